"""AB岗 at the terminal: a colleague takes over, both names are told everywhere, and the own clerk comes back."""

from counter_terminal.lists.row_steps import CALL_THIS
from counter_terminal.lists.state import ListName
from counter_terminal.signing.state import Way
from counter_terminal.state import Page
from shared.actions import moving
from shared.domain.ids import new_command
from shared.domain.view import DutySign
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.lists.looking import Looker
from tests.counter_terminal.signing.people import (
    PIN,
    a_terminal,
    chosen,
    enters,
    gets_pin,
    hands_over,
    may_hand_over,
    pauses,
    refusal,
)


def test_a_colleague_takes_over_where_the_clerk_is_away(desk: Bench) -> None:
    gets_pin(desk, "002")
    assert not may_hand_over(desk)
    pauses(desk)
    assert may_hand_over(desk)
    desk.presenter.signing.hand_over()
    assert desk.on(Page.STAND_IN)
    assert "001" not in [line.number for line in desk.state.signing.clerks]
    desk.presenter.signing.type_in("002")
    state = desk.state.signing
    assert (state.way, state.press.zh, state.note.zh) == (Way.STAND_IN, "替王1顶岗", "王1 暂停中（用餐）。")
    desk.presenter.signing.enter(PIN)
    desk.settle()
    assert desk.on(Page.DESK)
    assert desk.state.clerk_name.zh == "王2 代 王1"
    assert desk.state.clerk_number == "002"
    assert desk.state.duty.sign.zh == "顶岗"
    assert desk.state.status.text.zh == "已替 王1 在 1 号窗口顶岗。"
    assert desk.boards[-1].lines == ("1号窗口", "王2 代 王1 值班")
    assert not desk.state.paused


def test_the_ticket_in_hand_goes_on_with_the_colleague(desk: Bench) -> None:
    desk.primary()
    desk.primary()
    pauses(desk)
    hands_over(desk, "002")
    assert desk.state.status.text.zh == "已替 王1 在 1 号窗口顶岗，A001 还在窗口，请接着办理。"
    assert desk.state.ticket is not None
    desk.primary()
    assert desk.state.ticket is None


def test_who_was_chosen_to_stand_in_but_did_not_is_not_chosen_for_the_next_shift(desk: Bench) -> None:
    pauses(desk)
    desk.presenter.signing.hand_over()
    desk.presenter.signing.type_in("002")
    desk.pages.back_pressed()
    desk.presenter.resume_pressed()
    desk.settle()
    desk.sign_out()
    assert desk.on(Page.SIGN_IN)
    assert (chosen(desk), desk.state.signing.typed) == ("", "")


def test_the_own_clerk_comes_back_from_the_same_page(desk: Bench) -> None:
    gets_pin(desk, "001")
    pauses(desk)
    hands_over(desk, "002")
    assert desk.state.duty.hand_over.zh == "返岗"
    desk.presenter.signing.hand_over()
    state = desk.state.signing
    assert (state.way, state.press.zh, state.wants_pin) == (Way.COME_BACK, "返岗", True)
    assert state.title.zh == "1 号窗口：王2 代 王1，谁来接？"
    desk.presenter.signing.enter(PIN)
    desk.settle()
    assert desk.state.clerk_name.zh == "王1"
    assert desk.presenter.facts.counter.sign is DutySign.OPEN
    assert not may_hand_over(desk)


def test_a_relieved_terminal_says_so_and_asks_for_no_more_than_the_pin(desk: Bench) -> None:
    pauses(desk)
    other = a_terminal(desk, "PC-2")
    enters(other, "002")
    desk.settle()
    assert desk.on(Page.SIGN_IN)
    assert refusal(desk) == "王2 已替您在 1 号窗口顶岗，您回来后请在窗口返岗。"
    desk.presenter.primary_pressed()
    assert refusal(desk) == "王2 已替您在 1 号窗口顶岗，您回来后请在窗口返岗。"
    desk.presenter.signing.enter("")
    desk.settle()
    other.settle()
    assert desk.on(Page.DESK)
    assert other.on(Page.SIGN_IN)
    assert refusal(other) == "1 号窗口现在由 王1 在岗，您在这里的班已结束。"


def test_the_page_of_handing_over_closes_when_the_clerk_goes_on(desk: Bench) -> None:
    pauses(desk)
    desk.presenter.signing.hand_over()
    desk.presenter.resume_pressed()
    desk.settle()
    assert desk.on(Page.DESK)


def test_a_wrong_counter_is_not_taken_by_mistake(desk: Bench) -> None:
    """The button tells whom it would relieve, before it does."""
    other = a_terminal(desk, "PC-2")
    other.presenter.signing.type_in("002")
    assert other.state.signing.press.zh == "替王1顶岗"
    assert other.state.signing.note.zh == "王1 在 1 号窗口在岗。"


def test_the_stand_in_calls_who_waits_for_the_clerk_from_the_list(desk: Bench) -> None:
    running = desk.running
    own = next(clerk.id for clerk in running.hall.clerks if clerk.number == "001")
    sender = running.clerk(2, "003")
    sent = running.serve(sender)
    moving.transfer(running.store, sender, sent.queue_id, new_command(), clerk_id=own)
    pauses(desk)
    hands_over(desk, "002")
    looker = Looker(desk, ListName.WAITING)
    assert looker.numbers[0] == sent.number
    assert [chip.words.zh for chip in looker.shown.rows[0].chips] == ["留给王1"]
    looker.choose(sent.number)
    assert looker.step(CALL_THIS).enabled
    looker.press(CALL_THIS)
    assert desk.state.ticket is not None
    assert desk.state.ticket.number == sent.number
