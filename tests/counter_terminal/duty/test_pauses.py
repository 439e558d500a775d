"""A pause against the limit of its reason: left, at the limit, over."""

from dataclasses import replace
from datetime import timedelta

import pytest

from counter_terminal.duty.pauses import pause_clock, pause_line, pause_sign
from shared.domain.view import CounterState, CounterView
from tests.counter_terminal.bench import START, Bench
from tests.counter_terminal.signing.people import pauses


def paused(bench: Bench, limit_min: int | None = 15) -> CounterView:
    until = None if limit_min is None else START + timedelta(minutes=limit_min)
    counter = bench.running.counter(1).id
    return CounterView(counter, CounterState.PAUSED, None, "away", START, pause_until=until)


@pytest.mark.parametrize(
    ("after_s", "line", "sign"),
    [
        (0, "还剩 15 分钟 · 临时离开 · 自 09:00", "暂停 · 剩 15 分"),
        (60, "还剩 14 分钟 · 临时离开 · 自 09:00", "暂停 · 剩 14 分"),
        (899, "还剩 1 分钟 · 临时离开 · 自 09:00", "暂停 · 剩 1 分"),
        (900, "时限到了 · 临时离开 · 自 09:00", "暂停 · 时限到了"),
        (959, "时限到了 · 临时离开 · 自 09:00", "暂停 · 时限到了"),
        (1080, "已超 3 分钟 · 临时离开 · 自 09:00", "暂停 · 超 3 分"),
    ],
)
def test_the_minutes_are_told_in_words(bench: Bench, after_s: int, line: str, sign: str) -> None:
    now = START + timedelta(seconds=after_s)
    assert pause_line(bench.running.hall, paused(bench), now).zh == line
    assert pause_sign(paused(bench), now).zh == sign


def test_a_reason_without_a_limit_counts_nothing(bench: Bench) -> None:
    assert pause_clock(paused(bench, None), START) is None
    assert pause_line(bench.running.hall, paused(bench, None), START).en == "Short absence · since 09:00"
    assert pause_sign(paused(bench, None), START).zh == "暂停服务"


def test_a_counter_that_is_open_has_no_pause(bench: Bench) -> None:
    counter = replace(paused(bench), state=CounterState.OPEN)
    assert pause_clock(counter, START) is None
    assert pause_line(bench.running.hall, counter, START).zh == ""


def test_the_desk_counts_down_and_then_over(desk: Bench) -> None:
    pauses(desk, "rest")
    assert desk.state.idle_line.zh == "还剩 20 分钟 · 休息 · 自 09:00"
    assert not over(desk)
    desk.time_passes(23 * 60)
    assert desk.state.idle_line.zh == "已超 3 分钟 · 休息 · 自 09:00"
    assert over(desk)
    desk.presenter.resume_pressed()
    desk.settle()
    assert not over(desk)


def over(bench: Bench) -> bool:
    return bench.state.duty.pause_over
