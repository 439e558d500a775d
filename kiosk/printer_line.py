"""The slip printer's line of work, with each step of a slip written down before it is taken."""

import logging
from collections.abc import Callable

from drivers.state import Health
from kiosk.numbers import Numbers
from kiosk.printer_watch import PrinterWatch
from kiosk.runners import Runners
from kiosk.slip.content import SlipNote
from kiosk.slip_printer import PrinterReport, SlipPrinter
from kiosk.state import SlipTrouble
from shared.domain.hall import Hall
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import Problem
from shared.domain.ticket import Issued

Then = Callable[[PrinterReport], None]

log = logging.getLogger(__name__)


class NumberIsOver(Problem):
    """The number that a slip was to be printed of is in no line."""


class PrinterLine:
    """Asks and prints off the GUI thread; every report is kept in the hall's device table too."""

    def __init__(self, printer: SlipPrinter, numbers: Numbers, runners: Runners, seconds: Callable[[], float]) -> None:
        self._printer, self._numbers, self._jobs = printer, numbers, runners.printer
        self._watch = PrinterWatch(numbers.desk, runners.database, printer.address, seconds)

    def check(self, then: Then) -> None:
        """Ask the printer whether it can print now."""
        self._jobs.run(self._printer.check, lambda outcome: then(self._told(outcome)))

    def look(self, then: Then) -> None:
        """Ask each printer how it is, whether or not a slip would go there."""
        self._jobs.run(self._printer.look, lambda outcome: then(self._told(outcome)))

    def print(self, hall: Hall, issued: Issued, note: SlipNote, then: Then, is_over: Callable[[], None]) -> None:
        """Print a slip; `is_over` is called instead of `then` when the number was given back meanwhile."""

        def printed(outcome: Outcome[PrinterReport]) -> None:
            if isinstance(outcome, Err) and isinstance(outcome.error, NumberIsOver):
                log.warning("No slip was printed: %s", outcome.error)
                is_over()
            else:
                then(self._told(outcome))

        self._jobs.run(lambda: self._print(hall, issued, note), printed)

    def _print(self, hall: Hall, issued: Issued, note: SlipNote) -> PrinterReport:
        if not self._numbers.handing(issued):
            raise NumberIsOver(f"Number {issued.ticket.number} was given back before.")
        report = self._printer.print(hall, issued, note)
        if report.trouble is None:
            self._numbers.handed(issued)
        elif report.certain:
            self._numbers.not_handed(issued)
        return report

    def _told(self, outcome: Outcome[PrinterReport]) -> PrinterReport:
        match outcome:
            case Ok(report):
                self._watch.saw(report)
                return report
            case Err(error):
                log.error("The slip printer's job failed.", exc_info=error)
                report = PrinterReport(Health.UNKNOWN, SlipTrouble.FAULT, f"The slip could not be made: {error}.")
                self._watch.saw(report)
                return report
