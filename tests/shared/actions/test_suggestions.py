"""The suggestion box of a hall: sent once, read by the manager alone, and forgotten in time."""

from dataclasses import replace
from datetime import date, timedelta
from functools import reduce
from typing import Any

import pytest

from shared.actions.suggestions import (
    answer_suggestion,
    bring_in_suggestion,
    close_suggestion,
    find_suggestion,
    forget_old_suggestions,
    list_suggestions,
    mark_read,
    send_suggestion,
)
from shared.db.journal import read_events
from shared.domain.actor import Actor
from shared.domain.events import Event, SuggestionMoved, SuggestionReceived, SuggestionsForgotten
from shared.domain.fold import fold
from shared.domain.hall import Role
from shared.domain.ids import SuggestionId, new_command
from shared.domain.problem import Refused
from shared.domain.suggestion import TEXT_MAX, Category, Draft, Suggestion, SuggestionState, WrittenAway
from shared.domain.words import Language
from tests.factories import KIOSK
from tests.shared.actions.clocked import Clocked, clocked

MANAGER = Actor(Role.MANAGER, "manager")
DRAFT = Draft(Category.COMPLAINT, "排队太久，请多开窗口。", "13812345678", Language.ZH)


def send(hall: Clocked, draft: Draft = DRAFT) -> Suggestion:
    found = find_suggestion(
        hall.running.store, MANAGER, send_suggestion(hall.running.store, KIOSK, draft, new_command())
    )
    assert found is not None
    return found


def told(hall: Clocked) -> list[Event]:
    store = hall.running.store
    news = store.read(lambda c: read_events(c, store.hall_id, 0))
    kinds = SuggestionReceived | SuggestionMoved | SuggestionsForgotten
    return [each.event for each in news if isinstance(each.event, kinds)]


def everywhere_else(hall: Clocked) -> str:
    """Return all that the journal and the kept answers of commands say."""
    with hall.running.store.reading() as connection:
        rows: list[Any] = [*connection.exec_driver_sql("SELECT payload, actor FROM event")]
        rows += [*connection.exec_driver_sql("SELECT answer FROM command")]
    return "\n".join(str(tuple(row)) for row in rows)


