"""Which part of a screen says that the hall is closed: one of them, once."""

from collections.abc import Callable, Collection

from callscreen.board.layout import PartKind
from callscreen.state import ScreenState, Work

_CAN_TELL: dict[PartKind, Callable[[ScreenState], bool]] = {
    "calling": lambda state: not state.calling,
    "windows": lambda state: all(status.work is Work.CLOSED for status in state.wall),
    "caption": lambda state: state.caption is None,
    "hours": lambda _: True,
    "notices": lambda state: not state.notices,
}
"""The parts with room for the sentence, the largest first, and whether they have nothing else to show."""


def teller_of(state: ScreenState, shown: Collection[PartKind]) -> PartKind | None:
    """Return the part that says why the hall is closed; None while it is open, or where no part can say it."""
    if state.hours.closed is None:
        return None
    return next((part for part, can_tell in _CAN_TELL.items() if part in shown and can_tell(state)), None)
