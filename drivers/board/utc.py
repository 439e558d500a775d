"""UTC enhanced mode, which many two-line customer displays understand: commands as bytes without I/O.

Source: the command tables of such displays' manuals. The display never answers.
"""

from drivers.board.cd5220 import COLUMNS, MARQUEE, plain

END = b"\r"


def upper(text: str) -> bytes:
    """Return the command that shows a line above, filled with spaces so that nothing old remains."""
    return b"\x1buA" + plain(text).ljust(COLUMNS) + END


def lower(text: str) -> bytes:
    """Return the command that shows a line below, filled with spaces so that nothing old remains."""
    return b"\x1buB" + plain(text).ljust(COLUMNS) + END


def scroll(text: str) -> bytes:
    """Return the command that lets a text run through the upper line."""
    return b"\x1buD" + plain(text, MARQUEE) + END
