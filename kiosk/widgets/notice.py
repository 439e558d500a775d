"""A sentence that must be seen: an icon and words on a tinted strip."""

from PySide6.QtWidgets import QHBoxLayout

from kiosk.look import Look
from kiosk.widgets.card import Strip
from kiosk.widgets.words import IconLabel, TextLabel


class Notice(Strip):
    """Hidden while there is nothing to say."""

    def __init__(self, look: Look, name: str, tone: str = "caution", icon: str = "alert-outline") -> None:
        super().__init__(look, f"{tone}_wash", tone)
        self._words = TextLabel(look, "body", tone if look.theme.name == "light" else "text", name=name)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.margins(5, 3))
        row.setSpacing(look.gap)
        row.addWidget(IconLabel(look, icon, tone, 13))
        row.addWidget(self._words, 1)
        self.hide()

    def say(self, text: str) -> None:
        self._words.say(text)
        if self.isHidden() == bool(text):
            self.setVisible(bool(text))
