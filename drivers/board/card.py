"""What the board device needs to know of a controller card, whatever its protocol."""

from dataclasses import dataclass
from typing import Protocol

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

    def show(self, text: BoardText) -> bytes:
        """Return the frame that shows a text in place of the one before."""

    def probe(self) -> bytes:
        """Return a frame that changes nothing and that the card answers."""

    def expect(self, frame: bytes, /) -> None:
        """Forget what was heard and listen for the answer to `frame`."""

    def heard(self, data: bytes) -> Answer | None:
        """Take bytes from the card; return its answer once it is complete, skipping noise and foreign frames."""
