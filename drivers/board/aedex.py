"""AEDEX mode, which many two-line customer displays understand: commands as bytes without I/O.

Source: the command tables of such displays' manuals. The display never answers.
"""

from drivers.board.cd5220 import COLUMNS, plain

END = b"\r"


def upper(text: str) -> bytes:
    """Return the command that shows a line above, filled with spaces so that nothing old remains."""
    return b"!#1" + plain(text).ljust(COLUMNS) + END


def lower(text: str) -> bytes:
    """Return the command that shows a line below, filled with spaces so that nothing old remains."""
    return b"!#2" + plain(text).ljust(COLUMNS) + END
