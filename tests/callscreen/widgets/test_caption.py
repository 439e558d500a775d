from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from callscreen.state import HoursShown
from callscreen.voice.pace import Pace
from callscreen.voice.state import VoiceMode, VoiceState
from callscreen.voice.written import written_call
from callscreen.widgets.caption import CaptionLine
from callscreen.widgets.caption_pace import LAST_MORE_MS
from callscreen.widgets.ledger import ledger
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


def pages(line: CaptionLine) -> list[str]:
    told = []
    for _ in range(line.pages.count):
        with ledger() as lines:
            line.grab()
        assert not any(written.cut for written in lines)
        told.append("".join(written.text for written in lines))
        line.pages.turn()
    return told


def test_the_languages_of_a_call_take_turns_where_they_have_no_room_together(qtbot: QtBot) -> None:
    line = a_line(qtbot)
    line.resize(1856, 140)
    call = written_call(("A032",), 12)
    line.show_state(replace(a_state(), caption=call))
    assert pages(line) == [call.zh, call.en]


def test_a_long_sentence_goes_on_pages_in_large_letters_instead_of_becoming_small(qtbot: QtBot) -> None:
    line = a_line(qtbot)
    line.resize(1856, 140)
    long = Words("请带身份证原件和车辆登记证书到一楼办理。" * 6, "Bring your identity card to the ground floor. " * 6)
    line.show_state(replace(a_state(), caption=long))
    told = pages(line)
    assert "".join(told).replace(" ", "") == f"{long.zh}{long.en}".replace(" ", "")
    with ledger() as lines:
        line.grab()
    assert min(written.px for written in lines) >= 90


def test_a_new_sentence_begins_with_its_first_page(qtbot: QtBot) -> None:
    line = a_line(qtbot)
    line.resize(1856, 140)
    line.show_state(replace(a_state(), caption=written_call(("A032",), 12)))
    line.pages.turn()
    line.show_state(replace(a_state(), caption=written_call(("A033",), 11)))
    assert "A033" in pages(line)[0]


def test_a_second_reading_in_one_language_keeps_pace_with_that_one(qtbot: QtBot) -> None:
    line = a_line(qtbot)
    line.resize(1856, 140)
    again = Pace(0.0, zh_s=4.0, again=True)
    line.show_state(replace(a_state(), caption=written_call(("A032",), 12), pace=again))
    assert line.pages.stands_ms == 4000 + LAST_MORE_MS


def test_its_pages_keep_pace_with_each_language_as_it_is_spoken(qtbot: QtBot) -> None:
    line = a_line(qtbot)
    line.resize(1856, 140)
    line.show_state(replace(a_state(), caption=written_call(("A032",), 12)))
    line.pages.turn()
    line.show_state(replace(a_state(), caption=written_call(("A032",), 12), pace=Pace(1.0, zh_s=4.0, en_s=2.0)))
    assert (line.pages.page, line.pages.stands_ms) == (0, 5000)
    line.pages.turn()
    assert line.pages.stands_ms == 2000 + LAST_MORE_MS
