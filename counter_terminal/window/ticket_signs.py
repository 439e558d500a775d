"""What of a ticket must be seen in every bar, however narrow: its class, language and note, as signs."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget

from counter_terminal import texts
from counter_terminal.state import CounterDeskState
from counter_terminal.window.look import Look
from counter_terminal.window.parts import column, mark
from shared.domain.words import NOTHING, Words
from shared.qt.icons import icon

SIDE_MM = 4.6


class TicketSigns(QWidget):
    """Three signs, one under the other, whose room is kept while there is nothing to tell; tooltips have the words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._class, self._language, self._note = QLabel(), QLabel(), QLabel()
        side = look.px(SIDE_MM)
        pictures = (
            (self._class, "account-star-outline", look.theme.accent),
            (self._note, "note-text", look.theme.caution),
        )
        for sign, picture, colour in pictures:
            sign.setPixmap(icon(picture, colour).pixmap(QSize(side, side)))
        mark(self._language, "type", "quiet")
        mark(self._language, "bold", "true")
        mark(self._language, "ink", "caution")
        for name, sign in (("class", self._class), ("language", self._language), ("note", self._note)):
            sign.setObjectName(f"sign_{name}")
        self.setLayout(column(None, self._class, self._language, self._note, None, gap=0))
        self.setFixedWidth(look.px(SIDE_MM + 1))

    def show_state(self, state: CounterDeskState) -> None:
        ticket = state.ticket
        special = ticket.priority if ticket and not ticket.normal else NOTHING
        spoken = texts.SPEAKS[ticket.language.value] if ticket and ticket.language is not state.language else NOTHING
        note = texts.COMMENT.fill(comment=ticket.comment) if ticket and ticket.comment else NOTHING
        self._language.setText(texts.SPOKEN_SIGN[ticket.language.value] if ticket else "")
        for sign, words in ((self._class, special), (self._language, spoken), (self._note, note)):
            _tell(sign, words, state)


def _tell(sign: QLabel, words: Words, state: CounterDeskState) -> None:
    sign.setVisible(words != NOTHING)
    sign.setToolTip(words.of(state.language))
    sign.setAccessibleName(words.of(state.language))
