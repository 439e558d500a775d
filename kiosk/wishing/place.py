"""Where citizens say who they are and look at what they chose, and what they press there."""

from dataclasses import dataclass

from kiosk.place import Place
from shared.domain.ids import ServiceId
from shared.press import Press


@dataclass(frozen=True, slots=True)
class Who(Place):
    """The classes that go before."""

    came_from: Place

    @property
    def back(self) -> Place | None:
        return self.came_from


@dataclass(frozen=True, slots=True)
class Wishes(Place):
    """The services chosen so far, for one number."""

    came_from: Place

    @property
    def back(self) -> Place | None:
        return self.came_from

    @property
    def offers(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class OpenWho(Press):
    pass


@dataclass(frozen=True, slots=True)
class ChooseClass(Press):
    code: str


@dataclass(frozen=True, slots=True)
class AlsoAnother(Press):
    """Keep the service shown, and choose another for the same number."""


@dataclass(frozen=True, slots=True)
class OpenWishes(Press):
    pass


@dataclass(frozen=True, slots=True)
class DropService(Press):
    service_id: ServiceId
