"""A button that can be reached also while it does nothing, since only what can be reached can say why."""

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QPushButton

from counter_terminal import texts
from counter_terminal.window.marks import mark
from shared.domain.words import NOTHING, Language, Words
from shared.qt.touch_panels import is_touch


@dataclass(frozen=True, slots=True)
class Pressed:
    """Where on the desktop a button was pressed, and when in the time of the events, in milliseconds."""

    where: QPointF
    at_ms: int


class SoftButton(QPushButton):
    """While `off` it looks disabled, keeps its place in the tab order, and its press is refused with a sentence."""

    _last: ClassVar[Pressed | None] = None
    """The last press of any button: a page may have changed under the finger since."""

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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        SoftButton._last = Pressed(event.globalPosition(), event.timestamp())
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a double click for one press: the second one would be the step after."""
        if self._is_second(event):
            event.accept()
        else:
            self.mousePressEvent(event)

    def _is_second(self, event: QMouseEvent) -> bool:
        """Tell whether the first press was here too: of touches Qt makes a double click wherever the second one is."""
        first = SoftButton._last
        if not is_touch(event):
            return True
        if first is None or event.timestamp() - first.at_ms > QGuiApplication.styleHints().mouseDoubleClickInterval():
            return False
        return self.rect().contains(self.mapFromGlobal(first.where).toPoint())
