"""Printing a slip once more for staff: noted in the journal, and marked on the slip."""

from collections.abc import Callable

from kiosk import texts as kiosk_texts
from kiosk.inputs.trouble import said_of
from kiosk.my_number import texts
from kiosk.my_number.desk import NumberDesk
from kiosk.runners import Runners
from kiosk.slip.content import SlipNote
from kiosk.slip_printer import PrinterReport, SlipPrinter
from shared.domain.hall import Hall
from shared.domain.ids import new_command
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import Refused
from shared.domain.slip_key import plain_number
from shared.domain.ticket import Issued
from shared.domain.words import Words

Then = Callable[[Outcome[Words]], None]


class Reprinting:
    """For the staff's own page, behind their PIN. `then` gets one sentence, good or bad, when it is known."""

    def __init__(self, desk: NumberDesk, printer: SlipPrinter, runners: Runners) -> None:
        self._desk, self._printer, self._runners = desk, printer, runners

    def reprint(self, hall: Hall, number: str, then: Then) -> None:
        """Print the slip of a number of today, as it is typed or read; the note in the journal comes first."""
        plain = plain_number(number)
        if plain is None:
            then(Err(Refused(texts.NO_SUCH_NUMBER)))
            return
        command = new_command()
        self._runners.database.run(
            lambda: self._desk.reprint(plain, command), lambda outcome: self._noted(hall, outcome, then)
        )

    def _noted(self, hall: Hall, outcome: Outcome[Issued], then: Then) -> None:
        match outcome:
            case Ok(issued):
                self._runners.printer.run(
                    lambda: self._printer.print(hall, issued, SlipNote(again=True)),
                    lambda printed: then(_said(issued.ticket.number, printed)),
                )
            case Err(error):
                then(Err(Refused(said_of(error))))


def _said(number: str, printed: Outcome[PrinterReport]) -> Outcome[Words]:
    match printed:
        case Ok(PrinterReport(fault=False)):
            return Ok(texts.REPRINTED.fill(number=number))
        case Ok(report):
            assert report.trouble is not None
            return Err(Refused(texts.NOT_REPRINTED.fill(trouble=kiosk_texts.TROUBLE[report.trouble])))
        case Err(error):
            return Err(Refused(said_of(error)))
