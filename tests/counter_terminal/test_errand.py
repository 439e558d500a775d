"""A step whose answer does not come: nothing else is taken meanwhile, and what became of it is told truthfully."""

from collections.abc import Callable
from random import Random

import pytest

from counter_terminal.state import Page, StatusKind
from drivers.pad.events import Key, KeyPressed
from shared.db import journal
from shared.domain.events import (
    Event,
    TicketCalled,
    TicketHeld,
    TicketMissed,
    TicketNoted,
    TicketRecalled,
    TicketTransferred,
    VisitFinished,
    VisitStarted,
)
from shared.domain.link import CONNECTED, LinkState
from tests.counter_terminal.bench import START, Bench, losing_answers


def waits(bench: Bench, seconds: float) -> None:
    """Let time pass while the database does not answer."""
    bench.clock.pass_by(seconds)
    bench.presenter.tick()


# keys pressed meanwhile


def test_a_key_pressed_while_a_call_hangs_does_nothing_to_whoever_is_called_then(desk: Bench) -> None:
    desk.presenter.primary_pressed()
    waits(desk, 3)
    desk.presenter.no_show_pressed()
    desk.presenter.recall_pressed()
    desk.keys.came(KeyPressed(1, Key.NO_SHOW))
    desk.settle()
    assert desk.happened(TicketCalled) == 1
    assert desk.happened(TicketMissed) + desk.happened(TicketRecalled) == 0


def test_after_a_moment_without_an_answer_the_steps_are_off_and_the_line_says_what_is_going_on(desk: Bench) -> None:
    desk.presenter.primary_pressed()
    assert desk.state.primary.enabled, "an answer that is quick needs no word"
    waits(desk, 1)
    assert (desk.state.status.kind, desk.state.status.text.zh) == (StatusKind.BUSY, "正在叫号……")
    off = (desk.state.primary, desk.state.pause, desk.state.sign_out, desk.state.no_show, desk.state.visit.undo)
    assert not any(control.enabled for control in off)
    assert "正在叫号" in desk.state.pause.hint.zh
    desk.settle()
    assert desk.state.status.text.zh == "已叫 A001。"
    assert desk.state.primary.enabled


def test_a_step_is_still_confirmed_when_the_picture_comes_late(desk: Bench) -> None:
    desk.presenter.primary_pressed()
    desk.jobs.drain()
    desk.waiting_calls.pop()[1]()
    assert desk.state.status.text.zh == "已叫 A001。"
    desk.bring_news()
    assert desk.state.ticket is not None
    assert desk.state.status.text.zh == "已叫 A001。"


def test_after_ten_seconds_the_line_says_that_nobody_knows_yet(desk: Bench) -> None:
    desk.presenter.primary_pressed()
    waits(desk, 1)
    waits(desk, 10)
    assert desk.state.status.kind is StatusKind.PROBLEM
    assert "不知道办没办成" in desk.state.status.text.zh
    desk.settle()
    assert desk.state.status.text.zh == "已叫 A001。"


def test_a_page_does_not_open_while_a_step_hangs(desk: Bench) -> None:
    desk.presenter.primary_pressed()
    waits(desk, 1)
    desk.pages.pause_pressed()
    assert desk.on(Page.DESK)
    assert desk.state.status.text.zh == "正在叫号……"


def test_a_press_of_the_same_key_is_a_double_press_and_says_nothing(desk: Bench) -> None:
    before = desk.state.status
    desk.presenter.primary_pressed()
    desk.presenter.primary_pressed()
    assert desk.state.status == before


def called_by_another_program(desk: Bench) -> None:
    """Let A001 be missed and A002 be called at the same counter, while this screen still shows A001."""
    desk.primary()
    other = Bench(desk.running, desk.clock)
    other.sign_in()
    other.presenter.no_show_pressed()
    other.settle()
    other.primary()


def test_a_page_that_was_written_for_one_ticket_closes_when_another_one_is_in_hand(desk: Bench) -> None:
    called_by_another_program(desk)
    desk.pages.visit.open(Page.NOTE)
    assert desk.on(Page.NOTE)
    desk.bring_news()
    assert desk.state.ticket is not None
    assert desk.state.ticket.number == "A002"
    assert desk.on(Page.DESK)


def test_a_step_meant_for_a_ticket_that_is_not_there_any_more_is_refused_by_the_hall(desk: Bench) -> None:
    called_by_another_program(desk)
    desk.presenter.no_show_pressed()
    desk.settle()
    assert desk.happened(TicketMissed) == 1
    assert desk.state.status.text.zh == "本窗口现在是 A002，刚才那一步没有做，请看清当前号再按。"


# a step whose answer was lost


def give_up(bench: Bench) -> None:
    """Let a step run out of attempts."""
    bench.jobs.drain()
    for _ in range(3):
        bench.waiting_calls.pop()[1]()
        bench.jobs.drain()


def test_a_step_that_was_done_though_nobody_heard_of_it_is_told_as_done(
    desk: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.running.store, "change", losing_answers(desk.running.store, 5))
    desk.presenter.primary_pressed()
    give_up(desk)
    assert desk.state.status.kind is StatusKind.PROBLEM
    assert "办没办成还不知道" in desk.state.status.text.zh
    desk.pages.pause_for("meal")
    desk.retry()
    desk.settle()
    assert desk.happened(TicketCalled) == 1
    assert not desk.state.paused
    assert desk.state.status.text.zh == "已叫 A001。"


