"""What a replay came to: how long people waited, how busy counters were, and what the told waits were worth."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from math import ceil
from statistics import fmean, median
from typing import Any

from deploy.replay.served import PlayedDay, Served

LIMITS_S = (60, 300, 600, 900, 1200, 1800, 3600)


@dataclass(frozen=True, slots=True)
class Waits:
    """How long people waited from taking a number to its call."""

    tickets: int
    mean_wait_s: float
    p50_wait_s: float
    p90_wait_s: float
    p99_wait_s: float
    max_wait_s: float
    share_within: dict[str, float]
    """Shares from 0 to 1 by seconds."""


@dataclass(frozen=True, slots=True)
class Estimates:
    """The waits told at issue against the real ones."""

    median_error_min: float
    """From the middle of the range told, regardless of the direction."""
    coverage: float
    """Share of tickets called within the range told."""


@dataclass(frozen=True, slots=True)
class Figures:
    all: Waits
    days: int
    max_queue: int
    """The most people who waited at once."""
    utilisation: float
    """Share of their time on duty that counters served."""
    per_queue: dict[str, Waits]
    per_class: dict[str, Waits]
    estimates: Estimates


def figures_of(days: Sequence[PlayedDay]) -> Figures:
    """Return the figures of days on which somebody came."""
    tickets = [ticket for day in days for ticket in day.tickets]
    there_s = sum(day.open_s for day in days)
    return Figures(
        all=_waits(tickets),
        days=len(days),
        max_queue=max(day.max_queue for day in days),
        utilisation=round(sum(ticket.visit_s for ticket in tickets) / there_s, 4) if there_s else 0.0,
        per_queue=_each(tickets, lambda ticket: ticket.queue),
        per_class=_each(tickets, lambda ticket: ticket.priority),
        estimates=_estimates(tickets),
    )


def plain(figures: Figures) -> dict[str, Any]:
    """Return the figures as JSON tells them: those of all tickets stand beside the others."""
    told = asdict(figures)
    return {**told.pop("all"), **told}


def _each(tickets: Iterable[Served], key: Callable[[Served], str]) -> dict[str, Waits]:
    groups: dict[str, list[Served]] = {}
    for ticket in tickets:
        groups.setdefault(key(ticket), []).append(ticket)
    return {name: _waits(groups[name]) for name in sorted(groups)}


def _waits(tickets: Sequence[Served]) -> Waits:
    ordered = sorted(ticket.wait_s for ticket in tickets)

    def at(share: float) -> float:
        return round(ordered[max(0, ceil(share * len(ordered)) - 1)], 2)

    within = {str(limit): round(sum(s <= limit for s in ordered) / len(ordered), 4) for limit in LIMITS_S}
    mean_s, longest_s = round(fmean(ordered), 2), round(ordered[-1], 2)
    return Waits(len(ordered), mean_s, at(0.50), at(0.90), at(0.99), longest_s, within)


def _estimates(tickets: Sequence[Served]) -> Estimates:
    told = [(ticket.wait_s / 60, ticket.estimate) for ticket in tickets]
    errors = [abs(real - (wait.low + wait.high) / 2) for real, wait in told]
    inside = sum(wait.low <= real <= wait.high for real, wait in told)
    return Estimates(round(median(errors), 2), round(inside / len(told), 4))
