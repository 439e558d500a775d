"""Giving a number: which service, found by name or in the list of the departments."""

from PySide6.QtWidgets import QLineEdit, QWidget

from counter_terminal.handset import texts
from counter_terminal.handset.presenter import HandsetPresenter
from counter_terminal.handset.state import HandsetState, ServiceLine
from counter_terminal.handset.window.parts import Page, Rows, Tile, thumbed, wire, wrapping
from counter_terminal.window.look import Look
from counter_terminal.window.parts import column, say
from shared.domain.ids import ServiceId
from shared.domain.words import NOTHING, Language


class ServiceRow(QWidget):
    """A service, under the name of its department where it is the first of it."""

    def __init__(self, presenter: HandsetPresenter, look: Look, service_id: ServiceId) -> None:
        super().__init__()
        self._heading, self._tile = wrapping("body", ink="quiet", bold=True), Tile(look, f"service_{service_id}")
        wire(self._tile, presenter, lambda: presenter.giving.choose(service_id))
        self.setLayout(column(self._heading, self._tile, gap=look.px(1.4)))

    def show_line(self, line: ServiceLine, language: Language) -> None:
        say(self._heading, line.heading.of(language))
        self._heading.setVisible(line.heading != NOTHING)
        self._tile.show_tile(line.press, line.line, language)


class ServicesPage(Page):
    def __init__(self, presenter: HandsetPresenter, look: Look) -> None:
        super().__init__()
        self.setObjectName("page_services")
        self._search = QLineEdit()
        self._search.setObjectName("search")
        self._search.setMinimumHeight(look.px(14))
        self._search.setClearButtonEnabled(True)
        self._search.textEdited.connect(presenter.giving.search)
        self._none = wrapping("body", ink="quiet", name="nothing_found")
        self._rows = Rows[ServiceId, ServiceRow](lambda key: ServiceRow(presenter, look, key), look.px(1.6))
        inner, side = QWidget(), look.px(3)
        inner.setLayout(column(self._none, self._rows, None, gap=0, margins=(0, 0, side, side)))
        field = column(self._search, gap=0, margins=(0, 0, side, 0))
        whole = column(gap=look.px(2), margins=(side, 0, 0, 0))
        whole.addLayout(field)
        whole.addWidget(thumbed(inner), 1)
        self.setLayout(whole)

    def show_state(self, state: HandsetState) -> None:
        if self._search.text() != state.search:
            self._search.setText(state.search)
        self._search.setPlaceholderText(texts.SEARCH.of(state.language))
        self._search.setAccessibleName(texts.SEARCH.of(state.language))
        say(self._none, texts.NOTHING_FOUND.of(state.language))
        self._none.setVisible(not state.services)
        rows = self._rows.keep([line.service_id for line in state.services])
        for shown, line in zip(rows, state.services, strict=True):
            shown.show_line(line, state.language)
