"""What of each screen is free for windows."""

from typing import Protocol

from PySide6.QtCore import QRect

from counter_terminal.window.geometry import Area


class Screen(Protocol):
    """What is asked of a screen, as Qt names it."""

    def name(self) -> str: ...

    def geometry(self) -> QRect: ...

    def availableGeometry(self) -> QRect: ...  # noqa: N802 - Qt's name


class FreeAreas:
    def __init__(self, *, first: bool) -> None:
        """With `first`, what the desktop keeps for itself is what it kept when a screen was first looked at.

        Once the bar has reserved its strip, the desktop no longer counts that as free.
        """
        self._first = first
        self._kept: dict[str, tuple[int, int, int, int]] = {}
        """How much at the left, the top, the right and the bottom: a screen may be turned, moved or scaled."""

    def of(self, screen: Screen) -> Area:
        whole, free = screen.geometry(), screen.availableGeometry()
        kept = (
            free.left() - whole.left(),
            free.top() - whole.top(),
            whole.right() - free.right(),
            whole.bottom() - free.bottom(),
        )
        left, top, right, bottom = self._kept.setdefault(screen.name(), kept) if self._first else kept
        inside = whole.adjusted(left, top, -right, -bottom)
        return inside.x(), inside.y(), inside.width(), inside.height()
