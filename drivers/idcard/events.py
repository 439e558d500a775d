"""What an ID card reader tells."""

from collections.abc import Callable
from enum import StrEnum

from drivers.idcard.card import IdCard


class Advice(StrEnum):
    """What the citizen should do now."""

    LIFT = "lift the card"
    """The card was read; the reader does not find it again until it was lifted and put back."""
    PLACE_AGAIN = "place the card again"
    """The card was found and could not be read, twice."""
    OTHER_CARD = "use a resident ID card"
    """The card is of a kind that can't be read here."""


class Presence(StrEnum):
    """Whether the card that was read is still there. Only modules that read a card again without lifting it tell."""

    LIES = "the card still lies there"
    GONE = "the card was taken away"
    """Told only after LIES."""


CardEvent = IdCard | Advice | Presence

OnCard = Callable[[CardEvent], None]
"""Gets each event on the reader's own thread; must return soon and not raise."""
