"""The ESC/POS commands around a slip's picture."""

INITIALISE = b"\x1b@"


def feed_dots(dots: int) -> bytes:
    """Print what waits in the line and feed by `dots` (0 to 255)."""
    return b"\x1bJ" + bytes([dots])


def feed_and_cut(dots: int = 0, *, full: bool = False) -> bytes:
    """Feed to the cutter and `dots` (0 to 255) beyond, then cut; a partial cut leaves the slip hanging by a point."""
    return b"\x1dV" + (b"A" if full else b"B") + bytes([dots])
