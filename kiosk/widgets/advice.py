"""A card with an icon, a short heading and a sentence, and perhaps something to its right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.look import Look
from kiosk.widgets.card import Card
from shared.qt.touch.words import IconLabel, TextLabel


class Advice(Card):
    """Hidden while it has nothing to say."""

    def __init__(self, look: Look, name: str, icon: str, *, large: bool = False) -> None:
        """`large` is for a page that is about a few of them, unless it has little height."""
        super().__init__(look)
        large = large and not look.cramped
        self._heading = TextLabel(look, "title" if large else "lead", bold=True, name=f"{name}_heading")
        self._words = TextLabel(look, "lead" if large else "body", "quiet", name=name)
        words = QVBoxLayout()
        words.setSpacing(look.px(1))
        words.addStretch(1)
        words.addWidget(self._heading)
        words.addWidget(self._words)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.margins(8, 5 * look.squeeze))
        self._row.setSpacing(look.px(7))
        self._row.addWidget(IconLabel(look, icon, "accent", 32 if large else 17))
        self._row.addLayout(words, 1)
        self.hide()

    def put_right(self, widget: QWidget) -> None:
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, heading: str, words: str) -> None:
        self._heading.say(heading)
        self._words.say(words)
        self.setAccessibleName(f"{heading} {words}".strip())
        self.setVisible(bool(words))
