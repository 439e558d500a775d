"""What a clerk has found of the papers that a service asks for: there, missing, or to be brought later (容缺受理)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class MaterialState(StrEnum):
    THERE = "there"
    MISSING = "missing"
    DEFERRED = "deferred"
    """Accepted without it; it must be brought by a day."""


@dataclass(frozen=True, slots=True)
class CheckedMaterial:
    """One paper of the present service as the clerk ticked it; what is not ticked yet is not listed."""

    name: str
    """Its Chinese name, by which a service knows its materials."""
    state: MaterialState
    due: date | None = None
    """The last day on which a deferred one may be brought; None for others."""


Checked = tuple[CheckedMaterial, ...]


def any_deferred(checked: Iterable[CheckedMaterial]) -> bool:
    return any(one.state is MaterialState.DEFERRED for one in checked)