def test_a_suggestion_sent_again_has_the_same_number_and_is_kept_once(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, command = hall.running.store, new_command()
        numbers = [send_suggestion(store, KIOSK, DRAFT, command) for _ in range(2)]
        assert numbers == ["YJ-0302-001"] * 2
        (kept,) = list_suggestions(store, MANAGER)
        assert (kept.text, kept.phone, kept.category) == (DRAFT.text, DRAFT.phone, Category.COMPLAINT)
        assert (kept.place, kept.at, kept.state) == (KIOSK.name, hall.now, SuggestionState.NEW)
        assert send(hall).number == "YJ-0302-002"
        hall.later(days=1)
        assert send(hall).number == "YJ-0303-001"


def away(hall: Clocked, **more: Any) -> WrittenAway:
    """What a kiosk kept ten minutes ago, while the database was away."""
    at = hall.now - timedelta(minutes=10)
    return replace(WrittenAway(DRAFT, new_command(), "KXAFN", at, date(2026, 3, 2)), **more)


def test_what_was_written_while_the_database_was_away_comes_in_once_under_the_number_told(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, written = hall.running.store, away(hall)
        assert send(hall).number == "YJ-0302-001"
        for _ in range(2):
            assert bring_in_suggestion(store, KIOSK, written) == "YJ-0302-KXAFN"
        hall.later(days=3)
        bring_in_suggestion(store, KIOSK, written)
        kept, first = list_suggestions(store, MANAGER)
        assert (kept.number, kept.text, kept.phone, kept.at) == ("YJ-0302-KXAFN", DRAFT.text, DRAFT.phone, written.at)
        assert (kept.place, kept.state, first.number) == (KIOSK.name, SuggestionState.NEW, "YJ-0302-001")
        assert find_suggestion(store, MANAGER, "yj-0302-kxafn") == kept
        assert [event.number for event in told(hall) if isinstance(event, SuggestionReceived)] == [
            "YJ-0302-001",
            "YJ-0302-KXAFN",
        ]
        assert send(hall).number == "YJ-0305-001"


def test_what_came_in_though_the_answer_was_lost_is_found_by_both_its_numbers(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, written = hall.running.store, away(hall)
        assert send_suggestion(store, KIOSK, DRAFT, written.command) == "YJ-0302-001"
        bring_in_suggestion(store, KIOSK, written)
        (kept,) = list_suggestions(store, MANAGER)
        assert find_suggestion(store, MANAGER, "YJ-0302-001") == find_suggestion(store, MANAGER, written.number) == kept
        assert kept.number == "YJ-0302-KXAFN"


def test_what_arrives_after_it_was_brought_in_is_not_kept_twice(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, written = hall.running.store, away(hall)
        bring_in_suggestion(store, KIOSK, written)
        assert send_suggestion(store, KIOSK, DRAFT, written.command) == written.number
        assert len(list_suggestions(store, MANAGER)) == 1


def test_only_who_may_send_brings_in_and_nobody_writes_in_the_future(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store = hall.running.store
        with pytest.raises(Refused):
            bring_in_suggestion(store, hall.running.clerk(1), away(hall))
        bring_in_suggestion(store, KIOSK, away(hall, at=hall.now + timedelta(hours=3)))
        assert [kept.at for kept in list_suggestions(store, MANAGER)] == [hall.now]


def test_text_and_phone_stand_neither_in_the_journal_nor_among_kept_answers(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        sent = send(hall)
        answer_suggestion(hall.running.store, MANAGER, sent.id, "谢谢，已加开窗口。", new_command())
        written = everywhere_else(hall)
        assert sent.number in written
        for secret in (DRAFT.phone, "排队太久", r"\u6392\u961f", "谢谢", r"\u8c22"):
            assert secret not in written


def test_the_manager_reads_answers_and_closes(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, sent = hall.running.store, send(hall)
        hall.later(minutes=5)
        for _ in range(2):
            mark_read(store, MANAGER, sent.id, new_command())
        answer_suggestion(store, MANAGER, sent.id, "谢谢您。", new_command())
        mark_read(store, MANAGER, sent.id, new_command())
        answered = find_suggestion(store, MANAGER, sent.number)
        assert answered is not None
        assert (answered.state, answered.answer) == (SuggestionState.ANSWERED, "谢谢您。")
        assert (answered.state_by, answered.state_at) == (MANAGER, hall.now)
        for _ in range(2):
            close_suggestion(store, MANAGER, sent.id, new_command())
        assert list_suggestions(store, MANAGER) == ()
        assert [s.state for s in list_suggestions(store, MANAGER, closed_too=True)] == [SuggestionState.CLOSED]
        with pytest.raises(Refused, match="closed"):
            answer_suggestion(store, MANAGER, sent.id, "noch etwas", new_command())
        states = [(e.was, e.state) for e in told(hall) if isinstance(e, SuggestionMoved)]
        assert states == [("new", "read"), ("read", "answered"), ("answered", "closed")]


def test_nobody_else_reads(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, sent = hall.running.store, send(hall)
        clerk = hall.running.clerk(1)
        for by in (KIOSK, clerk, Actor(Role.GUIDE, "guide"), Actor(Role.TECHNICIAN, "technician")):
            with pytest.raises(Refused, match="duty manager"):
                list_suggestions(store, by)
            with pytest.raises(Refused, match="duty manager"):
                find_suggestion(store, by, sent.number)
            with pytest.raises(Refused, match="duty manager"):
                close_suggestion(store, by, sent.id, new_command())
        with pytest.raises(Refused, match="duty manager"):
            send_suggestion(store, clerk, DRAFT, new_command())


@pytest.mark.parametrize(
    ("draft", "why"),
    [
        (Draft(Category.OTHER, " \n "), "Nothing is written"),
        (Draft(Category.OTHER, "长" * (TEXT_MAX + 1)), "too long"),
        (Draft(Category.OTHER, "a\x1b[2Jb"), "cannot be kept"),
        (Draft(Category.OTHER, "好", "12"), "no telephone number"),
    ],
)
def test_what_cannot_be_kept_is_told_and_nothing_changes(ready_url: str, draft: Draft, why: str) -> None:
    with clocked(ready_url) as hall:
        with pytest.raises(Refused, match=why):
            send_suggestion(hall.running.store, KIOSK, draft, new_command())
        assert told(hall) == []


def test_what_is_unknown_is_told(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store = hall.running.store
        assert find_suggestion(store, MANAGER, "YJ-0302-009") is None
        assert find_suggestion(store, MANAGER, "nonsense") is None
        with pytest.raises(Refused, match="no such suggestion"):
            close_suggestion(store, MANAGER, SuggestionId(99), new_command())


def test_the_same_number_of_another_year_is_the_newest_one(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        old = send(hall)
        hall.later(days=365)
        new = send(hall)
        assert old.number == new.number
        assert old.id != new.id


def test_text_phone_and_answer_are_forgotten_when_their_time_is_over(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, old = hall.running.store, send(hall)
        answer_suggestion(store, MANAGER, old.id, "谢谢。", new_command())
        hall.later(days=179)
        young = send(hall)
        assert forget_old_suggestions(store, KIOSK) == 0
        hall.later(days=2)
        assert (forget_old_suggestions(store, KIOSK), forget_old_suggestions(store, KIOSK)) == (1, 0)
        first, second = reversed(list_suggestions(store, MANAGER, closed_too=True))
        assert (first.text, first.phone, first.answer, first.state) == (None, None, "", SuggestionState.CLOSED)
        assert (first.number, first.category) == (old.number, Category.COMPLAINT)
        assert second == young
        assert told(hall)[-1] == SuggestionsForgotten(1)


def test_screens_that_follow_count_the_unread_like_those_that_start(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store = hall.running.store
        before = hall.view()
        first, second, third = send(hall), send(hall), send(hall)
        mark_read(store, MANAGER, first.id, None)
        close_suggestion(store, MANAGER, second.id, None)
        answer_suggestion(store, MANAGER, first.id, "好。", new_command())
        news = store.read(lambda c: read_events(c, store.hall_id, before.cursor))
        assert reduce(fold, news, before).unread_suggestions == hall.view().unread_suggestions == 1
        hall.later(days=200)
        forget_old_suggestions(store, KIOSK)
        assert hall.view().unread_suggestions == 0
        assert third.state is SuggestionState.NEW
