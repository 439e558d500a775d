"""Typing an ID number: the one text that stands in no state, so that nothing is left of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drivers.idcard.id_number import LENGTH, SHOWN_FIRST, SHOWN_LAST
from kiosk.id_card import texts
from kiosk.id_card.place import PlaceCard
from kiosk.look import Look
from kiosk.widgets.asking_sheet import AskingSheet, Question
from shared.domain.words import Language, Words


class IdTyping(QWidget):
    """Keeps what is typed itself, and wipes it when it is hidden."""

    submitted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._text = ""
        self._language = Language.ZH
        self._said: Words | None = None
        self._sheet = AskingSheet(look, LENGTH, letters=("X",), submit="take_typed")
        self._sheet.typed.connect(self._typed)
        self._sheet.submitted.connect(self.submitted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sheet)

    @property
    def text(self) -> str:
        return self._text

    def render_place(self, place: PlaceCard, language: Language) -> None:
        self._language, self._said = language, place.said
        self.setVisible(place.typing)
        if place.typing:
            self._show()
        else:
            self.wipe()

    def wipe(self) -> None:
        if self._text:
            self._typed("")

    def _typed(self, text: str) -> None:
        self._text, self._said = text, None
        self._show()

    def _show(self) -> None:
        question = Question(
            heading=texts.TYPE_HEADING,
            hint=texts.TYPE_HINT,
            label=texts.TYPE_LABEL,
            example="110***********1234",
            typed=self._text,
            shown=half_hidden(self._text),
            submit=texts.TAKE,
            said=self._said,
        )
        self._sheet.ask(question, self._language)


def half_hidden(typed: str) -> str:
    """Return what may be seen of a number while it is typed: its first three signs, and the last four typed."""
    first, rest = typed[:SHOWN_FIRST], typed[SHOWN_FIRST:]
    return first + "*" * max(0, len(rest) - SHOWN_LAST) + rest[-SHOWN_LAST:]
