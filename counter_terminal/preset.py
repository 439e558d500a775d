"""Checking what the settings file says of this counter against the hall, before a window opens."""

from shared.domain.hall import Clerk, Counter, Hall, number_range
from shared.domain.problem import Problem
from shared.settings import Settings


def counter_of(settings: Settings, hall: Hall) -> Counter:
    """Return the counter that the settings name. Raises Problem when the hall has no such counter."""
    number = settings.counter.number
    for counter in hall.counters:
        if counter.number == number:
            return counter
    known = number_range(c.number for c in hall.counters)
    raise Problem(
        f"{settings.source}: [counter] number = {number}: {hall.code} has no such counter; its counters are {known}."
        if known
        else f"{settings.source}: [counter] number = {number}: {hall.code} has no counters; import a catalogue first."
    )


def clerk_of(settings: Settings, hall: Hall) -> Clerk | None:
    """Return the clerk to be signed in at start, or None. Raises Problem when the hall has no such clerk."""
    number = settings.counter.clerk
    if number is None:
        return None
    for clerk in hall.clerks:
        if clerk.number == number:
            return clerk
    known = [clerk.number for clerk in hall.clerks]
    raise Problem(
        f'{settings.source}: [counter] clerk = "{number}": {hall.code} has no such clerk; '
        f"its clerks are {', '.join(known)}."
    )
