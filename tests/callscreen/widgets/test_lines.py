from pytestqt.qtbot import QtBot

from callscreen.widgets.lines import broken


def test_hours_are_not_broken_at_their_dash(qtbot: QtBot) -> None:
    lines = broken("今日办理时间 08:30–12:00  13:30–17:00", 400, 40, True)
    assert len(lines) > 1
    assert any("08:30–12:00" in line for line in lines)
    assert any("13:30–17:00" in line for line in lines)
