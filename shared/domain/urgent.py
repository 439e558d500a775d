"""Urgent notices that staff had read aloud and did not take back, as the journal tells of them."""

from dataclasses import dataclass
from datetime import datetime

from shared.domain.words import Words

URGENT_KEPT = 4
"""How many are remembered; each stands for minutes only."""


@dataclass(frozen=True, slots=True)
class UrgentNotice:
    """`seq` is its place in the journal; one with a zone was said to that part of the hall alone."""

    seq: int
    at: datetime
    words: Words
    zone: str = ""


def with_urgent(known: tuple[UrgentNotice, ...], said: UrgentNotice) -> tuple[UrgentNotice, ...]:
    """Return them after another, the newest last."""
    return (*known, said)[-URGENT_KEPT:]


def taken_back(known: tuple[UrgentNotice, ...], zone: str) -> tuple[UrgentNotice, ...]:
    """Return those left when staff take back what was said to a zone alone, or with "" everything."""
    return tuple(said for said in known if zone not in ("", said.zone))
