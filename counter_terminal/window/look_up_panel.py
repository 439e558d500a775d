"""The panel that looks up a ticket: number and day, or a scanned slip; its life can be read and nothing changed."""

from datetime import date
from functools import partial

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDateEdit, QFrame, QHBoxLayout, QLabel

from counter_terminal.look_up import texts
from counter_terminal.look_up.state import LifeLine, ServingLine
from counter_terminal.state import CounterDeskState
from counter_terminal.window.kept import KeptWidgets
from counter_terminal.window.look import Look
from counter_terminal.window.panel import PanelTools
from counter_terminal.window.parts import button, column, label, row, say, scrolling
from counter_terminal.window.search_field import SearchField
from counter_terminal.window.watching import Watched
from shared.domain.words import Language
from shared.qt.icons import icon


class ServingRow(QFrame):
    """One serving: what it was and how it ended, how long, whether it was rated."""

    def __init__(self, look: Look, place: int) -> None:
        super().__init__()
        self.setProperty("ground", "card")
        self.setObjectName(f"look_up_serving_{place}")
        self._what, self._service = label("body", bold=True), label("quiet", ink="quiet")
        self._took, self._rated = label("quiet", ink="quiet"), label("quiet", ink="quiet")
        for words in (self._what, self._service):
            words.setWordWrap(True)
        inside = column(gap=look.px(0.4), margins=(look.px(2.5), look.px(1.4), look.px(2.5), look.px(1.4)))
        inside.addWidget(self._what)
        inside.addWidget(self._service)
        inside.addLayout(row(self._took, None, self._rated, gap=look.px(2)))
        self.setLayout(inside)

    def show_line(self, line: ServingLine, language: Language) -> None:
        say(self._what, line.what.of(language))
        say(self._service, line.service.of(language))
        say(self._took, line.took.of(language))
        say(self._rated, line.rated.of(language))


class LifeRow(QFrame):
    """One sentence of a ticket's life, with its time in front."""

    def __init__(self, look: Look, place: int) -> None:
        super().__init__()
        self._at, self._words = label("quiet", ink="quiet"), label("body", name=f"look_up_line_{place}")
        self._at.setFixedWidth(look.px(12))
        self._words.setWordWrap(True)
        layout = row(self._at, self._words, gap=look.px(1.5))
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_line(self, line: LifeLine, language: Language) -> None:
        say(self._at, line.at)
        say(self._words, line.words.of(language))
        self._words.setAccessibleName(f"{line.at} {line.words.of(language)}")


class LookUpPanel:
    def __init__(self, tools: PanelTools) -> None:
        look, self._mind = tools.look, tools.presenter.around.look_up
        self.widget = Watched()
        self._day = QDateEdit()
        self._day.setObjectName("look_up_day")
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._day.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._day.setFixedWidth(look.px(32))
        self._today: date | None = None
        self._clerk = ""
        """Whose field it is."""
        self._go = button("look_up_go")
        self._go.clicked.connect(self._ask)
        self._field = SearchField("look_up_field", self.widget, self._ask)
        self._said = label("body", ink="quiet", name="look_up_said")
        self._number = label("large", bold=True, name="look_up_number")
        self._heading = label("body", bold=True, name="look_up_heading")
        self._as_of = label("quiet", ink="quiet", name="look_up_as_of")
        for words in (self._said, self._heading, self._as_of):
            words.setWordWrap(True)
        self._titles = (_title(), _title())
        servings, life = column(gap=look.px(1.2)), column(gap=look.px(1))
        self._servings = KeptWidgets[int, ServingRow](partial(ServingRow, look), servings.insertWidget)
        self._life = KeptWidgets[int, LifeRow](partial(LifeRow, look), life.insertWidget)
        rows = column(self._number, self._heading, self._as_of, gap=look.px(0.8), margins=(0, 0, look.px(1), 0))
        for title, lines in zip(self._titles, (servings, life), strict=True):
            rows.addSpacing(look.px(1))
            rows.addWidget(title)
            rows.addLayout(lines)
        rows.addStretch(1)
        self._story = scrolling(rows)
        inside = column(self._field, gap=look.px(2), margins=(look.px(3),) * 4)
        inside.addLayout(self._day_row(look))
        inside.addWidget(self._said)
        inside.addWidget(self._story, 1)
        inside.addStretch(0)
        self.widget.setLayout(inside)

    def _day_row(self, look: Look) -> QHBoxLayout:
        self._day_label = label("body", ink="quiet")
        self._before, self._after = button("look_up_day_before", "bare"), button("look_up_day_after", "bare")
        for made, picture, days in ((self._before, "chevron-left", -1), (self._after, "chevron-right", 1)):
            made.setIcon(icon(picture, look.theme.quiet))
            made.clicked.connect(partial(self._go_by, days))
        days_row = row(self._before, self._day, self._after, gap=look.px(0.5))
        layout = row(self._day_label, gap=look.px(2))
        layout.addLayout(days_row)
        layout.addStretch(1)
        layout.addWidget(self._go)
        return layout

    def _go_by(self, days: int, _checked: bool = False) -> None:
        self._day.setDate(self._day.date().addDays(days))

    def show_state(self, state: CounterDeskState) -> None:
        language, shown = state.language, state.look_up
        if state.clerk_number != self._clerk:
            self._clerk = state.clerk_number
            self._begin_anew()
        self._field.show_words(texts.FIELD, language)
        self._go.setText(texts.GO.of(language))
        self._go.setAccessibleName(texts.GO.of(language))
        say(self._day_label, texts.DAY.of(language))
        self._day.setAccessibleName(texts.DAY.of(language))
        for made, words in ((self._before, texts.DAY_BEFORE), (self._after, texts.DAY_AFTER)):
            made.setAccessibleName(words.of(language))
            made.setToolTip(words.of(language))
        self._follow_today(shown.today)
        say(self._said, shown.said.of(language))
        self._said.setVisible(bool(shown.said.zh))
        self._story.setVisible(bool(shown.number))
        say(self._number, shown.number)
        say(self._heading, shown.heading.of(language))
        say(self._as_of, shown.as_of.of(language))
        say(self._titles[0], (texts.SERVINGS if shown.servings else texts.NOT_SERVED).of(language))
        say(self._titles[1], texts.LIFE.of(language))
        for serving, told in zip(self._servings.keep(range(len(shown.servings))), shown.servings, strict=True):
            serving.show_line(told, language)
        for line, spoken in zip(self._life.keep(range(len(shown.life))), shown.life, strict=True):
            line.show_line(spoken, language)

    def _begin_anew(self) -> None:
        """Leave nothing of what one clerk looked up to the next."""
        self._field.setText("")
        if self._today is not None:
            self._day.setDate(_of_qt(self._today))

    def _follow_today(self, today: date | None) -> None:
        """Stand at today until another day is chosen; at midnight it goes on with the hall."""
        if today is None or today == self._today:
            return
        stood_at_today = self._today is None or self._day.date() == _of_qt(self._today)
        self._today = today
        self._day.setMaximumDate(_of_qt(today))
        if stood_at_today:
            self._day.setDate(_of_qt(today))

    def _ask(self) -> None:
        chosen = self._day.date()
        self._mind.ask(self._field.text(), date(chosen.year(), chosen.month(), chosen.day()))
        self._field.selectAll()


def _of_qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _title() -> QLabel:
    return label("quiet", ink="quiet", bold=True)
