"""Brings what devices tell, on their own threads, to the GUI thread."""

from PySide6.QtCore import QObject, Signal


class DeviceSignals(QObject):
    """Give the bound `emit` methods to the drivers; slots run on the thread that made this object."""

    board_state = Signal(object)
    """DeviceState"""
    pad_state = Signal(object)
    """DeviceState"""
    pad_event = Signal(object)
    """PadEvent"""

    rating_screen = Signal(object)
    """Words: what keeps citizens from rating on their screen."""

    kept: tuple[object, ...] = ()
    """Whoever listens: Qt holds the methods of plain objects weakly, so that they would be gone at once."""
