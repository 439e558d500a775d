import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.board.layout import Face, LaidOut, dot_face, lay_out
from drivers.board.text import BoardText, latin

TWO_LINES = dot_face(128, 32, 16)
ONE_LINE = dot_face(128, 16, 16)
LETTERS = Face(20, 2, shown=latin)
STATE = BoardText(("3号窗口", "暂停服务"), short=("3号", "暂停"), latin=("WINDOW 3", "PAUSED"))
CALLED = BoardText(("A012", "请到3号窗口"), short=("A012", "3"))


def test_lines_that_fit_stand_still() -> None:
    assert lay_out(BoardText(("A012", "请到3号窗口")), TWO_LINES) == LaidOut(("A012", "请到3号窗口"), scrolls=False)


def test_a_line_too_wide_makes_one_scrolling_line() -> None:
    text = BoardText(("A012", "", "请到三号窗口办理业务"))
    assert lay_out(text, TWO_LINES) == LaidOut(("A012 请到三号窗口办理业务",), scrolls=True)


@pytest.mark.parametrize(
    ("text", "face", "lines", "scrolls"),
    [
        (CALLED, ONE_LINE, ("A012 请到3号窗口",), False),
        (CALLED, dot_face(96, 16, 16), ("A012 3",), False),
        (CALLED, dot_face(96, 32, 16), ("A012", "请到3号窗口"), False),
        (CALLED, dot_face(40, 16, 16), ("A012 3",), True),
        (BoardText(("A012", "请到3号窗口")), dot_face(96, 16, 16), ("A012 请到3号窗口",), True),
        (BoardText(("A012", "")), ONE_LINE, ("A012",), False),
        (CALLED, LETTERS, ("A012", "3"), False),
        (BoardText(("3号窗口", "暂停服务"), short=("3", "PAUSED")), LETTERS, ("3", "PAUSED"), False),
        (BoardText(("3号窗口", "暂停服务")), LETTERS, ("3", ""), False),
        (STATE, LETTERS, ("WINDOW 3", "PAUSED"), False),
        (STATE, dot_face(96, 32, 16), ("3号窗口", "暂停服务"), False),
        (STATE, dot_face(72, 16, 16), ("3号 暂停",), False),
        (STATE, dot_face(40, 16, 16), ("3号 暂停",), True),
        (BoardText(("Ａ012  -", "x "), short=("A", "B")), LETTERS, ("A012 -", "x"), False),
        (BoardText(()), LETTERS, ("",), False),
        (BoardText(("A" * 50,)), Face(20, 2, shown=latin, longest=40), ("A" * 40,), True),
        (BoardText(("A" * 50, "B")), Face(20, 2, shown=latin, scrolls=False), ("A" * 20, "B"), False),
        (BoardText(("窗口窗口",)), Face(5, 1, lambda line: 2 * len(line), scrolls=False), ("窗口",), False),
    ],
)
def test_what_is_too_long_is_shortened_then_scrolls_or_is_cut(
    text: BoardText, face: Face, lines: tuple[str, ...], scrolls: bool
) -> None:
    assert lay_out(text, face) == LaidOut(lines, scrolls)


@given(st.lists(st.text(), max_size=3), st.lists(st.text(), max_size=2), st.integers(1, 40), st.integers(1, 3))
def test_what_stands_still_always_fits(lines: list[str], short: list[str], width: int, rows: int) -> None:
    for scrolls in (True, False):
        layout = lay_out(BoardText(tuple(lines), short=tuple(short)), Face(width, rows, scrolls=scrolls))
        assert scrolls or not layout.scrolls
        if not layout.scrolls:
            assert len(layout.lines) <= rows
            assert max(map(len, layout.lines), default=0) <= width
