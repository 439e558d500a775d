"""What the citizen's screen shows of all that is known: one pure function."""

from dataclasses import replace
from datetime import datetime

from counter_terminal.facts import Facts
from counter_terminal.rating_open import OpenUntil
from counter_terminal.rating_screen import texts
from counter_terminal.rating_screen.progress import Progress, again_until, ends_at, is_cut_off
from counter_terminal.rating_screen.state import RatingPage, RatingScreenState, ReasonChip
from counter_terminal.rating_screen.visitor import Visitor
from shared.domain.free_text import tidy_text
from shared.domain.place_words import capital, named
from shared.domain.rating_reasons import rating_reasons
from shared.domain.view import CounterState
from shared.domain.words import NOTHING, Language, Words


def page_of(progress: Progress | None, asked: OpenUntil | None) -> RatingPage:
    """Return the page to show; `asked` is the rating that is open, if any."""
    if progress is not None and progress.thanked:
        return RatingPage.THANKS
    if progress is not None and progress.tells_more and progress.again:
        return RatingPage.LEVELS
    if progress is not None and progress.tells_more:
        return RatingPage.WRITING if progress.writing else RatingPage.REASONS
    return RatingPage.LEVELS if asked is not None else RatingPage.WELCOME


def derive(
    facts: Facts,
    progress: Progress | None,
    asked: OpenUntil | None,
    visitor: Visitor,
    language: Language,
    now: datetime,
) -> RatingScreenState:
    """Return the whole screen."""
    page = page_of(progress, asked)
    state = RatingScreenState(
        page=page,
        language=language,
        place=capital(named([facts.set_up])),
        clerk_name=visitor.clerk_name,
        clerk_number=visitor.clerk_number,
        title=texts.THANKS,
        hint=texts.THANKS_HINT,
        complaints=_complaints(facts) if page in (RatingPage.REASONS, RatingPage.THANKS) else NOTHING,
    )
    match page:
        case RatingPage.WELCOME:
            return _welcome(state, facts)
        case RatingPage.LEVELS if progress is not None and progress.again:
            return _choosing_again(replace(state, number=visitor.number), progress, now)
        case RatingPage.LEVELS:
            return _asking(replace(state, hint=visitor.service), asked, now)
        case RatingPage.REASONS | RatingPage.WRITING if progress is not None and progress.level is not None:
            return _telling(state, progress, progress.level, ends_at(progress), now)
        case _:
            return state


def _complaints(facts: Facts) -> Words:
    phone = facts.hall.phone
    return texts.COMPLAIN.fill(phone=phone) if phone else texts.COMPLAIN_BOX


def _asking(state: RatingScreenState, asked: OpenUntil | None, now: datetime) -> RatingScreenState:
    state = replace(state, title=texts.RATE)
    if asked is None:
        return state
    left = texts.SECONDS_LEFT if asked.next_since is None else texts.NEXT_LEFT
    return replace(state, number=asked.rating.number, seconds=_seconds(asked.closes_at, now), left=left)


def _choosing_again(state: RatingScreenState, progress: Progress, now: datetime) -> RatingScreenState:
    until = again_until(progress)
    seconds = _seconds(until, now) if until is not None else None
    return replace(state, title=texts.AGAIN_TITLE, hint=texts.AGAIN_HINT, seconds=seconds, left=texts.KEPT_LEFT)


def _telling(
    state: RatingScreenState, progress: Progress, level: int, until: datetime | None, now: datetime
) -> RatingScreenState:
    writing = state.page is RatingPage.WRITING
    state = replace(state, reasons=_chips(level, progress.chosen), written=progress.written)
    return replace(
        state,
        title=texts.WRITE_TITLE if writing else texts.WHY,
        hint=texts.WRITE_PRIVATE if writing else texts.WHY_HINT.fill(level=texts.LEVELS[level]),
        may_correct=progress.may_correct(now),
        seconds=_seconds(until, now) if until else None,
        left=_what_becomes(state, cut_off=is_cut_off(progress)),
        said=progress.said,
    )


def _what_becomes(state: RatingScreenState, *, cut_off: bool) -> Words:
    """Return what becomes of reasons and words when the seconds are over."""
    if cut_off:
        return texts.NEXT_SENT if state.says_something else texts.NEXT_LEFT
    if state.page is RatingPage.WRITING:
        return texts.WRITING_LEFT
    return texts.WRITTEN_LEFT if tidy_text(state.written.whole) else texts.REASONS_LEFT


def _welcome(state: RatingScreenState, facts: Facts) -> RatingScreenState:
    counter = facts.counter
    if counter.state is CounterState.CLOSED:
        return replace(state, title=texts.CLOSED, hint=texts.CLOSED_HINT)
    if counter.ticket is not None:
        title = texts.SERVING if counter.ticket.serving else texts.CALLED
        service = facts.hall.service(counter.ticket.service_id).name
        return replace(state, title=title, hint=service, number=counter.ticket.number)
    if counter.state is CounterState.PAUSED:
        return replace(state, title=texts.PAUSED, hint=facts.hall.pause_reason(counter.reason).name)
    return replace(state, title=texts.WELCOME, hint=texts.WELCOME_HINT)


def _chips(level: int, chosen: frozenset[int]) -> tuple[ReasonChip, ...]:
    return tuple(ReasonChip(r.code, r.words, r.code in chosen) for r in rating_reasons().of_level(level))


def _seconds(until: datetime, now: datetime) -> int:
    return max(0, -int(-(until - now).total_seconds() // 1))
