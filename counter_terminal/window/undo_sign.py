"""Undo in the slim bar: a sign with the seconds left."""

from PySide6.QtCore import QSize

from counter_terminal.pages import Pages
from counter_terminal.state import CounterDeskState
from counter_terminal.window.look import Look
from counter_terminal.window.marks import mark
from counter_terminal.window.soft_button import SoftButton
from shared.qt.icons import icon

WIDE_MM, TIGHT_MM = 12, 10.5


class UndoSign(SoftButton):
    def __init__(self, pages: Pages, look: Look) -> None:
        super().__init__("undo")
        self._icons = {on: icon("undo-variant", look.theme.text if on else look.faint) for on in (True, False)}
        self.setIconSize(QSize(*(look.px(4.6),) * 2))
        mark(self, "narrow", "true")
        self._look = look
        self.setFixedSize(look.px(WIDE_MM), look.px(11.6))
        self.clicked.connect(pages.visit.undo_pressed)

    def be_tight(self, tight: bool) -> None:
        """Do with less width, where there is no room for more."""
        self.setFixedWidth(self._look.px(TIGHT_MM if tight else WIDE_MM))

    def show_state(self, state: CounterDeskState) -> None:
        undo, seconds, language = state.visit.undo, state.visit.undo_s, state.language
        self.setIcon(self._icons[undo.enabled])
        self.setText(str(seconds) if undo.enabled else "")
        self.setAccessibleName(undo.label.of(language))
        self.switch(undo.enabled, undo.hint, language)
