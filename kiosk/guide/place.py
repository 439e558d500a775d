"""Where a citizen stands who called a guide."""

from dataclasses import dataclass
from enum import Enum, auto

from kiosk.place import Place
from kiosk.state import PrintFault
from shared.press import Press

PATIENCE = 6
"""How many times longer than usual the kiosk waits for a guide to come; that makes three minutes at least."""


class Call(Enum):
    """How far calling a guide has come."""

    ON_ITS_WAY = auto()
    HEARD = auto()
    NOT_HEARD = auto()
    """The hall could not be told."""


@dataclass(frozen=True, slots=True)
class GuideCalled(Place):
    came_from: Place
    call: Call = Call.ON_ITS_WAY
    before: bool = False
    """A guide was called here before and is still to come."""

    @property
    def patience(self) -> int:
        return PATIENCE

    @property
    def returns_to(self) -> Place | None:
        return self.came_from

    @property
    def back(self) -> Place | None:
        return self.came_from

    @property
    def keeps_on_back(self) -> bool:
        """A number without a slip is still the citizen's, who asked for help with it."""
        return isinstance(self.came_from, PrintFault)


@dataclass(frozen=True, slots=True)
class CallGuide(Press):
    pass
