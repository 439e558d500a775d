"""A record of every text that is painted, for whoever wants to know how large texts are and whether any is cut."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QRectF


@dataclass(frozen=True, slots=True)
class Written:
    """One line as it was painted; sizes in pixels, the place in those of the picture painted."""

    text: str
    px: int
    colour: str
    place: QRectF
    """Of its capitals."""
    cut: bool
    """Whether the text ends in "…" or reaches out of its box, because it had no room."""


_open: list[list[Written]] = []


@contextmanager
def ledger() -> Iterator[list[Written]]:
    """Collect every line painted while this is open."""
    lines: list[Written] = []
    _open.append(lines)
    try:
        yield lines
    finally:
        _open.remove(lines)


def is_open() -> bool:
    return bool(_open)


def note(written: Written) -> None:
    for lines in _open:
        lines.append(written)
