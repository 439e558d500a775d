"""Places where a code or a card may come instead of a touch."""

from dataclasses import dataclass, replace

from kiosk.place import Place
from kiosk.state import Closed, Home, Shut
from shared.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking(Place):
    """A page that asks the citizen for something and the hall for its answer."""

    came_from: Place
    """Where the errand began: the home page, or the closed one."""
    waiting: bool = False
    """The hall was asked and has not answered."""
    said: Words | None = None

    @property
    def busy(self) -> bool:
        return self.waiting

    @property
    def back(self) -> Place | None:
        return None if self.waiting else self.came_from

    @property
    def can_leave(self) -> bool:
        return not self.waiting

    @property
    def calls_guide(self) -> bool:
        return True


def start_of(place: Place) -> Place | None:
    """Return where an errand begins that a code or card starts here; None where it would disturb."""
    match place:
        case Home():
            return replace(place, said=None)
        case Closed(Shut.HOURS):
            return place
        case Asking(waiting=False):
            return place.came_from
        case _:
            return None
