import pytest
from pytestqt.qtbot import QtBot

from callscreen.widgets.clauses import broken_at_pauses
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
    assert broken_at_pauses(text, width, PX, bold=True) == lines
