"""What the frames of an unknown pad may be made of, the strictest guess first."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from drivers.pad.checksums import CHECKSUMS
from drivers.pad.layout import Layout
from drivers.pad.layout_text import parse_layout
from drivers.pad.template import Framing

LINE_ENDS = b"\r\n"
MOST_PLUS = 99
Guess = tuple[Framing, Layout]


def frame_guesses(frames: Sequence[bytes]) -> Iterator[Guess]:
    """Return ways to tell these frames apart and to find the key in them; one frame a key, all different."""
    if all(frame[-1:] in (b"\r", b"\n") for frame in frames):
        yield from _lines([frame.strip() for frame in frames])
    if max(map(len, frames)) == 1:
        yield Framing.BYTE, parse_layout("data:1")
    elif len({len(frame) for frame in frames}) == 1:
        yield from _fixed(frames)
    else:
        yield from _with_length(frames)
        yield from _with_footer(frames)
    yield Framing.GAP, parse_layout(_data(frames, 0, 0))


def _lines(contents: Sequence[bytes]) -> Iterator[Guess]:
    if all(content and content.isascii() and content.decode().isprintable() for content in contents):
        yield Framing.LINE, parse_layout(_data(contents, 0, 0))


def _fixed(frames: Sequence[bytes]) -> Iterator[Guess]:
    """Return layouts for frames of one size, unless nothing in them would show where one begins."""
    size = len(frames[0])
    changing = [at for at in range(size) if len({frame[at] for frame in frames}) > 1] or [size - 1]
    first, last = changing[0], changing[-1]
    for word, start, at in _checksums(frames, last, first):
        edges = _Edges(first, size - at - CHECKSUMS[word][0], word, start)
        yield Framing.FIXED, edges.layout(_constants(frames[0][:first]), f"data:{at - first}", frames[0])
    if first > 0 or last < size - 1:
        words = [*_constants(frames[0][:first]), f"data:{last - first + 1}", *_constants(frames[0][last + 1 :])]
        yield Framing.FIXED, parse_layout(" ".join(words))


def _checksums(frames: Sequence[bytes], last: int, first: int) -> Iterator[tuple[str, int, int]]:
    """Return checksum, first byte it is taken over, and its place, where one explains every frame of one size."""
    places = [("crc", last - 1), ("crc", last), ("sum", last), ("xor", last)]
    for word, at in places:
        size, rule = CHECKSUMS[word]
        if at <= first or at + size > len(frames[0]):
            continue
        for start in range(first + 1):
            if all(rule(frame[start:at]) == frame[at : at + size] for frame in frames):
                yield word, start, at
                break


def _with_length(frames: Sequence[bytes]) -> Iterator[Guess]:
    """Return layouts with a byte that tells the length, once or twice, with a checksum where one explains all."""
    shortest = min(map(len, frames))
    places = [at for at in range(shortest - 1) if len({len(frame) - frame[at] for frame in frames}) == 1]
    for edges in _edges(frames, places) if places else ():
        plus = frames[0][places[0]] - (len(frames[0]) - edges.head - edges.tail)
        if edges.head > places[0] and 0 <= plus <= MOST_PLUS:
            length = "length" + (f"+{plus}" if plus else "")
            words = [length if at in places else f"{frames[0][at]:02X}" for at in range(edges.head)]
            yield Framing.LENGTH, edges.layout(words, f"({_data(frames, edges.head, edges.tail)})", frames[0])


def _with_footer(frames: Sequence[bytes]) -> Iterator[Guess]:
    for edges in _edges(frames, ()):
        if edges.head and edges.end:
            words = _constants(frames[0][: edges.head])
            yield Framing.FOOTER, edges.layout(words, _data(frames, edges.head, edges.tail), frames[0])


@dataclass(frozen=True, slots=True)
class _Edges:
    """Sizes of what stands before and after the key: `end` constant bytes, before them perhaps a checksum."""

    head: int
    end: int
    checksum: str
    summed_from: int

    @property
    def tail(self) -> int:
        return self.end + (CHECKSUMS[self.checksum][0] if self.checksum else 0)

    def layout(self, head: Sequence[str], data: str, frame: bytes) -> Layout:
        end = _constants(frame[len(frame) - self.end :])
        if not self.checksum:
            return parse_layout(" ".join([*head, data, *end]))
        before, inside = head[: self.summed_from], head[self.summed_from :]
        return parse_layout(" ".join([*before, "[", *inside, data, "]", self.checksum, *end]))


def _edges(frames: Sequence[bytes], lengths: Sequence[int]) -> Iterator[_Edges]:
    """Return the edges that frames of different sizes may have: those with a checksum first, then the widest."""
    shortest = min(map(len, frames))
    head = 0
    while head < shortest - 1 and (head in lengths or len({frame[head] for frame in frames}) == 1):
        head += 1
    end = 0
    while end < shortest - 1 and len({frame[-1 - end] for frame in frames}) == 1:
        end += 1
    both = [(before, after) for before in range(head, -1, -1) for after in range(end, -1, -1)]
    for before, after in both:
        for word, (size, rule) in CHECKSUMS.items():
            if before + 1 + size + after <= shortest:
                starts = (at for at in range(before + 1) if _explains(rule, frames, at, size, after))
                yield from (_Edges(before, after, word, at) for at in [*starts][:1])
    yield from (_Edges(before, after, "", 0) for before, after in both if before + 1 + after <= shortest)


def _explains(rule: Callable[[bytes], bytes], frames: Sequence[bytes], start: int, size: int, end: int) -> bool:
    return all(
        rule(frame[start : len(frame) - end - size]) == frame[len(frame) - end - size :][:size] for frame in frames
    )


def _constants(raw: bytes) -> list[str]:
    return [f"{each:02X}" for each in raw]


def _data(frames: Sequence[bytes], before: int, after: int) -> str:
    """Return the word for the part that remains without so many bytes before and after it."""
    sizes = [len(frame) - before - after for frame in frames]
    low, high = min(sizes), max(sizes)
    return f"data:{low}" if low == high else f"data:{low}-{high}"
