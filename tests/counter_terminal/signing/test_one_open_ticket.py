"""Complaint 15: a clerk never ends with two open tickets, whatever terminals do."""

import pytest

from counter_terminal.state import Page
from shared.domain.events import TicketCalled, VisitFinished
from shared.domain.terminal import terminal_of
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.signing.people import a_terminal, call_it, clerk_of, enters, hands_over, pauses, refusal


def in_hand(bench: Bench) -> list[str]:
    """Return the tickets called or being served in the whole hall."""
    bench.settle()
    return [c.ticket.number for c in bench.view.counters.values() if c.ticket is not None]


def served_at_pc_1(desk: Bench) -> None:
    """Let the desk be a program of a name, with a ticket being served."""
    call_it(desk, "PC-1")
    desk.presenter.change(actor=None, page=Page.SIGN_IN)
    enters(desk, "001")
    desk.primary()
    desk.primary()


def test_the_older_of_two_terminals_stops_and_says_where_the_shift_went(desk: Bench) -> None:
    served_at_pc_1(desk)
    newer = a_terminal(desk, "PC-2")
    enters(newer, "001")
    desk.settle()
    assert newer.state.status.text.zh == "您原来在“PC-1”上岗，现在改到本机。"
    assert newer.state.ticket is not None
    assert desk.on(Page.SIGN_IN)
    for _ in range(2):
        desk.presenter.primary_pressed()
        desk.settle()
        assert refusal(desk) == "您已在“PC-2”上岗，本机不再操作；要回到本机请重新上岗。"
    newer.primary()
    newer.primary()
    assert in_hand(newer) == ["A002"]


@pytest.mark.parametrize("second", [terminal_of("PC-1", "cd", "1"), terminal_of("PC-1", "ab", "2")])
def test_of_two_machines_with_one_name_only_the_second_one_acts(desk: Bench, second: str) -> None:
    """Their disks were copied before the first start of the program, or after it."""
    call_it(desk, terminal_of("PC-1", "ab", "1"))
    desk.presenter.change(actor=None, page=Page.SIGN_IN)
    enters(desk, "001")
    newer = a_terminal(desk, second)
    enters(newer, "001")
    desk.settle()
    desk.presenter.primary_pressed()
    desk.settle()
    assert refusal(desk) == "您已在另一台也叫“PC-1”的电脑上岗，本机不再操作；要回到本机请重新上岗。"
    assert newer.state.status.text.zh != ""
    newer.primary()
    assert in_hand(newer) == ["A001"]


def test_two_terminals_at_one_counter_press_at_once_and_call_one(desk: Bench) -> None:
    """The older one has not heard yet that the shift went on elsewhere."""
    call_it(desk, "PC-1")
    newer = a_terminal(desk, "PC-2")
    enters(newer, "001")
    newer.presenter.primary_pressed()
    desk.presenter.primary_pressed()
    newer.settle()
    desk.settle()
    assert in_hand(newer) == ["A001"]
    assert newer.happened(TicketCalled) == 1
    assert desk.on(Page.SIGN_IN)


def test_the_shift_goes_back_and_forth_and_stays_one(desk: Bench) -> None:
    served_at_pc_1(desk)
    newer = a_terminal(desk, "PC-2")
    for active, other in ((newer, desk), (desk, newer)) * 2:
        enters(active, "001")
        other.settle()
        assert (active.on(Page.DESK), other.on(Page.SIGN_IN)) == (True, True)
        assert in_hand(active) == ["A001"]


def test_another_counter_is_refused_while_a_ticket_is_in_hand(desk: Bench) -> None:
    desk.primary()
    elsewhere = a_terminal(desk, "PC-2", counter=2)
    enters(elsewhere, "001")
    assert refusal(elsewhere) == "您在 1 号窗口还有 A001，请先到那里办结。"
    desk.settle()
    assert desk.on(Page.DESK)
    assert in_hand(elsewhere) == ["A001"]


def test_without_a_ticket_the_clerk_moves_and_the_first_terminal_says_where_to(desk: Bench) -> None:
    elsewhere = a_terminal(desk, "PC-2", counter=2)
    enters(elsewhere, "001")
    desk.settle()
    assert elsewhere.state.status.text.zh.startswith("已从 1 号窗口换到 2 号窗口")
    assert desk.on(Page.SIGN_IN)
    assert refusal(desk) == "您已到 2 号窗口上岗，这里的班已结束。"


def test_a_terminal_that_was_killed_resumes_the_same_visit(desk: Bench) -> None:
    served_at_pc_1(desk)
    again = started_again(desk, "PC-1")
    assert again.on(Page.SIGN_IN)
    assert again.state.signing.chosen == clerk_of(desk, "001").id
    assert again.state.signing.note.zh == "王1 在 1 号窗口的班还没有结束，A001 还在窗口，上岗后接着办。"
    again.presenter.signing.enter("")
    again.settle()
    assert again.state.status.text.zh == "已回到 1 号窗口，A001 还在窗口，请接着办理。"
    again.primary()
    assert again.happened(VisitFinished) == 1
    assert in_hand(again) == []


def test_a_terminal_that_was_killed_does_not_take_the_counter_from_a_stand_in(desk: Bench) -> None:
    """Whoever the settings name is at lunch; the program that comes up again serves the colleague."""
    call_it(desk, "PC-1")
    pauses(desk)
    hands_over(desk, "002")
    desk.primary()
    again = started_again(desk, "PC-1", preset="001")
    assert again.on(Page.SIGN_IN)
    assert again.state.signing.chosen == clerk_of(desk, "002").id
    assert again.state.status.text.zh == "本窗口现在由 王2 在岗，没有自动上岗。"
    assert in_hand(again) == ["A001"]


def started_again(desk: Bench, name: str, preset: str | None = None) -> Bench:
    """Return the program of a name after a start, as with power back."""
    clerk = clerk_of(desk, preset).id if preset else None
    again = Bench(desk.running, desk.clock, terminal=name, preset=clerk)
    again.settle()
    return again
