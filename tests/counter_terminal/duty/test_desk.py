"""Leaving, the day at signing in, and another PIN."""

import pytest

from counter_terminal.state import Page, StatusKind
from shared.domain.booking_words import STILL_TO_COME
from shared.domain.events import ClerkPinSet, ShiftEnded
from shared.domain.words import NOTHING
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.signing.people import PIN, WRONG, enters, gets_pin, refusal

NEW = "580213"
SOMEBODY = STILL_TO_COME.fill(people=2, until="18:00")


@pytest.fixture
def booked(desk: Bench, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """A desk where two people booked after hours, and nobody else is on duty; `staying` has its own tests."""
    monkeypatch.setattr("counter_terminal.duty.leaving.why_stay", lambda *_: SOMEBODY)
    return desk


def test_signing_out_asks_once_so_that_no_slip_does_it(desk: Bench) -> None:
    desk.presenter.sign_out_pressed()
    desk.settle()
    assert desk.on(Page.LEAVING)
    assert desk.state.duty.stay == NOTHING
    assert desk.happened(ShiftEnded) == 0
    desk.presenter.duty.leave_anyway()
    desk.settle()
    assert desk.on(Page.SIGN_IN)
    assert desk.happened(ShiftEnded) == 1
    assert desk.state.signing.note.zh.startswith("今日 09:00 上岗")


def test_who_would_leave_somebody_behind_is_warned_and_may_stay_or_go(booked: Bench) -> None:
    booked.presenter.sign_out_pressed()
    booked.presenter.sign_out_pressed()
    booked.settle()
    assert booked.on(Page.LEAVING)
    assert booked.state.duty.stay == SOMEBODY
    assert booked.happened(ShiftEnded) == 0
    booked.pages.back_pressed()
    assert booked.on(Page.DESK)
    booked.presenter.sign_out_pressed()
    booked.settle()
    booked.presenter.duty.leave_anyway()
    booked.settle()
    assert booked.on(Page.SIGN_IN)


def test_what_is_let_go_is_told_before(desk: Bench) -> None:
    other = Bench(desk.running, desk.clock, counter=2)
    other.sign_in("002")
    for bench in (desk, other):
        bench.settle()
        bench.primary()
        bench.primary()
    desk.pages.visit.hold_open("")
    own = next(clerk for clerk in desk.running.hall.clerks if clerk.number == "001")
    other.pages.visit.send_to_clerk(own.id, own.name, "", back=False)
    other.settle()
    desk.settle()
    desk.presenter.sign_out_pressed()
    desk.settle()
    assert desk.state.duty.stay.zh.splitlines() == [
        "A002 留给您，下班后不再保留，别的窗口也能叫。",
        "A001 由您挂起，下班后要由同事叫回。",
    ]


def test_the_question_goes_when_the_next_one_is_called(desk: Bench) -> None:
    desk.presenter.sign_out_pressed()
    desk.settle()
    desk.primary()
    assert desk.on(Page.DESK)


def test_a_ticket_in_hand_is_told_before_anything_is_asked(booked: Bench) -> None:
    booked.primary()
    booked.presenter.sign_out_pressed()
    assert "A001" in refusal(booked)
    booked.settle()
    assert booked.on(Page.DESK)


def test_whoever_is_gone_by_the_time_of_the_warning_is_not_warned(booked: Bench) -> None:
    booked.presenter.sign_out_pressed()
    booked.running.clerk(2, "001")
    booked.bring_news()
    assert booked.on(Page.SIGN_IN)
    booked.settle()
    assert booked.on(Page.SIGN_IN)


def test_a_sign_out_that_was_looked_into_is_not_the_next_clerks(desk: Bench) -> None:
    desk.presenter.sign_out_pressed()
    desk.presenter.change(actor=None)
    desk.presenter.change(actor=desk.running.clerk(2, "002"))
    desk.settle()
    assert desk.happened(ShiftEnded) == 0


def test_a_page_opened_since_stays_open_when_the_pin_has_changed(desk: Bench) -> None:
    gets_pin(desk, "001")
    desk.presenter.duty.own_pin_pressed()
    desk.presenter.duty.change_pin(PIN, NEW, NEW)
    desk.pages.more_pressed()
    desk.settle()
    assert desk.happened(ClerkPinSet) == 2
    assert desk.on(Page.MORE)


def test_the_desk_tells_when_the_clerk_came(desk: Bench) -> None:
    assert desk.state.duty.day.zh.startswith("今日 09:00 上岗")


def test_changing_the_own_pin(desk: Bench) -> None:
    gets_pin(desk, "001")
    desk.presenter.duty.own_pin_pressed()
    assert desk.on(Page.OWN_PIN)
    assert desk.state.duty.has_pin
    desk.presenter.duty.change_pin(PIN, NEW, NEW)
    desk.settle()
    assert desk.on(Page.DESK)
    assert desk.state.status.text.zh == "口令已更改，下次上岗请用新口令。"
    desk.sign_out()
    enters(desk, "001", NEW)
    assert desk.on(Page.DESK)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ((PIN, "", ""), "请输入新口令。"),
        ((PIN, NEW, PIN), "两次输入的新口令不一样，请重新输入。"),
        ((PIN, "1234", "1234"), "口令请用 6 位以上数字，或 8 位以上的字母、数字和符号。"),
        ((WRONG, NEW, NEW), "口令不对，请再试一次。"),
        (("", NEW, NEW), "请输入您的口令再上岗。"),
    ],
)
def test_what_is_wrong_with_it_is_told_in_a_sentence(desk: Bench, typed: tuple[str, str, str], why: str) -> None:
    gets_pin(desk, "001")
    desk.presenter.duty.own_pin_pressed()
    desk.presenter.duty.change_pin(*typed)
    desk.settle()
    assert refusal(desk) == why
    assert desk.on(Page.OWN_PIN)
    assert desk.happened(ClerkPinSet) == 1


def test_after_wrong_old_ones_the_seconds_are_counted_down(desk: Bench) -> None:
    gets_pin(desk, "001")
    desk.presenter.duty.own_pin_pressed()
    for _ in range(3):
        desk.presenter.duty.change_pin(WRONG, NEW, NEW)
        desk.settle()
    assert desk.state.status.kind is StatusKind.QUIET
    assert "请等 30 秒" in desk.state.duty.wait.zh
    desk.time_passes(12)
    assert "请等 18 秒" in desk.state.duty.wait.zh
