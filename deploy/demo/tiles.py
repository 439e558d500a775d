"""Where the demonstration's windows stand, so that all of them can be seen at once."""

from deploy.rig.machines import Place

BENCH = "bench"
COUNTER_PX = 880
"""Width at which a counter's compact window shows everything."""
_TITLE_PX = 32
"""Left above each window for the frame that a desktop may draw."""


def tiles(width: int, height: int, counters: tuple[int, ...]) -> dict[str, Place]:
    """Return the places of kiosk, call screen, counters and bench on a desktop of that size.

    The kiosk stands on the left; beside it the call screen over the bench, and the counters on the right.
    """
    kiosk_width = min(height * 9 // 16, width * 25 // 100)
    middle = (width - kiosk_width) * 52 // 100
    right = width - kiosk_width - middle
    screen_height = min(middle * 9 // 16, height // 2)
    share = height // len(counters)
    made = {
        "kiosk": _inside(0, 0, kiosk_width, height),
        "screen": _inside(kiosk_width, 0, middle, screen_height),
        BENCH: _inside(kiosk_width, screen_height, middle, height - screen_height),
    }
    for row, number in enumerate(counters):
        made[f"counter-{number}"] = _inside(kiosk_width + middle, row * share, right, share)
    return made


def scale_of(place: Place) -> float:
    """Return how much smaller a counter's window must be drawn to fit its place; never larger than usual."""
    return min(1.0, place.width / COUNTER_PX)


def _inside(x: int, y: int, width: int, height: int) -> Place:
    return Place(x, y + _TITLE_PX, width, height - _TITLE_PX)
