"""The panel of today's appointments: who is to come, who is here, and checking somebody in by hand."""

from PySide6.QtCore import Qt

from counter_terminal.appointments import texts
from counter_terminal.state import CounterDeskState
from counter_terminal.texts import PANELS
from counter_terminal.window.panel import PanelTools
from counter_terminal.window.parts import button, column, row
from counter_terminal.window.row_list import RowList
from counter_terminal.window.search_field import SearchField
from counter_terminal.window.shown_rows import ShownRows
from counter_terminal.window.watching import Watched
from shared.domain.ids import AppointmentId


class AppointmentPanel:
    def __init__(self, tools: PanelTools) -> None:
        look, self._mind = tools.look, tools.presenter.around.appointments
        self.widget = Watched()
        self.widget.on_seen = lambda on: self._mind.seen(self, on)
        self._search = SearchField("appointment_search", self.widget, self._go_to_rows)
        self._search.textEdited.connect(self._mind.search)
        self._whole = button("appointments_whole_hall", "bare")
        self._whole.setCheckable(True)
        self._whole.clicked.connect(self._mind.whole_hall)
        self._rows = RowList("appointments", look, self._choose, lambda _: self._mind.check_in())
        self._shown = ShownRows(look, self._rows, lambda: None)
        inside = column(gap=look.px(2), margins=(look.px(3),) * 4)
        top = row(self._search, self._whole, gap=look.px(2))
        top.setStretch(0, 1)
        inside.addLayout(top)
        inside.addWidget(self._shown, 1)
        self.widget.setLayout(inside)

    def show_state(self, state: CounterDeskState) -> None:
        language, shown = state.language, state.appointments
        self._search.show_words(texts.SEARCH, language)
        if self._search.text().strip() != shown.typed and not self._search.hasFocus():
            self._search.setText(shown.typed)
        self._whole.setChecked(shown.everything)
        self._whole.setText(texts.WHOLE_HALL.of(language))
        self._whole.setAccessibleName(texts.WHOLE_HALL.of(language))
        self._whole.switch(True, texts.WHOLE_HALL_HINT, language)
        self._shown.show_list(shown, language, PANELS["appointments"].of(language))

    def _choose(self, key: int) -> None:
        self._mind.choose(AppointmentId(key))

    def _go_to_rows(self) -> None:
        self._rows.setFocus(Qt.FocusReason.OtherFocusReason)
        self._rows.go_to_first()
