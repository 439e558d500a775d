"""Two clerks press the same row at once: one gets the ticket, the other one sentence."""

from counter_terminal.lists.state import ListName
from counter_terminal.state import StatusKind
from shared.domain.events import TicketCalled
from tests.counter_terminal.bench import Bench, HandClock
from tests.counter_terminal.lists.looking import Looker, a_choosing_hall


def test_complaint_17_two_clerks_who_call_the_same_ticket_at_once(ready_url: str, clock: HandClock) -> None:
    running = a_choosing_hall(ready_url, clock)
    try:
        for _ in range(2):
            running.issue("A")
        lookers = []
        for counter, clerk in ((1, "001"), (2, "002")):
            bench = Bench(running, clock, counter)
            bench.sign_in(clerk)
            lookers.append(Looker(bench, ListName.WAITING))
        for looker in lookers:
            looker.choose("A001")
            looker.bench.presenter.around.lists.step(ListName.WAITING, "call_this")
        for looker in lookers:
            looker.bench.settle()
        first, second = (looker.bench for looker in lookers)
        first.settle()
        assert first.state.ticket is not None
        assert second.state.ticket is None
        assert second.state.status.kind is StatusKind.REFUSED
        assert second.state.status.text.zh == "A001 已由 1 号窗口叫走，请另选一个。"
        assert second.happened(TicketCalled) == 1
        assert lookers[1].numbers == ["A002"]
    finally:
        running.store.close()
