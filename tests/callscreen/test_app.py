"""The whole call screen on a real database, with its real voice process that speaks to nobody."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from callscreen.app import CallScreen, run
from callscreen.board.choice import chosen_layout
from callscreen.from_settings import check_zone, habits_of, look_of, voice_settings_of
from shared.actions import calling, missing, serving
from shared.db.store import open_store
from shared.domain.demo_clock import parse_clock
from shared.domain.ids import new_command
from shared.domain.problem import Problem
from shared.settings import DatabaseSettings, HallSettings, ScreenSettings, Settings, WindowSettings
from tests.factories import RunningHall, a_hall, with_tables

PATIENCE_MS = 30_000
BRISK = "demo:2026-03-02T08:50:00+08:00@60/1772412600"
"""A demonstration's clock: a silent voice then needs a sixtieth of the time."""


@pytest.fixture
def settings(ready_url: str) -> Settings:
    return Settings(
        database=DatabaseSettings(url=ready_url),
        hall=HallSettings(clock=parse_clock(BRISK)),
        screen=ScreenSettings(player="silent", merge=False, stale_after_s=3600),
        window=WindowSettings(width=960, height=540),
    )


@pytest.fixture
def running(settings: Settings) -> Iterator[RunningHall]:
    made = a_hall(settings.database.url)
    yield made
    made.store.close()


class Watcher:
    """A call screen and what it told of itself."""

    def __init__(self, settings: Settings, qtbot: QtBot) -> None:
        self.store = open_store(settings.database.url)
        self.screen = CallScreen(self.store, settings, chosen_layout(settings.screen.layout))
        qtbot.addWidget(self.screen.window)
        self.painted: list[str] = []
        self.screen.window.painted.connect(lambda number, _: self.painted.append(number))
        with qtbot.waitSignal(self.screen.ready, timeout=PATIENCE_MS):
            self.screen.start()

    def name_of(self, part: str) -> str:
        found = self.screen.window.findChild(QWidget, part)
        assert found is not None
        return found.accessibleName()

    @property
    def announced(self) -> int:
        """Announcements that had their time, heard or not."""
        return sum(self.screen.voice.counts.values())

    def close(self) -> None:
        self.screen.close()
        self.store.close()


@pytest.fixture
def watcher(running: RunningHall, settings: Settings, qtbot: QtBot) -> Iterator[Watcher]:
    made = Watcher(settings, qtbot)
    yield made
    made.close()


def test_each_call_and_recall_is_painted_and_announced_once(
    running: RunningHall, watcher: Watcher, qtbot: QtBot
) -> None:
    clerk = running.clerk(2)
    running.issue("A")
    running.call(clerk)
    qtbot.waitUntil(lambda: watcher.painted == ["A001"], timeout=PATIENCE_MS)
    assert watcher.name_of("calling_now").startswith("A001 请到 2 号窗口")
    calling.recall(running.store, clerk, new_command())
    qtbot.waitUntil(lambda: watcher.painted == ["A001", "A001"], timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: watcher.announced == 2, timeout=PATIENCE_MS)


def test_a_missed_number_is_listed_and_leaves_the_list_when_it_returns(
    running: RunningHall, watcher: Watcher, qtbot: QtBot
) -> None:
    clerk = running.clerk(1)
    running.issue("A")
    running.call(clerk)
    missing.no_show(running.store, clerk, new_command())
    qtbot.waitUntil(lambda: watcher.name_of("missed").endswith("A001"), timeout=PATIENCE_MS)
    missing.return_ticket(running.store, clerk, "A001", new_command())
    qtbot.waitUntil(lambda: watcher.name_of("missed").endswith("暂无过号"), timeout=PATIENCE_MS)


def test_waiting_counts_and_open_windows_follow_the_hall(running: RunningHall, watcher: Watcher, qtbot: QtBot) -> None:
    running.issue("A")
    running.issue("A")
    clerk = running.clerk(3)
    qtbot.waitUntil(lambda: "2 人等候" in watcher.name_of("queue_A"), timeout=PATIENCE_MS)
    running.serve(clerk)
    serving.finish(running.store, clerk, new_command())
    qtbot.waitUntil(lambda: "1 人等候" in watcher.name_of("queue_A"), timeout=PATIENCE_MS)
    assert watcher.name_of("open_windows").endswith("：3")


