"""What was typed so far, as large as people check it, or what is to be typed."""

from PySide6.QtWidgets import QVBoxLayout

from kiosk.look import Look
from kiosk.widgets.card import Card
from shared.qt.touch.words import TextLabel


class Entry(Card):
    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._label = TextLabel(look, "quiet", "quiet", name="entry_label")
        self._step = "title" if look.cramped else "large"
        self._text = TextLabel(look, self._step, bold=True, centred=True, wrap=False, name="entry")
        self._text.setFixedHeight(max(look.px(20), self._text.fontMetrics().height() + 2))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(6, 3))
        column.setSpacing(0)
        column.addWidget(self._label)
        column.addWidget(self._text)

    def say(self, label: str, text: str, example: str) -> None:
        """Show the text, or in quiet type an example of it, which says that it is one."""
        self._label.say(label)
        self._text.setFont(self._look.font(self._step if text else "lead", bold=bool(text)))
        self._text.say(text or example, "text" if text else "quiet")
        self._text.setAccessibleName(text or label)
