"""Which numbers of a queue are called next: the hall's own policy, asked again and again."""

from collections.abc import Collection
from datetime import datetime

from shared.domain.candidates import Candidate, Situation
from shared.domain.ids import QueueId
from shared.domain.rules import Rules
from shared.domain.selection import next_candidate


def next_up(
    waiting: Collection[Candidate], queue_id: QueueId, rules: Rules, now: datetime, count: int
) -> tuple[Candidate, ...]:
    """Return the next of a queue in the order in which one counter would call them, at most `count`.

    `waiting` are the first of each of its lines, as many of each. Calls still to come count as the counter's last
    ones, so a policy that takes turns is followed from here on; what was called before is not known.
    """
    left = sorted((c for c in waiting if c.queue_id == queue_id and not c.personal), key=lambda c: c.place)
    chosen: list[Candidate] = []
    while len(chosen) < count:
        heads = {c.priority: c for c in reversed(left)}
        recent = tuple(c.priority for c in chosen)
        first = next_candidate(heads.values(), Situation((queue_id,), recent, rules, now))
        if first is None:
            break
        chosen.append(first)
        left.remove(first)
    return tuple(chosen)
