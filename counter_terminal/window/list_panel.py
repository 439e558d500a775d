"""The panel of those who wait, were missed and are on hold: one list at a time, found by number."""

from functools import partial

from PySide6.QtWidgets import QButtonGroup, QStackedWidget

from counter_terminal.lists import texts
from counter_terminal.lists.state import ListName
from counter_terminal.rows import ShownList
from counter_terminal.state import CounterDeskState
from counter_terminal.window.panel import PanelTools
from counter_terminal.window.parts import button, column, row
from counter_terminal.window.row_list import RowList
from counter_terminal.window.search_field import SearchField
from counter_terminal.window.shown_rows import ShownRows
from counter_terminal.window.watching import Watched
from shared.domain.ids import TicketId

NAMES = (ListName.WAITING, ListName.PARKED, ListName.HELD)


class ListPanel:
    def __init__(self, tools: PanelTools) -> None:
        look, self._lists = tools.look, tools.presenter.around.lists
        self.widget, self._seen = Watched(), False
        self.widget.on_seen = self._watch
        self._state: CounterDeskState | None = None
        self._search = SearchField("list_search", self.widget, self._go_to_rows)
        self._search.textEdited.connect(self._typed)
        self._tabs, self._stack = QButtonGroup(self.widget), QStackedWidget()
        tabs = row(gap=look.px(1))
        self._shown: list[ShownRows] = []
        for place, name in enumerate(NAMES):
            tab = button(f"list_tab_{name}", "bare")
            tab.setCheckable(True)
            self._tabs.addButton(tab, place)
            tabs.addWidget(tab)
            rows = RowList(f"list_{name}", look, partial(self._choose, name), partial(self._lists.step, name))
            self._shown.append(made := ShownRows(look, rows, partial(self._lists.more, name)))
            self._stack.addWidget(made)
        tabs.addStretch(1)
        self._tabs.button(0).setChecked(True)
        self._tabs.idClicked.connect(self.choose_list)
        inside = column(gap=look.px(2), margins=(look.px(3),) * 4)
        inside.addLayout(tabs)
        inside.addWidget(self._search)
        inside.addWidget(self._stack, 1)
        self.widget.setLayout(inside)

    @property
    def name(self) -> ListName:
        """Which list is shown."""
        return NAMES[self._stack.currentIndex()]

    def choose_list(self, place: int) -> None:
        """Show another list; only the one that is shown is read."""
        self._tabs.button(place).setChecked(True)
        self._stack.setCurrentIndex(place)
        self._watch(self._seen)
        if self._state is not None:
            self.show_state(self._state)

    def show_state(self, state: CounterDeskState) -> None:
        self._state, language = state, state.language
        for place, name in enumerate(NAMES):
            tab = self._tabs.button(place)
            tab.setText(texts.TITLES[name.value].fill(count=state.list_counts.get(name.value, 0)).of(language))
            tab.setAccessibleName(tab.text())
        shown = state.lists.get(self.name, ShownList(empty=texts.READING))
        if self._search.text().upper() != shown.typed and not self._search.hasFocus():
            self._search.setText(shown.typed)
        self._search.show_words(texts.SEARCH, language)
        place = self._stack.currentIndex()
        self._shown[place].show_list(shown, language, self._tabs.button(place).text())

    def _watch(self, seen: bool) -> None:
        self._seen = seen
        for name in NAMES:
            self._lists.seen(name, self, seen and name is self.name)

    def _typed(self, text: str) -> None:
        self._lists.search(self.name, text)

    def _choose(self, name: ListName, key: int) -> None:
        self._lists.choose(name, TicketId(key))

    def _go_to_rows(self) -> None:
        """Go from the field to the first row that it found."""
        rows = self._shown[self._stack.currentIndex()].rows
        rows.setFocus()
        rows.go_to_first()
