"""A program in a process of its own, that is told and asked things over a pipe that nobody else has."""

import multiprocessing
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, TypeAlias

from shared.domain.problem import Problem

PATIENCE_S = 60.0

# One process loads the program, the others branch off from it, where the system has that.
if sys.platform == "win32":
    _processes = multiprocessing.get_context("spawn")
else:
    _processes = multiprocessing.get_context("forkserver")
_processes.set_forkserver_preload(["benchmarks.engine.hands", "shared.feed.follower"])

Pipe: TypeAlias = "Connection[Any, Any]"


class Partner:
    """Runs `work(*given, pipe)` from now on until it returns or is killed.

    A pipe each, and no queue that they share: a program killed while it held such a queue's lock would stop all others.
    """

    def __init__(self, work: Callable[..., None], *given: object) -> None:
        self._pipe, theirs = _processes.Pipe()
        self._process = _processes.Process(target=work, args=(*given, theirs), daemon=True)
        self._process.start()
        theirs.close()

    def tell(self, what: object) -> None:
        self._pipe.send(what)

    def answer(self, longest_s: float = 0.0) -> Any:
        """Return what the program says next.

        Raises:
            Problem: it has ended, or says nothing for so many seconds and a minute.
        """
        try:
            if self._pipe.poll(longest_s + PATIENCE_S):
                return self._pipe.recv()
        except EOFError:
            self._process.join(PATIENCE_S)
        raise self._ended()

    def wait(self, longest_s: float = 0.0) -> None:
        """Return when the program has come to its end.

        Raises:
            Problem: it ended otherwise, or not in so many seconds and a minute.
        """
        self._process.join(longest_s + PATIENCE_S)
        if self._process.exitcode != 0:
            raise self._ended()

    @property
    def over(self) -> bool:
        return self._process.exitcode is not None

    def kill(self) -> None:
        self._process.kill()
        self._process.join()

    def _ended(self) -> Problem:
        how = f"ended with status {self._process.exitcode}" if self.over else "does not answer"
        return Problem(f"A program of the measurement {how}; see what it said above, and measure again.")
