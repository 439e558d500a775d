"""What unfolds under the slim bar: alerts, queues, missed numbers, and the settings that the bar has no room for."""

from collections.abc import Mapping

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import CounterDeskState
from counter_terminal.window.help_buttons import HelpButtons
from counter_terminal.window.key_grid import KeyGrid
from counter_terminal.window.look import Look
from counter_terminal.window.notes import Notes
from counter_terminal.window.parts import column, ground, row
from counter_terminal.window.queue_panel import QueuePanel
from counter_terminal.window.settings_buttons import SettingsButtons
from counter_terminal.window.strips import Strips
from counter_terminal.window.ticket_panel import TicketPanel
from counter_terminal.window.visit_buttons import VisitButtons
from shared.settings.chord import Chord

WIDE_MM = 320
"""From this width on the keys at the side stand in two columns."""


class MorePage(QWidget):
    def __init__(self, presenter: CounterPresenter, pages: Pages, look: Look, keys: Mapping[str, Chord]) -> None:
        super().__init__()
        self.setObjectName("page_more")
        self._ticket, self._queues = TicketPanel(presenter, look, brief=True), QueuePanel(presenter, pages, look)
        self._settings = SettingsButtons(presenter, pages, look, words=True)
        self._help = HelpButtons(presenter, look)
        left, edge, rest = ground("surface"), ground("edge"), ground("edge")
        self._visit = VisitButtons(pages, look, keys)
        below = row(self._visit, gap=0, margins=(look.px(6), look.px(1.5), look.px(6), look.px(2.5)))
        left.setLayout(layout := column(self._ticket, gap=0))
        layout.setStretch(0, 1)
        layout.addLayout(below)
        settings = self._settings
        side = KeyGrid(
            look,
            (settings.language, settings.theme, settings.edge, settings.full),
            self._help.all,
            (settings.own_pin, settings.sign_out, settings.hand_over),
        )
        edge.setLayout(column(self._queues, gap=0))
        edge.setMinimumWidth(look.px(72))
        edge.setMaximumWidth(look.px(92))
        rest.setLayout(column(side, gap=0))
        self._columns = side
        whole = row(left, edge, rest, gap=0)
        whole.setStretch(0, 3)
        whole.setStretch(1, 2)
        self._strips, self._notes = Strips(presenter, pages, look), Notes(look)
        layout = column(self._strips, gap=0)
        layout.addLayout(whole, 1)
        layout.addWidget(self._notes)
        self.setLayout(layout)
        self._wide = look.px(WIDE_MM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._columns.stand(2 if event.size().width() >= self._wide else 1)

    def show_state(self, state: CounterDeskState) -> None:
        self._strips.show_state(state)
        self._help.show_state(state)
        self._ticket.show_state(state)
        self._visit.show_state(state)
        self._queues.show_state(state)
        self._settings.show_state(state)
        self._notes.show_state(state)
