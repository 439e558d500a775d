"""What a clerk reads before signing out: who would find nobody, and which tickets are let go."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from counter_terminal.duty import texts
from counter_terminal.facts import Facts
from counter_terminal.personal.lines import kept_here
from shared.actions.listing import list_held
from shared.actions.staying import why_stay
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.ids import CounterId
from shared.domain.words import NOTHING, Words

MOST_HELD = 200
"""More are never on hold on one day."""


@dataclass(frozen=True, slots=True)
class Leaving:
    stay: Words = NOTHING
    """Whom nobody else is there for, of those who booked after hours."""
    held: tuple[str, ...] = ()
    """The numbers that the clerk holds."""


def read_leaving(store: Store, counter_id: CounterId, by: Actor) -> Leaving:
    """Return what only the database knows; blocking. Raises DatabaseAway."""
    held = (row.number for row in list_held(store, by, size=MOST_HELD).rows if row.held_by == by.clerk_id)
    return Leaving(why_stay(store, counter_id) or NOTHING, tuple(held))


def leaving_words(facts: Facts) -> Words:
    """Return all that there is to be warned of, a line each; nothing where leaving leaves nobody behind."""
    lines = tuple(line for line in _lines(facts) if line != NOTHING)
    return Words("\n".join(line.zh for line in lines), "\n".join(line.en for line in lines))


def _lines(facts: Facts) -> Iterator[Words]:
    yield facts.duty.stay
    yield _of(texts.LETS_GO_KEPT, (one.number for one in kept_here(facts)))
    yield _of(texts.LETS_GO_HELD, facts.duty.held)


def _of(words: Words, numbers: Iterable[str]) -> Words:
    named = "、".join(numbers)
    return words.fill(numbers=named) if named else NOTHING
