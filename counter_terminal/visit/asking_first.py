"""Asking once before a step lets something go that the clerk would miss: what was written, or a paper still missing."""

from datetime import datetime, timedelta
from typing import Protocol

from counter_terminal.facts import Facts
from counter_terminal.intents import Intent
from counter_terminal.state import ENDS, QUIET, Page, StatusKind
from counter_terminal.visit.ending import must_ask, words_unused
from shared.domain.words import NOTHING, Words

TO_READ = timedelta(seconds=0.7)
"""A second press within this time belongs to the first: nobody has read the sentence yet."""


class Desk(Protocol):
    """At whose desk it is asked."""

    facts: Facts

    def now(self) -> datetime: ...

    def say(self, kind: StatusKind, text: Words) -> None: ...

    def change(self, **changes: object) -> None: ...


class Rating(Protocol):
    def finish_failed(self) -> None:
        """Expect no rating after all."""


class AskFirst:
    def __init__(self, rating: Rating, desk: Desk) -> None:
        self._rating, self._desk = rating, desk
        self._said_at: datetime | None = None

    def holds_back(self, intent: Intent) -> bool:
        """Ask what an intent leaves open, and tell whether it has to wait for that; pressed again, it has not."""
        facts = self._desk.facts
        if (why := words_unused(facts, intent)) != NOTHING and not self._was_read(why):
            self._desk.say(StatusKind.REFUSED, why)
        elif must_ask(facts, intent):
            self._desk.change(page=Page.OUTCOME, status=QUIET)
        else:
            return False
        if intent.act in ENDS:
            self._rating.finish_failed()
        return True

    def _was_read(self, why: Words) -> bool:
        """Tell whether a sentence stands in the status line, and has stood there long enough."""
        now, stands = self._desk.now(), self._desk.facts.status.text == why
        if not stands or self._said_at is None:
            self._said_at = now
        return stands and now - self._said_at >= TO_READ
