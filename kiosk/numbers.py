"""Numbers from the hall or, while it can't be reached, from the kiosk's own block; written down before each step."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from kiosk.desk import Desk
from kiosk.local.entry import NOT_KNOWN_YET, Entry
from kiosk.local.journal import LocalJournal
from kiosk.local.phase import NOBODYS, Phase, given_back
from kiosk.own_number import own_number
from kiosk.visit import Visit
from shared.actions.checking_in import CheckedIn
from shared.domain.admission import may_issue, why_no_card
from shared.domain.caps import Counts, slice_of
from shared.domain.hall import Hall, Service
from shared.domain.ids import CommandId, QueueId, ServiceId, TicketId
from shared.domain.number_block import NumberBlock
from shared.domain.problem import DatabaseAway, Problem, Refused
from shared.domain.ticket import Issued
from shared.domain.view import HallView
from shared.domain.wanted_blocks import wanted_blocks
from shared.domain.words import Language

log = logging.getLogger(__name__)

FORGOTTEN_DAYS = 14

LEFT = "left at the kiosk, the slip was not printed"
"""Why a number goes back whose citizen walked away without an answer."""

_CANCELLING = UUID("2d0e8a44-6c1f-5b7e-8f39-0d5a7c3e9b61")


class NotWanted(Problem):
    """The citizen has another number by now, or left: the hall was not asked."""


class NoOwnNumbers(Problem):
    """The kiosk has no number of its own left, or may not give one."""


class Numbers:
    """All methods write to the disk or wait for the database, and are called off the GUI thread."""

    def __init__(self, desk: Desk, journal: LocalJournal, size: int) -> None:
        """`size` is how many numbers of each queue are reserved at a time; 0 for none."""
        self.desk, self.journal, self._size = desk, journal, size
        self._not_wanted = set[CommandId]()

    def ask(self, visit: Visit) -> Issued:
        """Take a number from the hall.

        Raises:
            Refused: the hall gives none now.
            DatabaseAway: it may have been given or not.
            NotWanted: while this waited for its turn, it became needless.
        """
        self._write_down(visit.command, visit.service_id, visit.language)
        try:
            issued = self.desk.issue(
                visit.service_id,
                visit.language,
                visit.command,
                priority=visit.priority,
                then=visit.then,
                id_number=visit.whose.number,
            )
        except Refused:
            self.journal.move_asked(visit.command, Phase.GONE)
            raise
        self.journal.issued(visit.command, issued)
        return issued

    def check_in(self, command: CommandId, language: Language, ask: Callable[[], CheckedIn]) -> CheckedIn:
        """Check an appointment in; its ticket is of a service that only the hall knows.

        What is still to be given back goes first: the ticket of an answer that was lost is the same appointment's, and
        would be shown as given before.

        Raises:
            Refused: the words say why.
            DatabaseAway: it may have been given or not; what was given goes back.
            NotWanted: while this waited for its turn, it became needless.
        """
        self._undo_all()
        self._write_down(command, NOT_KNOWN_YET, language)
        try:
            done = ask()
        except Refused:
            self.journal.move_asked(command, Phase.GONE)
            raise
        except DatabaseAway:
            self.journal.move_asked(command, Phase.RETURNING, "the answer to a check-in was lost")
            raise
        if done.again:
            self.journal.move_asked(command, Phase.GONE)
        else:
            self.journal.issued(command, done.issued)
        return done

    def take_own(self, visit: Visit, hall: Hall, view: HallView) -> Issued:
        """Take a number of the kiosk's own block; what the hall was asked for in the same visit goes back.

        Raises:
            Refused: hours, a closing or a limit is known to forbid it, or it is given to nobody without an ID card.
            NoOwnNumbers: the block is used up, there is none, or the disk fails.
        """
        now, service = self.desk.now(), hall.service(visit.service_id)
        self._check(hall, [service, *map(hall.service, visit.then)], visit, now)
        queue_id, day = service.queue_id, now.date()
        others = self.journal.in_line_here(day).get(queue_id, 0)
        self._not_wanted.add(visit.command)
        make = own_number(hall, view, visit, now, others)
        made = self.journal.take(visit.command, service.id, visit.language, queue_id, day, now, make)
        if made is None:
            raise NoOwnNumbers(f"This kiosk has no number of queue {hall.queue(queue_id).letter} of its own.")
        return made

    def handing(self, issued: Issued) -> bool:
        """The number goes to the printer or the screen now; one that another errand got is written down too.

        Returns whether it may: a number that was given back, or that is in no line, is shown to nobody.
        """
        phase = self.journal.handing(issued, self.desk.now())
        return phase not in NOBODYS and phase is not Phase.REFUSED

    def handed(self, issued: Issued) -> None:
        """A citizen has the number."""
        self.journal.move(issued.ticket.code, Phase.HANDING, Phase.KEPT)

    def not_handed(self, issued: Issued) -> None:
        """Nothing came out."""
        self.journal.move(issued.ticket.code, Phase.ISSUED)

    def return_(self, issued: Issued, reason: str) -> bool:
        """Nobody will hold the number; `undo` tells the database. Returns False when somebody holds it already."""
        return self.journal.move(issued.ticket.code, given_back(issued.away), reason=reason) in NOBODYS

    def was_left(self, issued: Issued) -> bool:
        """Say whether a number went back here because its citizen left without a slip and without an answer."""
        return self.journal.why_given_back(issued.ticket.code) == LEFT

    def settle(self, command: CommandId, reason: str) -> None:
        """Nobody wants what the hall was, or is about to be, asked for."""
        self._not_wanted.add(command)
        if self.journal.move_asked(command, Phase.RETURNING, reason) is Phase.GONE:
            self._not_wanted.discard(command)

    def undo(self, entry: Entry) -> None:
        """Give a number back in the database; the same however often it is done. Raises Refused or DatabaseAway."""
        try:
            if entry.issued is None:
                self.desk.undo(entry.command, entry.reason, _cancelling(entry.command))
            else:
                ticket = entry.issued.ticket
                self.desk.give_back(TicketId(ticket.id), entry.reason, _cancelling(ticket.code))
        except Refused:
            self._is_over(entry.command)
            raise
        self._is_over(entry.command)

    def reserve(self, hall: Hall) -> None:
        """Ask for the number blocks that the kiosk should have and has not, as far as they would survive it."""
        self.journal.file.mend()
        if not self.journal.file.safe:
            return
        known = self.journal.blocks.all()
        wanted = wanted_blocks(hall, self.desk.now(), known, self.journal.blocks.used(), self._size)
        if wanted:
            self.journal.blocks.keep(self.desk.reserve(self.journal.id, wanted, known, self._size))

    def forget(self, hall: Hall) -> None:
        """Drop what is over, and what a citizen wrote and the hall may not keep any more."""
        now = self.desk.now()
        self.journal.forget(now.date() - timedelta(days=FORGOTTEN_DAYS))
        self.journal.notes.forget_old(now - timedelta(days=hall.rules.suggestions_kept_days))

    def block_of(self, entry: Entry) -> NumberBlock | None:
        """Return the kiosk's own block that a number is of; None once that is forgotten."""
        if entry.queue_id is None or entry.serial is None:
            return None
        return self.journal.blocks.with_serial(entry.queue_id, entry.business_day, entry.serial)

    def in_line_here(self) -> dict[QueueId, int]:
        """Count by queue who waits today with a number of this kiosk's own that the hall does not know yet."""
        return self.journal.in_line_here(self.desk.now().date())

    def own_queues(self) -> frozenset[QueueId]:
        """Return the queues that the kiosk can give numbers of by itself now."""
        if self._size == 0 or not self.journal.file.safe:
            return frozenset()
        today = self.desk.now().date()
        return frozenset(
            block.queue_id
            for block in self.journal.blocks.all()
            if block.business_day == today and self.journal.blocks.left(block.queue_id, today)
        )

    def _write_down(self, command: CommandId, service_id: ServiceId, language: Language) -> None:
        """Write down that the hall is asked now. Raises NotWanted."""
        now = self.desk.now()
        self.journal.asked(command, service_id, language, now, now.date())
        # Looked at after it is written down: whoever gives it up does so in the other order, so one of them sees it.
        if command in self._not_wanted:
            self._is_over(command)
            raise NotWanted("This number is not wanted any more.")

    def _is_over(self, command: CommandId) -> None:
        self.journal.move_asked(command, Phase.GONE)
        self._not_wanted.discard(command)

    def _undo_all(self) -> None:
        for entry in self.journal.returning():
            try:
                self.undo(entry)
            except Refused as error:
                log.info("A number was not given back: %s", error)

    def _check(self, hall: Hall, services: Sequence[Service], visit: Visit, now: datetime) -> None:
        """Raise Refused as the hall would, as far as this kiosk can know."""
        no_card = why_no_card(services, self.desk.by.role, known=visit.whose.number is not None)
        reasons = (may_issue(hall, service, now, self._counts(service, now)) for service in services)
        refused = next((reason for reason in (no_card, *reasons) if reason is not None), None)
        if refused is not None:
            raise Refused(refused)

    def _counts(self, service: Service, now: datetime) -> Counts:
        """Return what this kiosk gave of a service, which is all that it can know of its limits."""
        begins, _ = slice_of(now, service.caps.slice_s, self.desk.zone)
        day = now.date()
        return Counts(self.journal.given(service.id, day), self.journal.given(service.id, day, begins))


def _cancelling(what: str) -> CommandId:
    return CommandId(str(uuid5(_CANCELLING, what)))
