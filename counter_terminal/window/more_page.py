"""What unfolds under the slim bar: alerts, queues, missed numbers, and the settings that the bar has no room for."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import CounterDeskState
from counter_terminal.window.alert_strip import AlertStrip
from counter_terminal.window.help_buttons import HelpButtons
from counter_terminal.window.look import Look
from counter_terminal.window.message_strip import MessageStrip
from counter_terminal.window.notes import Notes
from counter_terminal.window.parts import column, ground, row
from counter_terminal.window.queue_panel import QueuePanel
from counter_terminal.window.settings_buttons import SettingsButtons
from counter_terminal.window.ticket_panel import TicketPanel
from counter_terminal.window.visit_buttons import VisitButtons
from shared.settings.chord import Chord


class MorePage(QWidget):
    def __init__(self, presenter: CounterPresenter, pages: Pages, look: Look, keys: Mapping[str, Chord]) -> None:
        super().__init__()
        self.setObjectName("page_more")
        self._ticket, self._queues = TicketPanel(presenter, look, brief=True), QueuePanel(presenter, pages, look)
        self._settings = SettingsButtons(presenter, pages, look, words=True)
        self._help = HelpButtons(presenter, look)
        side, left, edge, rest = QWidget(), ground("surface"), ground("edge"), ground("edge")
        self._visit = VisitButtons(pages, look, keys)
        below = row(self._visit, gap=0, margins=(look.px(6), look.px(1.5), look.px(6), look.px(2.5)))
        left.setLayout(layout := column(self._ticket, gap=0))
        layout.setStretch(0, 1)
        layout.addLayout(below)
        settings = self._settings
        margins = (look.px(4),) * 4
        side.setLayout(
            column(
                settings.language,
                settings.theme,
                settings.edge,
                settings.full,
                settings.own_pin,
                None,
                *self._help.all,
                None,
                settings.hand_over,
                settings.sign_out,
                gap=look.px(2),
                margins=margins,
            )
        )
        side.setFixedWidth(look.px(54))
        edge.setLayout(column(self._queues, gap=0))
        edge.setFixedWidth(look.px(92))
        rest.setLayout(column(side, gap=0))
        below, self._alerts, self._notes = row(left, edge, rest, gap=0), AlertStrip(look), Notes(look)
        below.setStretch(0, 1)
        self._messages = MessageStrip(presenter, look)
        layout = column(self._alerts, self._messages, gap=0)
        layout.addLayout(below, 1)
        layout.addWidget(self._notes)
        self.setLayout(layout)

    def show_state(self, state: CounterDeskState) -> None:
        self._alerts.show_state(state)
        self._messages.show_state(state)
        self._help.show_state(state)
        self._ticket.show_state(state)
        self._visit.show_state(state)
        self._queues.show_state(state)
        self._settings.show_state(state)
        self._notes.show_state(state)
