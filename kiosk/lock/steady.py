"""Which presses are meant: not the second tap of a double tap, not wet fingers, not a second hand.

A press is let through or not when it begins; where it ends the buttons themselves see to.
"""

from collections import deque
from collections.abc import Callable, Hashable

BURST = 6
BURST_S = 1.0
"""Six presses within a second are drops, a cloth or a child; nothing is taken for a second after the last of them."""
TYPED_BURST = 16
"""As many are, where all but a few lie on keys of a keyboard: ten fingers type up to twelve of them within a second."""
SETTLING_S = 0.3
"""A new page takes no press for so long: nobody has read it, and a double tap would press what appears beneath."""


class SteadyHand:
    """Told of every finger that comes down, everywhere, and of every change of the page."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        """`seconds` counts evenly from any moment."""
        self._seconds = seconds
        self._all_downs: deque[float] = deque(maxlen=TYPED_BURST)
        self._beside_keys: deque[float] = deque(maxlen=BURST)
        self._quiet_from = self._settled_at = seconds()
        self._page: Hashable = None
        self._finger: Hashable = None

    def page_shown(self, page: Hashable) -> None:
        """Note the page that is shown; the same one again changes nothing."""
        if page != self._page:
            self._page = page
            self._settled_at = self._seconds() + SETTLING_S

    def comes_down(self, on_key: bool = False) -> None:
        """Count a finger that touches the screen; `on_key` says that it does so on a key of a keyboard or pad."""
        now = self._seconds()
        for downs in (self._all_downs,) if on_key else (self._all_downs, self._beside_keys):
            downs.append(now)
            if len(downs) == downs.maxlen and now - downs[0] < BURST_S:
                self._quiet_from = now + BURST_S

    def may_press(self, finger: Hashable) -> bool:
        """Tell whether a finger that came down may press what is under it; if so it is the one until it goes up."""
        now = self._seconds()
        other = self._finger is not None and self._finger != finger
        if other or now < self._quiet_from or now < self._settled_at:
            return False
        self._finger = finger
        return True

    def goes_up(self, finger: Hashable) -> bool:
        """Note that a finger is lifted; tell whether it was the one that presses."""
        was_it = self._finger == finger
        if was_it:
            self._finger = None
        return was_it
