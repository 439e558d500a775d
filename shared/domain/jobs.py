"""The one way slow work leaves a presenter and its outcome comes back."""

from collections import deque
from collections.abc import Callable
from typing import Protocol, TypeVar

from shared.domain.outcome import Err, Ok, Outcome

T = TypeVar("T")


class Jobs(Protocol):
    def run(self, work: Callable[[], T], then: Callable[[Outcome[T]], None]) -> None:
        """Do `work` elsewhere, in the order given, and hand its outcome to `then` on the caller's own thread."""


def outcome_of(work: Callable[[], T]) -> Outcome[T]:
    """Run `work` and return what came of it; an error becomes a value for the presenter to show."""
    try:
        return Ok(work())
    except Exception as error:  # noqa: BLE001 - the runner's border: every error becomes an outcome
        return Err(error)


class ManualJobs:
    """Jobs that wait until a test drains them: no sleeping, no races."""

    def __init__(self) -> None:
        self._waiting: deque[Callable[[], None]] = deque()

    def run(self, work: Callable[[], T], then: Callable[[Outcome[T]], None]) -> None:
        self._waiting.append(lambda: then(outcome_of(work)))

    def do_one(self) -> bool:
        """Do the job that waits longest, and leave the others to wait; return whether there was one."""
        if self._waiting:
            self._waiting.popleft()()
            return True
        return False

    def drain(self) -> int:
        """Do all waiting jobs, and those they start; return how many were done."""
        done = 0
        while self.do_one():
            done += 1
        return done
