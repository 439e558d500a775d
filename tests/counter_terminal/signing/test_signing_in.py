"""Signing in by number, name or initials, with a PIN only where one is set, and one sentence for everything else."""

from collections.abc import Callable
from functools import partial

import pytest

from counter_terminal.intents import SignIn
from counter_terminal.state import Page, StatusKind
from shared.actions.staff_pins import set_pin, unlock
from shared.domain.events import ShiftBegan, SignInRefused
from shared.domain.ids import new_command
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.signing.people import (
    MANAGER,
    PIN,
    WRONG,
    changes_hall,
    chosen,
    clerk_of,
    enters,
    gets_pin,
    hears,
    refusal,
    wants_pin,
)


def found(bench: Bench) -> list[str]:
    return [line.number for line in bench.state.signing.clerks]


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("", ["001", "002", "003", "004"]),
        ("002", ["002"]),
        ("王3", ["003"]),
        ("w4", ["004"]),
        ("wang", ["001", "002", "003", "004"]),
        ("zz", []),
    ],
)
def test_the_list_narrows_while_typing(bench: Bench, typed: str, numbers: list[str]) -> None:
    bench.presenter.signing.type_in(typed)
    assert found(bench) == numbers


def test_the_only_one_left_is_chosen_and_who_fits_no_longer_is_not(bench: Bench) -> None:
    bench.presenter.signing.type_in("003")
    assert chosen(bench) == "003"
    bench.presenter.signing.type_in("00")
    assert chosen(bench) == "003"
    bench.presenter.signing.type_in("zz")
    assert chosen(bench) == ""
    assert bench.state.signing.empty.zh == "没有找到“zz”，请核对工号或姓名。"


def test_a_pin_is_asked_only_of_who_has_one(bench: Bench) -> None:
    gets_pin(bench, "001")
    bench.presenter.signing.type_in("002")
    assert not wants_pin(bench)
    bench.presenter.signing.type_in("001")
    assert wants_pin(bench)
    bench.presenter.signing.enter("")
    assert refusal(bench) == "请输入您的口令再上岗。"
    enters(bench, "001", PIN)
    assert bench.on(Page.DESK)
    assert bench.state.status.text.zh == "已在 1 号窗口上岗。"


def test_a_wrong_pin_is_told_and_the_pause_counts_down(bench: Bench) -> None:
    gets_pin(bench, "001")
    for _ in range(2):
        enters(bench, "001", WRONG)
        assert refusal(bench) == "口令不对，请再试一次。"
    enters(bench, "001", WRONG)
    waits = []
    for _ in range(2):
        assert bench.state.status.kind is StatusKind.QUIET
        waits.append(bench.state.signing.note.zh)
        bench.time_passes(10)
    assert waits == [f"口令输错次数太多，请等 {s} 秒再试，忘记了请找值班长。" for s in (30, 20)]
    enters(bench, "001", PIN)
    assert bench.state.status.kind is StatusKind.QUIET
    assert "请等 10 秒" in bench.state.signing.note.zh
    assert bench.happened(SignInRefused) == 3
    bench.time_passes(10)
    assert bench.state.signing.why_not is None
    enters(bench, "001", PIN)
    assert bench.on(Page.DESK)


@pytest.mark.parametrize("end", [unlock, partial(set_pin, secret=PIN)])
def test_a_pause_that_the_manager_ended_is_over_at_the_terminal_too(bench: Bench, end: Callable[..., None]) -> None:
    gets_pin(bench, "001")
    for _ in range(3):
        enters(bench, "001", WRONG)
    end(bench.running.store, MANAGER, clerk_of(bench, "001").id, command=new_command())
    bench.settle()
    assert bench.state.signing.why_not is None
    enters(bench, "001", PIN)
    assert bench.on(Page.DESK)


def test_another_clerk_does_not_wait_for_it(bench: Bench) -> None:
    gets_pin(bench, "001")
    for _ in range(3):
        enters(bench, "001", WRONG)
    bench.presenter.signing.type_in("002")
    assert bench.state.signing.why_not is None


def test_who_has_no_pin_where_the_hall_wants_one_is_told_before_pressing(bench: Bench) -> None:
    changes_hall(bench, pin_required=True)
    bench.presenter.signing.type_in("002")
    state = bench.state.signing
    assert not state.wants_pin
    assert state.note == state.why_not
    assert state.note.zh == "您还没有口令，请找值班长设置后再上岗。"
    bench.presenter.signing.enter("")
    bench.settle()
    assert bench.happened(ShiftBegan) == 0


def test_a_pin_that_this_program_has_not_heard_of_is_asked_for_then(bench: Bench) -> None:
    before = bench.presenter.facts.hall
    gets_pin(bench, "001")
    bench.presenter.hall_came(before)
    enters(bench, "001")
    assert refusal(bench) == "请输入您的口令再上岗。"
    assert wants_pin(bench)
    enters(bench, "001", PIN)
    assert bench.on(Page.DESK)


def test_the_machines_own_counter_is_offered_first(bench: Bench) -> None:
    second = Bench(bench.running, bench.clock, 2)
    assert [line.number for line in second.state.signing.counters] == [2, 1, 3]


def test_a_pin_is_told_to_nobody_who_reads_what_is_on_its_way(bench: Bench) -> None:
    gets_pin(bench, "001")
    enters(bench, "001", WRONG)
    told = repr(SignIn(clerk_of(bench, "001").id, bench.presenter.facts.counter_id, WRONG))
    assert WRONG not in told + repr(bench.presenter.facts) + repr(bench.states) + repr(bench.events)


def test_the_clerk_named_in_the_settings_is_signed_in_or_asked_for_the_pin_alone(bench: Bench) -> None:
    gets_pin(bench, "001")
    for number, page in (("001", Page.SIGN_IN), ("002", Page.DESK)):
        fresh = Bench(bench.running, bench.clock, int(number), preset=clerk_of(bench, number).id)
        hears(fresh)
        fresh.settle()
        assert fresh.on(page)
        if page is Page.SIGN_IN:
            assert found(fresh) == [number]
            assert wants_pin(fresh)


def test_only_what_the_clerk_may_serve_is_counted_and_called(bench: Bench) -> None:
    changes_hall(bench, {"001": ("B",)})
    for letter in "AAB":
        bench.running.issue(letter)
    bench.sign_in()
    assert bench.state.waiting_total == 1
    assert [(line.letter, line.mine) for line in bench.state.queues] == [("B", True), ("A", False)]
    bench.primary()
    assert bench.state.ticket is not None
    assert bench.state.ticket.number == "B001"


def test_a_clerk_who_may_serve_nothing_here_is_told_at_once_and_until_then(bench: Bench) -> None:
    changes_hall(bench, {"001": ()})
    bench.running.issue("A")
    bench.presenter.signing.type_in("001")
    said = "1 号窗口的队列都不在您的办理范围内，请换一个窗口或找值班长。"
    assert bench.state.signing.note.zh == said
    enters(bench, "001")
    assert bench.state.status.text.zh == said
    assert bench.state.idle_line.zh == "这里的队列都不在您的办理范围内"
    assert not bench.state.primary.enabled
    bench.primary()
    assert refusal(bench) == said
    assert bench.state.ticket is None
