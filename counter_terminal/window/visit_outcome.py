"""How the visit ends: the hall's outcomes, one key each, perhaps with the next call at once."""

from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence, QShortcut

from counter_terminal.pages import Pages
from counter_terminal.state import CounterDeskState
from counter_terminal.visit import texts
from counter_terminal.window.choice_pages import ChoicePage
from counter_terminal.window.kept import KeptWidgets
from counter_terminal.window.look import Look
from counter_terminal.window.parts import SoftButton, mark, row, say
from counter_terminal.window.tick_button import TickButton
from shared.domain.words import NOTHING

KEYS = 9


class OutcomePage(ChoicePage):
    def __init__(self, pages: Pages, look: Look) -> None:
        super().__init__("page_outcome", pages, look)
        self.field.hide()
        self.note.setWordWrap(True)
        self._visit = pages.visit
        self._codes: list[str] = []
        self._state: CounterDeskState | None = None
        self._and_next = TickButton("and_next", look)
        self._and_next.clicked.connect(pages.visit.and_next_chosen)
        self.extra.addLayout(row(self._and_next, None, gap=0))
        self._choices = KeptWidgets(self._choice, self.put)
        for number in range(1, KEYS + 1):
            key = QShortcut(QKeySequence(str(number)), self)  # counts while the page is seen
            key.setAutoRepeat(False)
            key.activated.connect(partial(self._numbered, number))

    def show_state(self, state: CounterDeskState) -> None:
        super().show_state(state)
        language, visit = state.language, state.visit
        number = state.ticket.number if state.ticket else ""
        say(self.title, texts.OUTCOME_TITLE.fill(number=number).of(language))
        self._state = state
        self._say_how()
        self._and_next.say(texts.AND_NEXT.of(language))
        self._and_next.setChecked(visit.and_next)
        self._and_next.setVisible(visit.people_wait)
        self._codes = [outcome.code for outcome in visit.outcomes]
        choices = self._choices.keep(self._codes)
        for place, (choice, outcome) in enumerate(zip(choices, visit.outcomes, strict=True), 1):
            name = texts.USUAL_OUTCOME.fill(name=outcome.name) if outcome.usual else outcome.name
            choice.setText(f"{place}  {name.of(language)}")
            choice.setAccessibleName(choice.text())
            mark(choice, "kind", "primary" if outcome.usual and visit.why_asked != NOTHING else "plain")

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.WindowActivate, QEvent.Type.WindowDeactivate):
            self._say_how()
        return super().event(event)

    def _say_how(self) -> None:
        """Tell of the figures only while they come here and not to another program."""
        if self._state is None:
            return
        visit, language = self._state.visit, self._state.language
        by_keys = texts.OUTCOME_NOTE.fill(count=min(KEYS, len(visit.outcomes)))
        note = by_keys if self.isActiveWindow() else texts.OUTCOME_BY_MOUSE
        said = (visit.why_asked, note, visit.services_line)
        say(self.note, " · ".join(filter(None, (words.of(language) for words in said))))

    def _numbered(self, number: int) -> None:
        if number <= len(self._codes):
            self._chosen(self._codes[number - 1])

    def _chosen(self, code: str) -> None:
        self._visit.finish_as(code, and_next=self._and_next.isVisibleTo(self) and self._and_next.isChecked())

    def _choice(self, code: str) -> SoftButton:
        made = self.choice(f"outcome_{code}")
        mark(made, "align", "left")
        made.clicked.connect(partial(self._chosen, code))
        return made
