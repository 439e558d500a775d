"""A list with what belongs to it: from when it is, what to read where it is empty, and the way to its rest."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_terminal.lists import texts
from counter_terminal.rows import ShownList
from counter_terminal.window.look import Look
from counter_terminal.window.parts import button, column, label, say
from counter_terminal.window.row_list import RowList
from shared.domain.words import NOTHING, Language


class ShownRows(QWidget):
    def __init__(self, look: Look, rows: RowList, more: Callable[[], None]) -> None:
        super().__init__()
        self.rows = rows
        self._as_of = label("quiet", ink="caution", name=f"{rows.objectName()}_as_of")
        self._empty = label("body", ink="quiet", name=f"{rows.objectName()}_empty")
        for words in (self._as_of, self._empty):
            words.setWordWrap(True)
        self._more = button(f"{rows.objectName()}_more", "bare")
        self._more.clicked.connect(more)
        layout: QVBoxLayout = column(self._as_of, self._empty, gap=look.px(1.2))
        layout.addWidget(rows, 1)
        layout.addWidget(self._more)
        self.setLayout(layout)

    def show_list(self, shown: ShownList, language: Language, name: str) -> None:
        """Show a list; `name` is what screen readers call it."""
        say(self._as_of, shown.as_of.of(language))
        self._as_of.setVisible(shown.as_of != NOTHING)
        say(self._empty, shown.empty.of(language))
        self._empty.setVisible(shown.empty != NOTHING)
        self._more.setText(texts.MORE.of(language))
        self._more.setAccessibleName(texts.MORE.of(language))
        self._more.setVisible(shown.more)
        self.rows.setAccessibleName(name)
        self.rows.show_list(shown, language)
