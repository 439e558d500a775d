"""The kiosk's scanner and reader over their real lines: told as presses, reported, and each a way of its own."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from drivers.errors import BadAddress
from drivers.idcard.events import Advice, Presence
from drivers.sim.idcard import SPECIMEN, SimulatedIdReader
from drivers.sim.scanner import SimulatedScanner
from kiosk.inputs.devices import InputDevices
from kiosk.inputs.press import CardAdvice, CardPresence, CardRead, Scanned
from kiosk.inputs.ways import Way, Ways
from shared.actions.device_watch import DeviceWatch
from shared.domain.device_figures import DeviceFigures
from shared.domain.ids import CommandId
from shared.domain.jobs import ManualJobs
from shared.press import Press
from shared.qt.presses import Presses

WAIT_MS = 20_000


class Desk:
    """Two simulated devices, the kiosk's end of them, and all that came of it."""

    def __init__(self) -> None:
        self.scanner, self.reader = SimulatedScanner(), SimulatedIdReader()
        self.scanner.start()
        self.reader.start()
        self.presses, self.jobs = Presses(), ManualJobs()
        self.heard, self.ways = list[Press](), list[Ways]()
        self.reported: list[tuple[str, str]] = []
        self.devices = InputDevices(self.presses)
        self.presses.pressed.connect(self.heard.append)
        self.devices.changed.connect(self.ways.append)

    def watch(self, kind: str, _address: str) -> DeviceWatch:
        def tell(health: str, _error: str, _command: CommandId | None, _figures: DeviceFigures) -> None:
            self.reported.append((kind, health))

        return DeviceWatch(tell, self.jobs, lambda: 0.0)

    def close(self) -> None:
        self.devices.close()
        self.scanner.stop()
        self.reader.stop()


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk()
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot) -> QPushButton:
    made = QPushButton("window")
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_code_and_a_card_arrive_as_presses(desk: Desk, window: QPushButton, qtbot: QtBot) -> None:
    desk.devices.open(desk.scanner.address, desk.reader.address + "?baud=115200", desk.watch)
    desk.devices.start(window)
    assert desk.ways == [Ways(Way.WORKS, Way.WORKS)]

    def scanned() -> None:
        desk.scanner.scan("A012")
        assert Scanned("A012") in desk.heard

    qtbot.waitUntil(scanned, timeout=WAIT_MS)
    desk.reader.place(SPECIMEN)
    qtbot.waitUntil(lambda: CardPresence(Presence.LIES) in desk.heard, timeout=WAIT_MS)
    assert CardRead(SPECIMEN) in desk.heard
    assert CardAdvice(Advice.LIFT) in desk.heard
    desk.reader.lift()
    qtbot.waitUntil(lambda: CardPresence(Presence.GONE) in desk.heard, timeout=WAIT_MS)


def test_a_broken_reader_takes_only_its_own_way_away_and_comes_back(
    desk: Desk, window: QPushButton, qtbot: QtBot
) -> None:
    desk.devices.open(desk.scanner.address, desk.reader.address + "?baud=115200", desk.watch)
    desk.devices.start(window)
    desk.reader.faults.silent = True
    qtbot.waitUntil(lambda: desk.ways[-1] == Ways(Way.WORKS, Way.BROKEN), timeout=WAIT_MS)
    desk.reader.faults.silent = False
    qtbot.waitUntil(lambda: desk.ways[-1] == Ways(Way.WORKS, Way.WORKS), timeout=WAIT_MS)
    desk.jobs.drain()
    assert ("id_reader", "offline") in desk.reported
    assert any(kind == "scanner" for kind, _ in desk.reported)


def test_a_kiosk_without_devices_has_no_other_ways(desk: Desk, window: QPushButton) -> None:
    desk.devices.open(None, None, desk.watch)
    desk.devices.start(window)
    assert desk.ways == []
    assert desk.reported == []


def test_a_misspelt_reader_is_one_sentence_and_lets_go_of_the_scanner(desk: Desk) -> None:
    with pytest.raises(BadAddress, match="idcard"):
        desk.devices.open(desk.scanner.address, "idkard+serial:///dev/ttyUSB0", desk.watch)


def test_a_scanner_that_types_is_told_from_fingers(desk: Desk, window: QPushButton) -> None:
    desk.devices.open("keyboard", None, desk.watch)
    desk.devices.start(window)
    pressed: list[bool] = []
    window.clicked.connect(pressed.append)
    assert desk.ways == [Ways(Way.WORKS, Way.NONE)]
    _type(window, "XC1:0a", gap_ms=10)
    assert desk.heard == [Scanned("XC1:0a")]
    _type(window, "A012", gap_ms=200)
    assert desk.heard == [Scanned("XC1:0a")]
    assert pressed == []


def _type(window: QPushButton, text: str, gap_ms: int) -> None:
    """Press keys on the window's own handle, as the system does, with the times at which they were pressed."""
    handle = window.windowHandle()
    assert handle is not None
    for at, sign in enumerate(f"{text}\r", 1):
        key = Qt.Key.Key_Return if sign == "\r" else Qt.Key.Key_A
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, sign)
        event.setTimestamp(100_000 + at * gap_ms)
        QApplication.sendEvent(handle, event)
