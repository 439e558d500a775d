"""Putting the ticket in hand aside: why, and until when."""

from functools import partial

from PySide6.QtWidgets import QLineEdit

from counter_terminal.pages import Pages
from counter_terminal.state import CounterDeskState, Page
from counter_terminal.visit import texts
from counter_terminal.window.choice_pages import ChoicePage
from counter_terminal.window.look import Look
from counter_terminal.window.parts import SoftButton, row, say
from shared.actions.noting import LONGEST
from shared.domain.hold_words import HOLD_REASONS
from shared.domain.words import Language

MINUTES = (10, 30, 60)


class HoldPage(ChoicePage):
    """A reason is only chosen; a time does it."""

    COLUMNS = 3

    def __init__(self, pages: Pages, look: Look) -> None:
        super().__init__("page_hold", pages, look)
        self._visit = pages.visit
        self.field.setMaxLength(LONGEST)
        self._reasons = {code: self._reason(code) for code in HOLD_REASONS}
        for place, made in enumerate(self._reasons.values()):
            self.put(place, made)
        self._times = {minutes: self._time(minutes) for minutes in MINUTES}
        self._open, self._until = self.choice("hold_open"), self.choice("hold_until")
        self._clock = QLineEdit()
        self._clock.setObjectName("hold_time")
        self._clock.setMaximumWidth(look.px(40))
        self._clock.returnPressed.connect(self._until_pressed)
        self._open.clicked.connect(lambda: self._visit.hold_open(self._why))
        self._until.clicked.connect(self._until_pressed)
        self._clock.textChanged.connect(self._say_until)
        for field in (self.field, self._clock):
            field.textEdited.connect(self._wrote)
        self._language = Language.ZH
        self.extra.addLayout(row(*self._times.values(), self._open, None, gap=look.px(2.5)))
        self.extra.addLayout(row(self._clock, self._until, None, gap=look.px(2.5)))

    def show_state(self, state: CounterDeskState) -> None:
        super().show_state(state)
        self._language = language = state.language
        number = state.ticket.number if state.ticket else ""
        if self.begins_anew(state):
            self.field.setText("")  # and nothing to undo
            self._clock.setText("")
            self._choose("")
        say(self.title, texts.HOLD_TITLE.fill(number=number).of(language))
        say(self.note, texts.HOLD_NOTE.of(language))
        for field, words in ((self.field, texts.HOLD_FIELD), (self._clock, texts.HOLD_UNTIL_FIELD)):
            field.setPlaceholderText(words.of(language))
            field.setAccessibleName(words.of(language))
        labels = {made: HOLD_REASONS[code] for code, made in self._reasons.items()}
        labels |= {made: texts.HOLD_FOR.fill(minutes=minutes) for minutes, made in self._times.items()}
        for made, words in {**labels, self._open: texts.HOLD_OPEN}.items():
            made.setText(words.of(language))
            made.setAccessibleName(made.text())
        self._say_until()

    @property
    def _why(self) -> str:
        """The clerk's own words, else the chosen reason."""
        chosen = next((code for code, made in self._reasons.items() if made.isChecked()), "")
        return self.field.text().strip() or chosen

    def _say_until(self) -> None:
        self._until.setText(texts.HOLD_UNTIL.fill(time=self._clock.text().strip() or "…").of(self._language))
        self._until.setAccessibleName(self._until.text())

    def _until_pressed(self) -> None:
        self._visit.hold_until(self._clock.text(), self._why)

    def _choose(self, code: str) -> None:
        for other, made in self._reasons.items():
            made.setChecked(other == code and made.isChecked())

    def _because(self, code: str) -> None:
        self._choose(code)
        self._wrote()

    def _wrote(self) -> None:
        self._visit.wrote(Page.HOLD, bool(self._why or self._clock.text().strip()))

    def _reason(self, code: str) -> SoftButton:
        made = self.choice(f"hold_because_{code}")
        made.setCheckable(True)
        made.clicked.connect(partial(self._because, code))
        return made

    def _time(self, minutes: int) -> SoftButton:
        made = self.choice(f"hold_{minutes}")
        made.clicked.connect(lambda: self._visit.hold_for(minutes, self._why))
        return made
