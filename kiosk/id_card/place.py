"""Where a citizen is asked for an ID card, and what can be pressed there."""

from dataclasses import dataclass, field

from drivers.idcard.events import Advice
from kiosk.place import Place
from kiosk.state import AtService
from shared.domain.words import Words
from shared.press import Press


@dataclass(frozen=True, slots=True)
class PlaceCard(Place):
    """Asks for the card of a service whose number the citizen wants. Nothing of any card is in it."""

    at: AtService
    advice: Advice | None = None
    """What the reader said of the card that was placed."""
    typing: bool = False
    """The ID number is typed, where the catalogue allows it; the page alone keeps what was typed."""
    expired: str = ""
    """Until when the card was valid, where it is not any more; the citizen decides whether to go on."""
    said: Words | None = None

    @property
    def back(self) -> Place | None:
        return PlaceCard(self.at) if self.typing else self.at


@dataclass(frozen=True, slots=True)
class WithoutCard(Press):
    """Take the number without a card, where it is only asked for."""


@dataclass(frozen=True, slots=True)
class WithThisCard(Press):
    """Go on with a card that is not valid any more."""


@dataclass(frozen=True, slots=True)
class TypeInstead(Press):
    pass


@dataclass(frozen=True, slots=True)
class IdTyped(Press):
    """The ID number is typed to its end."""

    number: str = field(repr=False)
