"""What a clerk presses on the visit's own pages, and what it asks of the hall."""

from datetime import datetime, time, timedelta

from counter_terminal.clock import clock
from counter_terminal.intents import Transfer
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import Act, Page
from counter_terminal.steps import why_not
from counter_terminal.visit import texts
from counter_terminal.visit.intents import Finish, FinishNext, Hold, Note, SendBack, Undo
from shared.domain.hall import Hall
from shared.domain.ids import ClerkId, CounterId
from shared.domain.visit_outcome import outcome_words
from shared.domain.words import Words

ACTS = {Page.OUTCOME: Act.FINISH, Page.HOLD: Act.HOLD, Page.NOTE: Act.NOTE, Page.SEND_BACK: Act.SEND_BACK}


A_DAY = 24 * 60
"""Minutes."""


class VisitPages:
    def __init__(self, presenter: CounterPresenter) -> None:
        self._presenter = presenter

    def open(self, page: Page) -> None:
        """Open a page of the visit, or close it again; refused where its step is."""
        presenter = self._presenter
        if (why := why_not(ACTS[page], presenter.facts.situation)) is not None:
            presenter.refuse(why)
        else:
            presenter.change(page=Page.DESK if presenter.facts.page is page else page)

    def wrote(self, page: Page, something: bool) -> None:
        """Be told that the clerk has written or chosen something on a page, or has taken it away again."""
        self._presenter.visit.wrote(page, something)

    def and_next_chosen(self, on: bool) -> None:
        self._presenter.visit.and_next(on)

    def finish_next_pressed(self) -> None:
        self._presenter.ask(FinishNext())

    def undo_pressed(self) -> None:
        self._presenter.ask(Undo())

    def finish_as(self, code: str, *, and_next: bool) -> None:
        """Finish with an outcome, and call the next one if wanted."""
        name = outcome_words(self._presenter.facts.hall.outcomes, code)
        self._presenter.ask(FinishNext(code, name) if and_next else Finish(code, name))

    def hold_for(self, minutes: int, reason: str) -> None:
        """Put the ticket on hold for some minutes, at most a day."""
        self._hold(self._presenter.now() + timedelta(minutes=min(minutes, A_DAY)), reason)

    def hold_open(self, reason: str) -> None:
        """Put the ticket on hold until it is called back."""
        self._hold(None, reason)

    def hold_until(self, text: str, reason: str) -> None:
        """Put the ticket on hold until a time of today, as typed."""
        until = time_of_today(text, self._presenter.now(), self._presenter.facts.hall)
        if until is None:
            self._presenter.refuse(texts.HOLD_BAD_TIME.fill(text=text.strip()))
        else:
            self._hold(until, reason)

    def note(self, text: str) -> None:
        self._presenter.ask(Note(text))

    def send_back(self, comment: str) -> None:
        self._presenter.ask(SendBack(comment.strip()))

    def send_to_counter(self, counter_id: CounterId, place: Words, comment: str, *, back: bool) -> None:
        """Send the ticket to a counter, in the line where it is."""
        ticket = self._presenter.facts.counter.ticket
        if ticket is not None:
            to = Transfer(ticket.queue_id, place, comment.strip(), counter_id=counter_id, wanted_back=back)
            self._presenter.ask(to)

    def send_to_clerk(self, clerk_id: ClerkId, place: Words, comment: str, *, back: bool) -> None:
        """Send the ticket to a colleague, in the line where it is."""
        ticket = self._presenter.facts.counter.ticket
        if ticket is not None:
            to = Transfer(ticket.queue_id, place, comment.strip(), clerk_id=clerk_id, wanted_back=back)
            self._presenter.ask(to)

    def _hold(self, until: datetime | None, reason: str) -> None:
        zone = self._presenter.facts.hall.zone
        self._presenter.ask(Hold(reason.strip(), until, clock(until, zone) if until else ""))


def time_of_today(text: str, now: datetime, hall: Hall) -> datetime | None:
    """Return a typed time like 15:30, 15：30 or 1530 as a point of time today; None where it is none to come."""
    digits = text.strip().replace("：", ":").replace(".", ":")
    hours, _, minutes = digits.partition(":") if ":" in digits else (digits[:-2], ":", digits[-2:])
    if not (hours.isdecimal() and minutes.isdecimal() and int(hours) < 24 and int(minutes) < 60):
        return None
    local = now.astimezone(hall.zone)
    found = datetime.combine(local.date(), time(int(hours), int(minutes)), hall.zone)
    return found if found > now else None
