"""A clerk's day on a real hall: every step, every refusal, and coming back after a restart."""

import pytest

from counter_terminal.state import Act, Page, StatusKind
from shared.domain.events import (
    CounterPaused,
    ShiftBegan,
    ShiftEnded,
    TicketCalled,
    TicketMissed,
    TicketReturned,
    TicketTransferred,
    VisitFinished,
    VisitStarted,
)
from shared.domain.link import CONNECTED, LinkState
from shared.domain.words import Language
from tests.counter_terminal.bench import START, Bench, HandClock, losing_answers
from tests.factories import RunningHall


def test_a_clerk_signs_in_by_choosing_a_name(bench: Bench) -> None:
    assert bench.on(Page.SIGN_IN)
    bench.presenter.signing.clerk_chosen(bench.running.hall.clerks[1].id)
    bench.presenter.signing.enter("")
    bench.settle()
    assert bench.on(Page.DESK)
    assert bench.state.clerk_number == "002"


def test_signing_in_without_a_name_is_refused_in_a_sentence(bench: Bench) -> None:
    bench.presenter.signing.enter("")
    assert bench.state.status.kind is StatusKind.REFUSED


def test_a_refusal_by_the_hall_is_read_in_the_clerks_own_language(desk: Bench, clock: HandClock) -> None:
    late = Bench(desk.running, clock)
    late.sign_in("002")
    assert late.state.status.kind is StatusKind.REFUSED
    assert late.state.status.text.zh == "1 号窗口已有别人在岗，请先让对方下班，或者替对方顶岗。"
    assert (
        late.state.status.text.en
        == "Another clerk is signed in at counter 1. Let them sign out first, or stand in for them."
    )


def test_one_key_leads_through_the_whole_visit(desk: Bench) -> None:
    steps = []
    for _ in range(3):
        steps.append(desk.state.primary.act)
        desk.primary()
    assert steps == [Act.CALL_NEXT, Act.START, Act.FINISH]
    assert [desk.happened(kind) for kind in (TicketCalled, VisitStarted, VisitFinished)] == [1, 1, 1]
    assert desk.state.primary.act is Act.CALL_NEXT


def test_the_ticket_tells_what_a_clerk_needs(desk: Bench) -> None:
    desk.clock.pass_by(12 * 60)
    desk.primary()
    desk.primary()
    desk.time_passes(90)
    ticket = desk.state.ticket
    assert ticket is not None
    assert (ticket.number, ticket.service.zh, ticket.waited_min) == ("A001", "事项A", 12)
    assert [paper.name.zh for paper in desk.state.visit.papers] == ["身份证（原件）"]
    assert desk.state.visit.time is not None
    assert desk.state.visit.time.elapsed_s == 90


def test_waiting_is_counted_for_the_queues_served_here(desk: Bench) -> None:
    assert desk.state.waiting_total == 3
    desk.primary()
    assert desk.state.waiting_total == 2
    assert {line.letter: line.waiting for line in desk.state.queues} == {"A": 2, "B": 0}


def test_nobody_waiting_is_said_and_nothing_is_called(bench: Bench) -> None:
    bench.sign_in()
    bench.primary()
    assert bench.state.ticket is None
    assert bench.state.status.text.zh == "现在没有可叫的号。"
    bench.running.issue("B")
    bench.settle()
    bench.primary()
    assert bench.state.ticket is not None


def test_a_double_press_calls_once_and_does_not_start(desk: Bench) -> None:
    desk.presenter.primary_pressed()
    desk.presenter.primary_pressed()
    desk.jobs.drain()  # answered, but the feed has not told it yet
    desk.presenter.primary_pressed()
    desk.settle()
    assert (desk.happened(TicketCalled), desk.happened(VisitStarted)) == (1, 0)


def test_a_step_is_confirmed_together_with_the_picture_it_confirms(desk: Bench) -> None:
    desk.presenter.primary_pressed()
    desk.jobs.drain()
    assert "A001" not in desk.state.status.text.zh
    desk.settle()
    assert desk.state.status.text.zh == "已叫 A001。"


def test_another_key_pressed_meanwhile_is_refused_and_not_kept(desk: Bench) -> None:
    desk.presenter.primary_pressed()
    desk.presenter.recall_pressed()
    assert desk.state.status.text.zh == "正在叫号……，刚按的没有做。"
    desk.settle()
    assert desk.state.ticket is not None
    assert desk.state.recall.label.zh == "重呼"
    assert desk.state.status.text.zh == "已叫 A001。"


def test_a_feed_that_keeps_silent_does_not_block_the_desk_for_ever(desk: Bench) -> None:
    desk.presenter.primary_pressed()
    desk.jobs.drain()
    seconds, give_up = desk.waiting_calls[-1]
    assert seconds <= 2
    give_up()
    desk.presenter.recall_pressed()
    assert desk.jobs.drain() == 0  # the picture still shows no ticket, so the rules refuse
    assert desk.state.status.kind is StatusKind.REFUSED


def test_a_missed_number_can_be_taken_back(desk: Bench) -> None:
    desk.primary()
    desk.presenter.no_show_pressed()
    desk.settle()
    assert list(desk.state.missed) == ["A001"]
    desk.presenter.return_pressed("A001")
    desk.settle()
    assert not desk.state.missed
    assert (desk.happened(TicketMissed), desk.happened(TicketReturned)) == (1, 1)


