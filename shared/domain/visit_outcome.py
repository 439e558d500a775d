"""How the serving of one service may end, as the hall's catalogue lists it."""

from dataclasses import dataclass

from shared.domain.words import Words

FINISHED = "finished"
"""The outcome of a visit that came to its end, where the clerk says nothing else."""
DEFERRED = "deferred"
"""The outcome of a visit that was accepted with materials still to be brought."""
DISCLOSED = "disclosed"
"""The outcome of a visit that has to come again with what was missing (一次性告知)."""
HELD, TRANSFERRED, CLOSED, UNDONE = "held", "transferred", "closed", "undone"
"""How visits end that go on later or elsewhere, end with their day, or were a mistake; no clerk chooses these."""
KEPT_BACK = (HELD, TRANSFERRED, CLOSED, UNDONE)


@dataclass(frozen=True, slots=True)
class VisitOutcome:
    code: str
    name: Words


ALWAYS = (
    VisitOutcome(FINISHED, Words("办结", "Finished")),
    VisitOutcome(DEFERRED, Words("容缺受理", "Accepted, materials to follow")),
)
"""Every hall has these, named in its catalogue or not."""

USUAL = (
    *ALWAYS,
    VisitOutcome(DISCLOSED, Words("一次性告知补正", "Told what to bring")),
    VisitOutcome("rejected", Words("不予受理", "Not accepted")),
    VisitOutcome("online", Words("转网上办理", "To be done online")),
    VisitOutcome("advice", Words("咨询", "Advice")),
    VisitOutcome("other", Words("其他", "Other")),
)
"""The outcomes of a hall whose catalogue names none."""

_UNCHOSEN = (
    VisitOutcome(HELD, Words("挂起", "Put on hold")),
    VisitOutcome(TRANSFERRED, Words("转移", "Transferred")),
    VisitOutcome(CLOSED, Words("随日终关闭", "Closed with its day")),
    VisitOutcome(UNDONE, Words("已撤销", "Undone")),
)


def with_always(named: tuple[VisitOutcome, ...]) -> tuple[VisitOutcome, ...]:
    """Return the outcomes to choose from, of a hall that names these."""
    codes = {outcome.code for outcome in named}
    return (*(outcome for outcome in ALWAYS if outcome.code not in codes), *named) if named else USUAL


def outcome_words(choices: tuple[VisitOutcome, ...], code: str) -> Words:
    """Return an outcome as shown; one that no catalogue names any more is shown by its usual words or its code."""
    known = (outcome.name for outcome in (*choices, *USUAL, *_UNCHOSEN) if outcome.code == code)
    return next(known, Words(code, code))
