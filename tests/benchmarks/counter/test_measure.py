"""What `hall bench counter` tells of its figures."""

from dataclasses import replace

from benchmarks.counter.idle import Idle
from benchmarks.counter.measure import Found
from benchmarks.counter.presses import Pressed, Presses
from benchmarks.counter.table import told
from benchmarks.figures import times
from benchmarks.starts import Starts
from shared.qt.stalls import Stalled

QUICK, SLOW = times([0.02]), times([2.0])
GOOD = Found(
    database="sqlite:///hall.db",
    presses=Presses(Pressed(QUICK, QUICK), Pressed(QUICK, QUICK), frame_bytes=81),
    starts=Starts(first=QUICK, ready=QUICK, worked=QUICK, memory_mb=120.0, own_mb=60.0),
    idle=Idle(0.001, 0.002),
    stalls={"the cable is cut": Stalled(12.5, 30.0, 900)},
)


def test_figures_that_reach_their_aims_miss_none() -> None:
    assert GOOD.missed == []
    assert "missed" not in told(GOOD)
    assert "F9 → painted:           p50 20.0 ms" in told(GOOD)
    assert "the cable is cut: busy 12.5 ms, stood 30 ms at most" in told(GOOD)
    assert "idle: 0.10% of a core, with a ticket in hand 0.20%" in told(GOOD)


def test_each_aim_that_is_missed_is_a_sentence() -> None:
    bad = replace(
        GOOD,
        presses=replace(GOOD.presses, keyboard=Pressed(QUICK, SLOW)),
        starts=replace(GOOD.starts, ready=SLOW, first=SLOW),
        stalls={"the cable is cut": Stalled(60.5, 70.0, 900)},
    )
    assert bad.missed == [
        "a key in the window took 2000 ms to the window at p95, the aim is 60",
        "the first window took 2000 ms at p50, the aim is 600",
        "a start took 2000 ms at p50, the aim is 1500",
        "while the cable is cut, the window was busy for 60.5 ms at once, the aim is 50",
        "while the cable is cut, the window stood still for 70 ms at once, the aim is 50",
    ]


def test_what_the_system_does_not_tell_misses_no_aim() -> None:
    blind = replace(GOOD, idle=None, starts=replace(GOOD.starts, worked=None, memory_mb=None, own_mb=None), stalls={})
    assert blind.missed == []
    assert "idle" not in told(blind)
