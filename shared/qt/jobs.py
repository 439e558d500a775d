"""Slow work off the GUI thread, its outcome back on it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from shared.domain.jobs import outcome_of
from shared.domain.outcome import Outcome

T = TypeVar("T")


class QtJobs(QObject):
    """One worker thread: jobs are done in the order given, outcomes arrive on the thread that made this object."""

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="jobs")
        self._closed = False
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], T], then: Callable[[Outcome[T]], None]) -> None:
        if not self._closed:
            self._pool.submit(self._work, work, then)

    def close(self) -> None:
        """Let the job in hand end and forget the ones still waiting, and any that news still on their way bring."""
        self._closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _work(self, work: Callable[[], T], then: Callable[[Outcome[T]], None]) -> None:
        outcome = outcome_of(work)
        self._finished.emit(lambda: then(outcome))

    @Slot(object)
    def _deliver(self, delivery: Callable[[], None]) -> None:
        delivery()
