"""The feed as Qt signals: what changed arrives on the GUI thread."""

from PySide6.QtCore import QObject, Signal

from shared.db.store import Store
from shared.feed.follower import Follower


class QtFeed(QObject):
    """Signals of a hall's follower. The first `changed` carries the snapshot and no events."""

    changed = Signal(object, object)
    """HallView, tuple[Recorded, ...]"""
    hall_changed = Signal(object)
    """Hall"""
    link_changed = Signal(object)
    """LinkState"""

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._follower = Follower(store, self.changed.emit, self.link_changed.emit, self.hall_changed.emit)

    def start(self) -> None:
        self._follower.start()

    def stop(self) -> None:
        self._follower.stop()
