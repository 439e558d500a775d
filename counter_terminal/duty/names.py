"""Who is on duty at a counter, also in place of whom: the same words for clerk, citizen and LED board."""

from counter_terminal.duty import texts
from shared.domain.hall import Hall
from shared.domain.view import CounterView
from shared.domain.words import NOTHING, Words


def duty_name(hall: Hall, counter: CounterView) -> Words:
    """Return the name of the clerk on duty, with whom the clerk stands in for; nothing where nobody is."""
    if counter.clerk_id is None:
        return NOTHING
    name = hall.clerk(counter.clerk_id).name
    if counter.stands_for is None:
        return name
    return texts.STANDS_FOR.fill(clerk=name, own=hall.clerk(counter.stands_for).name)
