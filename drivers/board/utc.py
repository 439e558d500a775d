"""UTC enhanced mode, which many two-line customer displays understand: commands as bytes without I/O.

Source: the command tables of such displays' manuals. The display never answers.
"""

from drivers.board.cd5220 import MARQUEE, filled, plain

END = b"\r"


def upper(text: str) -> bytes:
    """Return the command that shows a line above."""
    return b"\x1buA" + filled(text) + END


def lower(text: str) -> bytes:
    """Return the command that shows a line below."""
    return b"\x1buB" + filled(text) + END


def scroll(text: str) -> bytes:
    """Return the command that lets a text run through the upper line."""
    return b"\x1buD" + plain(text, MARQUEE) + END
