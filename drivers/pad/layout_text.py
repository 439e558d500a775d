"""How presets write a frame's layout, so that a technician can read it byte by byte.

    FF 68 length length 68 ([unit function data:1-3]) sum 16

Two hexadecimal digits are that byte. `unit` is the pad's number and `function` one byte of the pad's own; `data` is
what varies, with its size in bytes ("data:3" or "data:1-3"). `length` counts what stands in ( ), "length+2" two more; a
second one must agree with the first. `sum`, `xor` and `crc` (CRC-16/Modbus, low byte first) are taken over what stands
in [ ]. In frames to a pad "ticket:3", "waiting:3", "stars:1", "text:3" and "welcome:16" stand for what is shown.
"""

import re
from collections.abc import Mapping

from drivers.errors import BadPreset
from drivers.pad.checksums import CHECKSUMS
from drivers.pad.layout import SHOWN, Layout, Part

WORD = re.compile(r"([a-z]+)(?::([0-9]{1,3})(?:-([0-9]{1,3}))?)?(?:\+([0-9]{1,2}))?")
BYTE = re.compile(r"[0-9A-Fa-f]{2}")
SINGLE = ("unit", "function", "length")
LONGEST = 64


def parse_layout(text: str) -> Layout:
    """Return the layout that a preset writes like this. Raises BadPreset with a clause that says what is wrong."""
    parts: list[Part] = []
    edges: dict[str, int] = {}
    for token in re.sub(r"([\[\]()])", r" \1 ", text).split():
        if token in "[]()":
            if token in edges:
                raise BadPreset(f'has "{token}" twice')
            edges[token] = len(parts)
        else:
            parts.append(_part(token))
    made = Layout(tuple(parts), _span(edges, "()"), _span(edges, "[]"))
    _check(made)
    return made


def _check(layout: Layout) -> None:
    if not layout.parts:
        raise BadPreset("is empty")
    if layout.longest > 4 * LONGEST:
        raise BadPreset(f"describes {layout.longest} bytes, a frame has {4 * LONGEST} at most")
    if sum(not part.fixed for part in layout.parts) > 1:
        raise BadPreset("has two parts of variable size; give one of them a fixed size, such as data:1")
    for word in layout.words - {"length"}:
        if sum(part.word == word for part in layout.parts) > 1:
            raise BadPreset(f'has "{word}" twice')
    if ("length" in layout.words) != (layout.counted is not None):
        raise BadPreset("needs both a length and ( ) around what it counts, or neither")
    if bool(layout.words & set(CHECKSUMS)) != (layout.summed is not None):
        raise BadPreset("needs both a checksum and [ ] around what it is taken over, or neither")
    if len(layout.words & set(CHECKSUMS)) > 1:
        raise BadPreset("has two checksums")
    _check_places(layout)


def _check_places(layout: Layout) -> None:
    first, last = layout.summed or (0, 0)
    if any(part.word in CHECKSUMS for part in layout.parts[first:last]):
        raise BadPreset("has its checksum inside [ ]; close the bracket before it")
    variable = next((at for at, part in enumerate(layout.parts) if not part.fixed), None)
    if variable is None or "length" not in layout.words:
        return
    if any(part.word == "length" for part in layout.parts[variable:]):
        raise BadPreset("has its length after the part of variable size; it must come before")
    if layout.counted and not layout.counted[0] <= variable < layout.counted[1]:
        raise BadPreset("counts in ( ) no part of variable size; put data inside")


def _span(edges: Mapping[str, int], pair: str) -> tuple[int, int] | None:
    first, last = edges.get(pair[0]), edges.get(pair[1])
    if first is None and last is None:
        return None
    if first is None or last is None or first >= last:
        raise BadPreset(f'needs "{pair[0]}" and then "{pair[1]}", with something between them')
    return first, last


def _part(token: str) -> Part:
    if BYTE.fullmatch(token):
        return Part("", constant=int(token, 16))
    found = WORD.fullmatch(token)
    if found is None:
        raise BadPreset(f'has "{token}", which is neither two hexadecimal digits nor a word such as unit or data:1')
    word, low, high, plus = found.groups()
    if plus and word != "length":
        raise BadPreset(f'has "{token}", but only length may have a "+"')
    if word in CHECKSUMS or word in SINGLE:
        if low:
            raise BadPreset(f'has "{token}", but {word} has its own size; leave "{token[len(word) :]}" out')
        size = CHECKSUMS[word][0] if word in CHECKSUMS else 1
        return Part(word, size, size, plus=int(plus or 0))
    if word not in ("data", *SHOWN):
        known = ", ".join((*SINGLE, "data", *CHECKSUMS, *SHOWN))
        raise BadPreset(f'has "{token}", which is no part of a frame; known are {known}')
    return _sized(token, word, low, high)


def _sized(token: str, word: str, low: str | None, high: str | None) -> Part:
    if low is None:
        raise BadPreset(f'has "{token}" without its size in bytes; write {word}:1, or data:1-3')
    if high is not None and word != "data":
        raise BadPreset(f'has "{token}", but only data may vary in size')
    first, last = int(low), int(high or low)
    if not 1 <= first <= last <= LONGEST:
        raise BadPreset(f'has "{token}", a size is from 1 to {LONGEST} bytes and the first number the smaller one')
    return Part(word, first, last)
