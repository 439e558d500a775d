"""From a number to the citizen's hand: on paper, on the screen, or back again."""

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from kiosk import texts
from kiosk.give_backs import GiveBacks
from kiosk.numbers import LEFT, Numbers
from kiosk.person import Person
from kiosk.place import Place
from kiosk.printer_line import PrinterLine
from kiosk.runners import Runners
from kiosk.slip.content import SlipNote
from kiosk.slip_printer import PrinterReport
from kiosk.stage import Stage
from kiosk.state import PrintFault, Slip, SlipTrouble, TakeNumber
from kiosk.timing import Timing
from shared.domain.cancel_reasons import NOT_PRINTED
from shared.domain.outcome import Err, Ok, Outcome
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
        note = SlipNote(holder=self._person.shown)
        self._printer.print(hall, issued, note, partial(self._printed, issued), partial(self._is_over, issued))

    def without_slip(self, issued: Issued) -> None:
        """Let the citizen read the number from the screen alone."""
        place = self._stage.place
        self._runners.local.run(
            lambda: self._numbers.handing(issued), lambda outcome: self._may_be_shown(issued, place, outcome)
        )

    def ask_about(self, issued: Issued) -> None:
        """Ask whether the slip was printed that was in the printer when the kiosk died."""
        self._stage.go(PrintFault(issued, SlipTrouble.RESTARTED, maybe_printed=True))

    def retry(self) -> None:
        if (place := self._undecided()) is not None:
            self.print(place.issued)

    def keep(self) -> None:
        if (place := self._undecided()) is not None:
            self._stage.go(replace(place, settling=True))
            self.without_slip(place.issued)

    def give_back(self) -> None:
        """Give the number back at the citizen's wish, and say so once it is sure."""
        if (place := self._undecided()) is not None:
            self._stage.go(settling := replace(place, settling=True))
            self._give_backs.give_back(place.issued, NOT_PRINTED, partial(self._given_back, settling))

    def leave(self) -> None:
        """Decide what becomes of a number whose citizen left without choosing."""
        if (place := self._undecided()) is not None:
            self.left_at(place)

    def left_at(self, place: PrintFault) -> None:
        """Give the number of a page back that somebody left for good, unless it may be on paper."""
        if place.maybe_printed:
            self.keep_unseen(place.issued)
        else:
            self._give_backs.give_back(place.issued, LEFT)

    def keep_unseen(self, issued: Issued) -> None:
        """Keep a number that may be on paper or was on the screen, though nobody said so."""
        self._runners.local.run(lambda: self._numbers.handed(issued), _done)

    def _undecided(self) -> PrintFault | None:
        """Return the page that asks what becomes of a number, as long as nothing was chosen there."""
        place = self._stage.place
        return place if isinstance(place, PrintFault) and not place.settling else None

    def _printed(self, issued: Issued, report: PrinterReport) -> None:
        if report.trouble is None:
            self._stage.go(TakeNumber(issued, Slip.PRINTED, self._stays_until(self._timing.slip_s)))
        else:
            self._stage.go(PrintFault(issued, report.trouble, maybe_printed=not report.certain))

    def _may_be_shown(self, issued: Issued, place: Place, outcome: Outcome[bool]) -> None:
        """Show a number, now that it is written down that somebody may see it."""
        _done(outcome)
        if self._stage.place is not place:
            self._give_backs.give_back(issued, "the citizen left before the number was shown")
        elif isinstance(outcome, Ok) and not outcome.value:
            self._is_over(issued)
        else:
            self._show_alone(issued)
            self.keep_unseen(issued)

    def _show_alone(self, issued: Issued) -> None:
        self._stage.go(TakeNumber(issued, Slip.NONE, self._stays_until(self._timing.no_slip_s)))

    def _given_back(self, settling: PrintFault, outcome: Outcome[bool]) -> None:
        if self._stage.place is not settling:
            return
        match outcome:
            case Ok(True):
                self._is_over(settling.issued)
            case Ok():
                self._show_alone(settling.issued)
            case Err():
                self._stage.go(replace(settling, settling=False))

    def _is_over(self, issued: Issued) -> None:
        self._stage.end_visit(said=texts.GIVEN_BACK.fill(number=issued.ticket.number))

    def _stays_until(self, seconds: float) -> float:
        return self._seconds() + self._timing.staying_s(seconds, self._stage.state.modes)


def _done(outcome: Outcome[Any]) -> None:
    if isinstance(outcome, Err):
        log.error("A number's way could not be written down.", exc_info=outcome.error)
