"""AEDEX mode, which many two-line customer displays understand: commands as bytes without I/O.

Source: the command tables of such displays' manuals. The display never answers.
"""

from drivers.board.cd5220 import filled

END = b"\r"


def upper(text: str) -> bytes:
    """Return the command that shows a line above."""
    return b"!#1" + filled(text) + END


def lower(text: str) -> bytes:
    """Return the command that shows a line below."""
    return b"!#2" + filled(text) + END
