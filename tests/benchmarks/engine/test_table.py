"""The table that people read."""

from dataclasses import replace

from benchmarks.engine.measure import EngineFigures, Limit
from benchmarks.engine.plan import Plan
from benchmarks.engine.reckoning import Faults, Pace, PhaseFigures
from benchmarks.engine.table import told
from benchmarks.figures import Times

TIMES = Times(10, 1.5, 2.0, 3.0, 4.25)
PHASE = PhaseFigures(
    2, Pace(10, 600.0, 740.5, TIMES, 0.75, 4, 6), {"issue": TIMES}, Faults(0, 0, 0, 0, 0, 0, ""), 10, 0
)
LIMIT = Limit(Pace(12, 800.0, 987.5, TIMES, 0.5, 5, 7), 0.75, ())
FOUND = EngineFigures("sqlite:///hall.db", Plan(2, 2), 2, 0.5, {"issue": PHASE, "visit": PHASE}, 21, LIMIT)


def test_a_sound_hall_is_a_table_and_some_sentences() -> None:
    assert told(FOUND).splitlines() == [
        "sqlite:///hall.db: 2 kiosks and 2 counters at once, 3 s a phase, no pause; "
        "1 hall with 0 finished before and 100 waiting",
        "2 cores, 0.5 programs at work in the minute before",
        "         each second    alone   p50 ms   p95 ms   p99 ms   max ms  cpu ms  each program  twice  lost  errors",
        "issue            600    740.5      1.5        2        3     4.25    0.75           4–6      0     0       0",
        "visit            600    740.5      1.5        2        3     4.25    0.75           4–6      0     0       0",
        "  issue                            1.5        2        3     4.25",
        "bare             800    987.5      1.5        2        3     4.25     0.5",
        "bare: the statements of a call sent by the driver alone; the engine does 0.75 of that",
        "alone: as if each program had begun the next one at once, without pause or putting tickets away",
        "cpu: what the program itself worked for one; the rest is the database, other programs and waiting",
        "journal: whole, 21 events, 20 of them read by cursor while they came",
    ]


def test_what_went_wrong_is_counted_and_the_first_error_told() -> None:
    wrong = replace(PHASE, faults=Faults(1, 2, 3, 4, 5, 6, "It broke."), kills=7)
    lines = told(replace(FOUND, phases={"issue": wrong})).splitlines()
    assert lines[3].split()[-3:] == ["3", "12", "6"]
    assert lines[8:10] == ["issue: 7 programs killed", "issue: It broke."]


def test_halls_and_pauses_are_told() -> None:
    line = told(replace(FOUND, plan=Plan(2, 2, halls=8, pause_s=0.25))).splitlines()[0]
    assert line.endswith("pauses of 0.25 s; 8 halls, each with 0 finished before and 100 waiting")
