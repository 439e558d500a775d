"""The buttons inside the chosen row of a list, and the sentence why the first of them does nothing now."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from counter_terminal.rows import RowStep
from counter_terminal.window.kept import KeptWidgets
from counter_terminal.window.look import Look
from counter_terminal.window.marks import mark
from counter_terminal.window.parts import SoftButton, column, label, say
from shared.domain.words import NOTHING, Language, Words

SIDE_MM = 2.4


class RowSteps(QWidget):
    def __init__(self, look: Look, pressed: Callable[[str], None], columns: int) -> None:
        """`pressed` is told the name of a step."""
        super().__init__()
        self.setObjectName("row_steps")
        self._pressed, self._columns, self._look = pressed, columns, look
        # Asked back from the layout, buttons would leave wrappers of its items behind, which PySide then takes for
        # whatever comes to stand at their addresses.
        self._across, self._shown = columns, list[SoftButton]()
        self._grid = QGridLayout()
        self._grid.setSpacing(look.px(1.2))
        self._prompt = label("quiet", bold=True, name="row_prompt")
        self._prompt.setWordWrap(True)
        self._why = label("quiet", ink="caution", name="row_why")
        self._why.setWordWrap(True)
        self._buttons = KeptWidgets[str, SoftButton](self._make, self._put)
        inside = column(gap=look.px(0.8), margins=(look.px(SIDE_MM), 0, look.px(SIDE_MM), look.px(2)))
        inside.addWidget(self._prompt)
        inside.addLayout(self._grid)
        inside.addWidget(self._why)
        self.setLayout(inside)

    def show_steps(self, steps: tuple[RowStep, ...], prompt: Words, language: Language) -> None:
        say(self._prompt, prompt.of(language))
        self._prompt.setVisible(prompt != NOTHING)
        self._shown = list(self._buttons.keep([step.name for step in steps]))
        for made, step in zip(self._shown, steps, strict=True):
            made.show()  # Qt would do so only after the row has been measured, without it
            made.setText(step.label.of(language))
            made.setAccessibleName(step.label.of(language))
            made.switch(step.enabled, step.hint, language)
            mark(made, "kind", "urged" if step.urged else "plain")
        first_off = next((step for step in steps[:1] if not step.enabled), None)
        say(self._why, first_off.hint.of(language) if first_off else "")
        self._why.setVisible(first_off is not None)

    def wanted_px(self, width: int) -> int:
        """Return how high it is at a width."""
        self._arrange(width)
        layout = self.layout()
        assert layout is not None
        for each in (self._prompt, self._why, *self._shown):
            each.ensurePolished()  # what was just made has small letters until then, and would be squeezed
        self._grid.invalidate()
        layout.invalidate()
        layout.activate()
        return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()

    def _make(self, name: str) -> SoftButton:
        made = SoftButton(name)
        made.setMinimumHeight(self._look.px(8.4))
        mark(made, "dense", "true")
        made.clicked.connect(partial(self._told, name))
        return made

    def _told(self, name: str, _checked: bool = False) -> None:
        self._pressed(name)

    def _put(self, place: int, made: SoftButton) -> None:
        self._grid.addWidget(made, place // self._across, place % self._across)

    def _arrange(self, width: int) -> None:
        """Stand as many side by side as have room for their words."""
        made, room = self._shown, width - 2 * self._look.px(SIDE_MM)
        across = max(1, min(self._columns, len(made)))
        while across > 1 and self._span(made, across) > room:
            across -= 1
        if across != self._across:
            self._across = across
            for place, one in enumerate(made):
                self._put(place, one)

    def _span(self, made: list[SoftButton], across: int) -> int:
        wide = (max(one.sizeHint().width() for one in made[place::across]) for place in range(across))
        return sum(wide) + (across - 1) * self._grid.spacing()
