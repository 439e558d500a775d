"""The button that calls a guide: the same on every page that has one, and in the band at the bottom."""

from kiosk.guide import texts
from kiosk.guide.place import CallGuide
from kiosk.look import Look
from shared.domain.words import Language
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton


class GuideButton(TouchButton):
    def __init__(self, look: Look, presses: Presses, name: str = "call_guide_here") -> None:
        super().__init__(look, name, Kind.WASH, icon="bell-outline", height_mm=24)
        self.clicked.connect(presses.telling(CallGuide()))

    def offer(self, language: Language, *, ready: bool = True) -> None:
        """`ready` says whether the page may be left for it just now."""
        self.say(texts.CALL_GUIDE.of(language))
        self.setEnabled(ready)
