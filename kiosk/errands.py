"""What citizens can do besides taking a number, each a button at the bottom of the home page."""

from dataclasses import dataclass

from kiosk.press import Press
from kiosk.suggesting.place import OpenBox
from shared.domain.suggestion_words import BOX
from shared.domain.words import Words


@dataclass(frozen=True, slots=True)
class Errand:
    name: str
    """The button's object name."""
    icon: str
    words: Words
    press: Press
    """What the button tells; the errand's flow answers it."""


ERRANDS: tuple[Errand, ...] = (Errand("suggestions", "email-edit-outline", BOX, OpenBox()),)
"""In the order shown."""
