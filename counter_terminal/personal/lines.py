"""From the tickets that are kept for somebody to what a counter tells of them and counts."""

from collections.abc import Sequence

from counter_terminal.facts import Facts
from counter_terminal.personal import texts
from shared.domain.personal import PersonalTicket
from shared.domain.words import NOTHING, Words


def kept_here(facts: Facts) -> tuple[PersonalTicket, ...]:
    """Return those that wait for this counter, its clerk, or the colleague for whom that one stands in."""
    return tuple(one for one in facts.personal if facts.is_kept_here(one))


def line_of(kept: Sequence[PersonalTicket], facts: Facts) -> Words:
    """Return the sentence for tickets that wait for nobody else; nothing for none."""
    if not kept:
        return NOTHING
    if len(kept) > 1:
        return texts.SEVERAL.fill(numbers="、".join(one.number for one in kept[:3]), count=len(kept))
    [one] = kept
    by, own = one.sent_by, facts.actor.clerk_id if facts.actor else None
    if by is None or by == own or not facts.hall.knows_clerk(by):
        return texts.ONE.fill(number=one.number)
    return texts.ONE_FROM.fill(number=one.number, clerk=facts.hall.clerk(by).name)


def next_line(kept: Sequence[PersonalTicket], facts: Facts) -> Words:
    """Return the same for a free counter, with whom "call next" will really call, as far as that has been read.

    A kept ticket has no right to be the first: the hall's policy decides, as for any other one.
    """
    line, head = line_of(kept, facts), facts.lists.head
    if not kept or head is None:
        return line
    if all(one.ticket_id != head.ticket_id for one in kept):
        return texts.NEXT_IS_ANOTHER.fill(next=head.number, kept=line)
    return (texts.CALL_IT if len(kept) == 1 else texts.ONE_OF_THEM).fill(kept=line, next=head.number)
