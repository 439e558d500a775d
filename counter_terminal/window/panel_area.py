"""The full desk's right side: a tab for each panel, and the panel chosen."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QButtonGroup, QFrame, QStackedWidget, QWidget

from counter_terminal.state import CounterDeskState
from counter_terminal.window.panel import DeskPanel, Panel, PanelTools
from counter_terminal.window.parts import button, column, ground, row, scrolling
from shared.qt.icons import icon


class PanelArea(QFrame):
    def __init__(self, tools: PanelTools, panels: tuple[DeskPanel, ...], aside: QWidget | None = None) -> None:
        """`aside` stands behind the tabs, at the other end of their line."""
        super().__init__()
        self.setProperty("ground", "edge")
        self._look, self._panels, self._tools = tools.look, panels, tools
        self._stack, self._group = QStackedWidget(), QButtonGroup(self)
        self._state: CounterDeskState | None = None
        self._made: dict[int, Panel] = {}
        """By place; each is made when it is first seen, since all at once would be noticed."""
        self._frames: list[QFrame] = []
        tabs = row(gap=self._look.px(1))
        for place, panel in enumerate(panels):
            self._frames.append(frame := self._frame_of(panel))
            self._stack.addWidget(frame)
            tab = button(f"tab_{panel.name}", "bare")
            tab.setCheckable(True)
            tab.setIcon(icon(panel.icon, self._look.theme.quiet))
            tab.setIconSize(QSize(*(self._look.px(4.6),) * 2))
            self._group.addButton(tab, place)
            tabs.addWidget(tab)
        tabs.addStretch(1)
        if aside is not None:
            tabs.addWidget(aside)
        self._group.idClicked.connect(self._clicked)
        self._group.button(0).setChecked(True)
        layout = column(gap=self._look.px(2), margins=(self._look.px(3.5),) * 4)
        layout.addLayout(tabs)
        layout.addWidget(scrolling(column(self._stack, gap=0)), 1)
        self.setLayout(layout)

    def choose(self, place: int) -> None:
        """Show another panel."""
        self._group.button(place).setChecked(True)
        self._stack.setCurrentIndex(place)
        if self._state is not None:
            self._panel(place).show_state(self._state)

    def _clicked(self, place: int) -> None:
        self.choose(place)
        self._tools.pages.panel_chosen()

    def _asked(self, name: str) -> int:
        """Return the place of the panel that is asked for, else of the one that was chosen."""
        return next((place for place, panel in enumerate(self._panels) if panel.name == name), self.chosen)

    @property
    def chosen(self) -> int:
        return self._stack.currentIndex()

    def show_state(self, state: CounterDeskState) -> None:
        self._state = state
        for panel, tab in zip(self._panels, self._group.buttons(), strict=True):
            tab.setText(panel.title.of(state.language))
            tab.setAccessibleName(tab.text())
        for panel, frame in zip(self._panels, self._frames, strict=True):
            frame.setAccessibleName(panel.title.of(state.language))
        if (asked := self._asked(state.panel)) != self.chosen:
            self.choose(asked)
        else:
            self._panel(self.chosen).show_state(state)

    def _panel(self, place: int) -> Panel:
        if place not in self._made:
            make = self._panels[place].make
            self._made[place] = made = make(self._tools)
            frame = self._frames[place].layout()
            assert frame is not None
            frame.addWidget(made.widget)
        return self._made[place]

    def _frame_of(self, panel: DeskPanel) -> QFrame:
        frame = ground("card")
        frame.setObjectName(panel.name)
        frame.setLayout(column(gap=0))
        return frame
