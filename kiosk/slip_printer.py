"""The slip printer as the kiosk sees it: can it print, did it print, and how is it doing."""

from collections.abc import Callable
from dataclasses import dataclass

from drivers.errors import CoverOpen, DeviceError, NoAnswer, NotConnected, PaperOut
from drivers.printer.outcome import NotPrinted, Printed, PrintOutcome
from drivers.printer.printer import Printer
from drivers.printer.raster import Raster
from drivers.state import Health
from kiosk.slip.content import NO_NOTE, SlipNote
from kiosk.state import SlipTrouble
from shared.domain.hall import Hall
from shared.domain.ticket import Issued

DrawSlip = Callable[[Hall, Issued, int, SlipNote], Raster]
"""Draws the slip of a ticket for paper of so many dots, in the ticket's language."""


@dataclass(frozen=True, slots=True)
class PrinterReport:
    """What was learned of the printer; `certain` is False when it may have printed after all."""

    health: Health
    trouble: SlipTrouble | None = None
    error: str = ""
    certain: bool = True


class SlipPrinter:
    """Both methods block for as long as the printer takes, and are called off the GUI thread."""

    def __init__(self, printer: Printer, draw: DrawSlip) -> None:
        self._printer, self._draw = printer, draw
        self.address = printer.address

    def check(self) -> PrinterReport:
        """Ask the printer whether it can print now; a printer that never says is not held against it."""
        try:
            status = self._printer.status()
        except DeviceError as error:
            return _failed(error)
        if (problem := status.problem()) is not None:
            return _failed(problem)
        return PrinterReport(Health.ONLINE if status.can_print else Health.UNKNOWN)

    def print(self, hall: Hall, issued: Issued, note: SlipNote = NO_NOTE) -> PrinterReport:
        """Draw and print one slip."""
        outcome: PrintOutcome = self._printer.print(self._draw(hall, issued, self._printer.width_dots, note))
        match outcome:
            case Printed():
                return PrinterReport(Health.ONLINE)
            case NotPrinted(error):
                return _failed(error)
            case _:
                return _failed(outcome.error, certain=False)


def _failed(error: DeviceError, *, certain: bool = True) -> PrinterReport:
    match error:
        case PaperOut():
            return PrinterReport(Health.ONLINE, SlipTrouble.PAPER_OUT, str(error), certain)
        case CoverOpen():
            return PrinterReport(Health.ONLINE, SlipTrouble.COVER_OPEN, str(error), certain)
        case NotConnected() | NoAnswer():
            return PrinterReport(Health.OFFLINE, SlipTrouble.AWAY, str(error), certain)
        case _:
            return PrinterReport(Health.OFFLINE, SlipTrouble.FAULT, str(error), certain)
