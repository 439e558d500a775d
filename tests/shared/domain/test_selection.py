"""Who is next under each policy, told in words, and what holds whoever waits."""

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.domain.candidates import Candidate, Situation, may_call
from shared.domain.hall import APPOINTMENT, NORMAL
from shared.domain.rules import Policy
from shared.domain.selection import next_candidate, who_is_next
from tests.shared.domain.candidates import CLASSES, NAMES, arrivals, at, booked, came, situation

GREEN = timedelta(minutes=20)
POLICIES = st.sampled_from(list(Policy))


def called(line: list[Candidate], at_counter: Situation) -> str | None:
    chosen = next_candidate(line, at_counter)
    return chosen.number if chosen else None


@dataclass
class ACounter:
    """A counter that calls one after the other from all who have come, and sees the heads of their lines only."""

    at_counter: Situation
    line: list[Candidate]

    def call(self, now: float, *candidates: Candidate) -> Candidate | None:
        self.at_counter = replace(self.at_counter, now=at(now))
        self.line.extend(candidates)
        heads = {(c.queue_id, c.priority): c for c in sorted(self.line, key=lambda c: c.place, reverse=True)}
        chosen = next_candidate(list(heads.values()), self.at_counter)
        if chosen is not None:
            self.line.remove(chosen)
            self.at_counter = replace(self.at_counter, recent=(*self.at_counter.recent, chosen.priority)[-20:])
        return chosen


def calls(
    arrivals: list[Candidate], at_counter: Situation, every_min: float
) -> list[tuple[Candidate, list[Candidate]]]:
    """Who is called in turn from people who come one after the other, with those who were left waiting."""
    counter, coming, minutes = ACounter(at_counter, []), sorted(arrivals, key=lambda c: c.entered_at), 0.0
    told = []
    while coming or counter.line:
        here = [c for c in coming if c.entered_at <= at(minutes)]
        coming = coming[len(here) :]
        if (chosen := counter.call(minutes, *here)) is not None:
            told.append((chosen, list(counter.line)))
        minutes += every_min
    return told


# ---------------------------------------------------------------- by head start


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ([], None),
        ([came(0, "A001")], "A001"),
        ([came(5, "A002"), came(3, "A001")], "A001"),
        ([came(3, "A009"), came(3, "A004")], "A004"),
    ],
)
def test_who_came_first_is_called_and_the_earlier_number_on_a_tie(line: list[Candidate], number: str | None) -> None:
    assert called(line, situation(30)) == number


@pytest.mark.parametrize(("green_came", "number"), [(19, "A002"), (20, "A001"), (21, "A001")])
def test_a_green_channel_ticket_overtakes_at_most_those_who_came_in_the_last_twenty_minutes(
    green_came: int, number: str
) -> None:
    assert called([came(0, "A001"), came(green_came, "A002", "green")], situation(30)) == number


@pytest.mark.parametrize(("normal_came", "number"), [(29, "A001"), (30, "A001"), (31, "A002")])
def test_an_appointment_is_called_as_if_it_had_come_at_its_booked_time(normal_came: int, number: str) -> None:
    assert called([came(normal_came, "A001"), booked(30, 5, "A002")], situation(40)) == number


def test_an_appointment_is_called_early_when_nobody_else_waits() -> None:
    assert called([booked(60, 5, "A002")], situation(10)) == "A002"


@settings(max_examples=50)
@given(arrivals(), st.sampled_from([1, 3, 7.5]))
def test_nobody_waits_behind_later_arrivals_for_longer_than_their_head_start(
    line: list[Candidate], every_min: float
) -> None:
    for chosen, left in calls(line, situation(0, queues="AB"), every_min):
        for passed in left:
            assert chosen.entered_at - passed.entered_at <= timedelta(seconds=chosen.head_start_s)


@settings(max_examples=50)
@given(arrivals(), st.sampled_from([1, 3, 7.5]), POLICIES, st.integers(1, 3))
def test_two_of_one_class_in_one_queue_are_served_in_the_order_they_came(
    line: list[Candidate], every_min: float, policy: Policy, ratio: int
) -> None:
    order = [chosen for chosen, _ in calls(line, situation(0, queues="AB", policy=policy, ratio=ratio), every_min)]
    assert len(order) == len(line)
    for code in CLASSES:
        for queue in (1, 2):
            same = [(c.entered_at, c.id) for c in order if c.priority == code and c.queue_id == queue]
            assert same == sorted(same)


# ---------------------------------------------------------------- by ratio


def taken(line: list[Candidate], ratio: int) -> str:
    at_counter = situation(0, policy=Policy.RATIO, ratio=ratio)
    return " ".join(chosen.number for chosen, _ in calls(line, at_counter, every_min=60))


def test_a_ratio_of_two_to_one_serves_two_normal_ones_after_each_of_a_priority_class() -> None:
    line = [came(0, f"A{n:03d}") for n in range(1, 6)] + [came(0, f"A{n:03d}", "green") for n in range(11, 14)]
    assert taken(line, ratio=2) == "A011 A001 A002 A012 A003 A004 A013 A005"


def test_a_ratio_of_one_to_one_alternates() -> None:
    line = [came(0, f"A{n:03d}") for n in range(1, 4)] + [came(0, f"A{n:03d}", "green") for n in range(11, 14)]
    assert taken(line, ratio=1) == "A011 A001 A012 A002 A013 A003"


