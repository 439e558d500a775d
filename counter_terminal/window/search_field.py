"""The one search field of a panel: F3 or / goes into it, Enter and the down arrow go on to what it found."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from shared.domain.words import Language, Words

KEYS = ("F3", "/")
LONGEST = 80


class SearchField(QLineEdit):
    def __init__(self, name: str, panel: QWidget, go_on: Callable[[], None]) -> None:
        """The keys work while `panel` can be seen; `go_on` is told of Enter and the down arrow."""
        super().__init__()
        self.setObjectName(name)
        self.setMaxLength(LONGEST)
        self.setClearButtonEnabled(True)
        self._go_on = go_on
        for key in KEYS:
            QShortcut(QKeySequence(key), panel).activated.connect(self.go_here)

    def go_here(self) -> None:
        """Let the clerk type here, over what was typed before."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def show_words(self, words: Words, language: Language) -> None:
        self.setPlaceholderText(words.of(language))
        self.setAccessibleName(words.of(language))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on()
        else:
            super().keyPressEvent(event)
