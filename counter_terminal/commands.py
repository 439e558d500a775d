"""Sending commands to the hall: one id per intent, sent again with the same id when the database did not answer."""

import logging
from collections.abc import Callable
from typing import TypeVar

from shared.domain.ids import CommandId, new_command
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Outcome
from shared.domain.problem import DatabaseAway, DatabaseRefused

log = logging.getLogger(__name__)

T = TypeVar("T")
Later = Callable[[float, Callable[[], None]], None]
"""Calls back after a number of seconds, on the caller's own thread."""

AT_THE_DESK = (0.5, 1.0, 2.0)
"""Pauses in seconds while a clerk waits for an answer."""
IN_THE_BACKGROUND = (0.5, 1.0, 2.0, *(5.0,) * 60)
"""Pauses for what nobody waits for and nobody would press again: a citizen's rating, a device's fault."""


class Commands:
    def __init__(self, jobs: Jobs, later: Later, reads: Jobs | None = None) -> None:
        """`reads` is for what changes nothing, so that a long list keeps no key waiting; `jobs`, if left out."""
        self._jobs, self.later, self._reads = jobs, later, reads or jobs
        self._closed = False

    def close(self) -> None:
        """Send nothing any more; the program ends."""
        self._closed = True

    def send(
        self,
        work: Callable[[CommandId], T],
        then: Callable[[Outcome[T]], None],
        pauses: tuple[float, ...] = AT_THE_DESK,
        on_retry: Callable[[], None] = lambda: None,
        command: CommandId | None = None,
    ) -> None:
        """Run `work` with a fresh command id, or a given one, and hand over its outcome.

        When the database is away it runs again after each of the pauses, with the same id, so that a change whose
        answer was lost happens once. `on_retry` is told before each pause.
        """
        command_id = command or new_command()

        def attempt(left: tuple[float, ...]) -> None:
            if self._closed:
                return

            def came(outcome: Outcome[T]) -> None:
                match outcome:
                    case Err(DatabaseAway()) if left:
                        on_retry()
                        self.later(left[0], lambda: attempt(left[1:]))
                    case _:
                        then(logged(outcome))

            self._jobs.run(lambda: work(command_id), came)

        attempt(pauses)

    def read(self, work: Callable[[], T], then: Callable[[Outcome[T]], None]) -> None:
        """Run `work`, which changes nothing, once and hand over its outcome."""
        if not self._closed:
            self._reads.run(work, lambda outcome: then(logged(outcome)))


def logged(outcome: Outcome[T]) -> Outcome[T]:
    """Keep in the log what the database said when it refused something; windows only tell what to do next."""
    match outcome:
        case Err(DatabaseRefused() as error):
            log.error("%s", error)
    return outcome
