"""From a citizen's tap to the page on screen and to the slip's first byte at the printer, in one whole kiosk."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.figures import Times, times
from drivers.sim.printer import SimulatedPrinter
from kiosk.app import Kiosk, opened_kiosk
from shared.actions.set_up import import_catalogue
from shared.catalogue.model import Catalogue
from shared.domain.problem import Problem
from shared.settings import DatabaseSettings, KioskSettings, Settings, WindowSettings

SLIP_BEGINS = b"\x1b@"
PATIENCE_S = 20.0
WARM_UP = 2


class StampedPrinter(SimulatedPrinter):
    """A printer that notes when the first byte of each slip arrives; questions of its state are no slip."""

    def __init__(self) -> None:
        super().__init__()
        self.began: list[float] = []

    def _arrived(self, data: bytes) -> None:
        if SLIP_BEGINS in data:
            self.began.append(time.perf_counter())
        super()._arrived(data)


@dataclass(frozen=True, slots=True)
class Taps:
    page: Times
    """Tap on a service → its page painted."""
    slip: Times
    """Tap on "take a number" → first byte of the slip at the printer, with issuing in between."""


def measure_taps(url: str, catalogue: Catalogue, visits: int) -> Taps:
    """Let so many citizens take a number one after the other. Needs the application object."""
    import_catalogue(url, catalogue).close()
    printer = StampedPrinter()
    printer.start()
    pages, slips = list[float](), list[float]()
    try:
        with _kiosk(url, printer) as kiosk:
            for visit in range(WARM_UP + visits):
                page, slip = _visit(kiosk.window, printer, catalogue.services[0].code)
                if visit >= WARM_UP:
                    pages.append(page)
                    slips.append(slip)
    finally:
        printer.stop()
    return Taps(times(pages), times(slips))


@contextmanager
def _kiosk(url: str, printer: SimulatedPrinter) -> Iterator[Kiosk]:
    settings = Settings(
        database=DatabaseSettings(url=url),
        kiosk=KioskSettings(name="bench", printer=printer.address),
        window=WindowSettings(width=1080, height=1920),
    )
    with TemporaryDirectory() as folder:
        kept = settings.kiosk.model_copy(update={"journal": folder})
        with opened_kiosk(settings.model_copy(update={"kiosk": kept})) as kiosk:
            kiosk.start()
            try:
                yield kiosk
            finally:
                kiosk.window.close()


def _visit(window: QWidget, printer: StampedPrinter, service: str) -> tuple[float, float]:
    """Return how long the page took to be painted, and how long the slip to reach the printer, in seconds."""
    tile = _shown(window, f"service_{service}")
    began = time.perf_counter()
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    page = _shown(window, "page_service")
    page.repaint()
    painted = time.perf_counter() - began
    for before in ("page_service", "page_long_line"):
        if _find(window, before) is not None:  # a line is long as soon as a few wait and no window is open
            QTest.mouseClick(_shown(window, "take_number"), Qt.MouseButton.LeftButton)
            _wait(partial(_is_gone, window, before), "the next page")
    _shown(window, "page_questions")
    take, slips = _shown(window, "take_number"), len(printer.began)
    began = time.perf_counter()
    QTest.mouseClick(take, Qt.MouseButton.LeftButton)
    _wait(lambda: len(printer.began) > slips, "a slip at the printer")
    reached = printer.began[-1] - began
    QTest.mouseClick(_shown(window, "go_home"), Qt.MouseButton.LeftButton)
    _wait(lambda: _find(window, "page_home") is not None, "the home page")
    return painted, reached


def _is_gone(window: QWidget, name: str) -> bool:
    return _find(window, name) is None


def _find(window: QWidget, name: str) -> QWidget | None:
    return next((each for each in window.findChildren(QWidget, name) if each.isVisible()), None)


def _shown(window: QWidget, name: str) -> QWidget:
    _wait(lambda: (found := _find(window, name)) is not None and found.isEnabled(), name)
    found = _find(window, name)
    assert found is not None
    return found


def _wait(condition: object, what: str) -> None:
    assert callable(condition)
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > deadline:
            raise Problem(f"The measured kiosk did not come to {what} within {PATIENCE_S:g} s.")
        QApplication.processEvents()
