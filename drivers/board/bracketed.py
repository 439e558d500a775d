"""Finds what lies between a start byte and an end byte that occur nowhere else in a frame."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import ClassVar, Generic, TypeVar

from drivers.board.damage import OnDamage, overlook

LONGEST = 4096
"""What is longer on the line is no frame: its start was noise, or its end was lost."""

SURELY_TOO_SHORT = 2

Found = TypeVar("Found")


class BracketedDecoder(ABC, Generic[Found]):
    """Takes a stream in any pieces, with anything between the frames. A start byte always begins one anew."""

    start: ClassVar[int]
    end_byte: ClassVar[int]
    too_short: ClassVar[int]
    """As few bytes are noise that happens to lie between the two: too little to call it a damaged frame."""
    name: ClassVar[str] = "packet"

    def __init__(self, on_damage: OnDamage = overlook) -> None:
        """Begin outside any frame; `on_damage` hears of each one that came damaged."""
        self._on_damage = on_damage
        self._seen: bytearray | None = None
        self._sure = False

    def feed(self, data: bytes) -> list[Found]:
        """Take the next bytes; return what the frames completed by them say."""
        return [found for byte in data for found in self._take(byte)]

    def end(self) -> None:
        """Give up a frame that has begun and never ended: there is no more to come, so the least of one is told."""
        self._sure = True
        self._give_up()

    def _give_up(self) -> None:
        if self._seen is not None:
            self._damaged(f"the {self.name} is cut short", bytes(self._seen))
        self._seen = None

    @abstractmethod
    def _read(self, frame: bytes) -> Sequence[Found]:
        """Return what a frame says, start and end byte included, or tell that it is damaged."""

    def _damaged(self, clause: str, frame: bytes) -> None:
        if len(frame) > (SURELY_TOO_SHORT if self._sure else self.too_short):
            self._on_damage(clause, frame)

    def _take(self, byte: int) -> Sequence[Found]:
        if byte == self.start:
            # Noise seldom holds the start byte twice in a row.
            self._sure = self._seen is not None and len(self._seen) == 1
            self._give_up()
            self._seen = bytearray([byte])
        elif self._seen is not None:
            self._seen.append(byte)
            if byte == self.end_byte:
                frame, self._seen = bytes(self._seen), None
                return self._read(frame)
            if len(self._seen) > LONGEST:
                self._seen = None
        return ()
