"""A ticket that is kept for one clerk is announced to that one, and counted for nobody else."""

from counter_terminal.intents import SignIn
from counter_terminal.lists.intents import EndHold
from counter_terminal.signing.state import Way
from shared.domain.events import TicketHeld
from tests.counter_terminal.bench import Bench


def colleague(desk: Bench) -> Bench:
    other = Bench(desk.running, desk.clock, counter=2)
    other.sign_in("002")
    desk.settle()
    return other


def send(desk: Bench, number: str = "002") -> None:
    """Call the next one, start it, and send it to a clerk."""
    desk.primary()
    desk.primary()
    to = next(clerk for clerk in desk.running.hall.clerks if clerk.number == number)
    desk.pages.visit.send_to_clerk(to.id, to.name, "", back=False)
    desk.settle()


def counts(bench: Bench) -> tuple[int, int]:
    """Return who can be called here, and who stands in queue A for anybody."""
    bench.settle()
    return bench.state.waiting_total, next(line.waiting for line in bench.state.queues if line.letter == "A")


def test_a_ticket_sent_to_a_free_clerk_stands_in_the_place_of_the_ticket(desk: Bench) -> None:
    other = colleague(desk)
    send(desk)
    other.settle()
    assert other.state.idle_line.zh == "A001 留给您（来自王1），请叫号"
    assert desk.state.idle_line.zh == "按“叫号”请下一位"


def test_it_counts_for_its_clerk_alone(desk: Bench) -> None:
    other = colleague(desk)
    send(desk)
    assert counts(desk) == (2, 2)
    assert counts(other) == (3, 2)
    other.primary()
    assert other.state.ticket is not None
    assert counts(other) == counts(desk) == (2, 2)


def test_a_clerk_with_somebody_in_hand_reads_of_it_in_the_line(desk: Bench) -> None:
    other = colleague(desk)
    other.primary()
    send(desk)
    other.settle()
    assert other.state.status.text.zh == "A002 留给您（来自王1）"


def test_one_that_was_sent_back_is_announced_too(desk: Bench) -> None:
    other = colleague(desk)
    send(desk)
    other.settle()
    other.primary()
    other.primary()
    other.pages.visit.send_back("")
    other.settle()
    desk.settle()
    assert desk.state.idle_line.zh == "A001 留给您（来自王2），请叫号"


def test_one_that_was_there_before_is_not_news(desk: Bench) -> None:
    other = colleague(desk)
    send(desk)
    other.settle()
    again = Bench(desk.running, desk.clock, counter=2)
    again.sign_in("002")
    assert "A001" not in again.state.status.text.zh
    assert "A001" in again.state.idle_line.zh


def test_one_back_from_hold_waits_for_its_clerk(desk: Bench) -> None:
    other = colleague(desk)
    desk.primary()
    desk.primary()
    desk.pages.visit.hold_open("")
    desk.settle()
    assert counts(other) == (2, 2)
    [held] = [event for event in desk.events if isinstance(event, TicketHeld)]
    desk.presenter.ask(EndHold(held.ticket_id))
    desk.settle()
    assert desk.state.idle_line.zh == "A001 留给您，请叫号"
    assert counts(other) == (2, 2)


def test_the_line_names_whom_call_next_really_calls(desk: Bench) -> None:
    other = colleague(desk)
    desk.primary()  # A001, for 001
    other.primary()  # A002, started later
    other.primary()
    desk.primary()
    back = next(clerk for clerk in desk.running.hall.clerks if clerk.number == "001")
    other.pages.visit.send_to_clerk(back.id, back.name, "", back=False)
    other.settle()
    desk.running.issue("A", priority="green")
    desk.settle()
    desk.primary()  # A001 is finished
    assert desk.state.idle_line.zh == "下一位 A004；A002 留给您（来自王2）"
    desk.primary()
    assert desk.state.ticket is not None
    assert desk.state.ticket.number == "A004"


def test_a_colleague_who_takes_over_counts_none_that_is_kept_for_a_third_at_any_moment(desk: Bench) -> None:
    other = colleague(desk)
    send(desk)
    desk.pages.pause_for("meal")
    desk.settle()
    shown = len(desk.states)
    third = next(clerk for clerk in desk.running.hall.clerks if clerk.number == "003")
    desk.presenter.ask(SignIn(third.id, desk.presenter.facts.counter_id, way=Way.STAND_IN))
    desk.settle()
    other.settle()
    assert {state.waiting_total for state in desk.states[shown:]} == {2}
