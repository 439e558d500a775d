"""The one sentence that tells a clerk why a ticket is called before the others."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo

from shared.domain import reasons
from shared.domain.candidates import Candidate, Situation, may_call, queue_waited_s
from shared.domain.ids import QueueId
from shared.domain.rank import rank_at
from shared.domain.rules import Policy
from shared.domain.words import Words


@dataclass(frozen=True, slots=True)
class Names:
    """What classes and queues are called in this hall, and the zone its times are told in."""

    classes: Mapping[str, Words]
    letters: Mapping[QueueId, str]
    zone: tzinfo

    def group(self, code: str) -> Words:
        """Return a class's name; its code when the catalogue has dropped it."""
        return self.classes.get(code, Words(code, code))

    def time(self, at: datetime) -> str:
        return f"{at.astimezone(self.zone):%H:%M}"


def explain(chosen: Candidate, candidates: Collection[Candidate], situation: Situation, names: Names) -> Words:
    """Say why `chosen` was chosen: over the one who seems to come before it, or else on its own account."""
    rival = _rival(chosen, candidates, situation)
    if rival is None:
        return reasons.SENTENCE.fill(who=chosen.number, why=_on_its_own(chosen, candidates, situation, names))
    who = reasons.BEFORE.fill(chosen=chosen.number, rival=rival.number)
    return reasons.SENTENCE.fill(who=who, why=_over(rival, chosen, candidates, situation, names))


def _rival(chosen: Candidate, candidates: Collection[Candidate], situation: Situation) -> Candidate | None:
    """Return the first of those ranked before the chosen one, else of those who came before it."""
    allowed = may_call(candidates, situation)
    others = [c for c in candidates if c.id != chosen.id]
    ahead = [c for c in others if c.place < chosen.place]
    overtaken = [c for c in others if c.entered_at < chosen.entered_at]
    return min(ahead or overtaken, key=lambda c: (c not in allowed, c.place), default=None)


def _over(
    rival: Candidate, chosen: Candidate, candidates: Collection[Candidate], situation: Situation, names: Names
) -> Words:
    if rival.place > chosen.place:
        return _by_rank(chosen, rival, names, situation.now)
    if rival in may_call(candidates, situation):
        return _by_policy(chosen, situation, names)
    limit = _minutes(situation.rules.help_after_s)
    return reasons.NO_HELP_YET.fill(letter=names.letters[rival.queue_id], limit=limit)


def _by_policy(chosen: Candidate, situation: Situation, names: Names) -> Words:
    if situation.rules.policy is Policy.RATIO:
        turn = reasons.PRIORITY_TURN if chosen.goes_first(situation.now) else reasons.NORMAL_TURN
        return turn.fill(ratio=situation.rules.ratio)
    if chosen.slot_at is not None:
        return _booked(chosen, chosen.slot_at, situation.now, names)
    return reasons.ALWAYS_FIRST.fill(group=names.group(chosen.priority))


def _by_rank(chosen: Candidate, rival: Candidate, names: Names, now: datetime) -> Words:
    counted_from = reasons.COUNTED_FROM.fill(time=names.time(chosen.rank_at))
    if chosen.personal:
        return reasons.KEPT.fill(why=counted_from)
    if chosen.slot_at is not None:
        return _booked(chosen, chosen.slot_at, now, names)
    if rival.slot_at is not None and rival.slot_at > chosen.entered_at:
        return reasons.RIVAL_BOOKED.fill(rival=rival.number, time=names.time(rival.slot_at))
    if chosen.head_start_s and chosen.rank_at == rank_at(chosen.entered_at, chosen.head_start_s):
        return reasons.EARLIER.fill(group=names.group(chosen.priority), minutes=_minutes(chosen.head_start_s))
    return counted_from


def _on_its_own(chosen: Candidate, candidates: Collection[Candidate], situation: Situation, names: Names) -> Words:
    now, rules = situation.now, situation.rules
    if chosen.personal:
        return reasons.KEPT.fill(why=_waited(chosen, now))
    if rules.help_after_s and chosen.queue_id != situation.queue_ids[0]:
        minutes = int(queue_waited_s(chosen.queue_id, candidates, now) // 60)
        letter = names.letters[chosen.queue_id]
        return reasons.HELP.fill(letter=letter, minutes=minutes, limit=_minutes(rules.help_after_s))
    if chosen.slot_at is not None:
        return _booked(chosen, chosen.slot_at, now, names)
    return reasons.FIRST.fill(waited=_waited(chosen, now))


def _booked(chosen: Candidate, slot_at: datetime, now: datetime, names: Names) -> Words:
    return reasons.BOOKED.fill(time=names.time(slot_at), waited=_waited_for(chosen, slot_at, now))


def _waited_for(chosen: Candidate, slot_at: datetime, now: datetime) -> Words:
    if now < slot_at:
        return reasons.AHEAD_OF_TIME
    if chosen.entered_at > slot_at:
        return _waited(chosen, now)
    minutes = int(chosen.waited_s(now) // 60)
    return reasons.PAST.fill(minutes=minutes) if minutes else reasons.DUE


def _waited(chosen: Candidate, now: datetime) -> Words:
    minutes = int(chosen.waited_s(now) // 60)
    return reasons.WAITED.fill(minutes=minutes) if minutes else reasons.JUST_CAME


def _minutes(seconds: int) -> str:
    return f"{seconds / 60:.3g}"
