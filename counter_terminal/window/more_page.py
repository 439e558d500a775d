"""What unfolds from the slim bar: alerts, queues, missed numbers, and the settings that the bar has no room for."""

from collections.abc import Mapping

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import CounterDeskState
from counter_terminal.window.edge_buttons import EdgeButtons
from counter_terminal.window.help_buttons import HelpButtons
from counter_terminal.window.key_grid import KeyGrid
from counter_terminal.window.look import Look
from counter_terminal.window.marks import mark
from counter_terminal.window.notes import Notes
from counter_terminal.window.parts import column, ground, row
from counter_terminal.window.queue_panel import QueuePanel
from counter_terminal.window.settings_buttons import SettingsButtons
from counter_terminal.window.strips import Strips
from counter_terminal.window.ticket_panel import TicketPanel
from counter_terminal.window.visit_buttons import VisitButtons
from shared.settings.chord import Chord

QUEUES_LEAST_MM, QUEUES_MM = 72, 92
BESIDE_MM, TALL_MM, NARROW_MM = 262, 170, 215
"""A page less wide and higher than the first two has its queues under the ticket; a narrow one has at any rate."""

LOW_MM = 125
"""A page no higher than that has no room for the machine's notes."""

WIDE_MM = 320
"""From this width on the keys at the side stand in two columns."""


class MorePage(QWidget):
    def __init__(self, presenter: CounterPresenter, pages: Pages, look: Look, keys: Mapping[str, Chord]) -> None:
        super().__init__()
        self.setObjectName("page_more")
        self._ticket, self._queues = TicketPanel(presenter, look, brief=True), QueuePanel(presenter, pages, look)
        self._settings = SettingsButtons(presenter, pages, look, words=True)
        self._edges, self._help = EdgeButtons(pages, look), HelpButtons(presenter, look)
        left, edge, rest = ground("surface"), ground("edge"), ground("edge")
        self._visit = VisitButtons(pages, look, keys)
        below = row(self._visit, gap=0, margins=(look.px(6), look.px(1.5), look.px(6), look.px(2.5)))
        left.setLayout(layout := column(self._ticket, gap=0))
        layout.setStretch(0, 1)
        layout.addLayout(below)
        settings = self._settings
        for each in self._help.all:
            mark(each, "dense", "true")
        side = KeyGrid(
            look,
            (settings.language, settings.theme, self._edges, settings.full),
            self._help.all,
            (settings.own_pin, settings.sign_out, settings.hand_over),
        )
        edge.setLayout(column(self._queues, gap=0))
        edge.setMinimumWidth(look.px(QUEUES_LEAST_MM))
        rest.setLayout(column(side, gap=0))
        self._look, self._beside, self._columns = look, edge, side
        self._work = row(left, edge, gap=0)
        self._work.setStretch(0, 3)
        whole = row(gap=0)
        whole.addLayout(self._work, 1)
        whole.addWidget(rest)
        self._strips, self._notes = Strips(presenter, pages, look), Notes(look)
        layout = column(self._strips, gap=0)
        layout.addLayout(whole, 1)
        layout.addWidget(self._notes)
        self.setLayout(layout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand the queues under the ticket, and all keys in one column, where there is no room side by side."""
        look = self._look
        tall = self.height() > look.px(TALL_MM)
        stacked = self.width() < look.px(BESIDE_MM if tall else NARROW_MM)
        self._work.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
        self._work.setStretch(1, (3 if tall else 1) if stacked else 2)  # papers first where it is low
        self._beside.setMaximumWidth(look.px(BESIDE_MM if stacked else QUEUES_MM))
        self._strips.be_narrow(stacked)
        self._notes.be_low(self.height() <= look.px(LOW_MM))
        self._columns.stand(2 if self.width() >= look.px(WIDE_MM) else 1)
        super().resizeEvent(event)

    @property
    def wanted_px(self) -> int:
        """How high it would like to be, so that no paper has to be scrolled to."""
        steps, notes = self._visit.sizeHint().height(), self._notes.full_px(self.width())
        beside = self._strips.height() + (0 if self._notes.isHidden() else notes)
        return self._ticket.wanted_px + steps + beside + self._look.px(4)

    def show_state(self, state: CounterDeskState) -> None:
        self._strips.show_state(state)
        self._edges.show_state(state)
        self._help.show_state(state)
        self._ticket.show_state(state)
        self._visit.show_state(state)
        self._queues.show_state(state)
        self._settings.show_state(state)
        self._notes.show_state(state)
