"""The call screen that is measured."""

from benchmarks.starts import Started
from deploy.watchdog.child import LEAN
from shared.domain.hall import Hall

SIZE = (1920, 1080)
TILE_S = 0.4


def a_screen(url: str, hall: Hall) -> Started:
    """Return a call screen as its watch starts it."""
    return Started("screen", settings_of(url, hall), lambda texts: "calling_now" in texts, LEAN)


def settings_of(url: str, hall: Hall) -> str:
    """Return a settings file's text: a screen of full size that plays no sound.

    No call has to wait until those before had a tile for their time.
    """
    return (
        f"[database]\nurl = '{url}'\n[hall]\ncode = '{hall.code}'\n"
        f"[screen]\nplayer = 'silent'\nmotion = true\ntile_s = {TILE_S}\n"
        f"[window]\nwidth = {SIZE[0]}\nheight = {SIZE[1]}\n"
    )
