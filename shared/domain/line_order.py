"""In which order a counter will call those who wait, as far as can be said now."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from shared.domain.candidates import Candidate, Situation
from shared.domain.explanation import Names
from shared.domain.hall import NORMAL
from shared.domain.selection import Choice, next_candidate, who_is_next


def in_call_order(waiting: Iterable[Candidate], situation: Situation, most: int) -> list[Candidate]:
    """Return whom the counter would call one after the other if nobody else came, at most so many.

    Last are those whom it may not call yet, because their queue is not in need of help so far.
    """
    left, order = sorted(waiting, key=lambda c: c.place), list[Candidate]()
    while len(order) < most and (chosen := next_candidate(_heads(left, situation), situation)) is not None:
        order.append(chosen)
        left.remove(chosen)
        called = chosen.priority if chosen.is_due(situation.now) else NORMAL
        situation = replace(situation, recent=(*situation.recent, called))
    return [*order, *left][:most]


def first_in_call_order(waiting: Iterable[Candidate], situation: Situation, names: Names) -> Choice | None:
    """Return whom the counter would call now, with the reason the call would give; None when it may call nobody."""
    return who_is_next(_heads(sorted(waiting, key=lambda c: c.place), situation), situation, names)


def _heads(left: Sequence[Candidate], situation: Situation) -> list[Candidate]:
    """Return the first of each line, the first appointment of a queue whose time has come, and all that are kept."""
    heads = dict[object, Candidate]()
    for one in left:
        if one.personal:
            heads[one.id] = one
            continue
        heads.setdefault((one.queue_id, one.priority), one)
        if one.slot_at is not None and one.is_due(situation.now):
            heads.setdefault((one.queue_id, "due"), one)
    return list({one.id: one for one in heads.values()}.values())
