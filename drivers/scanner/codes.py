"""The bytes of a scanner in serial mode, parted into codes, without I/O.

A code ends with CR, LF or both, or with silence, which is the caller's to notice.
"""

from dataclasses import dataclass, field

LONGEST = 4096


@dataclass(frozen=True, slots=True)
class TooLong:
    """A code of more than 4096 bytes, thrown away; `head` is how it began."""

    head: bytes = field(repr=False)


Code = bytes | TooLong


class CodeSplitter:
    """Takes bytes in any pieces and gives whole codes. Holds at most one code of 4096 bytes."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._waiting = bytearray()
        self._too_long = False

    @property
    def waits(self) -> bool:
        """Whether a code has begun and not ended."""
        return bool(self._waiting)

    def feed(self, data: bytes) -> list[Code]:
        """Take the next bytes; return the codes they end. There are no empty codes, so CR LF ends only one."""
        *ended, rest = data.replace(b"\n", b"\r").split(b"\r")
        codes: list[Code] = []
        for part in ended:
            self._add(part)
            codes += self.silence()
        self._add(rest)
        return codes

    def silence(self) -> list[Code]:
        """End the code that waits, also one that was too long: whatever comes next is another one."""
        code: Code = TooLong(bytes(self._waiting[:16])) if self._too_long else bytes(self._waiting)
        self._waiting.clear()
        self._too_long = False
        return [code] if code else []

    def _add(self, part: bytes) -> None:
        room = LONGEST - len(self._waiting)
        self._too_long = self._too_long or len(part) > room
        self._waiting += part[:room]
