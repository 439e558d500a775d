"""The full desk's panels as a page of their own: in the compact window, and unfolded from the bar."""

from PySide6.QtWidgets import QWidget

from counter_terminal import texts
from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import CounterDeskState, Shape
from counter_terminal.window.desk_panels import DESK_PANELS
from counter_terminal.window.look import Look
from counter_terminal.window.panel import PanelTools
from counter_terminal.window.panel_area import PanelArea
from counter_terminal.window.parts import button, column, ground, row
from counter_terminal.window.signs import StatusLine


class AroundPage(QWidget):
    def __init__(self, presenter: CounterPresenter, pages: Pages, look: Look) -> None:
        super().__init__()
        self.setObjectName("page_around")
        self._look = look
        self._back = button("back")
        self._back.clicked.connect(pages.back_pressed)
        self.panels = PanelArea(PanelTools(presenter, pages, look), DESK_PANELS, self._back)
        self._status, self._foot = StatusLine(), ground("surface")
        self._foot.setLayout(row(self._status, gap=0, margins=(look.px(5), look.px(2), look.px(5), look.px(2))))
        layout = column(gap=0)
        layout.addWidget(self.panels, 1)
        layout.addWidget(self._foot)
        self.setLayout(layout)

    def show_state(self, state: CounterDeskState) -> None:
        self.panels.show_state(state)
        self._status.show_state(state, self._look)
        self._foot.setVisible(state.shape is not Shape.BAR)  # the bar shows it itself
        self._back.setText(texts.BACK.of(state.language))
        self._back.setAccessibleName(texts.BACK.of(state.language))
