"""What citizens can do besides taking a number, each a button at the bottom of the home page."""

from dataclasses import dataclass

from kiosk.guide import texts as guide_texts
from kiosk.guide.place import CallGuide
from kiosk.press import Press
from kiosk.wishing import texts as wishing_texts
from kiosk.wishing.place import OpenWho
from shared.domain.words import Words


@dataclass(frozen=True, slots=True)
class Errand:
    name: str
    """The button's object name."""
    icon: str
    words: Words
    press: Press
    """What the button tells; the errand's flow answers it."""


ERRANDS: tuple[Errand, ...] = (
    Errand("errand_who", "heart-outline", wishing_texts.PRIORITY, OpenWho()),
    Errand("errand_guide", "bell-outline", guide_texts.CALL_GUIDE, CallGuide()),
)
"""In the order shown."""
