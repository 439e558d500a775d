"""The kiosk's scanner and ID card reader: opened by their addresses, told as presses, and looked after."""

from collections.abc import Callable
from contextlib import ExitStack

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from drivers.idcard.card import IdCard
from drivers.idcard.events import Advice, CardEvent
from drivers.idcard.opening import open_id_reader
from drivers.scanner.burst import Bursts
from drivers.scanner.opening import open_scanner
from drivers.scanner.scan import Scan
from drivers.state import DeviceState, Health
from drivers.supervised import Supervised
from kiosk.inputs.press import CardAdvice, CardPresence, CardRead, Scanned
from kiosk.inputs.ways import Way, Ways
from shared.actions.device_watch import DeviceWatch
from shared.press import Press
from shared.qt.keyboard_scans import KeyboardScans
from shared.qt.presses import Presses
from shared.settings import KEYBOARD

LOOK_MS = 1000


class InputDevices(QObject):
    """Whatever the devices tell on their own threads arrives on the thread that made this object."""

    changed = Signal(object)
    """Ways: which of them there are, and whether they work."""
    _told = Signal(object)
    _state = Signal(object)

    def __init__(self, presses: Presses, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._presses = presses
        self._told.connect(self._tell)
        self._state.connect(self._look)
        self._closing = ExitStack()
        self._looked_after: list[tuple[Supervised, DeviceWatch]] = []
        self._scanner: Supervised | None = None
        self._reader: Supervised | None = None
        self._keyboard = False
        self._ways = Ways()
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self._look)

    def open(self, scanner: str | None, reader: str | None, watch: Callable[[str, str], DeviceWatch]) -> None:
        """Open what the settings name; `watch` is made for a kind and an address.

        Raises BadAddress; a device that can't be reached is a state, not an error.
        """
        with ExitStack() as opened:
            self._keyboard = scanner == KEYBOARD
            if scanner is not None and not self._keyboard:
                self._scanner = open_scanner(scanner, self._on_scan, self._state.emit)
                opened.callback(self._scanner.close)
                self._looked_after.append((self._scanner, watch("scanner", scanner)))
            if reader is not None:
                self._reader = open_id_reader(reader, self._on_card, self._state.emit)
                opened.callback(self._reader.close)
                self._looked_after.append((self._reader, watch("id_reader", reader)))
            self._closing = opened.pop_all()

    def states(self) -> dict[str, DeviceState | None]:
        """Return how each device is, by its kind; None for a scanner that types as a keyboard. For any thread."""
        keyboard: dict[str, DeviceState | None] = {"scanner": None} if self._keyboard else {}
        opened = (("scanner", self._scanner), ("id_reader", self._reader))
        return keyboard | {kind: device.state for kind, device in opened if device is not None}

    def start(self, window: QWidget) -> None:
        """Begin to tell; in keyboard mode the codes typed into the window are caught, which must be shown."""
        handle = window.windowHandle()
        if self._keyboard and handle is not None:
            # On the window's handle each key is seen once, before any widget has it.
            scans = KeyboardScans(Bursts(), self)
            scans.scanned.connect(lambda text: self._presses.tell(Scanned(text)))
            handle.installEventFilter(scans)
        self._looks.start()
        self._look()

    def close(self) -> None:
        self._looks.stop()
        self._closing.close()

    def _on_scan(self, scan: Scan) -> None:
        self._told.emit(Scanned(scan.text))

    def _on_card(self, event: CardEvent) -> None:
        if isinstance(event, IdCard):
            self._told.emit(CardRead(event))
        elif isinstance(event, Advice):
            self._told.emit(CardAdvice(event))
        else:
            self._told.emit(CardPresence(event))

    def _tell(self, press: Press) -> None:
        self._presses.tell(press)

    def _look(self, _: object = None) -> None:
        """Report how the devices are, and tell when a way in comes or goes."""
        for device, watch in self._looked_after:
            watch.looked(device.state)
        scanner = Way.WORKS if self._keyboard else _way(self._scanner)
        ways = Ways(scanner, _way(self._reader))
        if ways != self._ways:
            self._ways = ways
            self.changed.emit(ways)


def _way(device: Supervised | None) -> Way:
    """A device that has not spoken yet is given the benefit of the doubt: scanners speak only when used."""
    if device is None:
        return Way.NONE
    return Way.BROKEN if device.state.health is Health.OFFLINE else Way.WORKS
