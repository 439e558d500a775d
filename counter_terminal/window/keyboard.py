"""Who has the keyboard: the clerk's other program, and this window only when the clerk asks for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from counter_terminal.desktop import Desktop
from counter_terminal.window.native import native_id


class Keyboard:
    def __init__(self, window: QWidget, desktop: Desktop) -> None:
        self._window, self._desktop = window, desktop
        self._typed_into = True
        self._before = 0
        """The window of another program that had the keyboard before this one."""

    def take(self) -> None:
        """Let the clerk type here; asked again, let the program before go on."""
        if self._window.isActiveWindow():
            self._give_back()
            return
        self._before = self._desktop.focused()
        self._accept(True)
        if not self._desktop.give_keyboard(native_id(self._window)):
            self._window.activateWindow()

    def follow(self, *, typed_into: bool, was_at_work: bool) -> None:
        """Let the window be typed into, or never have the keyboard by a click; what had it before gets it back then."""
        active = self._window.isActiveWindow()
        if was_at_work and typed_into and not self._typed_into and not active:
            self._before = self._desktop.focused()
        done, self._typed_into = self._typed_into and not typed_into, typed_into
        if active and done and self._before:
            self._give_back()
        else:
            self._accept(typed_into or active)

    def left(self) -> None:
        """Be told that another window has the keyboard now."""
        self._accept(self._typed_into)

    def _give_back(self) -> None:
        before, self._before = self._before, 0
        if not self._desktop.give_keyboard(before):
            self._window.clearFocus()
        self.left()

    def _accept(self, accepted: bool) -> None:
        if (handle := self._window.windowHandle()) is not None:
            handle.setFlag(Qt.WindowType.WindowDoesNotAcceptFocus, not accepted)
