"""Stands before the kiosk's window: sees every key, press and request to close before any page does.

It filters what the platform tells the window (its QWindow), so nothing that a program presses itself is held up.
"""

import logging

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QEventPoint, QGuiApplication, QKeyEvent, QMouseEvent, QPointingDevice, QTouchEvent, QWindow
from PySide6.QtWidgets import QWidget

from kiosk.lock.corner import HOLD_S, HiddenCorner
from kiosk.lock.keys import asks_for_service, passes
from kiosk.lock.steady import SteadyHand
from shared.qt.touch.area import TouchArea

log = logging.getLogger(__name__)

_E = QEvent.Type
_MOUSE_DOWN = (_E.MouseButtonPress, _E.MouseButtonDblClick)
_TOUCH = (_E.TouchBegin, _E.TouchUpdate)
_KEYS = (_E.KeyPress, _E.KeyRelease, _E.ShortcutOverride)
_NEVER = (_E.ContextMenu, _E.DragEnter, _E.DragMove, _E.Drop)
GRABS = ("xcb",)
"""Platforms on which a window can have all keys, those of the window manager too."""


class WindowGuard(QObject):
    """Lets through what a citizen means; `service_wanted` says that staff asked for the service page."""

    service_wanted = Signal()

    def __init__(self, window: QWidget, hand: SteadyHand, corner: HiddenCorner, *, locked: bool) -> None:
        """`locked`: keys that lead out are swallowed, and the window does not close."""
        super().__init__(window)
        self._window, self._hand, self._corner, self._locked = window, hand, corner, locked
        self._hold = QTimer(self, singleShot=True, interval=int(HOLD_S * 1000))
        self._hold.timeout.connect(self.service_wanted)
        window.installEventFilter(self)

    def stand(self) -> None:
        """Begin; the window has been shown, so that it is a window of the platform by now."""
        handle = self._window.windowHandle()
        handle.installEventFilter(self)
        if self._locked and QGuiApplication.platformName() in GRABS and not handle.setKeyboardGrabEnabled(True):
            log.warning("The keyboard cannot be had alone: keys of the desktop still work.")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow what is not meant for the pages."""
        if not isinstance(watched, QWindow):
            return self._locked and _refused(event)
        if event.type() in _NEVER:
            return True
        match event:
            case QKeyEvent() if event.type() in _KEYS:
                return self._key(event)
            case QTouchEvent():
                self._touch(event)
                return False
            case QMouseEvent():
                return self._mouse(event)
            case _:
                return False

    def _key(self, event: QKeyEvent) -> bool:
        if asks_for_service(event.key(), event.modifiers()):
            if event.type() is _E.KeyPress and not event.isAutoRepeat():
                self.service_wanted.emit()
            return True
        return self._locked and not passes(event.key(), event.modifiers())

    def _touch(self, event: QTouchEvent) -> None:
        """Count fingers; of several, Qt makes a press of the first one alone."""
        if event.type() in _TOUCH:
            for point in event.points():
                if point.state() is QEventPoint.State.Pressed:
                    self._hand.comes_down(self._is_key(point.position()))
        elif event.type() is _E.TouchCancel:
            self._lift(_finger(event.device()))

    def _mouse(self, event: QMouseEvent) -> bool:
        if event.type() in _MOUSE_DOWN:
            return not self._down(event)
        if event.type() is _E.MouseButtonRelease:
            self._hold.stop()
            return event.button() is not Qt.MouseButton.LeftButton or not self._lift(_finger(event.device()))
        if self._hold.isActive() and not self._is_corner(event.position()):
            self._hold.stop()
        return False

    def _down(self, event: QMouseEvent) -> bool:
        """Tell whether a press is passed on."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        device = event.pointingDevice()
        if device.type() is not QPointingDevice.DeviceType.TouchScreen:
            self._hand.comes_down(self._is_key(event.position()))
        self._look_at_corner(event.position())
        return self._hand.may_press(_finger(device))

    def _lift(self, finger: int) -> bool:
        return self._hand.goes_up(finger)

    def _look_at_corner(self, at: QPointF) -> None:
        if not self._is_corner(at):
            self._corner.missed()
            return
        self._hold.start()
        if self._corner.tapped():
            self._hold.stop()
            self.service_wanted.emit()

    def _is_key(self, at: QPointF) -> bool:
        touched = self._window.childAt(at.toPoint())
        return isinstance(touched, TouchArea) and touched.is_key

    def _is_corner(self, at: QPointF) -> bool:
        """The corner is the hall's name; before the hall is known, the upper left of the window."""
        name = next((w for w in self._window.findChildren(QWidget, "hall_name") if w.isVisible()), None)
        if name is not None:
            return name.rect().translated(name.mapTo(self._window, name.rect().topLeft())).contains(at.toPoint())
        return QRectF(0, 0, self._window.width() / 3, self._window.height() / 12).contains(at)


def _refused(event: QEvent) -> bool:
    """Refuse to close; a close that is not refused counts as granted."""
    if event.type() is not _E.Close:
        return False
    event.ignore()
    return True


def _finger(device: object) -> int:
    """Return what tells the pressing devices apart; Qt itself follows one finger of each."""
    return device.systemId() if isinstance(device, QPointingDevice) else 0
