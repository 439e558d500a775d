"""Looking a number up and helping whoever holds it: taking it back, or cancelling it after a question."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from counter_terminal.handset import texts
from counter_terminal.handset.errand import Errands, Hand
from counter_terminal.handset.facts import Found
from counter_terminal.handset.standing import line_words
from counter_terminal.handset.state import Page, Step
from counter_terminal.state import QUIET, Status, StatusKind
from shared.actions.asking import come_back, where_is
from shared.actions.issuing import cancel
from shared.actions.looking_up import look_up, numbers_ending
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.cancel_reasons import WITH_A_GUIDE
from shared.domain.events import Recorded
from shared.domain.ids import CommandId, TicketId
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway, Refused
from shared.domain.slip_key import MOST_DIGITS, BareNumber, SlipCode, SlipKey, plain_number, slip_code
from shared.domain.ticket import OVER, Issued, Ticket

AGAIN_AFTER = timedelta(seconds=5)
"""How often a number is looked at again, at most, while others of its queue move."""


class Finding:
    def __init__(self, store: Store, jobs: Jobs, errands: Errands, hand: Hand) -> None:
        self._store, self._jobs, self._errands, self._hand = store, jobs, errands, hand
        self._looked_at: datetime | None = None
        self._stale = self._looking = False
        self._anew = False
        """Whether the next figure begins a number anew: the one that stands there was answered."""

    def key(self, sign: str) -> None:
        """Take a key: a queue's letter begins a number anew, figures follow it, or stand alone for its end."""
        typed, sign = "" if self._anew else self._hand.facts.typed, sign.upper()
        self._anew = False
        if sign.isalpha():
            self._hand.change(typed=sign, choices=(), status=QUIET)
        elif sum(known.isdigit() for known in typed) < MOST_DIGITS:
            self._hand.change(typed=typed + sign, choices=(), status=QUIET)

    def answered(self) -> None:
        """Let the next figure begin anew, after an answer or once the guide has been elsewhere."""
        self._anew = True

    def delete(self) -> None:
        self._anew = False
        self._hand.change(typed=self._hand.facts.typed[:-1], choices=())

    def find_typed(self) -> None:
        """Look the typed number up; by its last figures alone, or let it be chosen from those that end so."""
        typed, by = self._hand.facts.typed, self._hand.facts.actor
        number = plain_number(typed)
        if number is not None:
            self.find(BareNumber(number), Page.FIND)
        elif not typed.isdigit():
            self._hand.say(StatusKind.REFUSED, texts.INCOMPLETE)
        elif by is not None:
            self._errands.run(
                Step.FIND, lambda _: numbers_ending(self._store, by, typed), self._ending, failed=self.answered
            )

    def choose(self, number: str) -> None:
        """Look up one of the numbers that end in what was typed."""
        self.find(BareNumber(number), Page.FIND)

    def _ending(self, numbers: tuple[str, ...]) -> None:
        self.answered()
        if len(numbers) == 1:
            self.choose(numbers[0])
        else:
            self._hand.change(choices=numbers, status=QUIET)

    def scanned(self, text: str) -> None:
        """Look up the number whose slip was scanned; nobody's while nobody is signed in."""
        code = slip_code(text)
        if self._hand.facts.actor is None:
            return
        if code is None:
            self._hand.change(typed="", choices=(), search="", status=Status(StatusKind.REFUSED, texts.NOT_A_SLIP))
        else:
            self._hand.change(typed="", choices=(), search="")  # as above: the search field heard the code too
            self.find(SlipCode(code), Page.FIND)

    def find(self, key: SlipKey, came_from: Page) -> None:
        """Show where a number stands and what happened to it."""
        by = self._hand.facts.actor
        if by is not None:
            found = partial(self._found, came_from)
            self._errands.run(Step.FIND, lambda _: look(self._store, by, key), found, failed=self.answered)

    def take_back(self) -> None:
        """Take the missed number on the page back into its line."""
        by, found = self._hand.facts.actor, self._hand.facts.found
        if by is None or found is None:
            return
        proof = SlipCode(found.issued.ticket.code)  # the guide speaks with whoever holds it
        self._errands.run(
            Step.TAKE_BACK, lambda command: come_back(self._store, by, proof, command), self._back, failed=self.again
        )

    def ask_cancel(self) -> None:
        """Ask whether the number is really given up."""
        self._hand.change(asking_cancel=True, status=QUIET)

    def keep(self) -> None:
        self._hand.change(asking_cancel=False)

    def cancel(self) -> None:
        """Cancel the number on the page; it was asked before."""
        by, found = self._hand.facts.actor, self._hand.facts.found
        if by is None or found is None or not self._hand.facts.asking_cancel:
            return
        ticket_id = found.issued.ticket.id
        self._errands.run(Step.CANCEL, self._cancelling(by, ticket_id), self._cancelled, failed=self.again)

    def news(self, recorded: Iterable[Recorded]) -> None:
        """Look again when something happened to the number on the page, and soon when its line moved."""
        found = self._hand.facts.found
        if found is None or self._hand.facts.page is not Page.TICKET:
            return
        ticket = found.issued.ticket
        for one in recorded:
            if getattr(one.event, "ticket_id", None) == ticket.id:
                self.again()
                return
            self._stale |= getattr(one.event, "queue_id", None) == ticket.queue_id

    def tick(self, now: datetime) -> None:
        """Look again at a number whose line has moved, now and then."""
        due = self._looked_at is None or now - self._looked_at >= AGAIN_AFTER
        if self._stale and due and self._hand.facts.page is Page.TICKET:
            self.again()

    def again(self) -> None:
        """Look at the number on the page again; no word when that fails, since nobody asked for it."""
        by, found = self._hand.facts.actor, self._hand.facts.found
        if by is None or found is None or self._looking or self._hand.facts.link.away:
            return
        self._looking, self._stale = True, False
        key = SlipCode(found.issued.ticket.code)
        self._jobs.run(lambda: look(self._store, by, key), self._looked)

    def _found(self, came_from: Page, found: Found) -> None:
        self._looked_at, self._stale = self._store.now(), False
        facts = self._hand.facts
        typed = facts.typed if facts.choices else ""  # on the way back another one of them may be chosen
        self._hand.change(
            found=found, page=Page.TICKET, came_from=came_from, typed=typed, asking_cancel=False, status=QUIET
        )

    def _looked(self, outcome: Outcome[Found]) -> None:
        self._looking, self._looked_at = False, self._store.now()
        shown = self._hand.facts.found
        match outcome:
            case Ok(found) if shown is not None and shown.issued.ticket.id == found.issued.ticket.id:
                self._hand.change(found=found)
            case Err(DatabaseAway()):
                self._stale = True
            case Err(Refused(words=why)):
                self._hand.say(StatusKind.REFUSED, why)
            case Err(error):
                self._hand.say(StatusKind.PROBLEM, texts.FAILED.fill(why=str(error)))

    def _back(self, issued: Issued) -> None:
        self._show(issued)
        place = line_words(self._hand.facts.hall, issued)
        self._hand.say(StatusKind.INFO, texts.BACK_IN_LINE.fill(number=issued.ticket.number, place=place))
        self.again()

    def _cancelling(self, by: Actor, ticket_id: TicketId) -> Callable[[CommandId], Ticket]:
        return lambda command: cancel(self._store, by, ticket_id, WITH_A_GUIDE, command)

    def _cancelled(self, ticket: Ticket) -> None:
        found = self._hand.facts.found
        if found is not None:
            self._show(replace(found.issued, ticket=ticket))
        self._hand.change(asking_cancel=False)
        self._hand.say(StatusKind.INFO, texts.CANCELLED.fill(number=ticket.number))
        self.again()

    def _show(self, issued: Issued) -> None:
        """Show a number as it is after a step, until the hall tells its story anew."""
        found = self._hand.facts.found
        if found is not None and found.issued.ticket.id == issued.ticket.id:
            asking = self._hand.facts.asking_cancel and issued.ticket.state not in OVER
            self._hand.change(found=replace(found, issued=issued), asking_cancel=asking)


def look(store: Store, by: Actor, key: SlipKey) -> Found:
    """Return where a number stands and all that happened to it.

    Raises:
        Refused: there is no such number today.
    """
    issued = where_is(store, by, key)
    return Found(issued, look_up(store, by, code=issued.ticket.code))
