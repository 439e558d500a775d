"""Where citizens search, and what they press there."""

from dataclasses import dataclass

from kiosk.place import Place
from shared.domain.ids import ServiceId
from shared.press import Press


@dataclass(frozen=True, slots=True)
class Search(Place):
    """`found` are the services that fit what was typed, best first."""

    came_from: Place
    typed: str = ""
    found: tuple[ServiceId, ...] = ()

    @property
    def back(self) -> Place | None:
        return self.came_from

    @property
    def offers(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class OpenSearch(Press):
    pass


@dataclass(frozen=True, slots=True)
class ChooseMostUsed(Press):
    """Show what is taken most today."""


@dataclass(frozen=True, slots=True)
class ClearTyped(Press):
    pass


@dataclass(frozen=True, slots=True)
class Typed(Press):
    """All that stands in the field after a change by a keyboard of the machine."""

    text: str