def test_a_step_that_was_not_done_is_told_so_and_never_happens_later(
    desk: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk.away(monkeypatch):
        desk.presenter.primary_pressed()
        give_up(desk)
        desk.presenter.link_came(LinkState(START, "away"))
        assert desk.state.status.text.zh == "“叫号”办没办成，连上就查清；正在重新连接（自 09:00）"
    desk.presenter.link_came(CONNECTED)
    desk.retry()
    assert desk.happened(TicketCalled) == 0
    assert desk.state.status.text.zh == "“叫号”没有办成，什么都没有变，请再按一次。"
    desk.primary()
    assert desk.happened(TicketCalled) == 1


# while the database is known to be away


def hears_of_loss(desk: Bench) -> None:
    desk.presenter.link_came(LinkState(START, "away"))


def hears_of_return(desk: Bench) -> None:
    desk.presenter.link_came(CONNECTED)
    desk.retry()
    desk.settle()


def test_a_key_pressed_while_the_database_is_known_to_be_away_is_not_kept_for_later(
    desk: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk.away(monkeypatch):
        desk.presenter.primary_pressed()
        desk.jobs.drain()
        hears_of_loss(desk)
        desk.presenter.recall_pressed()
        desk.presenter.primary_pressed()
    hears_of_return(desk)
    assert (desk.happened(TicketCalled), desk.happened(TicketRecalled), desk.happened(VisitStarted)) == (1, 0, 0)
    assert desk.state.status.text.zh == "已叫 A001。"


def test_the_pads_key_is_not_kept_for_later_either(desk: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.primary()
    with desk.away(monkeypatch):
        desk.presenter.recall_pressed()
        desk.jobs.drain()
        hears_of_loss(desk)
        desk.presenter.primary_pressed()
    hears_of_return(desk)
    assert (desk.happened(TicketRecalled), desk.happened(VisitStarted)) == (1, 0)


def test_nothing_says_that_the_database_is_away_once_it_is_back(desk: Bench) -> None:
    hears_of_loss(desk)
    desk.primary()
    assert desk.state.status.text.zh == "正在重新连接（自 09:00），请稍候。"
    hears_of_return(desk)
    assert desk.state.status.kind is not StatusKind.PROBLEM


# whatever is pressed


KINDS: dict[str, type[Event]] = {
    "start": VisitStarted,
    "finish": VisitFinished,
    "recall": TicketRecalled,
    "no_show": TicketMissed,
    "hold": TicketHeld,
    "note": TicketNoted,
    "transfer": TicketTransferred,
}


class Hand:
    """Presses keys at random, and keeps which ticket was on the screen at each press."""

    def __init__(self, bench: Bench, seed: int) -> None:
        self.bench, self.random = bench, Random(seed)
        self.pressed = {kind: list[str]() for kind in KINDS}
        other = next(queue for queue in bench.running.hall.queues if queue.letter == "B")
        visit, presenter = bench.pages.visit, bench.presenter
        self.keys: list[tuple[tuple[str, ...], Callable[[], None]]] = [
            (("start", "finish"), presenter.primary_pressed),
            (("start", "finish"), presenter.primary_pressed),
            (("recall",), presenter.recall_pressed),
            (("no_show",), presenter.no_show_pressed),
            (("finish",), visit.finish_next_pressed),
            (("finish",), lambda: visit.finish_as("advice", and_next=False)),
            (("hold",), lambda: visit.hold_open("")),
            (("note",), lambda: visit.note(f"note {self.random.random()}")),
            (("transfer",), lambda: bench.pages.transfer_to(other.id, "")),
            (("start", "recall"), lambda: bench.keys.came(KeyPressed(1, Key.CALL_NEXT))),
            (("no_show", "finish"), lambda: bench.keys.came(KeyPressed(1, Key.NO_SHOW_OR_FINISH))),
            ((), visit.undo_pressed),
            ((), lambda: bench.pages.pause_for("meal")),
        ]
        self.world: list[Callable[[], object]] = [
            bench.jobs.do_one,
            bench.bring_news,
            lambda: waits(bench, 0.4),
            lambda: bench.waiting_calls and bench.waiting_calls.pop(0)[1](),
        ]

    def move(self) -> None:
        if self.random.random() < 0.5:
            self.random.choice(self.world)()
            return
        kinds, key = self.random.choice(self.keys)
        ticket = self.bench.presenter.facts.counter.ticket
        for kind in kinds if ticket is not None else ():
            self.pressed[kind].append(ticket.number if ticket else "")
        key()

    def check(self) -> None:
        store = self.bench.running.store
        events = [one.event for one in store.read(lambda c: journal.read_events(c, store.hall_id, 0))]
        for kind, pressed in self.pressed.items():
            happened = [getattr(event, "number", "") for event in events if isinstance(event, KINDS[kind])]
            for number in set(happened):
                assert happened.count(number) <= pressed.count(number), (kind, number, happened, pressed)


@pytest.mark.parametrize("seed", range(12))
def test_no_key_pressed_while_answers_hang_touches_a_ticket_that_was_not_on_the_screen(desk: Bench, seed: int) -> None:
    for _ in range(6):
        desk.running.issue("A")
    desk.bring_news()
    hand = Hand(desk, seed)
    for _ in range(120):
        hand.move()
    desk.settle()
    hand.check()
    assert desk.happened(TicketCalled) > 0
