"""A line for whoever has the ticket next: left on it, or sent back with it."""

from counter_terminal import texts as desk_texts
from counter_terminal.pages import Pages
from counter_terminal.state import CounterDeskState, Page
from counter_terminal.visit import texts
from counter_terminal.window.choice_pages import ChoicePage
from counter_terminal.window.look import Look
from counter_terminal.window.parts import say
from shared.actions.noting import LONGEST
from shared.domain.ids import TicketId


class NotePage(ChoicePage):
    def __init__(self, pages: Pages, look: Look) -> None:
        super().__init__("page_note", pages, look)
        self.field.setMaxLength(LONGEST)
        self._visit, self._there = pages.visit, ""
        self._written_for: tuple[TicketId, str] | None = None
        """The ticket, and the note on it, for which the field was filled."""
        self._keep, self._clear = self.choice("note_keep"), self.choice("note_clear")
        self._keep.clicked.connect(self._keep_pressed)
        self.field.returnPressed.connect(self._keep_pressed)
        self._clear.clicked.connect(lambda: self._visit.note(""))
        self.field.textEdited.connect(self._edited)
        self.put(0, self._keep)
        self.put(1, self._clear)

    def show_state(self, state: CounterDeskState) -> None:
        super().show_state(state)
        language, ticket = state.language, state.ticket
        number, there = (ticket.number, ticket.comment) if ticket else ("", "")
        if (now := (ticket.ticket_id, there) if ticket else None) != self._written_for:
            self._written_for = now
            self.field.setText(there)
        self._there = there
        say(self.title, texts.NOTE_TITLE.fill(number=number).of(language))
        say(self.note, texts.NOTE_NOTE.of(language))
        self.field.setPlaceholderText(texts.NOTE_FIELD.of(language))
        self.field.setAccessibleName(texts.NOTE_FIELD.of(language))
        for made, words in ((self._keep, texts.NOTE_KEEP), (self._clear, texts.NOTE_CLEAR)):
            made.setText(words.of(language))
            made.setAccessibleName(made.text())
        self._clear.setVisible(bool(there))

    def _edited(self, text: str) -> None:
        self._visit.wrote(Page.NOTE, text.strip() not in ("", self._there))

    def _keep_pressed(self) -> None:
        self._visit.note(self.field.text())


class SendBackPage(ChoicePage):
    def __init__(self, pages: Pages, look: Look) -> None:
        super().__init__("page_send_back", pages, look)
        self.field.setMaxLength(LONGEST)
        self._visit = pages.visit
        self._send = self.choice("send_back_now")
        self._send.clicked.connect(self._pressed)
        self.field.returnPressed.connect(self._pressed)
        self.field.textEdited.connect(lambda text: self._visit.wrote(Page.SEND_BACK, bool(text.strip())))
        self.put(0, self._send)

    def show_state(self, state: CounterDeskState) -> None:
        super().show_state(state)
        language, number = state.language, state.ticket.number if state.ticket else ""
        if self.begins_anew(state):
            self.field.setText("")  # and nothing to undo
        sender = state.visit.sender
        say(self.title, texts.SEND_BACK_TITLE.fill(number=number, sender=sender).of(language))
        say(self.note, texts.SEND_BACK_NOTE.of(language))
        self.field.setPlaceholderText(desk_texts.COMMENT_FIELD.of(language))
        self.field.setAccessibleName(desk_texts.COMMENT_FIELD.of(language))
        self._send.setText(texts.SEND_BACK_TO.fill(sender=sender).of(language))
        self._send.setAccessibleName(self._send.text())

    def _pressed(self) -> None:
        self._visit.send_back(self.field.text())
