"""From a number to the citizen's hand: on paper, on the screen, or back again."""

import logging
from collections.abc import Callable
from functools import partial

from kiosk import texts
from kiosk.give_backs import GiveBacks
from kiosk.numbers import Numbers
from kiosk.person import Person
from kiosk.place import Place
from kiosk.printer_line import PrinterLine
from kiosk.runners import Runners
from kiosk.slip.content import SlipNote
from kiosk.slip_printer import PrinterReport
from kiosk.stage import Stage
from kiosk.state import AtService, PrintFault, Slip, SlipTrouble, TakeNumber
from kiosk.timing import Timing
from shared.domain.outcome import Err, Outcome
from shared.domain.ticket import Issued

log = logging.getLogger(__name__)


class Handing:
    """Shows what becomes of one number, and has each step written down."""

    def __init__(
        self,
        stage: Stage,
        numbers: Numbers,
        printer: PrinterLine,
        give_backs: GiveBacks,
        runners: Runners,
        person: Person,
        seconds: Callable[[], float],
        timing: Timing,
    ) -> None:
        self._stage, self._numbers, self._printer, self._give_backs = stage, numbers, printer, give_backs
        self._runners, self._person, self._seconds, self._timing = runners, person, seconds, timing

    def print(self, issued: Issued) -> None:
        """Print the slip of a number, once more if need be."""
        hall = self._stage.state.hall
        assert hall is not None
        self._stage.go(TakeNumber(issued, Slip.PRINTING))
        self._printer.print(hall, issued, SlipNote(holder=self._person.shown), partial(self._printed, issued))

    def without_slip(self, issued: Issued) -> None:
        """Let the citizen read the number from the screen alone."""
        place = self._stage.place
        self._runners.local.run(
            lambda: self._numbers.handed(issued), lambda outcome: self._written(issued, place, outcome)
        )

    def ask_about(self, issued: Issued) -> None:
        """Ask whether the slip was printed that was in the printer when the kiosk died."""
        self._stage.go(PrintFault(issued, SlipTrouble.RESTARTED, maybe_printed=True))

    def retry(self) -> None:
        if isinstance(place := self._stage.place, PrintFault):
            self.print(place.issued)

    def keep(self) -> None:
        if isinstance(place := self._stage.place, PrintFault):
            self.without_slip(place.issued)

    def give_back(self) -> None:
        """Give the number back at the citizen's wish."""
        if isinstance(place := self._stage.place, PrintFault):
            self._give_backs.give_back(place.issued, "given back at the kiosk, the slip was not printed")
            self._stage.end_visit(said=texts.GIVEN_BACK.fill(number=place.issued.ticket.number))

    def leave(self) -> None:
        """Decide what becomes of a number whose citizen left without choosing."""
        match self._stage.place:
            case PrintFault(issued, maybe_printed=True):
                self.keep_unseen(issued)
            case PrintFault(issued):
                self._give_backs.give_back(issued, "left at the kiosk, the slip was not printed")

    def keep_unseen(self, issued: Issued) -> None:
        """Keep a number that may be on paper, though nobody said so."""
        self._runners.local.run(lambda: self._numbers.handed(issued), _done)

    def _printed(self, issued: Issued, report: PrinterReport) -> None:
        if report.trouble is None:
            self._stage.go(TakeNumber(issued, Slip.PRINTED, self._stays_until(self._timing.slip_s)))
        else:
            self._stage.go(PrintFault(issued, report.trouble, maybe_printed=not report.certain))

    def _written(self, issued: Issued, place: Place, outcome: Outcome[None]) -> None:
        _done(outcome)
        if self._stage.place is place:
            self._stage.go(TakeNumber(issued, Slip.NONE, self._stays_until(self._timing.no_slip_s)))
        elif isinstance(place, AtService):
            self._give_backs.give_back(issued, "the citizen left before the number was shown")

    def _stays_until(self, seconds: float) -> float:
        return self._seconds() + self._timing.staying_s(seconds, self._stage.state.modes)


def _done(outcome: Outcome[None]) -> None:
    if isinstance(outcome, Err):
        log.error("A number's way could not be written down.", exc_info=outcome.error)
