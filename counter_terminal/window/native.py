"""The number by which the desktop knows a window."""

from PySide6.QtWidgets import QWidget


def native_id(window: QWidget) -> int:
    """Return the window's own number, 0 before it has one.

    QWidget.winId keeps its answer when new window flags make Qt replace the native window (seen with Qt 6.11 on X11).
    """
    handle = window.windowHandle()
    return int(handle.winId()) if handle is not None else 0
