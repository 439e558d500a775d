"""What somebody does with one touch, as a small value: told by pages, answered by flows and minds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


class Press:
    """The base of all presses."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Touch(Press):
    """A touch beside the buttons, or one that a page answers by itself: somebody is there."""


Answers = Mapping[type[Press], Callable[[Any], None]]
"""What to do with each kind of press."""
