"""One slip printer as the kiosk sees it: can it print, did it print, and how much paper is left."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from drivers.errors import DeviceError, NoAnswer, PaperOut
from drivers.printer.outcome import NotPrinted, Printed, PrintOutcome, PrintUnknown
from drivers.printer.printer import Printer
from drivers.printer.raster import Raster
from drivers.printer.status import Paper
from drivers.printer.text import SlipLine
from drivers.state import Health
from kiosk.paper_roll import RollBook
from kiosk.printer_report import PrinterReport, Which, failed, untold
from kiosk.slip.content import NO_NOTE, SlipNote
from shared.domain.hall import Hall
from shared.domain.ticket import Issued

Strip = Raster | Sequence[SlipLine]
"""A piece of paper of its own: a picture, or lines in the printer's letters."""

DrawSlip = Callable[[Hall, Issued, int, bool, SlipNote], Sequence[Strip]]
"""Makes the slip of a ticket, and what comes after it, for paper of so many dots; True asks for lines of text."""

DrawStrip = Callable[[int, bool], Strip]
"""Makes a strip for paper of so many dots; True asks for lines of text."""


class OnePrinter:
    """Both methods block for as long as the printer takes, and are called off the GUI thread."""

    def __init__(
        self, printer: Printer, draw: DrawSlip, which: Which = Which.FIRST, roll: RollBook | None = None
    ) -> None:
        self._printer, self._draw, self._which, self._roll = printer, draw, which, roll
        self.address = printer.address

    def check(self) -> PrinterReport:
        """Ask the printer whether it can print now; a printer that never says is not held against it."""
        try:
            status = self._printer.status()
        except DeviceError as error:
            return self._told(failed(error))
        if self._roll is not None and status.paper is not Paper.UNKNOWN:
            self._roll.paper_seen(out=status.paper is Paper.OUT)
        if (problem := status.problem()) is not None:
            return self._told(failed(problem))
        health = Health.ONLINE if status.can_print else Health.UNKNOWN
        return self._told(PrinterReport(health, near_end=status.paper is Paper.NEAR_END))

    def print(self, hall: Hall, issued: Issued, note: SlipNote = NO_NOTE) -> PrinterReport:
        """Draw and print one slip, and the strips after it; the slip alone decides how it went."""
        slip, *more = self._draw(hall, issued, self._printer.width_dots, self._printer.prefers_text, note)
        report = self._printed(slip)
        for strip in more if report.trouble is None else ():
            self._printed(strip)
        return report

    def print_strip(self, draw: DrawStrip) -> PrinterReport:
        """Draw and print what is no slip of a ticket."""
        return self._printed(draw(self._printer.width_dots, self._printer.prefers_text))

    def _printed(self, strip: Strip) -> PrinterReport:
        printer = self._printer
        outcome: PrintOutcome = printer.print(strip) if isinstance(strip, Raster) else printer.print_text(strip)
        match outcome:
            case NotPrinted(error):
                report = failed(error)
            case Printed():
                report = PrinterReport(Health.ONLINE, near_end=outcome.near_end)
            case PrintUnknown(NoAnswer()) if not printer.answers:
                report = untold()
            case PrintUnknown(error):
                report = failed(error, certain=False)
        if self._roll is not None:
            if not isinstance(outcome, NotPrinted):
                self._roll.slip_printed(self._printer.paper_of(strip))
            if not isinstance(outcome, Printed) and isinstance(outcome.error, PaperOut):
                self._roll.paper_seen(out=True)
        return self._told(report)

    def _told(self, report: PrinterReport) -> PrinterReport:
        few = None if self._roll is None else self._roll.few_left
        mute = not self._printer.answers
        return replace(report, which=self._which, address=self.address, mute=mute, few_slips=few)