def test_a_ticket_is_transferred_with_a_comment(desk: Bench) -> None:
    desk.pages.transfer_pressed()
    assert desk.on(Page.DESK)
    assert desk.state.status.kind is StatusKind.REFUSED
    desk.primary()
    desk.primary()
    desk.pages.transfer_pressed()
    assert desk.on(Page.TRANSFER)
    to = next(q for q in desk.running.hall.queues if q.letter == "B")
    desk.pages.transfer_to(to.id, " 请核对 ")
    desk.settle()
    assert desk.on(Page.DESK)
    [moved] = [e for e in desk.events if isinstance(e, TicketTransferred)]
    assert (moved.to_queue_id, moved.comment) == (to.id, "请核对")
    assert "A001" in desk.state.status.text.zh


def test_a_pause_has_a_reason_and_ends_with_the_same_key(desk: Bench) -> None:
    desk.pages.pause_pressed()
    assert desk.on(Page.PAUSE)
    desk.pages.pause_for("meal")
    desk.settle()
    assert [e.reason for e in desk.events if isinstance(e, CounterPaused)] == ["meal"]
    assert desk.state.paused
    assert desk.state.idle_line.zh == "还剩 90 分钟 · 用餐 · 自 09:00"
    assert desk.state.primary.act is Act.RESUME
    desk.primary()
    assert not desk.state.paused


def test_signing_out_is_refused_while_a_ticket_is_open(desk: Bench) -> None:
    desk.primary()
    assert not desk.state.sign_out.enabled
    desk.presenter.sign_out_pressed()
    desk.settle()
    assert "A001" in desk.state.status.text.zh
    assert desk.happened(ShiftEnded) == 0
    desk.primary()
    desk.primary()
    desk.sign_out()
    desk.settle()
    assert desk.happened(ShiftEnded) == 1
    assert desk.on(Page.SIGN_IN)


@pytest.mark.parametrize("steps", [0, 1, 2])
def test_a_terminal_that_died_comes_back_into_the_state_it_left(desk: Bench, steps: int) -> None:
    for _ in range(steps):
        desk.primary()
    restarted = Bench(desk.running, desk.clock)
    restarted.sign_in()
    assert restarted.happened(ShiftBegan) == 0
    assert restarted.state.ticket == desk.state.ticket
    assert restarted.state.primary == desk.state.primary


def test_a_paused_terminal_comes_back_paused(desk: Bench) -> None:
    desk.pages.pause_for("fault")
    desk.settle()
    restarted = Bench(desk.running, desk.clock)
    restarted.sign_in()
    assert restarted.state.idle_line == desk.state.idle_line


def test_a_shift_ended_elsewhere_leads_back_to_signing_in(desk: Bench) -> None:
    desk.running.clerk(2, "001")
    desk.settle()
    assert desk.on(Page.SIGN_IN)
    assert desk.state.status.kind is StatusKind.REFUSED


def test_a_counter_taken_by_another_clerk_refuses_in_one_sentence(desk: Bench) -> None:
    other = Bench(desk.running, desk.clock)
    other.sign_in("002")
    assert other.on(Page.SIGN_IN)
    assert other.state.status.kind is StatusKind.REFUSED
    assert other.state.status.text.en.endswith(".")


def test_while_the_database_is_away_the_last_picture_stays_and_says_since_when(desk: Bench) -> None:
    desk.primary()
    desk.presenter.link_came(LinkState(START, "away"))
    assert desk.state.status.text.zh == "正在重新连接（自 09:00），请稍候。"
    assert desk.state.ticket is not None
    assert not desk.state.primary.enabled
    desk.presenter.link_came(CONNECTED)
    assert desk.state.primary.enabled


def test_a_call_whose_answer_was_lost_happens_once(desk: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk.running.store, "change", losing_answers(desk.running.store, 2))
    desk.presenter.primary_pressed()
    desk.jobs.drain()
    assert "正在重发" in desk.state.status.text.zh
    for _ in range(2):
        desk.waiting_calls.pop()[1]()
        desk.jobs.drain()
    desk.settle()
    assert desk.happened(TicketCalled) == 1
    assert desk.state.status.text.zh == "已叫 A001。"


def test_board_and_display_follow_the_counter_that_was_chosen(bench: Bench) -> None:
    bench.presenter.counter_chosen(bench.running.counter(2).id)
    assert bench.boards[-1].lines == ("2号窗口", "暂停受理")
    assert bench.state.counter_number == 2


def test_language_colours_and_shape_change_what_is_shown_and_nothing_else(desk: Bench) -> None:
    before = desk.state
    desk.pages.language_pressed()
    desk.pages.theme_pressed()
    desk.pages.shape_pressed()
    assert (desk.state.language, desk.state.theme) == (Language.EN, "dark")
    assert desk.state.shape is not before.shape
    assert desk.happened(TicketCalled) == 0


def test_an_equal_state_is_not_shown_again(running: RunningHall, clock: HandClock) -> None:
    bench = Bench(running, clock)
    shown = len(bench.states)
    bench.presenter.tick()
    assert len(bench.states) == shown
