"""Those on hold and those missed: fresh lists with times and reasons, and what is done with a row of them."""

from counter_terminal.lists.state import ListName
from shared.actions import missing, moving
from shared.domain.events import TicketCancelled, TicketReturned
from shared.domain.ids import new_command
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.lists.looking import Looker


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
