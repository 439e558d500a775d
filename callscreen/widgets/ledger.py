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
    subject: str = ""
    """What the text is about where that matters to whoever measures, like "window"; see `about`."""


_open: list[list[Written]] = []
_subjects: list[str] = []


@contextmanager
def ledger() -> Iterator[list[Written]]:
    """Collect every line painted while this is open."""
    lines: list[Written] = []
    _open.append(lines)
    try:
        yield lines
    finally:
        _open.remove(lines)


@contextmanager
def about(subject: str) -> Iterator[None]:
    """Mark what is painted while this is open as being about something, for whoever collects it."""
    _subjects.append(subject)
    try:
        yield
    finally:
        _subjects.pop()


def subject() -> str:
    """Return what is being written about; "" where nobody says."""
    return _subjects[-1] if _subjects else ""


def is_open() -> bool:
    return bool(_open)


def note(written: Written) -> None:
    for lines in _open:
        lines.append(written)
