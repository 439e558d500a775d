"""A way to tell the kiosk something without typing: hold a code before the scanner, place a card on the reader."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from kiosk.inputs.ways import Way
from kiosk.look import Look
from kiosk.widgets.card import Card
from shared.domain.words import Language, Words
from shared.qt.touch.words import IconLabel, TextLabel

HIGHEST_MM = 90
"""A page that has room to spare gives it to the ways without typing, up to this height each."""


class WayIn(Card):
    """Hidden where there is no such device; where it is broken it says so."""

    def __init__(self, look: Look, name: str, icon: str, works: Words, broken: Words) -> None:
        super().__init__(look)
        self.setObjectName(name)
        self._icon_name, self._works, self._broken = icon, works, broken
        self._icon = IconLabel(look, icon, "accent", (46 if look.portrait else 30) * look.squeeze**2)
        step = "title" if look.portrait and not look.cramped else "lead"
        self._fonts = (look.font(step, bold=True), look.font("body", bold=True))
        self._words = TextLabel(look, bold=True, name=f"{name}_words")
        if look.portrait and not look.cramped:
            self.setMaximumHeight(look.px(HIGHEST_MM))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.margins(12, (9 if look.portrait else 7) * look.squeeze**2))
        row.setSpacing(look.px(8))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)

    def show_way(self, way: Way, language: Language) -> None:
        self.setVisible(way is not Way.NONE)
        broken = way is Way.BROKEN
        self._icon.draw("alert-outline" if broken else self._icon_name, "caution" if broken else "accent")
        self._words.setFont(self._fonts[broken])
        self._words.say((self._broken if broken else self._works).of(language), "caution" if broken else "text")
