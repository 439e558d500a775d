"""The visit in hand at a real counter: how it ends, how long it takes, and how its end is taken back."""

from dataclasses import replace

import pytest

from counter_terminal.keys import KeySteps
from counter_terminal.state import Page, RatingState, StatusKind
from counter_terminal.visit.state import Pace, ServingTime
from drivers.pad.events import Key
from shared.actions import issuing
from shared.domain.events import (
    Event,
    MoveUndone,
    RatingGiven,
    TicketCalled,
    VisitFinished,
)
from shared.domain.ids import new_command
from tests.counter_terminal.bench import Bench
from tests.factories import KIOSK


def last(bench: Bench, kind: type[Event]) -> object:
    return [event for event in bench.events if isinstance(event, kind)][-1]


def said(bench: Bench) -> str:
    return bench.state.status.text.zh


# the end of the visit


@pytest.mark.parametrize("code", ["finished", "deferred", "disclosed", "rejected", "online", "advice", "other"])
def test_a_visit_ends_with_the_outcome_that_is_chosen(serving: Bench, code: str) -> None:
    serving.pages.visit.open(Page.OUTCOME)
    assert serving.on(Page.OUTCOME)
    serving.pages.visit.finish_as(code, and_next=False)
    serving.settle()
    finished = last(serving, VisitFinished)
    assert isinstance(finished, VisitFinished)
    assert finished.outcome == code
    assert serving.on(Page.DESK)
    assert serving.state.ticket is None


def test_one_key_finishes_and_calls_the_next_one(serving: Bench) -> None:
    KeySteps(serving.presenter, serving.pages, lambda: None).pressed("finish_and_next")
    serving.settle()
    assert serving.state.ticket is not None
    assert serving.state.ticket.number == "A002"
    assert serving.happened(VisitFinished) == 1
    assert said(serving) == "A001 已办结，已叫 A002。"
    assert serving.rating_is(RatingState.OPEN)
    assert ("start",) in serving.pad.told


def test_finishing_with_an_outcome_may_call_the_next_one_too(serving: Bench) -> None:
    serving.pages.visit.finish_as("rejected", and_next=True)
    serving.settle()
    finished = last(serving, VisitFinished)
    assert isinstance(finished, VisitFinished)
    assert finished.outcome == "rejected"
    assert serving.state.ticket is not None


def test_finishing_and_calling_is_offered_only_where_people_wait(serving: Bench) -> None:
    offered = [serving.state.visit.people_wait]
    for _ in range(2):
        serving.pages.visit.finish_next_pressed()
        serving.settle()
        serving.primary()
    assert [*offered, serving.state.visit.people_wait] == [True, False]
    serving.pages.visit.finish_next_pressed()
    serving.settle()
    assert said(serving) == "A003 已办结，现在没有可叫的号。"


def test_a_paused_counter_finishes_but_calls_nobody(serving: Bench) -> None:
    serving.pages.pause_for("meal")
    serving.settle()
    assert not serving.state.visit.finish_next.enabled
    assert serving.state.visit.outcome.enabled


def test_several_services_on_one_ticket_are_told_and_finished_one_by_one(bench: Bench) -> None:
    first, second = bench.running.service("A"), bench.running.service("B")
    issuing.issue(bench.running.store, KIOSK, first.id, new_command(), then=(second.id,))
    bench.bring_news()
    bench.sign_in()
    bench.primary()
    bench.primary()
    assert bench.state.visit.services_line.zh == "第 1/2 项 · 下一项：事项B"
    assert bench.state.visit.services_line.en == "Service 1/2 · next: Service B"
    bench.pages.visit.finish_as("advice", and_next=False)
    bench.settle()
    assert said(bench) == "A001 这一项已结束：咨询；还有下一项，已排进它的队列。"
    bench.primary()
    assert bench.state.ticket is not None
    assert bench.state.ticket.number == "A001"
    assert bench.state.visit.services_line.zh == "第 2/2 项"
    bench.primary()
    bench.primary()
    assert [e.outcome for e in bench.events if isinstance(e, VisitFinished)] == ["advice", "finished"]


def test_one_service_needs_no_line(serving: Bench) -> None:
    assert serving.state.visit.services_line.zh == ""


# undo


def test_a_finish_is_taken_back_and_nobody_is_asked_to_rate(serving: Bench) -> None:
    serving.primary()
    assert serving.rating_is(RatingState.OPEN)
    assert serving.state.visit.undo.label.zh == "撤销 10 秒"
    serving.time_passes(3)
    assert serving.state.visit.undo_s == 7
    serving.pages.visit.undo_pressed()
    serving.settle()
    assert said(serving) == "已撤销：办结 A001。"
    assert serving.state.ticket is not None
    assert serving.state.ticket.serving
    assert serving.rating_is(RatingState.NONE)
    assert serving.rating.asked is None, "the citizen's screen asks no more"
    assert serving.pad.told[-2:] == [("cancel",), ("show", "A001", 2)] or ("cancel",) in serving.pad.told[-2:]
    serving.score(5)
    assert serving.happened(RatingGiven) == 0


