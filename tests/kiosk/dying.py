"""A kiosk that dies before or after one of its steps, and comes back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from tests.kiosk.kiosks import Rig, restarted


class Dies(BaseException):
    """The power is cut."""


@dataclass(frozen=True)
class Step:
    """The kiosk dies before or after one of its parts did something."""

    part: str
    does: str
    after: bool

    def __str__(self) -> str:
        return f"{'after' if self.after else 'before'} {self.part}.{self.does}"

    def set_up(self, rig: Rig) -> None:
        parts = {
            "journal": rig.numbers.journal,
            "numbers": rig.numbers,
            "desk": rig.desk,
            "printer": rig.presenter._taking._printer._printer,
        }
        part: Any = parts[self.part]
        works = getattr(part, self.does)

        def dying(*args: Any, **named: Any) -> Any:
            if self.after:
                works(*args, **named)
            raise Dies

        setattr(part, self.does, dying)


def before(part: str, does: str) -> Step:
    return Step(part, does, after=False)


def after(part: str, does: str) -> Step:
    return Step(part, does, after=True)


def take_until_it_dies(rig: Rig, step: Step, visit: Callable[[Rig], object]) -> Rig:
    """Let the kiosk die in a visit, and come back with its database."""
    step.set_up(rig)
    with pytest.raises(Dies):
        visit(rig)
    return restarted(rig)
