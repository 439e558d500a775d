import pytest
from pytestqt.qtbot import QtBot

from callscreen.widgets.clauses import clause_pages
from callscreen.widgets.painting import text_width

PX = 100
NOTICE = "请各位群众注意，今天下午两点到三点系统升级，货车营运证办理稍慢。"


@pytest.mark.parametrize(
    ("text", "letters", "lines"),
    [
        (NOTICE, 16, ("请各位群众注意，", "今天下午两点到三点系统升级，", "货车营运证办理稍慢。")),
        ("请走北门，不要乘坐电梯", 12, ("请走北门，不要乘坐电梯",)),
        ("请走最近的安全出口离开本大厅", 12, ("请走最近的安全", "出口离开本大厅")),
        ("请张先生到 5 号窗口", 8, ("请张先生到", "5 号窗口")),
        ("Please leave the hall", 7, ("Please leave", "the hall")),
    ],
    ids=["clauses", "all in one line", "even", "a window stays whole", "english"],
)
def test_a_sentence_is_broken_where_it_pauses(text: str, letters: int, lines: tuple[str, ...], qtbot: QtBot) -> None:
    width = text_width("字" * letters, PX, bold=True) + 1
    assert clause_pages(text, width, PX, bold=True, on_page=9) == [lines]


def test_pages_end_where_the_sentence_pauses(qtbot: QtBot) -> None:
    width = text_width("字" * 8, PX, bold=True) + 1
    assert clause_pages("Number A032, please go to window 5.", width, PX, bold=True, on_page=2) == [
        ("Number A032,",),
        ("please go to", "window 5."),
    ]


def test_a_clause_longer_than_a_page_goes_on_on_the_next(qtbot: QtBot) -> None:
    width = text_width("字" * 6, PX, bold=True) + 1
    assert clause_pages("请走最近的安全出口离开本大厅，谢谢。", width, PX, bold=True, on_page=2) == [
        ("请走最近的", "安全出口离"),
        ("开本大厅，", "谢谢。"),
    ]
