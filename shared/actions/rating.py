"""Ratings: given by the citizen on a pad, or left unanswered; never entered by a clerk."""

from collections.abc import Sequence
from datetime import datetime

from shared.db import ratings
from shared.db.change import Change
from shared.db.store import Store
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.events import RatingCorrected, RatingExplained, RatingGiven, RatingUnanswered
from shared.domain.hall import Role
from shared.domain.ids import CommandId, CounterId, VisitId
from shared.domain.no_rating import NoRating
from shared.domain.problem import Refused
from shared.domain.rating_reasons import rating_reasons, tidied, why_not_explained
from shared.domain.rating_times import CORRECTED_WITHIN, EXPLAINED_WITHIN

LEVELS = range(1, 6)
"""1 very dissatisfied … 5 very satisfied."""


def rate(store: Store, by: Actor, visit_id: VisitId, level: int, command: CommandId) -> None:
    """Store the level a citizen gave for the visit whose rating is open at the pad's counter.

    One that was closed since the clerk was done with the next citizen too is taken all the same: whether it was
    pressed in time, its pad knows.

    Raises:
        Refused: it does not come from a pad, the level is unknown, or that rating is not open any more.
    """

    def decide(change: Change) -> None:
        counter_id = _citizens_counter(by, level)
        if ratings.open_at(change, counter_id) != visit_id and not _was_cut_short(change, visit_id, counter_id):
            raise Refused(refusals.RATING_OVER)
        ratings.close(change, visit_id, level)
        change.record(RatingGiven(visit_id, counter_id, level))

    store.change(by, command, None, decide)


def correct(store: Store, by: Actor, visit_id: VisitId, level: int, pressed_at: datetime, command: CommandId) -> None:
    """Put another level in the place of the one that was given; the journal keeps both.

    `pressed_at` is when the citizen pressed it, by the hall's clock: it comes later when the database was away.

    Raises:
        Refused: it does not come from the pad or screen of the counter where the first level was given, the level is
            unknown, more than `CORRECTED_WITHIN` had passed, or the first level was explained already.
    """

    def decide(change: Change) -> None:
        counter_id = _citizens_counter(by, level)
        given = ratings.given_at(change, visit_id, counter_id)
        if given is None or given.explained or not _in_time(given.at, pressed_at, change.now):
            raise Refused(refusals.RATING_OVER)
        ratings.correct(change, visit_id, level)
        change.record(RatingCorrected(visit_id, counter_id, level))

    store.change(by, command, None, decide)


def _in_time(given_at: datetime, pressed_at: datetime, now: datetime) -> bool:
    return min(pressed_at, now) - given_at <= CORRECTED_WITHIN and now - given_at <= EXPLAINED_WITHIN


def _citizens_counter(by: Actor, level: int) -> CounterId:
    """Return the counter whose citizen speaks. Raises Refused for a clerk, and for a level that does not exist."""
    if by.role is not Role.PAD or by.counter_id is None:
        raise Refused(refusals.ONLY_THE_CITIZEN_RATES)
    if level not in LEVELS:
        raise Refused(refusals.NO_SUCH_LEVEL.fill(level=level))
    return by.counter_id


def explain(store: Store, by: Actor, visit_id: VisitId, codes: Sequence[int], comment: str, command: CommandId) -> None:
    """Store why a citizen gave the level of a visit at the pad's counter: once, and soon after the level.

    Raises:
        Refused: it does not come from a pad, there is no such level there or it is explained, a code is not one of its
            level's, or nothing that can be kept is said.
    """
    told = tidied(codes, comment)

    def decide(change: Change) -> None:
        if by.role is not Role.PAD or by.counter_id is None:
            raise Refused(refusals.ONLY_THE_CITIZEN_RATES)
        given = ratings.given_at(change, visit_id, by.counter_id)
        if given is None or given.explained or change.now - given.at > EXPLAINED_WITHIN:
            raise Refused(refusals.NOTHING_TO_EXPLAIN)
        if (refused := why_not_explained(given.level, told)) is not None:
            raise Refused(refused)
        ratings.explain(change, visit_id, rating_reasons().version, told)
        change.record(RatingExplained(visit_id, by.counter_id, told.codes, bool(told.comment)))

    store.change(by, command, None, decide)


def leave_unanswered(
    store: Store, by: Actor, visit_id: VisitId, command: CommandId, why: NoRating = NoRating.NOT_ANSWERED
) -> None:
    """Close a rating that nobody gave in time; unanswered is its own state, never "satisfied"."""

    def decide(change: Change) -> None:
        if by.counter_id is not None and ratings.open_at(change, by.counter_id) == visit_id:
            close_unanswered(change, visit_id, by.counter_id, why)

    store.change(by, command, None, decide)


def _was_cut_short(change: Change, visit_id: VisitId, counter_id: CounterId) -> bool:
    """Tell whether a citizen had less time than everybody has, since the next one was done so soon."""
    opened_at = ratings.cut_short_at(change, visit_id, counter_id)
    return opened_at is not None and change.now - opened_at <= EXPLAINED_WITHIN


def close_unanswered(
    change: Change, visit_id: VisitId, counter_id: CounterId, why: NoRating = NoRating.NOT_ANSWERED
) -> None:
    """Close an open rating that nobody gave; why stands in the journal."""
    ratings.close(change, visit_id, None)
    change.record(RatingUnanswered(visit_id, counter_id, why))
