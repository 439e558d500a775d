"""The rules of the desk as a table."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from counter_terminal.state import Act
from counter_terminal.steps import Situation, control, primary_act, why_not
from shared.domain.hall import NORMAL
from shared.domain.ids import ClerkId, CounterId, QueueId, ServiceId, TicketId, VisitId
from shared.domain.last_move import LastMove, Move
from shared.domain.rules import Rules
from shared.domain.view import AtCounter, CounterState, CounterView
from shared.domain.words import Language

AT = datetime(2026, 3, 2, tzinfo=UTC)
CALLED = AtCounter(TicketId(1), "A032", ServiceId(1), QueueId(1), NORMAL, Language.ZH, AT, AT)
SERVING = replace(CALLED, visit_id=VisitId(1), started_at=AT)
FREE = Situation(CounterView(CounterId(1), CounterState.OPEN), Rules(), signed_in=True, away=False, other_places=1)
DESK_ACTS = set(Act) - {Act.SIGN_IN}
WITH_A_ROW = (Act.RETURN, Act.END_HOLD, Act.CANCEL)
"""What a clerk may do with a row of a list, whatever is in hand."""


def at(ticket: AtCounter | None, state: CounterState = CounterState.OPEN) -> Situation:
    return replace(FREE, counter=CounterView(CounterId(1), state, ticket=ticket))


HAND = {Act.FINISH, Act.HOLD, Act.NOTE, Act.CHECK}
"""With a ticket being served, whatever else there is."""
SENT = replace(SERVING, sent_by=ClerkId(7))
DONE = LastMove(Move.FINISH, AT, TicketId(1), "A032")

ALLOWED = [
    (at(None), {Act.CALL_NEXT, Act.CALL_THIS, Act.RECALL_HELD, Act.PAUSE, Act.SIGN_OUT, *WITH_A_ROW}),
    (at(CALLED), {Act.START, Act.RECALL, Act.NO_SHOW, Act.NOTE, Act.PAUSE, *WITH_A_ROW}),
    (at(SERVING), HAND | {Act.FINISH_NEXT, Act.TRANSFER, Act.PAUSE, *WITH_A_ROW}),
    (at(None, CounterState.PAUSED), {Act.RESUME, Act.SIGN_OUT, *WITH_A_ROW}),
    (at(CALLED, CounterState.PAUSED), {Act.START, Act.RECALL, Act.NO_SHOW, Act.NOTE, Act.RESUME, *WITH_A_ROW}),
    (at(SERVING, CounterState.PAUSED), HAND | {Act.TRANSFER, Act.RESUME, *WITH_A_ROW}),
    (replace(at(SERVING), other_places=0), HAND | {Act.FINISH_NEXT, Act.PAUSE, *WITH_A_ROW}),
    (at(SENT), HAND | {Act.FINISH_NEXT, Act.SEND_BACK, Act.TRANSFER, Act.PAUSE, *WITH_A_ROW}),
    (
        replace(at(SERVING), ticks_late=True),
        HAND - {Act.FINISH} | {Act.TRANSFER, Act.PAUSE, *WITH_A_ROW},
    ),
    (
        replace(FREE, counter=replace(FREE.counter, last=DONE)),
        {Act.CALL_NEXT, Act.CALL_THIS, Act.RECALL_HELD, Act.PAUSE, Act.SIGN_OUT, *WITH_A_ROW, Act.UNDO},
    ),
    (replace(FREE, away=True), set()),
    (replace(FREE, signed_in=False), set()),
]


@pytest.mark.parametrize(("situation", "allowed"), ALLOWED)
def test_each_situation_allows_its_acts_and_no_others(situation: Situation, allowed: set[Act]) -> None:
    assert {act for act in DESK_ACTS if why_not(act, situation) is None} == allowed


@pytest.mark.parametrize(("situation", "allowed"), ALLOWED)
def test_a_control_that_cannot_be_pressed_says_why_in_both_languages(situation: Situation, allowed: set[Act]) -> None:
    for act in DESK_ACTS - allowed:
        shown = control(act, situation)
        assert not shown.enabled
        assert shown.hint == why_not(act, situation)
        assert shown.hint.zh.endswith("。")
        assert shown.hint.en.endswith(".")


@pytest.mark.parametrize(
    ("situation", "step"),
    [
        (at(None), Act.CALL_NEXT),
        (at(CALLED), Act.START),
        (at(SERVING), Act.FINISH),
        (at(None, CounterState.PAUSED), Act.RESUME),
        (at(SERVING, CounterState.PAUSED), Act.FINISH),
    ],
)
def test_the_primary_step_follows_the_state(situation: Situation, step: Act) -> None:
    assert primary_act(situation.counter) is step


def test_signing_in_needs_no_one_signed_in() -> None:
    assert why_not(Act.SIGN_IN, replace(FREE, signed_in=False)) is None


@pytest.mark.parametrize(("recalls", "urged"), [(0, False), (2, False), (3, True), (4, True)])
def test_no_show_is_offered_from_the_recall_limit_on_and_allowed_before(recalls: int, urged: bool) -> None:
    shown = control(Act.NO_SHOW, at(replace(CALLED, recalls=recalls)))
    assert shown.enabled
    assert shown.urged is urged
    assert (f"已重呼 {recalls} 次" in shown.hint.zh) is not urged


def test_the_recall_button_counts() -> None:
    assert control(Act.RECALL, at(CALLED)).label.zh == "重呼"
    labels = [control(Act.RECALL, at(replace(CALLED, recalls=recalls))).label.zh for recalls in (2, 3, 4)]
    assert labels == ["重呼 2/3", "重呼 3/3", "重呼 4 次"]


@pytest.mark.parametrize("situation", [at(None), at(SERVING)])
def test_taking_back_tells_the_missed_number_and_not_the_one_in_hand(situation: Situation) -> None:
    assert control(Act.RETURN, situation).hint.fill(number="B007").zh == "让 B007 回到队列"
