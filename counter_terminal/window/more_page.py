"""What unfolds from the slim bar: alerts, queues, missed numbers, and the settings that the bar has no room for."""

from collections.abc import Mapping

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import CounterDeskState
from counter_terminal.window.alert_strip import AlertStrip
from counter_terminal.window.edge_buttons import EdgeButtons
from counter_terminal.window.help_buttons import HelpButtons
from counter_terminal.window.look import Look
from counter_terminal.window.message_strip import MessageStrip
from counter_terminal.window.notes import Notes
from counter_terminal.window.parts import column, ground, mark, row
from counter_terminal.window.queue_panel import QueuePanel
from counter_terminal.window.settings_buttons import SettingsButtons
from counter_terminal.window.ticket_panel import TicketPanel
from counter_terminal.window.visit_buttons import VisitButtons
from shared.settings.chord import Chord

QUEUES_MM, QUEUES_LEAST_MM = 92, 72
BESIDE_MM, UNDER_MM = 262, 125
"""A page less wide and higher than this has its queues under the ticket."""


class MorePage(QWidget):
    def __init__(self, presenter: CounterPresenter, pages: Pages, look: Look, keys: Mapping[str, Chord]) -> None:
        super().__init__()
        self.setObjectName("page_more")
        self._ticket, self._queues = TicketPanel(presenter, look, brief=True), QueuePanel(presenter, pages, look)
        self._settings = SettingsButtons(presenter, pages, look, words=True)
        self._edges, self._help = EdgeButtons(pages, look), HelpButtons(presenter, look)
        side, left, edge, rest = QWidget(), ground("surface"), ground("edge"), ground("edge")
        self._visit = VisitButtons(pages, look, keys)
        below = row(self._visit, gap=0, margins=(look.px(6), look.px(1.5), look.px(6), look.px(2.5)))
        left.setLayout(layout := column(self._ticket, gap=0))
        layout.setStretch(0, 1)
        layout.addLayout(below)
        settings = self._settings
        for each in self._help.all:
            mark(each, "dense", "true")
        margins = (look.px(4),) * 4
        side.setLayout(
            column(
                settings.language,
                settings.theme,
                self._edges,
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
        side.setFixedWidth(look.px(51))
        edge.setLayout(column(self._queues, gap=0))
        rest.setLayout(column(side, gap=0))
        self._look, self._beside = look, edge
        self._work = row(left, edge, gap=0)
        self._work.setStretch(0, 1)
        below, self._alerts, self._notes = row(gap=0), AlertStrip(look), Notes(look)
        below.addLayout(self._work, 1)
        below.addWidget(rest)
        self._messages = MessageStrip(presenter, look)
        layout = column(self._alerts, self._messages, gap=0)
        layout.addLayout(below, 1)
        layout.addWidget(self._notes)
        self.setLayout(layout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the queues under the ticket where both have no room side by side."""
        look = self._look
        stacked = self.width() < look.px(BESIDE_MM) and self.height() > look.px(UNDER_MM)
        self._work.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
        self._work.setStretch(1, 1 if stacked else 0)
        self._beside.setMinimumWidth(look.px(QUEUES_LEAST_MM))
        self._beside.setMaximumWidth(look.px(BESIDE_MM if stacked else QUEUES_MM))
        super().resizeEvent(event)

    def show_state(self, state: CounterDeskState) -> None:
        self._alerts.show_state(state)
        self._messages.show_state(state)
        self._edges.show_state(state)
        self._help.show_state(state)
        self._ticket.show_state(state)
        self._visit.show_state(state)
        self._queues.show_state(state)
        self._settings.show_state(state)
        self._notes.show_state(state)
