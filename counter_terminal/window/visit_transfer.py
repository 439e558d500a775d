"""Sending the ticket in hand on: to a line, an open counter or a colleague, with a note, and back if wanted."""

from enum import StrEnum
from functools import partial
from typing import TypeAlias

from counter_terminal import texts as desk_texts
from counter_terminal.pages import Pages
from counter_terminal.shown_lines import QueueLine
from counter_terminal.state import CounterDeskState, Page
from counter_terminal.visit import texts
from counter_terminal.visit.state import ClerkPlace, CounterPlace
from counter_terminal.window.choice_pages import ChoicePage
from counter_terminal.window.kept import KeptWidgets
from counter_terminal.window.look import Look
from counter_terminal.window.parts import SoftButton, label, mark, row, say
from counter_terminal.window.tick_button import TickButton
from shared.actions.noting import LONGEST
from shared.domain.words import NOTHING, Language


class To(StrEnum):
    QUEUE = "queue"
    COUNTER = "counter"
    CLERK = "clerk"


TITLES = {To.QUEUE: texts.TO_QUEUE, To.COUNTER: texts.TO_COUNTER, To.CLERK: texts.TO_CLERK}
Place: TypeAlias = QueueLine | CounterPlace | ClerkPlace


class TransferPage(ChoicePage):
    def __init__(self, pages: Pages, look: Look) -> None:
        super().__init__("page_transfer", pages, look)
        self.field.setMaxLength(LONGEST)
        self._pages, self._to = pages, To.QUEUE
        self._state: CounterDeskState | None = None
        self._places: dict[tuple[To, str], Place] = {}
        self._kinds = {kind: self._kind(kind) for kind in To}
        self._back = TickButton("wanted_back", look)
        self._nobody = label("body", ink="quiet", name="nobody_there")
        self._choices = KeptWidgets(self._choice, self.put)
        self.field.textEdited.connect(lambda text: pages.visit.wrote(Page.TRANSFER, bool(text.strip())))
        self.head.addLayout(row(*self._kinds.values(), None, self._back, gap=look.px(2)))
        self.extra.addWidget(self._nobody)

    def show_state(self, state: CounterDeskState) -> None:
        super().show_state(state)
        self._state, language = state, state.language
        number = state.ticket.number if state.ticket else ""
        if self.begins_anew(state):
            self._to = To.QUEUE
            self.field.setText("")  # and nothing to undo
            self._back.setChecked(False)
        say(self.title, texts.TRANSFER_TITLE.fill(number=number).of(language))
        say(self.note, desk_texts.TRANSFER_NOTE.of(language))
        self.field.setPlaceholderText(desk_texts.COMMENT_FIELD.of(language))
        self.field.setAccessibleName(desk_texts.COMMENT_FIELD.of(language))
        self._back.say(texts.BACK_AFTER.of(language))
        for kind, made in self._kinds.items():
            made.setText(TITLES[kind].of(language))
            made.setAccessibleName(made.text())
            made.setChecked(kind is self._to)
        self._show_places(state, language)

    def _show_places(self, state: CounterDeskState, language: Language) -> None:
        self._places = {(self._to, _name(place)): place for place in self._of_kind(state)}
        say(self._nobody, texts.NOBODY_THERE.of(language))
        self._nobody.setVisible(not self._places)
        own = state.ticket.queue_id if state.ticket else None
        for choice, place in zip(self._choices.keep(list(self._places)), self._places.values(), strict=True):
            choice.setText(_text(place, language))
            choice.setAccessibleName(choice.text())
            there = isinstance(place, QueueLine) and place.queue_id == own
            choice.switch(not there, desk_texts.ALREADY_THERE if there else NOTHING, language)

    def _of_kind(self, state: CounterDeskState) -> tuple[Place, ...]:
        match self._to:
            case To.QUEUE:
                return tuple(sorted(state.queues, key=lambda queue: queue.letter))
            case To.COUNTER:
                return state.visit.counters
            case To.CLERK:
                return state.visit.clerks

    def _choose(self, kind: To) -> None:
        self._to = kind
        if self._state is not None:
            self.show_state(self._state)

    def _kind(self, kind: To) -> SoftButton:
        made = self.choice(f"to_{kind}")
        made.setCheckable(True)
        made.clicked.connect(partial(self._choose, kind))
        return made

    def _choice(self, which: tuple[To, str]) -> SoftButton:
        kind, name = which
        made = self.choice(f"transfer_to_{name}" if kind is To.QUEUE else f"transfer_to_{kind}_{name}")
        mark(made, "align", "left")
        made.clicked.connect(partial(self._send, which))
        return made

    def _send(self, which: tuple[To, str]) -> None:
        place, comment, back = self._places.get(which), self.field.text(), self._back.isChecked()
        match place:
            case QueueLine(queue_id):
                self._pages.transfer_to(queue_id, comment, back=back)
            case CounterPlace(counter_id, _, text):
                self._pages.visit.send_to_counter(counter_id, text, comment, back=back)
            case ClerkPlace(clerk_id, _, text):
                self._pages.visit.send_to_clerk(clerk_id, text, comment, back=back)


def _name(place: Place) -> str:
    return place.letter if isinstance(place, QueueLine) else str(place.number)


def _text(place: Place, language: Language) -> str:
    if isinstance(place, QueueLine):
        people = desk_texts.PEOPLE.fill(count=place.waiting).of(language)
        return f"{place.letter}  {place.name.of(language)}  ·  {people}"
    return place.label.of(language)
