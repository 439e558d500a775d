"""Where programs wait for their turn to change an SQLite file.

SQLite's own waiting sleeps and tries again, which is unfair: with several busy programs one can starve for seconds. A
lock on a file beside the database lets the system wake the waiters, much fairer and sooner.
"""

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext

from sqlalchemy import Engine

from shared.db.engine import away

SUFFIX = "-turn"


def turn(engine: Engine) -> AbstractContextManager[None]:
    """Return what to hold during a change.

    PostgreSQL queues its waiters itself, Windows has only SQLite's waiting, and memory is not shared.

    Raises:
        DatabaseAway: on entering, when the file cannot be opened or locked: its folder is gone, or the disk is full.
    """
    file = engine.url.database
    if engine.dialect.name != "sqlite" or not file or sys.platform == "win32":
        return nullcontext()
    return _locked(engine, f"{file}{SUFFIX}")


if sys.platform != "win32":
    import fcntl

    @contextmanager
    def _locked(engine: Engine, path: str) -> Iterator[None]:
        with ExitStack() as until:
            try:
                # Opened anew each time: the lock then also keeps threads of one program apart, and ends with a killed
                # program.
                file = until.enter_context(open(path, "ab"))  # noqa: PTH123 - a hot path
                fcntl.flock(file, fcntl.LOCK_EX)
            except OSError as error:
                raise away(engine, error) from error
            yield
