"""What scanner and ID card reader tell, as presses like all others."""

from dataclasses import dataclass, field

from drivers.idcard.card import IdCard
from drivers.idcard.events import Advice, Presence
from shared.press import Press


@dataclass(frozen=True, slots=True)
class Scanned(Press):
    """A code was held before the scanner. Its text is a stranger's: match it, never obey it."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class CardRead(Press):
    """An ID card was placed and read. Whoever takes it in lets go of it with the citizen's page."""

    card: IdCard


@dataclass(frozen=True, slots=True)
class CardAdvice(Press):
    """The reader says what to do with the card that lies there."""

    advice: Advice


@dataclass(frozen=True, slots=True)
class CardPresence(Press):
    """The reader says whether the card that was read still lies there."""

    presence: Presence
