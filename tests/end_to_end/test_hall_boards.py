"""A waiting area's large boards and pager: a real hall, its call screen, and simulated devices on real lines."""

import time
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from callscreen.app import CallScreen
from callscreen.board.choice import chosen_layout
from drivers.sim.board import SimulatedBoard
from drivers.sim.port import TcpPort
from shared.actions import calling
from shared.actions.devices import list_devices
from shared.db.store import open_store
from shared.domain.ids import new_command
from shared.domain.problem import Problem
from shared.settings import DatabaseSettings, ScreenSettings, Settings
from shared.settings.waiting_area import HallBoardSettings, PagerSettings
from tests.factories import RunningHall, a_hall

PATIENCE_MS = 20_000
BACK_WITHIN_S = 2.0
AT_ONCE_S = 5.0
"""What a busy machine needs at most from the call to the screen and the pager."""
DEAD_TIMEOUT_S = 30
"""How long the dead board's answer is waited for."""


class WaitingArea:
    """Two boards that work, one that answers nothing, a pager, and the screen that feeds them."""

    def __init__(self, url: str, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.serial = SimulatedBoard("cpower", 1)
        self.network = SimulatedBoard("onbon", 1, TcpPort(), options={"width": "256", "height": "64"})
        self.dead = SimulatedBoard("cpower", 9, TcpPort())
        self.dead.faults.silent = True
        self.transmitter = SimulatedBoard("template", options={"preset": "line-crlf", "encoding": "gbk"})
        for device in self._devices():
            device.start()
        self.settings = Settings(
            database=DatabaseSettings(url=url),
            screen=ScreenSettings(player="silent", board=self._boards(), pager=self._pagers()),
        )
        self.store = open_store(url)
        self.screen = CallScreen(self.store, self.settings, chosen_layout("usual"))
        qtbot.addWidget(self.screen.window)
        self.painted: list[str] = []
        self.screen.window.painted.connect(lambda number, _: self.painted.append(number))
        with qtbot.waitSignal(self.screen.ready, timeout=PATIENCE_MS):
            self.screen.start()

    def _devices(self) -> tuple[SimulatedBoard, ...]:
        return self.serial, self.network, self.dead, self.transmitter

    def _boards(self) -> tuple[HallBoardSettings, ...]:
        wide = f"{self.serial.address}&width=256&height=64"
        return (
            HallBoardSettings(address=f"{self.dead.address}&timeout={DEAD_TIMEOUT_S}"),
            HallBoardSettings(address=wide, rows=4),
            HallBoardSettings(address=self.network.address, rows=1),
        )

    def _pagers(self) -> tuple[PagerSettings, ...]:
        return (PagerSettings(address=self.transmitter.address),)

    @property
    def paged(self) -> list[str]:
        return [frame.decode("gbk").rstrip() for frame in self.transmitter.frames]

    def until_board(self, *lines: str) -> None:
        self._qtbot.waitUntil(lambda: shown(self.serial) == lines, timeout=PATIENCE_MS)

    def close(self) -> None:
        self.screen.close()
        self.store.close()
        for device in self._devices():
            device.stop()


def shown(board: SimulatedBoard) -> tuple[str, ...] | None:
    text = board.showing
    return text.lines if text else None


@pytest.fixture
def hall(ready_sqlite_url: str) -> Iterator[RunningHall]:
    made = a_hall(ready_sqlite_url)
    yield made
    made.store.close()


@pytest.fixture
def area(hall: RunningHall, ready_sqlite_url: str, qtbot: QtBot) -> Iterator[WaitingArea]:
    made = WaitingArea(ready_sqlite_url, qtbot)
    yield made
    made.close()


def test_two_calls_in_the_same_second_are_both_on_the_board_and_paged(
    hall: RunningHall, area: WaitingArea, qtbot: QtBot
) -> None:
    area.until_board("请取号等候叫号")
    first, second = hall.clerk(1), hall.clerk(2)
    hall.issue("A")
    hall.issue("A")
    hall.call(first)
    hall.call(second)
    area.until_board("A002 请到2号窗口", "A001 请到1号窗口")
    qtbot.waitUntil(lambda: shown(area.network) == ("A002 请到2号窗口",), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: area.paged == ["A001 请到1号窗口", "A002 请到2号窗口"], timeout=PATIENCE_MS)
    calling.recall(hall.store, first, new_command())
    area.until_board("A001 请到1号窗口", "A002 请到2号窗口")
    qtbot.waitUntil(lambda: area.paged[2:] == ["A001 请到1号窗口"], timeout=PATIENCE_MS)


def test_a_board_that_is_plugged_in_again_shows_the_newest_call_within_two_seconds(
    hall: RunningHall, area: WaitingArea, qtbot: QtBot
) -> None:
    clerk = hall.clerk(1)
    area.until_board("请取号等候叫号")
    area.serial.faults.unplugged = True
    qtbot.waitUntil(lambda: health_of(hall, "board-2") == "offline", timeout=PATIENCE_MS)
    hall.issue("A")
    hall.call(clerk)
    qtbot.waitUntil(lambda: area.painted == ["A001"], timeout=PATIENCE_MS)
    assert shown(area.serial) == ("请取号等候叫号",)
    area.serial.faults.unplugged = False
    plugged_at = time.monotonic()
    area.until_board("A001 请到1号窗口")
    assert time.monotonic() - plugged_at < BACK_WITHIN_S
    qtbot.waitUntil(lambda: health_of(hall, "board-2") == "online", timeout=PATIENCE_MS)
    assert area.paged == ["A001 请到1号窗口"]


def test_a_dead_board_delays_neither_the_screen_nor_the_pager_nor_the_other_boards(
    hall: RunningHall, area: WaitingArea, qtbot: QtBot
) -> None:
    clerk = hall.clerk(1)
    qtbot.waitUntil(lambda: len(area.dead.frames) > 0, timeout=PATIENCE_MS)  # its answer is waited for from now on
    hall.issue("A")
    hall.call(clerk)
    called_at = time.monotonic()
    call = "A001 请到1号窗口"
    qtbot.waitUntil(
        lambda: area.painted == ["A001"] and area.paged == [call] and shown(area.serial) == (call,),
        timeout=PATIENCE_MS,
    )
    assert time.monotonic() - called_at < AT_ONCE_S
    closing_at = time.monotonic()
    area.screen.close()
    assert time.monotonic() - closing_at < AT_ONCE_S


def test_the_hall_is_told_how_each_board_and_pager_is(hall: RunningHall, area: WaitingArea, qtbot: QtBot) -> None:
    wanted = {"board-1": "unknown", "board-2": "online", "board-3": "online", "pager-1": "unknown"}
    qtbot.waitUntil(
        lambda: {line.kind: line.health for line in list_devices(hall.store)} == wanted, timeout=PATIENCE_MS
    )
    lines = list_devices(hall.store)
    assert {line.place for line in lines} == {"screen-1"}
    assert lines[3].address == area.transmitter.address


@pytest.mark.parametrize(
    ("screen", "sentence"),
    [
        (
            ScreenSettings(board=(HallBoardSettings(address="sim:"), HallBoardSettings(address="rating+sim:"))),
            'the built-in settings: [[screen.board]] 2: Device address "rating+sim:": "rating" is no board',
        ),
        (
            ScreenSettings(pager=(PagerSettings(address="cpower+sim:"),)),
            'the built-in settings: [[screen.pager]] 1: Device address "cpower+sim:": "cpower" is no pager',
        ),
        (
            ScreenSettings(board=(HallBoardSettings(address="sim:", zone="Z"),)),
            'the built-in settings: [[screen.board]] 1: zone = "Z": test-hall has no such zone; its zones are A.',
        ),
        (
            ScreenSettings(board=(HallBoardSettings(address="sim:", windows=(1, 7)),)),
            "the built-in settings: [[screen.board]] 1: windows: test-hall has no window 7; its windows are 1, 2, 3.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence_and_nothing_stays_open(
    hall: RunningHall, qapp: object, screen: ScreenSettings, sentence: str
) -> None:
    with pytest.raises(Problem) as problem:
        CallScreen(hall.store, Settings(screen=screen), chosen_layout("usual"))
    assert str(problem.value).startswith(sentence)


def health_of(hall: RunningHall, kind: str) -> str | None:
    return next((line.health for line in list_devices(hall.store) if line.kind == kind), None)
