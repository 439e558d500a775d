"""Keeps a program with windows from growing over the months, although it frees all that it takes.

The C library of Linux gives large pieces of memory back to the system at first. Each one that is freed lets it keep
larger ones, up to 32 MB, among the small pieces, where one that lives long keeps all beside it from being given back:
a call screen that exchanged its pictures grew by 40 MB in a day of the hall's.
"""

import ctypes
import logging
import sys

_MMAP_THRESHOLD = -3  # of <malloc.h>
LARGE = 256 * 1024
"""Bytes from which a piece is taken from the system, and given back when it is freed."""

log = logging.getLogger(__name__)


def give_large_pieces_back() -> None:
    """Have all large pieces of memory given back from now on; other systems' libraries do so anyway."""
    if sys.platform != "linux":
        return
    try:
        ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, LARGE)
    except (AttributeError, OSError):  # another C library than the usual one
        log.info("the C library has no mallopt; memory that was needed once is kept")
