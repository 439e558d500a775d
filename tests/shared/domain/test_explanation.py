"""What a clerk reads when a ticket is called: one true sentence for every way to come first."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.domain.candidates import Candidate, Situation
from shared.domain.hall import NORMAL
from shared.domain.rules import Policy
from shared.domain.selection import who_is_next
from tests.shared.domain.candidates import NAMES, arrivals, at, booked, came, situation

RATIO, STRICT = Policy.RATIO, Policy.STRICT
CASES: dict[str, tuple[list[Candidate], Situation, str, str]] = {
    "alone": (
        [came(0, "A007")],
        situation(12.9),
        "A007：排在最前，已等 12 分钟",
        "A007: first in line, waited 12 min",
    ),
    "just arrived": (
        [came(0, "A007")],
        situation(0.5),
        "A007：排在最前，刚到",
        "A007: first in line, just arrived",
    ),
    "first before later ones": (
        [came(0, "A007", "green"), came(5, "A008"), came(6, "A009", "green")],
        situation(12),
        "A007：排在最前，已等 12 分钟",
        "A007: first in line, waited 12 min",
    ),
    "head start": (
        [came(0, "A005"), came(8, "A011", "green")],
        situation(12),
        "A011 先于 A005：绿色通道，按早到 20 分钟计",
        "A011 before A005: Priority lane, counted 20 min earlier",
    ),
    "head start of a class that the catalogue dropped": (
        [came(0, "A005"), came(8, "A011", "pupils", head_start_s=900, rank_at=at(-7))],
        situation(12),
        "A011 先于 A005：pupils，按早到 15 分钟计",
        "A011 before A005: pupils, counted 15 min earlier",
    ),
    "appointment": (
        [booked(90, 80, "A012"), came(79, "B003", "veteran", rank_at=at(91))],
        situation(94, queues="AB"),
        "A012 先于 B003：预约 10:30，已过点 4 分钟",
        "A012 before B003: appointment 10:30, waited 4 min past its slot",
    ),
    "appointment, on its own": (
        [booked(90, 80, "A012"), came(91, "B003")],
        situation(90, queues="AB"),
        "A012：预约 10:30，时间已到",
        "A012: appointment 10:30, due now",
    ),
    "appointment, late": (
        [booked(90, 100, "A012"), came(95, "A003")],
        situation(104),
        "A012 先于 A003：预约 10:30，已等 4 分钟",
        "A012 before A003: appointment 10:30, waited 4 min",
    ),
    "appointment, early": (
        [booked(90, 60, "A012")],
        situation(70),
        "A012：预约 10:30，提前叫号",
        "A012: appointment 10:30, called early",
    ),
    "before an appointment still to come": (
        [booked(90, 60, "A012"), came(65, "B003")],
        situation(70, queues="AB"),
        "B003 先于 A012：A012 预约在 10:30",
        "B003 before A012: the appointment of A012 is at 10:30",
    ),
    "come back or transferred": (
        [came(30, "A003", rank_at=at(2)), came(10, "A009")],
        situation(35),
        "A003 先于 A009：排位从 09:02 算起",
        "A003 before A009: its place counts from 09:02",
    ),
    "a head start that does not tell its place": (
        [came(30, "A003", "green", rank_at=at(2)), came(10, "A009")],
        situation(35),
        "A003 先于 A009：排位从 09:02 算起",
        "A003 before A009: its place counts from 09:02",
    ),
    "kept": (
        [came(0, "C005", personal=True), came(3, "A001")],
        situation(12),
        "C005：留给本窗口，已等 12 分钟",
        "C005: kept for this window, waited 12 min",
    ),
    "kept, by its place": (
        [came(30, "A005", personal=True, rank_at=at(5)), came(10, "A001")],
        situation(35),
        "A005 先于 A001：留给本窗口，排位从 09:05 算起",
        "A005 before A001: kept for this window, its place counts from 09:05",
    ),
    "help": (
        [came(0, "B003"), came(5, "A007")],
        situation(12, queues="AB", help_after_s=600),
        "B003：支援 B 队列，队首已等 12 分钟（满 10 分钟支援）",
        "B003: help for queue B, its first waited 12 min (limit 10)",
    ),
    "help, in the order of that queue": (
        [came(5, "B002", "green"), came(1, "B001"), came(6, "A003")],
        situation(12, queues="AB", help_after_s=600),
        "B002 先于 B001：绿色通道，按早到 20 分钟计",
        "B002 before B001: Priority lane, counted 20 min earlier",
    ),
    "no help yet": (
        [came(0, "B003"), came(5, "A007")],
        situation(9, queues="AB", help_after_s=600),
        "A007 先于 B003：B 队列等满 10 分钟才支援",
        "A007 before B003: queue B is helped after 10 min",
    ),
    "no help before a minute and a half": (
        [came(0, "B003"), came(1, "A007")],
        situation(1, queues="AB", help_after_s=90),
        "A007 先于 B003：B 队列等满 1.5 分钟才支援",
        "A007 before B003: queue B is helped after 1.5 min",
    ),
    "equal queues": (
        [came(0, "B003"), came(5, "A007")],
        situation(12, queues="AB"),
        "B003：排在最前，已等 12 分钟",
        "B003: first in line, waited 12 min",
    ),
    "ratio, turn of priority": (
        [came(0, "A005"), came(25, "A011", "green")],
        situation(30, NORMAL, NORMAL, policy=RATIO),
        "A011 先于 A005：优先号与普通号 1:2 轮流，轮到优先号",
        "A011 before A005: a priority number's turn, 1 to 2 normal",
    ),
    "ratio, turn of normal": (
        [came(0, "A005"), came(8, "A011", "green")],
        situation(30, "green", NORMAL, policy=RATIO),
        "A005 先于 A011：优先号与普通号 1:2 轮流，轮到普通号",
        "A005 before A011: a normal number's turn, 2 to 1 priority",
    ),
    "ratio, in turn and by rank": (
        [came(0, "A005"), came(8, "A011", "green")],
        situation(30, policy=RATIO),
        "A011 先于 A005：绿色通道，按早到 20 分钟计",
        "A011 before A005: Priority lane, counted 20 min earlier",
    ),
    "strict": (
        [came(0, "A005"), came(25, "A011", "green")],
        situation(30, policy=STRICT),
        "A011 先于 A005：绿色通道一律优先",
        "A011 before A005: Priority lane always goes first",
    ),
    "strict, appointment": (
        [came(0, "A005", "green"), booked(27, 20, "A012")],
        situation(30, policy=STRICT),
        "A012 先于 A005：预约 09:27，已过点 3 分钟",
        "A012 before A005: appointment 09:27, waited 3 min past its slot",
    ),
}


@pytest.mark.parametrize(("line", "at_counter", "zh", "en"), CASES.values(), ids=CASES.keys())
def test_the_reason_is_told_in_one_sentence(line: list[Candidate], at_counter: Situation, zh: str, en: str) -> None:
    choice = who_is_next(line, at_counter, NAMES)
    assert choice is not None
    assert (choice.reason.zh, choice.reason.en) == (zh, en)


@settings(max_examples=100)
@given(
    arrivals("ABC", appointments=True),
    st.sampled_from(list(Policy)),
    st.sampled_from([0, 600, 3600]),
    st.lists(st.sampled_from([NORMAL, "green"]), max_size=3),
    st.sets(st.integers(0, 13)),
)
def test_every_choice_has_a_reason_that_fits_one_line(
    line: list[Candidate], policy: Policy, help_after_s: int, recent: list[str], kept: set[int]
) -> None:
    line = [replace(c, personal=c.id in kept) for c in line]
    choice = who_is_next(line, situation(95, *recent, queues="BA", policy=policy, help_after_s=help_after_s), NAMES)
    if choice is not None:
        assert choice.reason.zh.startswith(choice.candidate.number)
        assert len(choice.reason.zh) <= 40
        assert len(choice.reason.en) <= 80
