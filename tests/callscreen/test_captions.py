"""Whoever does not hear reads it: every announcement of the real speaking process has its caption, loud or quiet."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from callscreen.app import CallScreen
from callscreen.board.choice import chosen_layout
from callscreen.state import ScreenState
from callscreen.voice.outcome import Outcome
from shared.actions import calling, speaking
from shared.db.store import open_store
from shared.domain.actor import Actor
from shared.domain.demo_clock import parse_clock
from shared.domain.hall import Role
from shared.domain.hours import Span
from shared.domain.ids import new_command
from shared.domain.voice_rules import TimedNotice, VoiceRules
from shared.domain.words import Words
from shared.settings import DatabaseSettings, HallSettings, ScreenSettings, Settings
from tests.callscreen.test_app import BRISK, PATIENCE_MS
from tests.factories import RunningHall, a_catalogue, a_hall

ALL_DAY = (Span(0, 24 * 60),)
NOTICE, EMERGENCY = Words("今天系统维护。", "Maintenance today."), Words("请走安全出口。", "Leave by the exits.")
TIMED = Words("请保管好随身物品。", "Mind your belongings.")
RULES = {
    "loud": VoiceRules(notices=(TimedNotice(TIMED, every_min=1),)),
    "quiet": VoiceRules(notices=(TimedNotice(TIMED, every_min=1),), quiet=ALL_DAY),
    "quiet with a chime": VoiceRules(notices=(TimedNotice(TIMED, every_min=1),), quiet=ALL_DAY, quiet_chime_percent=40),
}


class Reader:
    """Somebody who sees the screen and hears nothing."""

    def __init__(self, settings: Settings) -> None:
        self.ahead = timedelta()
        self.store = open_store(settings.database.url, clock=lambda: datetime.now(UTC) + self.ahead)
        self.screen = CallScreen(self.store, settings, chosen_layout(settings.screen.layout))
        self.captions: list[Words] = []
        self._render = self.screen.window.render_state
        self.screen.window.render_state = self._read  # type: ignore[method-assign]
        self._reads: Words | None = None

    def _read(self, state: ScreenState) -> None:
        self._render(state)
        before, self._reads = self._reads, state.caption
        if state.caption is not None and state.caption != before:
            line = self.screen.window.findChild(QWidget, "caption")
            assert line is not None
            assert line.accessibleName() == f"{state.caption.zh} {state.caption.en}"
            self.captions.append(state.caption)

    def pass_a_minute(self) -> None:
        self.screen.presenter.tick()
        self.ahead += timedelta(minutes=1)
        self.screen.presenter.tick()

    def close(self) -> None:
        self.screen.close()
        self.store.close()


@pytest.fixture(params=list(RULES))
def hall(request: pytest.FixtureRequest, ready_sqlite_url: str) -> Iterator[RunningHall]:
    made = a_hall(ready_sqlite_url, catalogue=replace(a_catalogue(), voice=RULES[request.param]))
    yield made
    made.store.close()


@pytest.fixture
def reader(hall: RunningHall, ready_sqlite_url: str, qtbot: QtBot) -> Iterator[Reader]:
    settings = Settings(
        database=DatabaseSettings(url=ready_sqlite_url),
        hall=HallSettings(clock=parse_clock(BRISK)),
        screen=ScreenSettings(player="silent", merge=False, stale_after_s=3600),
    )
    made = Reader(settings)
    qtbot.addWidget(made.screen.window)
    with qtbot.waitSignal(made.screen.ready, timeout=PATIENCE_MS):
        made.screen.start()
    yield made
    made.close()


def test_every_call_recall_and_notice_can_be_read_while_it_is_announced(
    hall: RunningHall, reader: Reader, qtbot: QtBot
) -> None:
    clerk = hall.clerk(2)
    hall.issue("A")
    hall.call(clerk)
    call = Words("请 A001 号，到 2 号窗口办理", "Number A001. Please go to window 2.")
    qtbot.waitUntil(lambda: call in reader.captions, timeout=PATIENCE_MS)
    calling.recall(hall.store, clerk, new_command())
    guide = Actor(Role.GUIDE, "guide")
    speaking.speak(hall.store, guide, EMERGENCY, new_command(), urgent=True)
    qtbot.waitUntil(lambda: EMERGENCY in reader.captions, timeout=PATIENCE_MS)
    speaking.take_back(hall.store, guide, new_command())
    qtbot.waitUntil(reader.screen.window.emergency.isHidden, timeout=PATIENCE_MS)
    speaking.speak(hall.store, guide, NOTICE, new_command())
    reader.pass_a_minute()
    all_of_them = {call, NOTICE, EMERGENCY, TIMED}
    qtbot.waitUntil(lambda: all_of_them <= set(reader.captions), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: reader.captions.count(call) == 2, timeout=PATIENCE_MS)
    counts = reader.screen.voice.counts
    assert counts[Outcome.FAILED] == counts[Outcome.STALE] == 0
