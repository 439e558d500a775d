"""LED8N displays (客显), eight digits of seven segments: commands as bytes without I/O.

Source: the display test of a public application and two point-of-sale programs. The display never answers, and it
has no letters: of a ticket "A012" it shows 012.
"""

from enum import Enum

from drivers.board.digits import fit_digits

PLACES = 8
INITIALISE, CLEAR = b"\x1b@", b"\x0c"
SHOW, END = b"\x1bQA", b"\r"


class Lamp(Enum):
    """The lamp beside the digits; some models have other codes."""

    OFF = "off"
    PRICE = "price"
    TOTAL = "total"
    RECEIVED = "received"
    CHANGE = "change"


def show(digits: str) -> bytes:
    """Return the command that shows digits, "-", "." and spaces; at most eight places, of which points take none."""
    return SHOW + fit_digits(digits, PLACES).encode("ascii") + END


def lamp(which: Lamp) -> bytes:
    """Return the command that lights one lamp and no other."""
    return b"\x1bs" + str(list(Lamp).index(which)).encode("ascii")