def test_a_screen_that_starts_again_shows_the_last_calls_and_announces_only_what_it_had_not(
    running: RunningHall, settings: Settings, qtbot: QtBot
) -> None:
    running.issue("A"), running.issue("A")
    before = Watcher(settings, qtbot)
    try:
        running.call(running.clerk(1))
        qtbot.waitUntil(lambda: before.announced == 1, timeout=PATIENCE_MS)
    finally:
        before.close()
    running.call(running.clerk(2))
    again = Watcher(settings, qtbot)
    try:
        assert again.name_of("calling_now").startswith("A002")
        qtbot.waitUntil(lambda: again.announced == 1, timeout=PATIENCE_MS)
        assert again.screen.voice.pending == 0
    finally:
        again.close()


def test_a_layout_with_the_next_numbers_follows_the_lines(
    running: RunningHall, settings: Settings, qtbot: QtBot
) -> None:
    zone = settings.model_copy(update={"screen": settings.screen.model_copy(update={"layout": "zone"})})
    watcher = Watcher(zone, qtbot)
    try:
        for letter in "AAB":
            running.issue(letter)
        qtbot.waitUntil(lambda: watcher.name_of("next").endswith("：A001、A002、B001"), timeout=PATIENCE_MS)
        running.call(running.clerk(1))
        qtbot.waitUntil(lambda: watcher.name_of("next").endswith("：A002、B001"), timeout=PATIENCE_MS)
        # The question about the next numbers may be answered before the news of the call comes.
        qtbot.waitUntil(lambda: watcher.name_of("calling_now").startswith("A001"), timeout=PATIENCE_MS)
    finally:
        watcher.close()


def test_a_layout_that_does_not_exist_is_refused_before_anything_is_shown(settings: Settings) -> None:
    wrong = settings.model_copy(update={"screen": settings.screen.model_copy(update={"layout": "usul"})})
    with pytest.raises(Problem, match='did you mean "usual"'):
        run(wrong)


def test_a_database_without_a_hall_is_refused_in_one_sentence(tmp_path: Path) -> None:
    url = with_tables(f"sqlite:///{tmp_path / 'empty.db'}")
    with pytest.raises(Problem, match="holds no hall yet"):
        run(Settings(database=DatabaseSettings(url=url)))


def test_a_zone_that_the_hall_does_not_have_is_refused_in_one_sentence(running: RunningHall) -> None:
    hall = running.store.hall()
    check_zone(Settings(screen=ScreenSettings(zone="A")), hall)
    check_zone(Settings(), hall)
    with pytest.raises(Problem) as problem:
        check_zone(Settings(screen=ScreenSettings(zone="a")), hall)
    assert str(problem.value) == (
        f'the built-in settings: [screen] zone = "a": {hall.code} has no such zone; its zones are A.'
    )


def test_a_demonstration_runs_its_hours_faster_but_not_its_loudspeaker() -> None:
    clock = parse_clock(BRISK)
    settings = Settings(hall=HallSettings(clock=clock), screen=ScreenSettings(stale_after_s=45))
    assert habits_of(settings, chosen_layout("usual")).stale_after_s == 45 * 60
    assert voice_settings_of(settings).stale_after_s == 45
    assert voice_settings_of(settings).pace == 60


def test_how_long_a_call_keeps_its_tile_is_the_machines_to_say() -> None:
    assert habits_of(Settings(), chosen_layout("usual")).full_time_s == 10
    assert habits_of(Settings(screen=ScreenSettings(tile_s=15.5)), chosen_layout("usual")).full_time_s == 15.5


@pytest.mark.usefixtures("qapp")
def test_nothing_moves_without_a_display_unless_the_machine_wants_it() -> None:
    assert not look_of(Settings(), chosen_layout("usual")).animations
    assert look_of(Settings(screen=ScreenSettings(motion=True)), chosen_layout("usual")).animations
    assert not look_of(Settings(screen=ScreenSettings(motion=False)), chosen_layout("usual")).animations


def test_a_call_is_not_spoken_when_its_citizen_has_come_meanwhile_unless_the_machine_wants_it() -> None:
    assert voice_settings_of(Settings()).drop_served
    assert not voice_settings_of(Settings(screen=ScreenSettings(speak_served=True))).drop_served


def test_calls_are_said_twice_in_a_calm_hall_unless_the_machine_wants_them_once() -> None:
    assert voice_settings_of(Settings()).repeat_when_idle
    assert not voice_settings_of(Settings(screen=ScreenSettings(repeat=False))).repeat_when_idle
