"""A QR code as rectangles of whole printer dots."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QRect

from shared.qt.qr_matrix import qr_matrix

QUIET_MODULES = 4
LEAST_MODULE_DOTS = 4
DARK = re.compile(b"\x01+")

# Any of the eight masks can be read. Trying them all for the prettiest takes 10 ms, three times the rest of the slip.
MASK = 0


@dataclass(frozen=True, slots=True)
class Code:
    """A code `side` dots wide with its quiet zone, which takes `quiet` dots on every side."""

    side: int
    quiet: int
    dark: tuple[QRect, ...]
    """What is black, from the top left corner of the quiet zone."""


def modules_of(text: str) -> int:
    """Return how many modules a code of this text is wide, without its quiet zone."""
    return len(qr_matrix(text, boosted=False, mask=MASK))


def qr_code(text: str, most_dots: int) -> Code:
    """Return a code of at most `most_dots` with its quiet zone, but with modules of at least 4 dots."""
    matrix = qr_matrix(text, boosted=False, mask=MASK)
    modules = len(matrix) + 2 * QUIET_MODULES
    dots = max(LEAST_MODULE_DOTS, most_dots // modules)
    dark = (
        QRect((run.start() + QUIET_MODULES) * dots, (y + QUIET_MODULES) * dots, len(run.group()) * dots, dots)
        for y, row in enumerate(matrix)
        for run in DARK.finditer(row)
    )
    return Code(modules * dots, QUIET_MODULES * dots, tuple(dark))
