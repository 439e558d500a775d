"""Ratings as rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Integer, bindparam, insert, select, update

from shared.db.change import Change, Question
from shared.db.prepared import Prepared
from shared.db.queue_tables import RATING_OPEN, rating
from shared.domain.ids import ClerkId, CounterId, HallId, TicketId, VisitId
from shared.domain.rating_reasons import Explanation


@dataclass(frozen=True, slots=True)
class GivenRating:
    """What a citizen gave for a visit."""

    level: int
    at: datetime
    explained: bool


AT_A_TIME = 200
"""Words that one change deletes, so that nobody waits long for its lock."""

_LATER = ("level", "closed_at", "reasons", "reasons_of", "comment")
"""What is not known yet of a rating that is opened."""

_OPEN_RATING = Prepared(
    select(rating.c.visit_id, rating.c.clerk_id).where(rating.c.counter_id == bindparam("counter_id"), RATING_OPEN)
)
_BEGIN_RATING = Prepared(
    insert(rating).values({c.name: bindparam(c.name, type_=c.type) for c in rating.c if c.name not in _LATER})
)
_EXPLAIN_RATING = Prepared(
    update(rating)
    .where(rating.c.visit_id == bindparam("of_visit"))
    .values(
        reasons=bindparam("codes", type_=rating.c.reasons.type),
        reasons_of=bindparam("version"),
        comment=bindparam("words"),
    )
)
_GIVEN_RATING = Prepared(
    select(rating.c.level, rating.c.closed_at, rating.c.reasons_of).where(
        rating.c.visit_id == bindparam("of_visit"),
        rating.c.counter_id == bindparam("counter_id"),
        rating.c.state == "given",
    )
)
_NEXT = rating.alias("next_one")
# The next visit has the higher id, so that only the latest rows are looked at.
_CUT_SHORT = Prepared(
    select(rating.c.opened_at)
    .join(
        _NEXT,
        (_NEXT.c.visit_id > rating.c.visit_id)
        & (_NEXT.c.counter_id == rating.c.counter_id)
        & (_NEXT.c.opened_at == rating.c.closed_at),
    )
    .where(
        rating.c.visit_id == bindparam("of_visit"),
        rating.c.counter_id == bindparam("counter_id"),
        rating.c.state == "unanswered",
    )
    .distinct()  # where a clock stands, several next ones were opened at that time
)
_CLOSE_RATING = Prepared(
    update(rating)
    .where(rating.c.visit_id == bindparam("of_visit"))
    .values(
        state=bindparam("new_state"),
        level=bindparam("new_level", type_=Integer),
        closed_at=bindparam("at", type_=rating.c.closed_at.type),
    )
)
_CORRECT_RATING = Prepared(
    update(rating).where(rating.c.visit_id == bindparam("of_visit")).values(level=bindparam("new_level", type_=Integer))
)


def ask_open_at(counter_id: CounterId) -> Question:
    return _OPEN_RATING, {"counter_id": counter_id}


def open_at(change: Change, counter_id: CounterId) -> VisitId | None:
    row = change.one(_OPEN_RATING, counter_id=counter_id)
    return VisitId(row.visit_id) if row else None


def begin(
    change: Change,
    visit_id: VisitId,
    ticket_id: TicketId,
    counter_id: CounterId,
    clerk_id: ClerkId,
    window_s: int,
) -> datetime:
    """Open the rating of a finished visit; return until when it stays open."""
    until = change.now + timedelta(seconds=window_s)
    whose = {"visit_id": visit_id, "hall_id": change.hall_id, "ticket_id": ticket_id, "counter_id": counter_id}
    change.write(_BEGIN_RATING, **whose, clerk_id=clerk_id, state="open", opened_at=change.now, until=until)
    return until


def close(change: Change, visit_id: VisitId, level: int | None) -> None:
    """Close an open rating with a level, or as unanswered."""
    state = "unanswered" if level is None else "given"
    change.write(_CLOSE_RATING, of_visit=visit_id, new_state=state, new_level=level, at=change.now)


def correct(change: Change, visit_id: VisitId, level: int) -> None:
    """Put another level in the place of a given one, whose time stays."""
    change.write(_CORRECT_RATING, of_visit=visit_id, new_level=level)


def given_at(change: Change, visit_id: VisitId, counter_id: CounterId) -> GivenRating | None:
    """Return the level that was given for a visit at a counter."""
    row = change.one(_GIVEN_RATING, of_visit=visit_id, counter_id=counter_id)
    return GivenRating(row.level, row.closed_at, row.reasons_of is not None) if row else None


def old_comments(connection: Connection, hall_id: HallId, before: datetime) -> list[VisitId]:
    """Return visits rated before a moment whose citizen's own words are still kept, some at a time."""
    said = rating.c.comment != ""
    old = select(rating.c.visit_id).where(rating.c.hall_id == hall_id, said, rating.c.closed_at < before)
    return [VisitId(visit_id) for visit_id in connection.execute(old.limit(AT_A_TIME)).scalars()]


def forget_comments(change: Change, visit_ids: Sequence[VisitId]) -> None:
    """Delete the words that citizens wrote about visits."""
    change.connection.execute(update(rating).where(rating.c.visit_id.in_(visit_ids)), {"comment": ""})


def cut_short_at(change: Change, visit_id: VisitId, counter_id: CounterId) -> datetime | None:
    """Return since when a rating was open that was closed only because the counter's next one was opened."""
    row = change.one(_CUT_SHORT, of_visit=visit_id, counter_id=counter_id)
    return row.opened_at if row else None


def explain(change: Change, visit_id: VisitId, version: str, told: Explanation) -> None:
    """Keep why a citizen rated so; the codes are of the list of that version."""
    words = {"codes": list(told.codes), "version": version, "words": told.comment}
    change.write(_EXPLAIN_RATING, of_visit=visit_id, **words)
