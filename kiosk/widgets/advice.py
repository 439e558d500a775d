"""A card with an icon, a short heading and a sentence, and perhaps something to its right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from kiosk.look import Look
from kiosk.widgets.card import Card
from kiosk.widgets.words import IconLabel, TextLabel


class Advice(Card):
    """Hidden while it has nothing to say."""

    def __init__(self, look: Look, name: str, icon: str, *, icon_mm: float = 17, hug: bool = False) -> None:
        """`hug` leaves the room that is not needed to others."""
        super().__init__(look)
        self._heading = TextLabel(look, "lead", bold=True, name=f"{name}_heading")
        self._words = TextLabel(look, "body", "quiet", name=name)
        words = QVBoxLayout()
        words.setSpacing(look.px(1))
        words.addStretch(0 if hug else 1)
        words.addWidget(self._heading)
        words.addWidget(self._words)
        words.addStretch(0 if hug else 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.margins(8, 5))
        self._row.setSpacing(look.px(7))
        self._row.addWidget(IconLabel(look, icon, "accent", icon_mm))
        self._row.addLayout(words, 1)
        if hug:
            self._row.setSizeConstraint(QLayout.SizeConstraint.SetMinAndMaxSize)
        self.hide()

    def put_right(self, widget: QWidget) -> None:
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, heading: str, words: str) -> None:
        self._heading.say(heading)
        self._words.say(words)
        self.setAccessibleName(f"{heading} {words}".strip())
        self.setVisible(bool(words))
