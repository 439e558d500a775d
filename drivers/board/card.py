"""What the board device needs to know of a controller card, whatever its protocol."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from drivers.board.layout import LaidOut
from drivers.board.text import BoardText


@dataclass(frozen=True, slots=True)
class Answer:
    """A card's answer: `problem` is None for yes, otherwise what the card complains of."""

    problem: str | None = None


class Card(Protocol):
    """One protocol with one card's settings. Makes and reads bytes, opens nothing."""

    answers: bool
    """Whether the card is asked for an answer to each frame."""
    gap_s: float
    """The silence that must lie between two frames."""
    named: bool = True
    """Whether an answer says whose it is, so that it counts also after others have had the line."""
    brightest: int = 0
    """The highest level of brightness, 0 for a board whose brightness can't be set."""

    def begin(self) -> Sequence[bytes]:
        """Return what makes a board ready for texts after it was connected, and forget what it was sent before."""
        return ()

    def laid_out(self, text: BoardText, /) -> LaidOut:
        """Return what of a text the board shows."""

    def show(self, text: BoardText) -> Sequence[bytes]:
        """Return the frames that show a text in place of the one before."""

    def brightness(self, _level: int, /) -> Sequence[bytes]:
        """Return the frames that set one brightness, 0 to `brightest`."""
        return ()

    def clock(self, _now: datetime, /) -> Sequence[bytes]:
        """Return the frames that set the board's clock, none for a board without one."""
        return ()

    @property
    def moves(self) -> bool:
        """Whether what is shown must be moved on by `step` every now and then."""
        return False

    def step(self) -> Sequence[bytes]:
        """Return the frames that move on what is shown."""
        return ()

    def probe(self) -> bytes:
        """Return a frame that changes nothing and that the card answers."""

    def expect(self, frame: bytes, /) -> None:
        """Forget what was heard and listen for the answer to `frame`."""

    def heard(self, data: bytes, /) -> Answer | None:
        """Take bytes from the card; return its answer once it is complete, skipping noise and foreign frames."""


class OneWayCard(Card, Protocol):
    """A board that never answers: whether it shows anything is unknown, so it is told again every now and then."""

    answers: bool = False

    def probe(self) -> bytes:
        """Return nothing, for there is nobody to answer."""
        return b""

    def expect(self, _frame: bytes) -> None:
        """Expect nothing."""
        return

    def heard(self, _data: bytes) -> None:
        """Take anything for noise."""
        return
