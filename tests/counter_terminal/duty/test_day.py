"""A clerk's day in one sentence; complaint 19: idle and walking time are told fairly."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from counter_terminal.duty.day import arrival, farewell, whole_day
from counter_terminal.intents import Simple
from counter_terminal.state import Act
from shared.domain.duty_times import DutyTimes
from shared.domain.ids import ClerkId
from tests.counter_terminal.bench import START, Bench
from tests.counter_terminal.signing.people import pauses

ZONE = ZoneInfo("Asia/Shanghai")
DAY = DutyTimes(ClerkId(1), START, None, 0, 0, None, None, 0, 0, 0, 0, {}, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("late_s", "early_s", "said"),
    [
        (0, 0, "今日 09:00 上岗"),
        (59, 0, "今日 09:00 上岗"),
        (60, 0, "今日 09:00 上岗，迟到 1 分钟"),
        (434 * 60, 0, "今日 09:00 上岗，迟到 7 小时 14 分"),
        (0, 300, "今日 09:00 上岗，提前 5 分钟"),
    ],
)
def test_late_and_early_are_told_in_whole_minutes(late_s: int, early_s: int, said: str) -> None:
    assert arrival(replace(DAY, late_s=late_s, early_s=early_s), ZONE).zh == said


def test_who_was_not_on_duty_is_told_nothing() -> None:
    assert arrival(None, ZONE).zh == ""


def test_idle_and_walking_time_stand_apart_and_none_is_told_where_there_was_none() -> None:
    out = START + timedelta(hours=8)
    left = replace(DAY, last_out=out, left_early_s=600, stayed_s=0, finished=12, started=12)
    assert whole_day(left, ZONE).zh == "今日 09:00 上岗；17:00 下班，早退 10 分钟；办结 12 件"
    spent = replace(left, left_early_s=0, walking_s=240, idle_s=180, pause_s={"meal": 1800, "rest": 600})
    assert whole_day(spent, ZONE).en == (
        "On duty since 09:00 today; left at 17:00; 12 finished; 4 min for citizens to walk here; "
        "3 min free while people waited; 40 min paused"
    )


def test_the_next_clerk_does_not_read_it() -> None:
    left = replace(DAY, last_out=START, left_early_s=0, stayed_s=0)
    assert farewell(left, ZONE, START + timedelta(seconds=60)).zh.startswith("今日 09:00 上岗")
    assert farewell(left, ZONE, START + timedelta(seconds=61)).zh == ""


def test_complaint_19_a_free_counter_without_anybody_waiting_is_not_idle(bench: Bench) -> None:
    bench.sign_in()
    bench.time_passes(20 * 60)
    assert "空闲" not in day_at_leaving(bench)


def test_complaint_19_idle_walking_and_pause_are_three_different_things(desk: Bench) -> None:
    desk.time_passes(5 * 60)
    desk.primary()
    desk.time_passes(3 * 60)
    desk.primary()
    desk.time_passes(10 * 60)
    desk.primary()
    pauses(desk, "rest")
    desk.time_passes(7 * 60)
    said = day_at_leaving(desk)
    assert said.endswith("办结 1 件；等人到窗 3 分钟；有人等候时空闲 5 分钟；暂停 7 分钟")


def day_at_leaving(bench: Bench) -> str:
    bench.presenter.ask(Simple(Act.SIGN_OUT))
    bench.settle()
    return bench.state.signing.note.zh
