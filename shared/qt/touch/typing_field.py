"""What fields for typing have in common."""

from PySide6.QtCore import QEvent


def offers_window(event: QEvent) -> bool:
    """Let the window see a key that a field would keep to itself as an editing key; say whether this was such an event.

    The window counts every key as a touch, and leads Tab through the page in reading order.
    """
    if event.type() is not QEvent.Type.ShortcutOverride:
        return False
    event.ignore()
    return True
