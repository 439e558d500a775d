"""A button that can be reached also while it does nothing, since only what can be reached can say why."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QPushButton

from counter_terminal import texts
from counter_terminal.window.marks import mark
from shared.domain.words import NOTHING, Language, Words


class SoftButton(QPushButton):
    """While `off` it looks disabled, keeps its place in the tab order, and its press is refused with a sentence."""

    def __init__(self, name: str, kind: str = "plain") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", kind)
        self.setProperty("off", "false")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.why = NOTHING
        """Why it does nothing now."""

    @property
    def off(self) -> bool:
        return bool(self.property("off") == "true")

    def switch(self, on: bool, hint: Words, language: Language, key: str = "") -> None:
        """Say what it does or, while it is off, why it does nothing; the same to eyes and to screen readers."""
        self.why = NOTHING if on else hint
        said = hint if on else texts.NOT_NOW.fill(why=hint)
        shown = texts.WITH_KEY.fill(hint=hint, key=key) if on and key else hint
        self.setToolTip(shown.of(language))
        self.setAccessibleDescription(said.of(language))
        mark(self, "off", "false" if on else "true")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a double click for one press: the second one would be the step after."""
        event.accept()
