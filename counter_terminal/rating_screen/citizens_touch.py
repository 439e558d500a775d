"""Keeps the clerk's mouse out of the citizen's window: touches rate, and a pointer that strays in is led out again."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QCursor, QEnterEvent, QGuiApplication, QMouseEvent, QPointerEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from shared.qt.touch_panels import is_touch

HOME_MS = 250
"""So long after its last move a pointer stays: a panel that shows up as a mouse moves it there for each touch."""
LANDS_MS = 150
"""A finger comes down where the pointer has just jumped to; what wanders here first and then presses is a mouse."""
INSET_PX = 40
"""So far from its edge the pointer is set on the clerk's monitor, or it would stray in again at once."""
STAYS_PUT = ("wayland", "wayland-egl")
"""Desktops on which no program may move the pointer."""

_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class CitizensTouch(QObject):
    """Stands before the window's own handling of mouse events, and lets those through that a citizen makes."""

    def __init__(self, window: QWidget, *, mouse_rates: bool) -> None:
        """`mouse_rates` is for a touch panel that shows up as a mouse."""
        super().__init__(window)
        self._window = window
        self._mouse_rates = mouse_rates
        self._may_lead = QGuiApplication.platformName() not in STAYS_PUT
        self._hovers_since: int | None = None
        """In the time of the events, milliseconds."""
        self._pressed = False
        self._home = QTimer(self, singleShot=True, interval=HOME_MS)
        self._home.timeout.connect(self._lead_home)
        window.setCursor(Qt.CursorShape.BlankCursor)
        window.winId()  # makes the window of the desktop, whose events are looked at before widgets see them
        handle = window.windowHandle()
        assert handle is not None
        handle.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Swallow what the clerk's mouse does here."""
        if isinstance(event, QEnterEvent):
            self._home.start()
            return False
        if event.type() is QEvent.Type.Leave:
            self._hovers_since = None
            return False
        if not isinstance(event, QMouseEvent | QWheelEvent):
            return False
        return not self._is_citizens(event)

    def _is_citizens(self, event: QPointerEvent) -> bool:
        if is_touch(event):
            self._home.start()
            return True
        if not isinstance(event, QMouseEvent) or not self._mouse_rates:
            self._home.start()
            return False
        return self._is_finger_on_mouse(event)

    def _is_finger_on_mouse(self, event: QMouseEvent) -> bool:
        """Tell whether a panel that shows up as a mouse made this; its pointer jumps and presses at once."""
        if event.type() in _PRESSES:
            self._pressed = self._pressed or self._lands(event)
            self._home.stop()
        elif not self._pressed:
            self._hovers_since = event.timestamp() if self._hovers_since is None else self._hovers_since
        counts = self._pressed
        if event.type() is QEvent.Type.MouseButtonRelease:
            self._pressed, self._hovers_since = False, None
        if not self._pressed:
            self._home.start()
        return counts

    def _lands(self, press: QMouseEvent) -> bool:
        if self._hovers_since is None or not self._may_lead:
            return True
        return press.timestamp() - self._hovers_since <= LANDS_MS

    def _lead_home(self) -> None:
        at, screen = QCursor.pos(), self._window.screen()
        if self._pressed or not self._window.isVisible() or not self._window.geometry().contains(at):
            return
        out = way_out(at, (s.geometry() for s in QGuiApplication.screens() if s is not screen))
        if out is not None and self._may_lead:
            QCursor.setPos(out)


def way_out(at: QPoint, others: Iterable[QRect]) -> QPoint | None:
    """Return the nearest point on another monitor, a little inside of it; None where there is no other."""
    inside = (monitor.adjusted(INSET_PX, INSET_PX, -INSET_PX, -INSET_PX) for monitor in others)
    points = (QPoint(min(max(at.x(), i.left()), i.right()), min(max(at.y(), i.top()), i.bottom())) for i in inside)
    return min(points, key=lambda point: (point - at).manhattanLength(), default=None)