def test_a_visit_that_is_finished_again_is_rated_as_usual(serving: Bench) -> None:
    serving.primary()
    serving.pages.visit.undo_pressed()
    serving.settle()
    serving.primary()
    assert serving.rating_is(RatingState.OPEN)
    serving.score(4)
    assert serving.happened(RatingGiven) == 1


def test_a_level_on_its_way_when_the_finish_is_taken_back_does_not_keep_the_next_one_out(serving: Bench) -> None:
    serving.primary()
    serving.pages.visit.undo_pressed()
    serving.presenter.citizen.score_came(2)  # the key is pressed before the undo has come back
    serving.settle()
    serving.primary()
    serving.score(5)
    assert [event.level for event in serving.events if isinstance(event, RatingGiven)] == [5]


def test_undo_says_why_not_once_the_time_is_over_and_for_what_was_heard(desk: Bench) -> None:
    desk.primary()
    assert "已经叫号" in desk.state.visit.undo.hint.zh
    desk.primary()
    assert desk.state.visit.undo_s == 10
    desk.time_passes(11)
    assert "秒内" in desk.state.visit.undo.hint.zh
    desk.pages.visit.undo_pressed()
    desk.settle()
    assert desk.state.status.kind is StatusKind.REFUSED
    assert desk.happened(MoveUndone) == 0


def test_a_hold_is_taken_back(serving: Bench) -> None:
    serving.pages.visit.hold_open("")
    serving.settle()
    serving.pages.visit.undo_pressed()
    serving.settle()
    assert said(serving) == "已撤销：挂起 A001。"
    assert serving.state.ticket is not None
    assert serving.state.ticket.serving


# time


def test_serving_time_is_told_against_the_usual_one(serving: Bench) -> None:
    paces = []
    for seconds in (479, 1, 121):
        serving.time_passes(seconds)
        paces.append(time_of(serving).pace)
    assert paces == [Pace.FINE, Pace.NEAR, Pace.OVER]
    assert (time_of(serving).limit_s, time_of(serving).promised_for) == (600, 0)


def time_of(bench: Bench) -> ServingTime:
    time = bench.state.visit.time
    assert time is not None
    return time


def promise(bench: Bench, **minutes: int) -> None:
    """Let the hall promise so many minutes for the service of each queue."""
    hall = bench.presenter.facts.hall
    letters = {service.id: hall.queue(service.queue_id).letter for service in hall.services}
    promised = {service.id: minutes.get(letters[service.id]) for service in hall.services}
    services = tuple(
        replace(service, promised_s=None if (told := promised[service.id]) is None else told * 60)
        for service in hall.services
    )
    bench.presenter.change(hall=replace(hall, services=services))


def test_it_is_told_against_the_promise_where_there_is_one(serving: Bench) -> None:
    promise(serving, A=15)
    serving.time_passes(719)
    assert time_of(serving) == ServingTime(719, 900, 1, Pace.FINE)
    serving.time_passes(1)
    assert time_of(serving).pace is Pace.NEAR
    serving.time_passes(181)
    assert time_of(serving).pace is Pace.OVER


def test_before_the_start_nothing_runs_out(desk: Bench) -> None:
    desk.primary()
    desk.time_passes(3600)
    assert desk.state.visit.time is None


def test_the_promise_goes_on_where_a_visit_is_taken_up_again(serving: Bench) -> None:
    promise(serving, A=15)
    serving.time_passes(600)
    serving.pages.visit.hold_open("")
    serving.settle()
    serving.time_passes(1200)  # aside, where nobody is serving
    serving.key(Key.RECALL_HELD)
    serving.primary()
    serving.time_passes(60)
    assert time_of(serving) == ServingTime(660, 900, 1, Pace.FINE)


@pytest.mark.parametrize(
    ("promises", "told"),
    [
        ({"A": 15, "B": 10}, ServingTime(660, 1500, 2, Pace.FINE)),
        ({"B": 10}, ServingTime(60, 600, 1, Pace.FINE)),
        ({"A": 15}, ServingTime(60, 600, 0, Pace.FINE)),
    ],
)
def test_promises_of_several_services_add_up_with_their_times(
    bench: Bench, promises: dict[str, int], told: ServingTime
) -> None:
    running = bench.running
    issuing.issue(running.store, KIOSK, running.service("A").id, new_command(), then=[running.service("B").id])
    bench.sign_in()
    promise(bench, **promises)
    bench.primary()
    bench.primary()
    bench.time_passes(600)
    bench.primary()
    bench.primary()
    bench.primary()
    bench.time_passes(60)
    assert time_of(bench) == told


def test_a_page_closes_when_its_ticket_has_gone(serving: Bench) -> None:
    second = Bench(serving.running, serving.clock)
    second.sign_in()
    second.pages.visit.open(Page.HOLD)
    serving.primary()
    second.settle()
    assert second.on(Page.DESK)


def test_a_called_ticket_may_be_noted_but_not_held(desk: Bench) -> None:
    desk.primary()
    desk.pages.visit.open(Page.HOLD)
    assert desk.on(Page.DESK)
    desk.pages.visit.open(Page.NOTE)
    assert desk.on(Page.NOTE)
    assert desk.happened(TicketCalled) == 1
