"""The kiosk's slip printer, or two of them of which the second takes over while the first has a fault."""

import time
from collections.abc import Callable, Sequence
from functools import partial

from drivers.printer.printer import Printer
from kiosk.one_printer import DrawSlip, OnePrinter
from kiosk.paper_roll import RollBook
from kiosk.printer_report import PrinterReport as PrinterReport
from kiosk.printer_report import Which
from kiosk.slip.content import NO_NOTE, SlipNote
from kiosk.slip.receipt import DrawReceipt, Receipt, draw_receipt
from shared.domain.hall import Hall
from shared.domain.ticket import Issued

LEFT_ALONE_S = 20.0
"""A first printer with a fault is asked again after so long: one that is off takes seconds to be found out."""


class SlipPrinter:
    """Every method blocks for as long as the printers take, and is called off the GUI thread, one at a time.

    A slip goes to the second printer only when the first certainly printed none: nobody gets two.
    """

    def __init__(
        self,
        printer: Printer,
        draw: DrawSlip,
        second: Printer | None = None,
        rolls: Sequence[RollBook] = (),
        seconds: Callable[[], float] = time.monotonic,
        receipt: DrawReceipt = draw_receipt,
    ) -> None:
        """`rolls` are those of the first printer and the second, where paper is counted."""
        self._receipt = receipt
        books = dict(zip(Which, rolls, strict=False))
        self._first = OnePrinter(printer, draw, Which.FIRST, books.get(Which.FIRST))
        self._second = OnePrinter(second, draw, Which.SECOND, books.get(Which.SECOND)) if second else None
        self._seconds, self._first_again_at = seconds, 0.0
        self.address = printer.address

    def check(self) -> PrinterReport:
        """Ask whether a slip can be printed now, the first printer first unless it had a fault just before."""
        return self._try(OnePrinter.check)

    def look(self) -> PrinterReport:
        """Ask both printers how they are, for staff: nobody asks the second one while the first prints."""
        self._first_again_at = 0.0
        report = self._try(OnePrinter.check)
        if self._second is None or len(report.others) > 0:
            return report
        return report.after((self._second.check(),))

    def print(self, hall: Hall, issued: Issued, note: SlipNote = NO_NOTE) -> PrinterReport:
        """Draw and print one slip."""
        return self._try(lambda printer: printer.print(hall, issued, note))

    def print_receipt(self, hall: Hall, receipt: Receipt) -> PrinterReport:
        """Draw and print the number of what a citizen wrote."""
        draw = partial(self._receipt, hall, receipt)
        return self._try(lambda printer: printer.print_strip(draw))

    def _try(self, ask: Callable[[OnePrinter], PrinterReport]) -> PrinterReport:
        """Return the report of the printer that can or did print; of the first one when none did."""
        reports: list[PrinterReport] = []
        for printer in self._in_turn():
            report = ask(printer)
            if printer is self._first:
                self._first_again_at = self._seconds() + LEFT_ALONE_S if report.fault else 0.0
            if report.trouble is None or not report.certain:
                return report.after(tuple(reports))
            reports.append(report)
        chosen = next(report for report in reports if report.which is Which.FIRST)
        return chosen.after(tuple(report for report in reports if report is not chosen))

    def _in_turn(self) -> tuple[OnePrinter, ...]:
        if self._second is None:
            return (self._first,)
        if self._seconds() < self._first_again_at:
            return self._second, self._first
        return self._first, self._second
