"""The way a citizen went through the pages: what tells pages apart, and which control led on from each."""

from collections.abc import Hashable

from kiosk.state import Home, KioskState


def page_of(state: KioskState) -> Hashable:
    """Return what stays the same as long as the same buttons lie under the finger."""
    place = state.place
    return type(place), state.visit, place.department_id if isinstance(place, Home) else None


class Trail:
    """Kept for one visit, so that keys go on where they were when a page is come back to."""

    def __init__(self) -> None:
        self._led_on: dict[Hashable, str] = {}
        self._visit = 0

    def leave(self, state: KioskState, control: str) -> None:
        """Note which control had the keys when a page gave way to another."""
        if state.visit != self._visit:
            self._visit = state.visit
            self._led_on.clear()
        self._led_on[page_of(state)] = control

    def control(self, before: KioskState, now: KioskState) -> str:
        """Return the control that led on from the page that is shown now; empty unless "back" led to it."""
        return self._led_on.get(page_of(now), "") if before.place.back == now.place else ""
