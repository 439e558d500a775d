"""What programs noted, reckoned up as tables."""

from datetime import UTC, datetime

import pytest

from benchmarks.engine.crew import Done
from benchmarks.engine.notes import Note, Step
from benchmarks.engine.reckoning import Faults, faults, pace, steps_of
from benchmarks.figures import Times
from shared.domain.events import Event, Recorded, TicketCalled, TicketIssued
from shared.domain.ids import ClerkId, CounterId, QueueId, ServiceId, TicketId
from shared.domain.words import Language

NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)
SOUND = Faults(0, 0, 0, 0, 0, 0, "")


def issued(number: int) -> Event:
    return TicketIssued(TicketId(number), f"A{number:03d}", QueueId(1), ServiceId(1), "normal", 0, 0, 1)


def called(number: int) -> Event:
    ticket = TicketId(number), f"A{number:03d}", QueueId(1), ServiceId(1), "normal", Language.ZH, NOW
    return TicketCalled(*ticket, CounterId(1), ClerkId(1))


def told(*events: Event) -> list[Recorded]:
    return [Recorded(seq, NOW, event) for seq, event in enumerate(events, start=1)]


def answer(step: Step, number: int) -> Note:
    return Note(step, 0.0, 0.1, number, f"A{number:03d}")


def test_the_pace_counts_what_lies_between_and_also_leaves_it_out() -> None:
    first = [Note(Step.CALL, 0.0, 0.1, cpu_s=0.06), Note(Step.FINISH, 0.1, 0.4), Note(Step.CALL, 0.5, 0.1)]
    second = [Note(Step.CALL, 0.8, 0.2)]
    found = pace([first, second], Step.CALL)
    assert (found.count, found.per_second, found.per_second_alone) == (3, 3.0, 15.0)
    assert (found.least, found.most) == (1, 2)
    assert found.cpu_ms == 20.0
    assert found.times == Times(3, 100.0, 200.0, 200.0, 200.0)


def test_a_program_that_got_nothing_done_shows() -> None:
    assert pace([[Note(Step.CALL, 0.0, 0.1)], []], Step.CALL).least == 0


def test_only_steps_that_were_taken_have_times() -> None:
    assert list(steps_of([[Note(Step.START, 0.0, 0.1)], [Note(Step.VISIT, 0.0, 0.1)]])) == ["start"]


@pytest.mark.parametrize(
    ("answers", "events", "expected"),
    [
        ([Step.ISSUE, 1], [issued(1), called(1)], (0, 0, 0)),
        ([Step.ISSUE, 1, Step.ISSUE, 1], [issued(1)], (1, 0, 0)),
        ([], [issued(1), issued(1), issued(2)], (1, 0, 0)),
        ([Step.CALL, 1, Step.CALL, 1, Step.CALL, 1], [called(1), called(1)], (0, 2, 0)),
        ([Step.ISSUE, 1, Step.CALL, 2], [], (0, 0, 2)),
    ],
)
def test_answers_and_journal_must_tell_the_same(
    answers: list[int], events: list[Event], expected: tuple[int, int, int]
) -> None:
    notes = tuple(answer(Step(step), number) for step, number in zip(answers[::2], answers[1::2], strict=True))
    found = faults(["hall"], Done((notes,), (), 0), {"hall": told(*events)}, 0, 0)
    assert (found.given_twice, found.called_twice, found.answers_lost) == expected


def test_the_same_number_in_another_hall_is_another_number() -> None:
    notes = (answer(Step.ISSUE, 1),)
    entries = {"north": told(issued(1)), "south": told(issued(1))}
    assert faults(["north", "south"], Done((notes, notes), (), 0), entries, 0, 0) == SOUND


def test_errors_are_counted_and_the_first_is_told() -> None:
    found = faults(["hall"], Done(((),), ("no", "never"), 0), {"hall": []}, 3, 4)
    assert found == Faults(0, 0, 0, 3, 4, 2, "no")
