"""Candidates for a call, for tests of plain rules: times are minutes after nine in Shanghai."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from shared.domain.candidates import Candidate, Situation
from shared.domain.explanation import Names
from shared.domain.hall import APPOINTMENT, NORMAL
from shared.domain.ids import QueueId, TicketId
from shared.domain.rank import rank_at
from shared.domain.rules import Rules
from shared.domain.words import Words
from tests.shared.domain.tickets import NINE

A, B, C = QueueId(1), QueueId(2), QueueId(3)
LETTERS = {A: "A", B: "B", C: "C"}
QUEUES = {letter: queue for queue, letter in LETTERS.items()}
CLASSES = {
    "normal": Words("普通", "Standard"),
    "green": Words("绿色通道", "Priority lane"),
    "veteran": Words("军人优先", "Veterans"),
}
HEAD_STARTS_MIN = {"green": 20, "veteran": 10}
NAMES = Names(CLASSES, LETTERS, ZoneInfo("Asia/Shanghai"))


def at(minutes: float) -> datetime:
    return NINE + timedelta(minutes=minutes)


def came(minutes: float, number: str, priority: str = NORMAL, **changes: Any) -> Candidate:
    """The first of a line, in the queue of its number's letter, ranked by its class unless `changes` say otherwise."""
    head_start_s = HEAD_STARTS_MIN.get(priority, 0) * 60
    told = {
        "id": TicketId(int(number[1:])),
        "number": number,
        "queue_id": QUEUES.get(number[0], A),
        "priority": priority,
        "entered_at": at(minutes),
        "head_start_s": head_start_s,
        "rank_at": rank_at(at(minutes), head_start_s, changes.get("slot_at")),
    }
    return Candidate(**{**told, **changes})


def booked(slot: float, came_at: float, number: str, **changes: Any) -> Candidate:
    """An appointment for `slot` whose citizen came at `came_at`."""
    return came(came_at, number, APPOINTMENT, slot_at=at(slot), **changes)


def situation(now: float, *recent: str, queues: str = "A", **rules: Any) -> Situation:
    return Situation(tuple(QUEUES[letter] for letter in queues), recent, Rules(**rules), at(now))


@st.composite
def arrivals(draw: st.DrawFn, queues: str = "AB", appointments: bool = False) -> list[Candidate]:
    """People of all classes who come within an hour and a half."""
    people = draw(
        st.lists(st.tuples(st.integers(0, 90), st.sampled_from(list(CLASSES)), st.sampled_from(queues)), max_size=14)
    )
    line = [came(minutes, f"{queue}{n:03d}", code) for n, (minutes, code, queue) in enumerate(people)]
    if appointments:
        slots = draw(st.lists(st.tuples(st.integers(0, 90), st.integers(0, 120)), max_size=4))
        line += [booked(slot, minutes, f"A{n:03d}") for n, (minutes, slot) in enumerate(slots, 100)]
    return line
