"""Small measurements of the engine: everything is counted, and nothing happens twice."""

from benchmarks.engine.measure import measure
from benchmarks.engine.plan import Phase, Plan
from tests.benchmarks.engine.test_reckoning import SOUND
from tests.factories import a_catalogue

CATALOGUE = a_catalogue()
EVENTS = {"issue": 1, "call": 1, "visit": 6}
"""A visit leaves six entries: taken, called, started, finished, rating opened, and the one before it closed."""


def test_two_programs_of_each_kind_are_measured(ready_url: str) -> None:
    # Each program plays a round for practice first, which is not counted.
    found = measure(ready_url, Plan(clients=2, counters=2, waiting=4, seconds=0.3), CATALOGUE)
    assert list(found.phases) == [phase.value for phase in Phase]
    for name, phase in found.phases.items():
        assert (phase.programs, phase.kills, phase.faults) == (2, 0, SOUND)
        assert phase.pace.least >= 1
        assert phase.pace.count == phase.pace.times.count
        assert (phase.pace.count + 2) * EVENTS[name] - 4 <= phase.events <= (phase.pace.count + 2) * EVENTS[name] + 2
    steps = found.phases["visit"].steps
    assert {step: times.count for step, times in steps.items()} == dict.fromkeys(
        ("issue", "call", "start", "finish"), found.phases["visit"].pace.count
    )
    assert found.limit.errors == ()
    assert found.limit.pace.least >= 1
    assert found.limit.ratio > 0
    imported = 1
    assert found.journal_events == imported + sum(phase.events for phase in found.phases.values())


def test_programs_in_several_halls_pause_and_are_killed_without_a_fault(ready_url: str) -> None:
    plan = Plan(clients=3, counters=2, halls=2, history=20, waiting=40, seconds=1.5, pause_s=0.001, kill=True)
    found = measure(ready_url, plan, CATALOGUE)
    assert [phase.programs for phase in found.phases.values()] == [3, 2, 2]
    for phase in found.phases.values():
        assert phase.kills >= 1
        assert phase.faults == SOUND
