"""Keys in one column or two, in groups; what has no room is scrolled to."""

from PySide6.QtWidgets import QGridLayout, QWidget

from counter_terminal.window.look import Look
from counter_terminal.window.parts import column, scrolling

COLUMN_MM = 41
HIGH_MM = 9.6


class KeyGrid(QWidget):
    def __init__(self, look: Look, *groups: tuple[QWidget, ...]) -> None:
        super().__init__()
        self._look, self._groups, self._columns = look, groups, 0
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, look.px(1), 0)
        self._grid.setSpacing(look.px(2))
        for key in (key for group in groups for key in group):
            key.setFixedHeight(look.px(HIGH_MM))
        rows = column(gap=0)
        rows.addLayout(self._grid)
        rows.addStretch(1)
        edge = look.px(4)
        self.setLayout(column(scrolling(rows), gap=0, margins=(edge, edge, look.px(3), edge)))
        self.stand(1)

    def stand(self, columns: int) -> None:
        """Stand in so many columns; each group begins a line of its own."""
        if columns == self._columns:
            return
        self._columns, line = columns, 0
        self.setFixedWidth(columns * self._look.px(COLUMN_MM) + self._look.px(2 * columns + 8))
        for group in self._groups:
            for place, key in enumerate(group):
                self._grid.addWidget(key, line + place // columns, place % columns)
            line += -(-len(group) // columns)
