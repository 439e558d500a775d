"""The frames between a PC and the module in an ID card reader, as bytes without I/O.

Source: the public description of the module's serial command set. Both ways: preamble, length (2 bytes, big-endian,
of all that follows), body, and the xor of everything between preamble and itself. Nothing is escaped, and the
photo may hold preamble bytes, so only the length says where a frame ends.

A frame's body never shows in a repr, a log or an error: it may be a person's card.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from drivers.check_values import xor8

PREAMBLE = b"\xaa\xaa\xaa\x96\x69"
HEAD = len(PREAMBLE) + 2
SHORTEST, LONGEST = 3, 4096
"""What the length may say: two bytes and the check at least."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The body of a sound frame: command and parameter and data, or three status bytes and data."""

    body: bytes = field(repr=False)

    def encode(self) -> bytes:
        """Return the frame's bytes."""
        checked = (len(self.body) + 1).to_bytes(2, "big") + self.body
        return PREAMBLE + checked + bytes([xor8(checked)])


@dataclass(frozen=True, slots=True)
class BadFrame:
    """A frame that began and can't be used. `reason` is a clause; `raw` is the frame as far as it came."""

    reason: str
    raw: bytes = field(repr=False)


class ModuleDecoder:
    """Finds frames in a stream that arrives in any pieces, with anything between them."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._waiting = b""

    def feed(self, data: bytes) -> list[Frame | BadFrame]:
        """Take the next bytes; return what they complete."""
        self._waiting += data
        return list(self._completed())

    def end(self) -> list[Frame | BadFrame]:
        """Return what waits, now that nothing more comes: a frame cut short, and what may stand behind its begin."""
        found: list[Frame | BadFrame] = []
        while len(self._waiting) >= len(PREAMBLE):
            found.append(BadFrame("the frame is cut short", self._waiting))
            self._waiting = self._waiting[len(PREAMBLE) :]
            found += self._completed()
        self._waiting = b""
        return found

    def _completed(self) -> Iterator[Frame | BadFrame]:
        while self._find_begin():
            if len(self._waiting) < HEAD:
                return
            length = int.from_bytes(self._waiting[len(PREAMBLE) : HEAD], "big")
            size = HEAD + length
            if SHORTEST <= length <= LONGEST and len(self._waiting) < size:
                return
            result = self._judged(length, self._waiting[:size])
            # The length itself may be what is damaged, so after damage look on right behind the preamble.
            self._waiting = self._waiting[size if isinstance(result, Frame) else len(PREAMBLE) :]
            yield result

    def _judged(self, length: int, raw: bytes) -> Frame | BadFrame:
        if not SHORTEST <= length <= LONGEST:
            return BadFrame(f"the length {length} is not from {SHORTEST} to {LONGEST}", raw[:HEAD])
        if xor8(raw[len(PREAMBLE) :]):
            return BadFrame("the check byte is wrong", raw)
        return Frame(raw[HEAD:-1])

    def _find_begin(self) -> bool:
        """Drop what can't begin a frame; say whether a whole preamble waits."""
        at = self._waiting.find(PREAMBLE)
        if at >= 0:
            self._waiting = self._waiting[at:]
            return True
        kept = next(n for n in range(len(PREAMBLE) - 1, -1, -1) if self._waiting.endswith(PREAMBLE[:n]))
        self._waiting = self._waiting[len(self._waiting) - kept :]
        return False
