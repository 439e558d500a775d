"""How a text is laid out for what a board can show: as it is, in its short form, scrolling, or cut."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher

from drivers.board.text import LONGEST_LINE, BoardText, printable, width_dots


@dataclass(frozen=True, slots=True)
class Face:
    """What a board can show: `width` as `measure` counts it, and `shown`, what remains of a line on it."""

    width: int
    rows: int
    measure: Callable[[str], int] = len
    shown: Callable[[str], str] = printable
    scrolls: bool = True
    longest: int = LONGEST_LINE
    """How many characters may scroll through."""


def dot_face(width: int, height: int, size: int) -> Face:
    """Return the face of a board of dots, with lines in a font of `size` dots."""
    return Face(width, max(1, height // size), lambda line: width_dots(line, size))


@dataclass(frozen=True, slots=True)
class LaidOut:
    """Lines as a board shows them: standing still, or as one scrolling line."""

    lines: tuple[str, ...]
    scrolls: bool


def lay_out(text: BoardText, face: Face) -> LaidOut:
    """Return a text as the board can show it.

    The lines are taken before the short form, and Latin letters only when the board lacks those of both. When no form
    fits, the shortest scrolls as one line, or is cut at a whole character on a board that cannot.
    """
    forms = _whole(text, face)
    for form in forms:
        if still := _still(form, face):
            return still
    return _too_long(forms[-1], face)


def _whole(text: BoardText, face: Face) -> tuple[tuple[str, ...], ...]:
    """Return the forms that lose no letters on this board, or the one that is nearest to it."""
    for group in ((text.lines, text.short), (text.latin,)):
        whole = tuple(form for form in group if form and not _loses(form, face))
        if whole:
            return whole
    return next(((form,) for form in (text.latin, text.short, text.lines) if form), (("",),))


def _loses(form: tuple[str, ...], face: Face) -> bool:
    return any(_bare(face.shown(line)) != _bare(printable(line)) for line in form)


def left_out(text: BoardText, layout: LaidOut) -> str:
    """Return the letters of a text's lines that a board does not show, in their order; "" when it shows them all."""
    wanted, shown = (_bare("".join(lines)) for lines in (text.lines, layout.lines))
    matches = SequenceMatcher(None, wanted, shown, autojunk=False).get_opcodes()
    return "".join(wanted[begin:end] for what, begin, end, _, _ in matches if what in ("delete", "replace"))


def _bare(line: str) -> str:
    """Return the letters alone: spaces may go, and wide Latin letters become narrow ones, without a loss."""
    return "".join(unicodedata.normalize("NFKC", line).split())


def _filled(form: tuple[str, ...], face: Face) -> tuple[str, ...]:
    return tuple(shown for line in form if (shown := face.shown(line)))


def _still(form: tuple[str, ...], face: Face) -> LaidOut | None:
    filled = _filled(form, face)
    for lines in (tuple(map(face.shown, form)), filled, (" ".join(filled),)):
        if len(lines) <= face.rows and all(face.measure(line) <= face.width for line in lines):
            return LaidOut(lines, scrolls=False)
    return None


def _too_long(form: tuple[str, ...], face: Face) -> LaidOut:
    filled = _filled(form, face)
    if face.scrolls:
        return LaidOut((" ".join(filled)[: face.longest],), scrolls=True)
    return LaidOut(tuple(_cut(line, face) for line in filled[: face.rows]), scrolls=False)


def _cut(line: str, face: Face) -> str:
    while face.measure(line) > face.width:
        line = line[:-1]
    return line
