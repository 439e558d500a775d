"""Python's search for garbage on the GUI thread alone.

Left to itself it begins in whatever thread makes an object, a database's or a device's too, and destroys there what it
finds: parts of windows, pictures, fonts. Those belong to the GUI thread, and to destroy them elsewhere crashes Qt.
"""

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 1000
"""Between two looks whether there is enough to search; one is nothing but three comparisons."""


class GarbageOnGuiThread(QObject):
    """Searches as often as Python would, between two events of the thread that made this object."""

    def __init__(self, parent: QObject) -> None:
        """Begin; from now on nobody else searches."""
        super().__init__(parent)
        gc.disable()
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(search)
        self._looks.start()


def search() -> None:
    """Search the oldest generation that is due, and with it all younger ones."""
    due = [
        age for age, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)) if count > most
    ]
    if due:
        gc.collect(max(due))
