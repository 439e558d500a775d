"""Pictures of the device bench: every simulated device, with much and with little to show, well and broken."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton

from deploy.device_bench.card import Stand
from deploy.device_bench.hall import stands_of
from deploy.device_bench.kinds import KINDS
from deploy.device_bench.window import BenchWindow
from deploy.rig.devices import Devices
from drivers.board.led8n import Lamp
from drivers.board.text import BoardText, Colour
from drivers.printer.raster import Raster
from drivers.sim.board import SimulatedBoard
from drivers.sim.pad import SimulatedPad
from drivers.sim.printed_text import text_rows
from drivers.sim.printer import SimulatedPrinter
from drivers.sim.registry import make_simulated
from drivers.sim.screen import Screen
from shared.domain.words import Language
from shared.qt.theme import LIGHT, dress

WIDE, TILED = QSize(1540, 1800), QSize(748, 508)
SETTLING = 3
"""Turns of the event loop until texts that wrap have their places."""
CLOCK = datetime(2026, 3, 2, 10, 42)
TWO_LINES = BoardText(("A032", "请到1号窗口"), Colour.YELLOW)
SCREENS = {
    "cpower": Screen(TWO_LINES, brightness=12, clock=CLOCK),
    "onbon": Screen(BoardText(("道路运输证核发及变更 请稍候",), Colour.GREEN), scrolls=True),
    "alpha": Screen(BoardText(("A032 WINDOW 1",), blink=True)),
    "template": Screen(BoardText(("0032",)), on=False),
    "cd5220": Screen(BoardText(("A032", "WINDOW 1")), rows=("A032".ljust(20), "WINDOW 1".ljust(20)), brightness=3),
    "epson": Screen(BoardText(("NEXT PLEASE",)), rows=(" " * 20, "NEXT PLEASE  WINDOW!")),
    "utc": Screen(
        BoardText(("PLEASE HAVE YOUR DOCUMENTS READY",)),
        rows=("PLEASE HAVE YOUR DOCUMENTS READY", " " * 20),
        scrolls=True,
    ),
    "led8n": Screen(BoardText(("032 -8.5",)), rows=(" 032 -8.5",), lamp=Lamp.TOTAL),
}
SLIP = ("行政服务大厅", "A032", "道路运输证核发", "前面 5 人，约 15 分钟", "请到一楼 A 区等候")
BROKEN = ("silent", "slow_s", "noise", "unplugged", "paper_out", "cover_open", "self_test_failed")


@dataclass(frozen=True, slots=True)
class Picture:
    name: str
    size: QSize | None = WIDE
    language: Language = Language.ZH
    busy: bool = True
    """Whether the devices have something to show."""
    broken: bool = False
    hall: bool = False
    """The devices of the demonstration in place of one of each kind."""
    alone: str | None = None
    """The only kind there is."""


PICTURES = (
    *(Picture(f"{kind}-en", None, Language.EN, alone=kind) for kind in ("escpos", "rating-ff68", "idcard")),
    Picture("all"),
    Picture("all-en", language=Language.EN),
    Picture("all-idle-en", language=Language.EN, busy=False),
    Picture("all-broken", broken=True),
    Picture("all-broken-en", language=Language.EN, broken=True),
    Picture("hall", TILED, hall=True),
    Picture("hall-en", TILED, Language.EN, hall=True),
)


def draw(folder: Path) -> list[Path]:
    """Draw every picture as a PNG into the folder and return the files."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    return [_draw(app, picture, folder) for picture in PICTURES]


def _draw(app: QApplication, picture: Picture, folder: Path) -> Path:
    dress(app, LIGHT)
    with _stands(picture) as stands:
        window = BenchWindow(stands, picture.language, folded=picture.hall)
        for stand in stands if picture.busy else ():
            _fill(stand, window)
        for box in window.findChildren(QCheckBox) if picture.broken else ():
            box.setChecked(box.objectName().partition("_")[2] in BROKEN)
        window.resize(picture.size or window.wanted_size())
        window.show()
        for _ in range(SETTLING):
            window.refresh()
            app.processEvents()
        file = folder / f"{picture.name}.png"
        if not window.grab().save(str(file)):
            raise OSError(f"cannot write {file}")
        window.close()
        window.deleteLater()
    return file


@contextmanager
def _stands(picture: Picture) -> Iterator[list[Stand]]:
    """Give the devices, none of which is switched on, since all is put on them by hand."""
    if picture.hall:
        devices = Devices({1: "cpower", 2: "onbon"})
        yield stands_of(devices)
        devices.stop()
        return
    stands = [Stand(kind, kind, make_simulated(kind)) for kind in ([picture.alone] if picture.alone else KINDS)]
    yield stands
    for stand in stands:
        stand.device.stop()


def _fill(stand: Stand, window: BenchWindow) -> None:
    """Let a device have been told something, and have something pressed on it."""
    match stand.device:
        case SimulatedBoard() as board:
            board.screen = SCREENS[board.family] if board.family in SCREENS else Screen()
            if board.family == "alpha":
                board.errors.append("wrong checksum: 01 5A 30 30 02 41 41 1B 20 62 41 30 33 32 04")
        case SimulatedPad() as pad:
            pad.ticket, pad.waiting, pad.showing = "032", " 12", "waiting"
            pad.rating_open, pad.stars, pad.beeps = True, 5, 2
            for button in window.findChildren(QPushButton):
                if button.objectName() in (f"{stand.name}_key_transfer", f"{stand.name}_score_1"):
                    button.click()
        case SimulatedPrinter() as printer:
            rows = b"".join(row for line in SLIP for row in text_rows(line, 576, side=1, wide=2, high=2))
            printer.slips.append(Raster(576, rows))
    for code in window.findChildren(QLineEdit, f"{stand.name}_code"):
        code.setText("XC:A032:道路运输证核发")
        code.returnPressed.emit()
    for cards in window.findChildren(QComboBox, f"{stand.name}_cards"):
        cards.setCurrentIndex(3)
    for place in window.findChildren(QPushButton, f"{stand.name}_place"):
        place.click()
