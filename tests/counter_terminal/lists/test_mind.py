"""The lists at a counter: fresh when the hall changes, quiet while nobody looks, and what is done with a row."""

import pytest

from counter_terminal.lists.state import ListName
from counter_terminal.state import StatusKind
from shared.actions import missing, moving, serving
from shared.db.store import Store
from shared.domain.events import TicketCalled, TicketCancelled, TicketReturned
from shared.domain.ids import new_command
from shared.domain.link import CONNECTED, LinkState
from shared.domain.problem import DatabaseAway
from shared.domain.reasons import CHOSEN
from shared.domain.words import NOTHING
from tests.counter_terminal.bench import START, Bench
from tests.counter_terminal.lists.looking import Looker


@pytest.fixture
def waiting(desk: Bench) -> Looker:
    """Three people wait for A, and clerk 001, who may choose, looks at them."""
    return Looker(desk, ListName.WAITING)


def hold_one(bench: Bench, counter: int = 2, reason: str = "papers") -> str:
    """Let the clerk of another counter put a ticket on hold; return its number."""
    store, by = bench.running.store, bench.running.clerk(counter)
    held = bench.running.serve(by)
    moving.hold(store, by, None, new_command(), reason)
    bench.settle()
    return held.number


def miss_one(bench: Bench, counter: int = 2) -> str:
    by = bench.running.clerk(counter)
    assert bench.running.call(by) is not None
    missed = missing.no_show(bench.running.store, by, new_command())
    bench.settle()
    return missed.number


# complaint 17: call a chosen ticket directly


def test_complaint_17_a_chosen_ticket_is_called_after_a_second_press(waiting: Looker) -> None:
    waiting.choose("A003")
    waiting.press("call_this")
    assert waiting.bench.happened(TicketCalled) == 0
    assert waiting.steps == ["call_anyway", "never_mind"]
    assert waiting.step("call_anyway").label.zh == "前面还有 2 位，仍叫 A003"
    assert waiting.shown.prompt.zh == "不按顺序叫号会记入日志"
    waiting.press("call_anyway")
    assert waiting.bench.state.ticket is not None
    assert waiting.bench.state.ticket.number == "A003"
    assert waiting.bench.state.status.text.zh == "已叫 A003。"
    (called,) = [event for event in waiting.bench.events if isinstance(event, TicketCalled)]
    assert called.reason == CHOSEN


def test_complaint_17_the_one_who_is_next_is_called_at_once(waiting: Looker) -> None:
    waiting.choose("A001")
    waiting.press("call_this")
    assert waiting.bench.happened(TicketCalled) == 1


def test_complaint_17_without_permission_the_step_is_off_and_says_why(bench: Bench) -> None:
    bench.running.issue("A")
    bench.sign_in("003")
    looker = Looker(bench, ListName.WAITING)
    looker.choose("A001")
    step = looker.step("call_this")
    assert not step.enabled
    assert step.hint.zh == "您没有指定叫号的权限，请叫下一位，或请值班长处理。"
    looker.press("call_this")
    assert bench.state.status.kind is StatusKind.REFUSED
    assert bench.state.status.text == step.hint
    assert bench.happened(TicketCalled) == 0


def test_one_who_was_sent_to_this_clerk_may_be_called_without_permission(bench: Bench) -> None:
    bench.running.issue("A")
    bench.running.issue("A")
    bench.sign_in("003")
    store, two = bench.running.store, bench.running.clerk(2)
    bench.running.serve(two)
    clerk = bench.presenter.facts.actor
    assert clerk is not None
    queue = bench.running.service("A").queue_id
    moving.transfer(store, two, queue, new_command(), clerk_id=clerk.clerk_id)
    bench.settle()
    looker = Looker(bench, ListName.WAITING)
    row = next(row for row in looker.shown.rows if row.number == "A001")
    assert [chip.words.zh for chip in row.chips] == ["留给您"]
    looker.choose("A001")
    assert looker.step("call_this").enabled


@pytest.mark.parametrize(("press", "why"), [("primary", "A001"), ("pause", "暂停")])
def test_a_counter_that_cannot_call_says_why_in_the_row(waiting: Looker, press: str, why: str) -> None:
    if press == "primary":
        waiting.bench.primary()
    else:
        waiting.bench.pages.pause_for("meal")
        waiting.bench.settle()
    waiting.choose("A002")
    assert not waiting.step("call_this").enabled
    assert why in waiting.step("call_this").hint.zh