@pytest.mark.parametrize("code", ["green", NORMAL])
def test_neither_side_waits_when_only_the_other_is_missing(code: str) -> None:
    line = [came(n, f"A{n:03d}", code) for n in range(1, 4)]
    assert taken(line, ratio=2) == "A001 A002 A003"


@pytest.mark.parametrize(
    ("recent", "number"),
    [
        ([], "A002"),
        ([NORMAL], "A002"),
        (["green", NORMAL, NORMAL], "A002"),
        (["green", NORMAL], "A001"),
        ([NORMAL, "green"], "A001"),
        ([NORMAL, APPOINTMENT], "A001"),
    ],
)
def test_the_turn_follows_from_the_last_calls_of_the_counter(recent: list[str], number: str) -> None:
    line = [came(0, "A001"), came(25, "A002", "green")]
    assert called(line, situation(30, *recent, policy=Policy.RATIO, ratio=2)) == number


def test_among_the_priority_classes_the_lowest_rank_is_taken() -> None:
    line = [came(5, "A001", "veteran"), came(14, "A002", "green"), came(0, "A003")]
    assert called(line, situation(30, policy=Policy.RATIO)) == "A002"


@pytest.mark.parametrize(("now", "number"), [(29, "A001"), (30, "A002")])
def test_an_appointment_takes_the_turn_of_the_priority_classes_from_its_booked_time_on(now: int, number: str) -> None:
    assert called([came(20, "A001"), booked(30, 5, "A002")], situation(now, policy=Policy.RATIO)) == number


@settings(max_examples=50)
@given(arrivals(appointments=True), st.integers(1, 4), st.sampled_from([1, 3, 7.5]))
def test_no_second_priority_is_taken_within_the_ratio_while_a_normal_one_waits(
    line: list[Candidate], ratio: int, every_min: float
) -> None:
    told = calls(line, situation(0, queues="AB", policy=Policy.RATIO, ratio=ratio), every_min)
    for n, (chosen, left) in enumerate(told):
        if chosen.priority != NORMAL and any(c.priority == NORMAL for c in left):
            assert all(before.priority == NORMAL for before, _ in told[max(0, n - ratio) : n])


# ---------------------------------------------------------------- strictly by class


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ([came(0, "A001"), came(29, "A002", "veteran")], "A002"),
        ([came(0, "A001", "veteran"), came(29, "A002", "green")], "A002"),
        ([came(7, "A002", "green"), came(3, "A001", "green")], "A001"),
        ([came(0, "A001", "green"), booked(30, 25, "A002")], "A002"),
        ([came(29, "A001"), booked(31, 5, "A002")], "A001"),
        ([booked(31, 5, "A002")], "A002"),
    ],
)
def test_the_greatest_head_start_goes_first_and_a_due_appointment_before_all(
    line: list[Candidate], number: str
) -> None:
    assert called(line, situation(30, policy=Policy.STRICT)) == number


def test_a_class_is_as_strong_as_its_head_start_in_its_own_queue() -> None:
    line = [came(0, "A001", "green", head_start_s=300), came(5, "B002", "veteran")]
    assert called(line, situation(30, queues="AB", policy=Policy.STRICT)) == "B002"


# ---------------------------------------------------------------- several queues, and those kept for a counter


@pytest.mark.parametrize(("now", "number"), [(9, "A002"), (10, "B001")])
def test_a_second_choice_queue_is_helped_only_when_its_first_has_waited_for_the_limit(now: int, number: str) -> None:
    line = [came(0, "B001"), came(5, "A002")]
    assert called(line, situation(now, queues="AB", help_after_s=600)) == number


def test_a_queue_that_needs_help_competes_and_does_not_overtake() -> None:
    line = [came(5, "B001"), came(0, "A002")]
    assert called(line, situation(30, queues="AB", help_after_s=600)) == "A002"


def test_nobody_is_called_while_only_a_queue_that_needs_no_help_waits() -> None:
    assert called([came(0, "B001")], situation(9, queues="AB", help_after_s=600)) is None


def test_one_kept_for_the_counter_competes_like_any_other_whatever_its_queue() -> None:
    kept = came(5, "C001", personal=True)
    assert called([kept, came(0, "A002")], situation(30, help_after_s=3600)) == "A002"
    assert called([kept, came(6, "A002")], situation(30, help_after_s=3600)) == "C001"
    assert called([kept, came(29, "A002", "green")], situation(30, policy=Policy.STRICT)) == "A002"


@settings(max_examples=50)
@given(st.data(), arrivals("ABC", appointments=True), POLICIES, st.sampled_from([0, 600, 3600]))
def test_the_choice_does_not_depend_on_the_order_of_the_heads(
    data: st.DataObject, line: list[Candidate], policy: Policy, help_after_s: int
) -> None:
    at_counter = situation(95, "green", NORMAL, queues="BA", policy=policy, help_after_s=help_after_s)
    shuffled = data.draw(st.permutations(line))
    choice = who_is_next(line, at_counter, NAMES)
    assert choice == who_is_next(shuffled, at_counter, NAMES)
    assert (choice is None) == (may_call(line, at_counter) == ())
    assert choice is None or choice.candidate in may_call(line, at_counter)
