import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from callscreen.widgets.largest import rows_below, rows_of_one

ROOM = QRectF(0, 0, 900, 290)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("请 A032 号，到 5 号窗口办理", ["请 A032 号，", "到 5 号窗口办理"]),
        ("Number A032. Go to room 5.", ["Number A032.", "Go to room 5."]),
        ("请留意屏幕和广播听到叫号后到窗口办理", ["请留意屏幕和广播听", "到叫号后到窗口办理"]),
        ("14:00–15:00 系统升级", ["14:00–15:00", "系统升级"]),
    ],
)
def test_two_lines_are_broken_where_the_sentence_pauses(text: str, lines: list[str], qtbot: QtBot) -> None:
    assert [row.text for row in rows_of_one(text, ROOM, 110, bold=True)] == lines


def test_both_languages_below_each_other_are_broken_so(qtbot: QtBot) -> None:
    rows = rows_below("请 A032 号，到 5 号窗口办理", "Number A032. Please go to window 5.", ROOM, 100, 0.6)
    assert [row.text for row in rows][:2] == ["请 A032 号，", "到 5 号窗口办理"]
