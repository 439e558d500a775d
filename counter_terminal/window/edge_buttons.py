"""The four edges of the screen to choose from, as small signs in a row; the bar's own one is marked."""

from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from counter_terminal import texts
from counter_terminal.pages import Pages
from counter_terminal.state import CounterDeskState, Edge
from counter_terminal.window.look import Look
from counter_terminal.window.parts import button, mark, row
from shared.qt.icons import icon


class EdgeButtons(QWidget):
    def __init__(self, pages: Pages, look: Look) -> None:
        super().__init__()
        self._all = {edge: button(f"edge_{edge.value}") for edge in Edge}
        for edge, each in self._all.items():
            each.setCheckable(True)
            each.setIcon(icon(f"dock-{edge.value}", look.theme.quiet))
            each.setIconSize(QSize(look.px(5), look.px(5)))
            mark(each, "narrow", "true")
            each.setFixedHeight(look.px(8))
            each.clicked.connect(partial(pages.edge_chosen, edge))
        self.setLayout(row(*self._all.values(), gap=look.px(1.2)))

    def show_state(self, state: CounterDeskState) -> None:
        for edge, each in self._all.items():
            name = texts.EDGES[edge.value].of(state.language)
            each.setAccessibleName(name)
            each.setToolTip(name)
            each.setChecked(edge is state.edge)
