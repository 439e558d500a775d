"""Taking a number: the printer is asked, the number is issued once, the slip is printed or the citizen chooses.

A number is real only when paper or screen gave it. A citizen who leaves in the middle, or leaves the page that says
the slip was not printed without choosing, has the number given back; when the slip may have come out it is kept,
since the citizen may hold it. While the hall can't be reached the number is one of the kiosk's own.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from kiosk import texts
from kiosk.facts import find_service
from kiosk.flow import Flow
from kiosk.give_backs import GiveBacks
from kiosk.handing import Handing
from kiosk.issuing import Issuing
from kiosk.local.entry import Entry
from kiosk.numbers import NoOwnNumbers, Numbers
from kiosk.person import Person
from kiosk.possible import why_none
from kiosk.press import ChooseService, GiveBack, Keep, PrintAgain, Take
from kiosk.printer_line import PrinterLine
from kiosk.runners import Runners
from kiosk.slip_printer import PrinterReport, SlipPrinter
from kiosk.stage import Stage
from kiosk.state import AtService, Home, PrintFault, Step
from kiosk.timing import Timing
from kiosk.visit import Visit
from shared.domain.hall import Hall
from shared.domain.ids import CommandId, ServiceId, new_command
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway, Refused
from shared.domain.ticket import Issued
from shared.domain.words import Words
from shared.press import Answers

ASKED_ABOUT = timedelta(minutes=10)
"""After a restart a slip is asked about that was being printed so short a time ago: its citizen may still be there."""

log = logging.getLogger(__name__)


class Taking(Flow):
    """The way from a service to a number in the citizen's hand."""

    def __init__(
        self,
        stage: Stage,
        numbers: Numbers,
        printer: SlipPrinter,
        runners: Runners,
        seconds: Callable[[], float],
        timing: Timing,
        person: Person,
    ) -> None:
        """`person` knows whose ID card was read, where the service asks for one."""
        self._stage, self._numbers, self._person = stage, numbers, person
        self._printer = PrinterLine(printer, numbers, runners, seconds)
        self._give_backs = GiveBacks(numbers, runners, lambda: self._issuing.away)
        self._issuing = Issuing(stage, numbers, runners, self._give_backs, seconds, timing.patience_s)
        self._handing = Handing(stage, numbers, self._printer, self._give_backs, runners, person, seconds, timing)
        self._looking = False

    def answers(self) -> Answers:
        return {
            ChooseService: lambda press: self.open(press.service_id),
            Take: lambda _: self.take(),
            PrintAgain: lambda _: self._handing.retry(),
            Keep: lambda _: self._handing.keep(),
            GiveBack: lambda _: self._handing.give_back(),
        }

    def hall_seen(self, hall: Hall) -> None:
        """Lead away from a service that the hall has just dropped."""
        place = self._stage.place
        if isinstance(place, AtService) and find_service(hall, place.service_id) is None:
            self.leave()
            came_from = place.came_from
            home = came_from if isinstance(came_from, Home) else Home()
            self._stage.go(replace(home, said=texts.SERVICE_GONE))

    def resume(self, unsure: Sequence[Entry]) -> None:
        """Go on after a restart: ask about the slip that was in the printer, keep what may be on paper."""
        self._give_backs.look()
        now, known = self._numbers.desk.now(), [(entry.at, entry.issued) for entry in unsure if entry.issued]
        for index, (at, issued) in enumerate(known, 1):
            if index == len(known) and now - at < ASKED_ABOUT and self._stage.state.hall is not None:
                self._handing.ask_about(issued)
            else:
                self._handing.keep_unseen(issued)

    def open(self, service_id: ServiceId) -> None:
        """Show a service of the page that offers it, and ask the printer meanwhile."""
        came_from = self._stage.place
        if came_from.offers:
            came_from = replace(came_from, said=None) if isinstance(came_from, Home) else came_from
            place = AtService(service_id, came_from, new_command(), wish=self._stage.state.wish)
            self._stage.go(replace(place, said=self.hindrance(place)))
            self._printer.check(lambda report: self._asked_on_opening(place.command, report))

    def take(self) -> None:
        """Take the number of the service shown; pressing again while it is on its way changes nothing."""
        place = self._stage.place
        if not isinstance(place, AtService) or place.step is not Step.READY:
            return
        if (hindrance := self.hindrance(place)) is not None:
            self._stage.go(replace(place, said=hindrance))
            return
        warned = place.trouble is not None
        self._stage.go(replace(place, step=Step.CHECKING, said=None))
        self._printer.check(lambda report: self._asked_on_taking(place.command, warned, report))

    def tick(self) -> None:
        self._issuing.tick()

    def leave(self) -> None:
        """Undo what nobody will hold; called before the citizen's page is left for another."""
        match self._stage.place:
            case AtService(unanswered=True, step=Step.READY | Step.CHECKING) as place:
                self._give_backs.settle(place.command, "the answer was lost and the citizen had left")
            case _:
                self._handing.leave()

    def left_at(self, place: PrintFault) -> None:
        """Decide what becomes of the number of a page that another page stood before until its citizen left."""
        self._handing.left_at(place)

    def hand_over(self, issued: Issued) -> None:
        """Give the citizen a ticket that another errand got, as one that was taken here."""
        self._handing.print(issued)

    def settle(self, command: CommandId, reason: str) -> None:
        """Give back what another errand asked the hall for, if anything was given."""
        self._give_backs.settle(command, reason)

    def look_at_printer(self) -> None:
        """Ask an idle printer how it is, and try what could not be given back before."""
        self._give_backs.look()
        if not self._looking:
            self._looking = True
            self._printer.look(self._looked)

    def _looked(self, _: PrinterReport) -> None:
        self._looking = False

    def hindrance(self, place: AtService) -> Words | None:
        """Return why no number of all its services is given now, as far as is known here."""
        return why_none(self._stage.state, place)

    def _still_at(self, command: CommandId) -> AtService | None:
        """Return the page with this command, or None when the citizen has left it."""
        place = self._stage.place
        return place if isinstance(place, AtService) and place.command == command else None

    def _asked_on_opening(self, command: CommandId, report: PrinterReport) -> None:
        if (place := self._still_at(command)) is not None and place.step is Step.READY:
            self._stage.go(replace(place, trouble=report.trouble))

    def _asked_on_taking(self, command: CommandId, warned: bool, report: PrinterReport) -> None:
        if (place := self._still_at(command)) is None:
            return
        if report.trouble is not None and not warned:
            self._stage.go(replace(place, step=Step.READY, trouble=report.trouble))
            return
        asked = replace(place, step=Step.ISSUING, trouble=report.trouble)
        self._stage.go(asked)
        wanted = (asked.priority, asked.then, self._person.secret)
        visit = Visit(asked.command, asked.first, self._stage.state.language, *wanted)
        self._issuing.begin(visit, lambda outcome: self._issued(asked, visit, outcome))

    def _issued(self, asked: AtService, visit: Visit, outcome: Outcome[Issued]) -> None:
        here = self._still_at(asked.command) is not None
        if isinstance(outcome, Ok):
            # Of this visit only: somebody else may stand here by now, and wait for a number of their own.
            visit.whose.wipe()
        match outcome:
            case Ok(issued) if not here:
                self._give_backs.give_back(issued, "the citizen left while the number was being taken")
            case Ok(issued) if asked.trouble is not None:
                self._handing.without_slip(issued)
            case Ok(issued):
                self._handing.print(issued)
            case Err(DatabaseAway()) if not here:
                self._give_backs.settle(asked.command, "the answer was lost and the citizen had left")
            case Err(DatabaseAway()):
                self._stage.go(replace(asked, step=Step.READY, said=texts.ASK_GUIDE, unanswered=True))
            case Err(error):
                self._not_issued(asked, error, here)

    def _not_issued(self, asked: AtService, error: Exception, here: bool) -> None:
        if isinstance(error, Refused | NoOwnNumbers):
            log.info("No number was given: %s", error)
        else:
            log.error("No number could be given.", exc_info=error)
        self._give_backs.settle(asked.command, "no number was given")
        if here:
            # What was asked for is over: the next tap asks anew.
            anew = replace(asked, command=new_command(), step=Step.READY, unanswered=False)
            self._stage.go(replace(anew, said=_why_not(error)))


def _why_not(error: Exception) -> Words:
    match error:
        case Refused(words=words):
            return words
        case NoOwnNumbers():
            return texts.ASK_GUIDE
        case _:
            return texts.REFUSED
