"""Finds frames in a stream that arrives in any pieces, with noise between them: by layout, lines or silence."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from drivers.pad.layout import Damaged, Layout

LINE_ENDS = b"\r\n"


@dataclass(frozen=True, slots=True)
class Found:
    """A whole frame with its values; `layout` is its place among the layouts that were looked for."""

    raw: bytes
    values: dict[str, bytes]
    layout: int = 0


class Finder(Protocol):
    """A stream of bytes turned into frames. Times are seconds of any steady clock."""

    def feed(self, data: bytes, at: float = 0.0) -> list[Found | Damaged]:
        """Take the bytes that came at this time, perhaps none; return what was completed by them, in order."""

    def rest(self) -> list[Found | Damaged]:
        """Return what is left when nothing more comes."""

    @property
    def unfinished(self) -> bool:
        """Whether something waits for its end, so that silence may complete or drop it."""


class LayoutFinder:
    """Looks for frames of one of several layouts at every byte; what fits none is noise."""

    def __init__(
        self, layouts: Sequence[Layout], forget_s: float = 0.0, wrong_with: Callable[[Found], str] = lambda _: ""
    ) -> None:
        """Give up an unfinished frame after `forget_s` seconds of silence, or never when it is 0.

        `wrong_with` may say in a clause why a frame of the right shape is none after all, "" for a good one.
        """
        self._layouts = layouts
        self._forget_s = forget_s
        self._wrong_with = wrong_with
        self._waiting = b""
        self._last_at = 0.0

    def feed(self, data: bytes, at: float = 0.0) -> list[Found | Damaged]:
        """Take the next bytes; return the frames completed by them and those found damaged."""
        found = self.rest() if self._forget_s and at - self._last_at > self._forget_s else []
        if data:
            self._last_at = at
        self._waiting += data
        return found + self._search()

    def rest(self) -> list[Found | Damaged]:
        """Give up what waits for more: a frame that began and did not end, and what was inside it."""
        found: list[Found | Damaged] = []
        while self._waiting:
            begun = any(self._waiting.startswith(layout.header) for layout in self._layouts if layout.header)
            if begun and not found:
                found.append(Damaged(self._waiting, "it ends too early"))
            self._waiting = self._waiting[1:]
            found += self._search()
        return found

    def _search(self) -> list[Found | Damaged]:
        found: list[Found | Damaged] = []
        while self._waiting:
            first = self._first()
            if first is None:
                break
            if not isinstance(first, int):
                found.append(first)
            # An end or a start may occur inside noise and data, so after damage look on from the next byte.
            self._waiting = self._waiting[len(first.raw) if isinstance(first, Found) else 1 :]
        return found

    @property
    def unfinished(self) -> bool:
        """Whether half a frame waits for its end."""
        return bool(self._waiting and self._forget_s)

    def _first(self) -> Found | Damaged | int | None:
        """Return what the waiting bytes begin with: None while that is unknown, 0 for noise.

        Of what may be damaged, a frame that came to its end is told rather than one that broke off.
        """
        broken_off: list[Damaged] = []
        whole: list[Damaged] = []
        unknown = False
        for place, layout in enumerate(self._layouts):
            size = layout.measure(self._waiting)
            unknown = unknown or size is None
            if isinstance(size, Damaged):
                broken_off.append(size)
            elif size:
                found = self._whole(place, size)
                if isinstance(found, Found):
                    return found
                whole.append(found)
        return None if unknown else next(iter(whole + broken_off), 0)

    def _whole(self, place: int, size: int) -> Found | Damaged:
        found = _whole(self._layouts[place], self._waiting[:size], place)
        wrong = self._wrong_with(found) if isinstance(found, Found) else ""
        return Damaged(found.raw, wrong) if wrong else found


class LineFinder:
    """Takes each line as a frame: ended by CR, LF or both, without blanks around it; empty ones are nothing."""

    def __init__(self, layout: Layout) -> None:
        """Read each line by this layout."""
        self._layout = layout
        self._line = b""
        self._too_long = False

    def feed(self, data: bytes, at: float = 0.0) -> list[Found | Damaged]:  # noqa: ARG002
        """Take the next bytes; return the lines completed by them."""
        found: list[Found | Damaged] = []
        for each in data:
            if each in LINE_ENDS:
                found += self._ended()
            elif len(self._line) < self._layout.longest * 2 + 2:
                self._line += bytes([each])
            else:
                self._too_long = True
        return found

    def rest(self) -> list[Found | Damaged]:
        """Return the line that never ended as damaged."""
        line, self._line, self._too_long = self._line.strip(), b"", False
        return [Damaged(line, "the line has no end")] if line else []

    @property
    def unfinished(self) -> bool:
        """Never: silence means nothing to a line."""
        return False

    def _ended(self) -> list[Found | Damaged]:
        line, self._line = self._line.strip(), b""
        too_long, self._too_long = self._too_long, False
        if too_long:
            return [Damaged(line, "the line is too long")]
        return [_whole(self._layout, line)] if line else []


class GapFinder:
    """Takes what comes between two silences as a frame."""

    def __init__(self, layout: Layout, gap_s: float) -> None:
        """Read what comes between silences of `gap_s` seconds by this layout."""
        self._layout = layout
        self._gap_s = gap_s
        self._burst = b""
        self._last_at = 0.0

    def feed(self, data: bytes, at: float = 0.0) -> list[Found | Damaged]:
        """Take the bytes that came at this time; return the burst that a silence before them has ended."""
        found = self.rest() if at - self._last_at >= self._gap_s else []
        if data:
            self._last_at = at
            # One byte beyond the longest frame shows that it is too long; more would only fill memory.
            self._burst = (self._burst + data)[: self._layout.longest + 1]
        return found

    def rest(self) -> list[Found | Damaged]:
        """Return the burst so far as if a silence had ended it."""
        burst, self._burst = self._burst, b""
        return [_whole(self._layout, burst)] if burst else []

    @property
    def unfinished(self) -> bool:
        """Whether a burst waits for its silence."""
        return bool(self._burst)


def _whole(layout: Layout, raw: bytes, place: int = 0) -> Found | Damaged:
    values = layout.read(raw)
    return values if isinstance(values, Damaged) else Found(raw, values, place)
