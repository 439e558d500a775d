"""Where programs wait for their turn to change an SQLite file.

SQLite's own waiting sleeps and tries again, which is unfair: with several busy programs one can starve for seconds. A
lock on a file beside the database lets the system wake the waiters, much fairer and sooner.
"""

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

from sqlalchemy import Engine

SUFFIX = "-turn"


def turn(engine: Engine) -> AbstractContextManager[None]:
    """Return what to hold during a change.

    PostgreSQL queues its waiters itself, Windows has only SQLite's waiting, and memory is not shared.
    """
    file = engine.url.database
    if engine.dialect.name != "sqlite" or not file or sys.platform == "win32":
        return nullcontext()
    return _locked(f"{file}{SUFFIX}")


if sys.platform != "win32":
    import fcntl

    @contextmanager
    def _locked(path: str) -> Iterator[None]:
        # Opened anew each time: the lock then also keeps threads of one program apart, and ends with a killed program.
        with open(path, "ab") as file:  # noqa: PTH123 - a hot path
            fcntl.flock(file, fcntl.LOCK_EX)
            yield
