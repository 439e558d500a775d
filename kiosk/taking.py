"""Taking a number: the printer is asked, the number is issued once, the slip is printed or the citizen chooses.

A number is real only when paper or screen gave it. A citizen who leaves in the middle, or leaves the page that says
the slip was not printed without choosing, has the number given back; when the slip may have come out it is kept,
since the citizen may hold it.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace

from drivers.state import Health
from kiosk import texts
from kiosk.desk import Desk
from kiosk.facts import find_service
from kiosk.flow import Answers, Flow
from kiosk.give_backs import GiveBacks
from kiosk.press import ChooseService, GiveBack, Keep, PrintAgain, Take
from kiosk.printer_watch import PrinterWatch
from kiosk.slip_printer import PrinterReport, SlipPrinter
from kiosk.stage import Stage
from kiosk.state import AtService, Home, PrintFault, Slip, SlipTrouble, Step, TakeNumber
from kiosk.timing import Timing
from shared.domain.admission import why_no_numbers
from shared.domain.hall import Hall
from shared.domain.ids import CommandId, ServiceId, new_command
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway, Refused
from shared.domain.ticket import Issued
from shared.domain.words import Words

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Runners:
    """Two lines of slow work, so that a silent printer does not hold up the database."""

    database: Jobs
    printer: Jobs


class Taking(Flow):
    """The way from a service to a number in the citizen's hand."""

    def __init__(
        self,
        stage: Stage,
        desk: Desk,
        printer: SlipPrinter,
        runners: Runners,
        seconds: Callable[[], float],
        timing: Timing,
    ) -> None:
        self._stage, self._desk, self._printer = stage, desk, printer
        self._runners, self._seconds, self._timing = runners, seconds, timing
        self._watch = PrinterWatch(desk, runners.database, printer.address, seconds)
        self._give_backs = GiveBacks(desk, runners.database)
        self._looking = False

    def answers(self) -> Answers:
        return {
            ChooseService: lambda press: self.open(press.service_id),
            Take: lambda _: self.take(),
            PrintAgain: lambda _: self.retry(),
            Keep: lambda _: self.keep(),
            GiveBack: lambda _: self.give_back(),
        }

    def hall_seen(self, hall: Hall) -> None:
        """Lead away from a service that the hall has just dropped."""
        place = self._stage.place
        if isinstance(place, AtService) and find_service(hall, place.service_id) is None:
            self.leave()
            came_from = place.came_from
            home = came_from if isinstance(came_from, Home) else Home()
            self._stage.go(replace(home, said=texts.SERVICE_GONE))

    def open(self, service_id: ServiceId) -> None:
        """Show a service of the page that offers it, and ask the printer meanwhile."""
        came_from = self._stage.place
        if came_from.offers:
            came_from = replace(came_from, said=None) if isinstance(came_from, Home) else came_from
            place = AtService(service_id, came_from, new_command())
            self._stage.go(place)
            self._ask_printer(lambda report: self._asked_on_opening(place.command, report))

    def take(self) -> None:
        """Take the number of the service shown; pressing again while it is on its way changes nothing."""
        place = self._stage.place
        if not isinstance(place, AtService) or place.step is not Step.READY:
            return
        if (hindrance := self._hindrance(place.service_id)) is not None:
            self._stage.go(replace(place, said=hindrance))
            return
        warned = place.trouble is not None
        self._stage.go(replace(place, step=Step.CHECKING, said=None))
        self._ask_printer(lambda report: self._asked_on_taking(place.command, warned, report))

    def retry(self) -> None:
        """Print the slip of the same number once more."""
        if isinstance(place := self._stage.place, PrintFault):
            self._print(place.issued)

    def keep(self) -> None:
        """Keep the number without a slip."""
        if isinstance(place := self._stage.place, PrintFault):
            self._without_slip(place.issued)

    def give_back(self) -> None:
        """Give the number back at the citizen's wish."""
        if isinstance(place := self._stage.place, PrintFault):
            self._give_backs.give_back(place.issued.ticket.id, "given back at the kiosk, the slip was not printed")
            self._stage.end_visit(said=texts.GIVEN_BACK.fill(number=place.issued.ticket.number))

    def leave(self) -> None:
        """Undo what nobody will hold; called before the citizen's page is left for another."""
        match self._stage.place:
            case AtService(unanswered=True, step=Step.READY | Step.CHECKING) as place:
                self._give_backs.settle(place.service_id, self._stage.state.language, place.command)
            case PrintFault(issued, maybe_printed=False):
                self._give_backs.give_back(issued.ticket.id, "left at the kiosk, the slip was not printed")
            case _:
                pass

    def look_at_printer(self) -> None:
        """Ask an idle printer how it is, and try what could not be given back before."""
        self._give_backs.again()
        if not self._looking:
            self._looking = True
            self._ask_printer(self._looked)

    def _looked(self, _: PrinterReport) -> None:
        self._looking = False

    def _hindrance(self, service_id: ServiceId) -> Words | None:
        state = self._stage.state
        if state.link.away:
            return texts.ASK_GUIDE
        if state.hall is None or state.now is None:
            return None
        return why_no_numbers(state.hall, state.now, find_service(state.hall, service_id))

    def _ask_printer(self, then: Callable[[PrinterReport], None]) -> None:
        self._runners.printer.run(self._printer.check, lambda outcome: then(self._told(outcome)))

    def _told(self, outcome: Outcome[PrinterReport]) -> PrinterReport:
        match outcome:
            case Ok(report):
                self._watch.saw(report)
                return report
            case Err(error):
                log.error("The slip printer's job failed.", exc_info=error)
                return PrinterReport(Health.UNKNOWN, SlipTrouble.FAULT, str(error))

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
        language = self._stage.state.language
        self._runners.database.run(
            lambda: self._desk.issue(asked.service_id, language, asked.command),
            lambda outcome: self._issued(asked, outcome),
        )

    def _issued(self, asked: AtService, outcome: Outcome[Issued]) -> None:
        here = self._still_at(asked.command) is not None
        match outcome:
            case Ok(issued) if not here:
                self._give_backs.give_back(issued.ticket.id, "the citizen left while the number was being taken")
            case Ok(issued) if asked.trouble is not None:
                self._without_slip(issued)
            case Ok(issued):
                self._print(issued)
            case Err(DatabaseAway()) if not here:
                self._give_backs.settle(asked.service_id, self._stage.state.language, asked.command)
            case Err(DatabaseAway()):
                self._stage.go(replace(asked, step=Step.READY, said=texts.ASK_GUIDE, unanswered=True))
            case Err(error):
                self._not_issued(asked, error, here)

    def _not_issued(self, asked: AtService, error: Exception, here: bool) -> None:
        if isinstance(error, Refused):
            log.info("No number was given: %s", error)
        else:
            log.error("No number could be given.", exc_info=error)
        if here:
            said = error.words if isinstance(error, Refused) else texts.REFUSED
            self._stage.go(replace(asked, step=Step.READY, said=said))

    def _print(self, issued: Issued) -> None:
        hall = self._stage.state.hall
        assert hall is not None
        self._stage.go(TakeNumber(issued, Slip.PRINTING))
        self._runners.printer.run(
            lambda: self._printer.print(hall, issued), lambda outcome: self._printed(issued, self._told(outcome))
        )

    def _printed(self, issued: Issued, report: PrinterReport) -> None:
        if report.trouble is None:
            self._stage.go(TakeNumber(issued, Slip.PRINTED, self._seconds() + self._timing.slip_s))
        else:
            self._stage.go(PrintFault(issued, report.trouble, maybe_printed=not report.certain))

    def _without_slip(self, issued: Issued) -> None:
        self._stage.go(TakeNumber(issued, Slip.NONE, self._seconds() + self._timing.no_slip_s))
