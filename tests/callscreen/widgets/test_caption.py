from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from callscreen.state import HoursShown
from callscreen.voice.state import VoiceMode, VoiceState
from callscreen.widgets.caption import CaptionLine
from shared.domain.words import NOTHING, Words
from tests.callscreen.looks import a_look
from tests.callscreen.states import a_state

CLOSED = Words("大厅暂停办理（停电）", "The hall is closed")


def a_line(qtbot: QtBot) -> CaptionLine:
    line = CaptionLine(None, a_look())
    qtbot.addWidget(line)
    return line


@pytest.mark.parametrize(
    ("mode", "listens"),
    [(VoiceMode.IDLE, True), (VoiceMode.SILENT, False), (VoiceMode.QUIET, False), (VoiceMode.FAILED, False)],
)
def test_nobody_is_asked_to_listen_where_nothing_is_heard(mode: VoiceMode, listens: bool, qtbot: QtBot) -> None:
    line = a_line(qtbot)
    line.show_state(replace(a_state(), voice=VoiceState(mode, NOTHING)))
    assert ("广播" in line.accessibleName()) is listens
    assert "请留意屏幕" in line.accessibleName()


def test_while_the_hall_is_closed_it_says_so_instead_of_a_hint(qtbot: QtBot) -> None:
    line = a_line(qtbot)
    line.show_state(replace(a_state(), hours=HoursShown(closed=CLOSED)))
    assert line.accessibleName() == f"{CLOSED.zh} {CLOSED.en}"