def test_a_second_press_is_taken_back_without_harm(waiting: Looker) -> None:
    waiting.choose("A003")
    waiting.press("call_this")
    waiting.press("never_mind")
    assert waiting.steps == ["call_this", "cancel"]
    waiting.press("call_this")
    waiting.choose("A002")
    assert waiting.steps == ["call_this", "cancel"]


# complaint 23: a hold list that is fresh, with hold time and category


def test_complaint_23_the_hold_list_is_fresh_and_tells_how_long_by_whom_and_why(desk: Bench) -> None:
    looker = Looker(desk, ListName.HELD)
    assert looker.numbers == []
    assert looker.shown.empty.zh == "没有挂起的号。"
    number = hold_one(desk)
    assert looker.numbers == [number]
    desk.time_passes(41 * 60)
    (row,) = looker.shown.rows
    assert row.aside.zh == "41 分"
    assert row.note.zh == "王2挂起 · 自 09:00 · 等叫回 · 补材料"
    assert row.what.zh == "事项A"
    assert row.spoken.zh == f"{number}，事项A，41 分，王2挂起 · 自 09:00 · 等叫回 · 补材料"


def test_complaint_23_a_hold_ended_elsewhere_leaves_the_list_at_once(desk: Bench) -> None:
    looker, waiting = Looker(desk, ListName.HELD), Looker(desk, ListName.WAITING)
    number = hold_one(desk)
    assert number not in waiting.numbers
    looker.choose(number)
    assert looker.steps[0] == "call_this"
    looker.press("end_hold")
    assert looker.numbers == []
    assert desk.state.status.text.zh == f"{number} 已结束挂起，回到队列。"
    waiting.search(number)
    assert waiting.numbers == [number]


def test_one_held_by_another_clerk_is_not_called_back_without_permission(bench: Bench) -> None:
    bench.running.issue("A")
    bench.sign_in("003")
    number = hold_one(bench)
    looker = Looker(bench, ListName.HELD)
    looker.choose(number)
    assert looker.steps == ["end_hold", "call_this", "cancel"]
    assert not looker.step("call_this").enabled


def test_ones_own_hold_is_called_back_in_one_press(bench: Bench) -> None:
    bench.running.issue("A")
    bench.sign_in("003")
    by = bench.presenter.facts.actor
    assert by is not None
    bench.running.serve(by)
    moving.hold(bench.running.store, by, None, new_command(), "payment")
    bench.settle()
    looker = Looker(bench, ListName.HELD)
    looker.choose("A001")
    looker.press("call_this")
    assert bench.state.ticket is not None
    assert bench.state.ticket.number == "A001"


# missed ones


def test_a_missed_number_tells_how_many_calls_are_left_and_comes_back(desk: Bench) -> None:
    looker = Looker(desk, ListName.PARKED)
    number = miss_one(desk)
    (row,) = looker.shown.rows
    assert (row.aside.zh, row.note.zh) == ("再过 2 位失效", "09:00 过号，已 0 分")
    desk.primary()
    (row,) = looker.shown.rows
    assert row.aside.zh == "再过 1 位失效"
    looker.choose(number)
    looker.press("return")
    assert desk.happened(TicketReturned) == 1
    assert looker.numbers == []


def test_a_missed_number_that_is_over_says_so_and_cannot_come_back(desk: Bench) -> None:
    number = miss_one(desk)
    looker = Looker(desk, ListName.PARKED)
    for _ in range(2):
        desk.primary()
        desk.primary()
        desk.primary()
    (row,) = looker.shown.rows
    assert (row.aside.zh, row.caution) == ("已失效", True)
    looker.choose(number)
    assert not looker.step("return").enabled
    assert looker.step("return").hint.zh == f"{number} 已超过保留时限，请重新取号。"


def test_a_ticket_is_cancelled_with_a_reason_that_is_kept(waiting: Looker) -> None:
    waiting.choose("A002")
    waiting.press("cancel")
    assert waiting.steps[0] == "never_mind"
    assert waiting.shown.prompt.zh == "为什么取消 A002？"
    waiting.press("because_left")
    assert waiting.numbers == ["A001", "A003"]
    (gone,) = [event for event in waiting.bench.events if isinstance(event, TicketCancelled)]
    assert gone.reason == "left"
    assert waiting.bench.state.status.text.zh == "A002 已取消。"


# fresh and quiet


def test_waits_grow_by_the_halls_clock_between_two_readings(waiting: Looker) -> None:
    waiting.bench.time_passes(11 * 60 + 59)
    assert waiting.shown.rows[0].aside.zh == "11 分"
    waiting.bench.time_passes(1)
    assert waiting.shown.rows[0].aside.zh == "12 分"
    waiting.bench.time_passes(60 * 60)
    assert waiting.shown.rows[0].aside.en == "1 h 12 min"


