"""A yes or no on a page, as large as the other buttons: a box that is ticked, and words."""

from PySide6.QtCore import QSize

from counter_terminal.window.look import Look
from counter_terminal.window.marks import mark
from counter_terminal.window.soft_button import SoftButton
from shared.qt.icons import icon


class TickButton(SoftButton):
    def __init__(self, name: str, look: Look) -> None:
        super().__init__(name)
        self.setCheckable(True)
        self._icons = {
            False: icon("checkbox-blank-outline", look.theme.quiet),
            True: icon("checkbox-marked", look.theme.accent),
        }
        self.setIconSize(QSize(*(look.px(5.6),) * 2))
        self.setMinimumHeight(look.px(11))
        mark(self, "align", "left")
        self.toggled.connect(self._show)
        self._show(False)

    def say(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)

    def _show(self, on: bool) -> None:
        self.setIcon(self._icons[on])
