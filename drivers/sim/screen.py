"""What a simulated board shows, and how it hears the PC."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from drivers.board.led8n import Lamp
from drivers.board.text import BoardText


@dataclass(frozen=True, slots=True)
class Screen:
    """The face of a board: its text (None while blank), whether it is switched on, and whether the text scrolls.

    `brightness`, `clock` and `lamp` are what the board was last told, None before. `rows` are the places of a display
    of characters or digits as they stand, dark ones as spaces; empty for boards of dots.
    """

    text: BoardText | None = None
    on: bool = True
    scrolls: bool = False
    brightness: int | None = None
    clock: datetime | None = None
    rows: tuple[str, ...] = ()
    lamp: Lamp | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """One frame from the PC as it came over the wire, what the card answers, and its face afterwards."""

    raw: bytes
    answer: bytes | None
    screen: Screen
    problem: str | None = None


class CardSide(Protocol):
    """The card's side of one protocol; `answers` says whether it says anything at all."""

    @property
    def answers(self) -> bool:
        """Whether the PC ever hears of it."""

    def feed(self, data: bytes, screen: Screen) -> list[Heard]:
        """Take bytes from the PC; return each complete frame in them, beginning with `screen` as the face."""
