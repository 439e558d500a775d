"""The full desk: the ticket, the queues, and the panels of everything around the queue."""

from collections.abc import Mapping

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import CounterDeskState
from counter_terminal.window.compact import CompactDesk
from counter_terminal.window.desk_panels import DESK_PANELS
from counter_terminal.window.look import Look
from counter_terminal.window.notes import Notes
from counter_terminal.window.panel import PanelTools
from counter_terminal.window.panel_area import PanelArea
from counter_terminal.window.parts import column, row
from shared.settings.chord import Chord

BESIDE_MM, HIGH_MM = 300, 160
"""From these on it has room for the queues beside the ticket, and for a line of each note."""


class FullDesk(CompactDesk):
    def __init__(self, presenter: CounterPresenter, pages: Pages, look: Look, keys: Mapping[str, Chord]) -> None:
        self.panels, self._notes = PanelArea(PanelTools(presenter, pages, look), DESK_PANELS), Notes(look)
        super().__init__(presenter, pages, look, keys)

    def _middle(self) -> QWidget:
        whole, right = QWidget(), QWidget()
        right.setLayout(column(self.panels, self._notes, gap=0))
        layout = row(super()._middle(), right, gap=0)
        layout.setStretch(0, 3)
        layout.setStretch(1, 2)
        whole.setLayout(layout)
        return whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the queues to the lists, and say all notes in one line, where there is no room for more."""
        super().resizeEvent(event)
        self._beside.setVisible(self.width() >= self._look.px(BESIDE_MM))
        self._notes.be_low(self.height() < self._look.px(HIGH_MM))

    def show_state(self, state: CounterDeskState) -> None:
        super().show_state(state)
        self.panels.show_state(state)
        self._notes.show_state(state)
