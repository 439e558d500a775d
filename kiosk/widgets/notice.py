"""A sentence that must be seen: an icon and words on a tinted strip."""

from PySide6.QtWidgets import QHBoxLayout

from kiosk.good_news import is_good_news
from kiosk.look import Look
from kiosk.widgets.card import Strip
from shared.domain.words import Language, Words
from shared.qt.touch.words import IconLabel, TextLabel


class Notice(Strip):
    """Hidden while there is nothing to say."""

    def __init__(
        self, look: Look, name: str, tone: str = "caution", icon: str = "alert-outline", step: str = "body"
    ) -> None:
        super().__init__(look, f"{tone}_wash", tone)
        self._look, self._coloured = look, look.theme.name == "light"
        self._words = TextLabel(look, step, tone if self._coloured else "text", name=name)
        self._icon = IconLabel(look, icon, tone, 13)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.margins(5, 3))
        row.setSpacing(look.gap)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        self.hide()

    def tell(self, said: Words | None, language: Language) -> None:
        """Say a sentence in the colour and with the sign of what it means."""
        good = said is not None and is_good_news(said)
        tone = "good" if good else "caution"
        self.paint_as(f"{tone}_wash", tone)
        self._icon.draw("check-circle-outline" if good else "alert-outline", tone)
        text = said.of(language) if said is not None else ""
        self._words.say(text, tone if self._coloured else "text")
        self._show_if(text)

    def say(self, text: str) -> None:
        self._words.say(text)
        self._show_if(text)

    def _show_if(self, text: str) -> None:
        if self.isHidden() == bool(text):
            self.setVisible(bool(text))
