"""The one way from all pages to the presenter."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from shared.press import Press


class Presses(QObject):
    """Carries every press of every page."""

    pressed = Signal(object)

    def tell(self, press: Press) -> None:
        self.pressed.emit(press)

    def telling(self, press: Press) -> Callable[[], None]:
        """Return what a button does to tell this press."""
        return lambda: self.pressed.emit(press)
