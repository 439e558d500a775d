"""Widgets of a list that stay the same while what they stand for stays, so that no press, tick or focus is lost."""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

Key = TypeVar("Key")
Kept = TypeVar("Kept", bound=QWidget)


class KeptWidgets(Generic[Key, Kept]):
    """Makes a widget for each key that appears, lets go of those whose key went, and keeps all others."""

    def __init__(self, make: Callable[[Key], Kept], put: Callable[[int, Kept], None]) -> None:
        """`put` places a widget, new or kept, at its place in the list."""
        self._make, self._put = make, put
        self._kept: dict[Key, Kept] = {}

    def keep(self, keys: Sequence[Key]) -> Iterator[Kept]:
        """Return the widgets of these keys, each at its place."""
        for gone in [key for key in self._kept if key not in keys]:
            widget = self._kept.pop(gone)
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        before, self._kept = list(self._kept), {key: self._kept.get(key) or self._make(key) for key in keys}
        if before != list(keys):
            for place, widget in enumerate(self._kept.values()):
                self._put(place, widget)
        return iter(self._kept.values())
