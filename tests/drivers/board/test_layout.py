import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.address import parse_address
from drivers.board.layout import Face, LaidOut, dot_face, lay_out, left_out
from drivers.board.text import BoardText, latin
from drivers.opener import CARDS

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


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("led8n", "012"),
        ("template+serial:///dev/x?preset=four-byte", "12"),
        ("template+serial:///dev/x?preset=modbus&register=1", "12"),
        ("alpha", "A012 TEST"),
        ("cd5220", "A012|TEST"),
        ("epson", "A012|TEST"),
        ("utc", "A012|TEST"),
        ("aedex", "A012|TEST"),
        ("cpower", "A012|测试 TEST"),
        ("onbon", "A012|测试 TEST"),
    ],
)
def test_every_board_knows_what_it_shows(address: str, shown: str) -> None:
    parsed = parse_address(address if ":" in address else f"{address}+serial:///dev/x")
    assert "|".join(CARDS[parsed.family](parsed).laid_out(BoardText(("A012", "测试 TEST"))).lines) == shown


@pytest.mark.parametrize(
    ("family", "text", "lost"),
    [("led8n", "1234567890", "90"), ("alpha", "中文", "中文"), ("cpower", "A012", ""), ("cd5220", "号 A012", "号")],
)
def test_what_a_board_leaves_out_is_known(family: str, text: str, lost: str) -> None:
    card, told = CARDS[family](parse_address(f"{family}+serial:///dev/x")), BoardText((text,))
    assert left_out(told, card.laid_out(told)) == lost
