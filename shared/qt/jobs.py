"""Slow work off the GUI thread, its outcome back on it."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from shared.domain.jobs import outcome_of
from shared.domain.outcome import Outcome

T = TypeVar("T")

LAST_JOB_S = 5.0
"""How long a program that ends waits for the job in hand: one that asks a server which is stuck would never end."""


class QtJobs(QObject):
    """One worker thread: jobs are done in the order given, outcomes arrive on the thread that made this object."""

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="jobs")
        self._closed = False
        self._open = set[Future[None]]()
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], T], then: Callable[[Outcome[T]], None]) -> None:
        if not self._closed:
            job = self._pool.submit(self._work, work, then)
            self._open.add(job)
            job.add_done_callback(self._open.discard)

    def close(self) -> None:
        """Let the job in hand end, within seconds, and forget all that wait and that news on their way bring."""
        self._closed = True
        self._pool.shutdown(wait=False, cancel_futures=True)
        wait(list(self._open), LAST_JOB_S)

    def _work(self, work: Callable[[], T], then: Callable[[Outcome[T]], None]) -> None:
        outcome = outcome_of(work)
        with suppress(RuntimeError):  # Qt's side is gone: the program has ended, and nobody waits for the outcome
            self._finished.emit(lambda: then(outcome))

    @Slot(object)
    def _deliver(self, delivery: Callable[[], None]) -> None:
        delivery()
