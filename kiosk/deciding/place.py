"""Sheets that are laid over a service before its number is taken, and what citizens press there."""

from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from kiosk.place import Place
from kiosk.state import AtService, Step
from shared.domain.hall import Material
from shared.domain.ids import new_command
from shared.press import Press

S = TypeVar("S", bound="Sheet")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet(AtService):
    """Still the service, with the same command, so that a number is taken from here as from its page."""

    service_page: AtService
    """Where "back" leads, with a command of its own: a number that was asked for here is undone on leaving."""

    @property
    def back(self) -> Place | None:
        return self.service_page


def sheet(kind: type[S], place: AtService, **more: Any) -> S:
    """Lay a sheet over a service."""
    same = {field.name: getattr(place, field.name) for field in fields(AtService)}
    below = place.service_page if isinstance(place, Sheet) else anew(place)
    return kind(**same, service_page=below, **more)


def anew(place: AtService) -> AtService:
    """Return a service's page as it is when just opened, for coming back to."""
    return replace(place, command=new_command(), step=Step.READY, said=None, unanswered=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AtSample(Sheet):
    """A paper's sample, large; `content` is empty until the picture has come."""

    material: Material
    content: bytes = b""
    missing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AtWholeSample(Sheet):
    """The sample alone, as large as the screen."""

    sample: AtSample

    @property
    def back(self) -> Place | None:
        return self.sample

    @property
    def keeps_on_back(self) -> bool:
        return True

    @property
    def fills_screen(self) -> bool:
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class AtLongLine(Sheet):
    """The line is long: told before the number is taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AtQuestions(Sheet):
    """The three questions."""


@dataclass(frozen=True, slots=True)
class ShowSample(Press):
    material: Material


@dataclass(frozen=True, slots=True)
class EnlargeSample(Press):
    """Show the sample over the whole screen."""


@dataclass(frozen=True, slots=True)
class WantNumber(Press):
    """Go on to a number of the service shown; what must be known or asked before comes first."""