def test_a_list_that_nobody_sees_asks_nothing(waiting: Looker, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = list[int]()
    read = Store.read

    def counting(*args: object, **more: object) -> object:
        asked.append(1)
        return read(*args, **more)  # type: ignore[arg-type]

    waiting.bench.presenter.around.lists.seen(ListName.WAITING, waiting, False)
    waiting.bench.running.issue("A")
    waiting.bench.bring_news()
    assert waiting.bench.jobs.drain() == 0
    monkeypatch.setattr(Store, "read", counting)
    waiting.bench.presenter.around.lists.seen(ListName.WAITING, waiting, True)
    assert waiting.bench.jobs.drain() == 1
    assert len(asked) == 1
    assert waiting.numbers == ["A001", "A002", "A003", "A004"]


def test_only_events_that_change_a_list_read_it_again(waiting: Looker) -> None:
    held = Looker(waiting.bench, ListName.HELD)
    waiting.bench.running.issue("B")
    waiting.bench.bring_news()
    assert waiting.bench.jobs.drain() == 1
    assert held.numbers == []
    by = waiting.bench.running.clerk(2)
    waiting.bench.settle()
    waiting.bench.running.serve(by)
    waiting.bench.settle()
    serving.finish(waiting.bench.running.store, by, new_command())
    waiting.bench.bring_news()
    assert waiting.bench.jobs.drain() == 0


def test_the_beginning_of_a_number_is_found_without_shift_and_says_where_nothing_is(waiting: Looker) -> None:
    waiting.bench.running.issue("B")
    waiting.bench.settle()
    waiting.search("b")
    assert (waiting.numbers, waiting.shown.typed) == (["B001"], "B")
    waiting.search("c9")
    assert waiting.shown.empty.zh == "等候的人里没有 C9 开头的号。"
    waiting.search("")
    assert len(waiting.numbers) == 4


def test_a_found_one_that_is_not_next_is_asked_for_as_well(waiting: Looker) -> None:
    waiting.search("a003")
    waiting.choose("A003")
    waiting.press("call_this")
    assert waiting.step("call_anyway").label.zh == "没轮到，仍叫 A003"


def test_more_shows_the_next_page_below_the_first(waiting: Looker) -> None:
    for _ in range(20):
        waiting.bench.running.issue("A")
    waiting.bench.settle()
    assert (len(waiting.numbers), waiting.shown.more) == (20, True)
    waiting.bench.presenter.around.lists.more(ListName.WAITING)
    waiting.bench.settle()
    assert (len(waiting.numbers), waiting.shown.more) == (23, False)


def test_the_last_list_stays_while_the_database_is_away(waiting: Looker, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_answer(*_: object, **__: object) -> None:
        raise DatabaseAway("away")

    presenter = waiting.bench.presenter
    with monkeypatch.context() as patch:
        patch.setattr(Store, "read", no_answer)
        presenter.link_came(LinkState(START, "away"))
        presenter.around.news(())
        waiting.bench.jobs.drain()
        assert waiting.numbers == ["A001", "A002", "A003"]
        assert waiting.shown.as_of.zh == "数据库连不上，这是 09:00 的名单。"
        waiting.choose("A001")
        assert "数据库" in waiting.step("call_this").hint.zh
    waiting.bench.running.issue("A")
    presenter.link_came(CONNECTED)
    waiting.bench.settle()
    assert waiting.numbers == ["A001", "A002", "A003", "A004"]
    assert waiting.shown.as_of == NOTHING


def test_who_is_next_and_why_is_told_before_the_call_as_after_it(desk: Bench) -> None:
    looker = Looker(desk, ListName.NEXT)
    desk.time_passes(5 * 60)
    desk.running.issue("A", "green")
    desk.settle()
    assert looker.numbers[0] == "A004"
    told = looker.shown.why.zh
    assert told == "下一位 A004 先于 A001：绿色通道，按早到 20 分钟计"
    desk.primary()
    assert desk.state.ticket is not None
    assert told.removeprefix("下一位 ") == desk.state.ticket.reason.zh


def test_nobody_who_is_signed_out_sees_a_list(waiting: Looker) -> None:
    waiting.bench.presenter.sign_out_pressed()
    waiting.bench.settle()
    assert waiting.numbers == []
    waiting.bench.running.issue("A")
    waiting.bench.bring_news()
    assert waiting.bench.jobs.drain() == 0
