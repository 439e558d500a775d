"""How one frame is laid out, byte by byte; makes and reads such frames. `layout_text.py` says how presets write it."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import takewhile

from drivers.pad.checksums import CHECKSUMS

SHOWN = ("ticket", "waiting", "stars", "text", "welcome")


@dataclass(frozen=True, slots=True)
class Damaged:
    """Bytes that began as a frame and turned out wrong; `reason` is a clause without a full stop."""

    raw: bytes
    reason: str


@dataclass(frozen=True, slots=True)
class Part:
    """One field of a frame: its word ("" for a constant byte), its sizes, and what it counts beyond the bracket."""

    word: str
    low: int = 1
    high: int = 1
    constant: int = 0
    plus: int = 0

    @property
    def fixed(self) -> bool:
        """Whether it always has the same size."""
        return self.low == self.high

    def __str__(self) -> str:
        """Return it as it is written in a preset."""
        if not self.word:
            return f"{self.constant:02X}"
        size = f":{self.low}" if self.fixed else f":{self.low}-{self.high}"
        return self.word + (size if self.word == "data" or self.word in SHOWN else "") + self._counting

    @property
    def _counting(self) -> str:
        return f"+{self.plus}" if self.plus else ""


@dataclass(frozen=True, slots=True)
class Layout:
    """A frame's parts in order; `counted` and `summed` are the parts inside ( ) and inside [ ], from and up to."""

    parts: tuple[Part, ...]
    counted: tuple[int, int] | None = None
    summed: tuple[int, int] | None = None

    def __str__(self) -> str:
        """Return it as it is written in a preset."""
        words = [str(part) for part in self.parts]
        for span, (opening, closing) in ((self.summed, "[]"), (self.counted, "()")):
            if span:
                words[span[0]] = opening + words[span[0]]
                words[span[1] - 1] += closing
        return " ".join(words)

    @property
    def header(self) -> bytes:
        """The constant bytes that each frame begins with."""
        return bytes(part.constant for part in takewhile(lambda part: not part.word, self.parts))

    @property
    def words(self) -> set[str]:
        """The words of its parts."""
        return {part.word for part in self.parts if part.word}

    @property
    def shortest(self) -> int:
        """The size of its shortest frame in bytes."""
        return sum(part.low for part in self.parts)

    @property
    def longest(self) -> int:
        """The size of its longest frame in bytes."""
        return sum(part.high for part in self.parts)

    def size_of(self, word: str) -> int:
        """Return the size of the part with this word, 0 when there is none."""
        return next((part.high for part in self.parts if part.word == word), 0)

    def encode(self, values: Mapping[str, bytes]) -> bytes:
        """Return the frame with these values. Raises ValueError when one is missing or has the wrong size."""
        pieces = [self._piece(part, values) for part in self.parts]
        for at, part in enumerate(self.parts):
            if part.word == "length":
                pieces[at] = bytes([_inside(pieces, self.counted) + part.plus & 0xFF])
        for at, part in enumerate(self.parts):
            if part.word in CHECKSUMS:
                first, last = self.summed or (0, 0)
                pieces[at] = CHECKSUMS[part.word][1](b"".join(pieces[first:last]))
        return b"".join(pieces)

    def read(self, raw: bytes) -> dict[str, bytes] | Damaged:
        """Return the values of a whole frame, or what is wrong with it."""
        if not self.shortest <= len(raw) <= self.longest:
            return Damaged(raw, f"it has {len(raw)} bytes, {self._sizes} are right")
        values: dict[str, bytes] = {}
        at = 0
        for part in self.parts:
            size = part.low if part.fixed else part.low + len(raw) - self.shortest
            piece = raw[at : at + size]
            if not part.word and piece[0] != part.constant:
                return Damaged(raw, f"byte {at + 1} is {piece[0]:02X} where {part.constant:02X} belongs")
            if values.setdefault(part.word, piece) != piece and part.word == "length":
                return Damaged(raw, f"it tells two lengths, {values['length'][0]} and {piece[0]}")
            at += size
        return self._checked(raw, values)

    def measure(self, waiting: bytes) -> int | Damaged | None:
        """Return the size of the frame that these bytes begin with: None while unknown, 0 for anything else."""
        at, told = 0, None
        for part in self.parts:
            if not part.fixed:
                return self._variable(waiting, told)
            if len(waiting) < at + part.low:
                return None
            if not part.word and waiting[at] != part.constant:
                known = at >= len(self.header)
                wrong = f"byte {at + 1} is {waiting[at]:02X} where {part.constant:02X} belongs"
                return Damaged(waiting[: at + 1], wrong) if known else 0
            if part.word == "length":
                if told is not None and told != waiting[at]:
                    return Damaged(waiting[: at + 1], f"it tells two lengths, {told} and {waiting[at]}")
                told = waiting[at]
                if self._size(told) is None:
                    return Damaged(waiting[: at + 1], f"it tells the length {told}, which such a frame never has")
            at += part.low
        return at

    def _variable(self, waiting: bytes, told: int | None) -> int | Damaged | None:
        if told is not None:
            size = self._size(told)
            return size if size is not None and len(waiting) >= size else None
        for size in range(self.shortest, min(self.longest, len(waiting)) + 1):
            if not isinstance(self.read(waiting[:size]), Damaged):
                return size
        if len(waiting) < self.longest:
            return None
        return Damaged(waiting[: self.longest], f"no end came within {self.longest} bytes")

    def _size(self, told: int) -> int | None:
        """Return the size of the whole frame whose length byte tells this, None when no frame has it."""
        first, last = self.counted or (0, 0)
        plus = next(part.plus for part in self.parts if part.word == "length")
        extra = told - plus - sum(part.low for part in self.parts[first:last])
        return self.shortest + extra if 0 <= extra <= self.longest - self.shortest else None

    def _checked(self, raw: bytes, values: dict[str, bytes]) -> dict[str, bytes] | Damaged:
        right = self.encode(values)
        if right == raw:
            return values
        wrong = next(at for at, (one, other) in enumerate(zip(raw, right, strict=True)) if one != other)
        if "length" in values and self._part_at(wrong, len(raw)).word == "length":
            return Damaged(raw, f"it tells the length {raw[wrong]}, {right[wrong]} is right")
        return Damaged(raw, f"its checksum is {raw[wrong]:02X}, {right[wrong]:02X} is right")

    def _part_at(self, place: int, size: int) -> Part:
        for part in self.parts:
            place -= part.low if part.fixed else part.low + size - self.shortest
            if place < 0:
                return part
        raise IndexError(place)

    def _piece(self, part: Part, values: Mapping[str, bytes]) -> bytes:
        if not part.word:
            return bytes([part.constant])
        if part.word == "length" or part.word in CHECKSUMS:
            return bytes(part.low)
        piece = values.get(part.word)
        if piece is None or not part.low <= len(piece) <= part.high:
            raise ValueError(f"{part} can't be {piece!r}")
        return piece

    @property
    def _sizes(self) -> str:
        return f"{self.shortest}" if self.shortest == self.longest else f"{self.shortest} to {self.longest}"


def _inside(pieces: list[bytes], span: tuple[int, int] | None) -> int:
    first, last = span or (0, 0)
    return sum(map(len, pieces[first:last]))
