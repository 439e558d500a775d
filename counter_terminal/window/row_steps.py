"""The buttons inside the chosen row of a list, and the sentence why the first of them does nothing now."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from counter_terminal.rows import RowStep
from counter_terminal.window.kept import KeptWidgets
from counter_terminal.window.look import Look
from counter_terminal.window.marks import mark
from counter_terminal.window.parts import SoftButton, column, label, say
from shared.domain.words import Language


class RowSteps(QWidget):
    def __init__(self, look: Look, pressed: Callable[[str], None], columns: int) -> None:
        """`pressed` is told the name of a step."""
        super().__init__()
        self.setObjectName("row_steps")
        self._pressed, self._columns, self._look = pressed, columns, look
        self._grid = QGridLayout()
        self._grid.setSpacing(look.px(1.2))
        self._why = label("quiet", ink="caution", name="row_why")
        self._why.setWordWrap(True)
        self._buttons = KeptWidgets[str, SoftButton](self._make, self._put)
        inside = column(gap=look.px(0.8), margins=(look.px(2.4), 0, look.px(2.4), look.px(2)))
        inside.addLayout(self._grid)
        inside.addWidget(self._why)
        self.setLayout(inside)

    def show_steps(self, steps: tuple[RowStep, ...], language: Language) -> None:
        for made, step in zip(self._buttons.keep([step.name for step in steps]), steps, strict=True):
            made.setText(step.label.of(language))
            made.setAccessibleName(step.label.of(language))
            made.switch(step.enabled, step.hint, language)
            mark(made, "kind", "urged" if step.urged else "plain")
        first_off = next((step for step in steps[:1] if not step.enabled), None)
        say(self._why, first_off.hint.of(language) if first_off else "")
        self._why.setVisible(first_off is not None)

    def wanted_px(self, width: int) -> int:
        """Return how high it is at a width."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()

    def _make(self, name: str) -> SoftButton:
        made = SoftButton(name)
        made.setMinimumHeight(self._look.px(8.4))
        made.clicked.connect(partial(self._told, name))
        return made

    def _told(self, name: str, _checked: bool = False) -> None:
        self._pressed(name)

    def _put(self, place: int, made: SoftButton) -> None:
        self._grid.addWidget(made, place // self._columns, place % self._columns)
