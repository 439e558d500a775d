"""Qt loaded without the hook that it hangs into Python's import.

PySide6 reads the source of every module that is imported after it, to see whether that one asks for `__feature__`,
which none of ours does; and Python keeps each line that was read. Together that costs a kiosk's start 0.2 s of
processor time and 20 MB (measured 2026-11, PySide6 6.11.3).
"""

import builtins
import linecache
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def usual_import() -> Iterator[None]:
    """Import Qt for the first time in here: afterwards modules are imported as if it were not there."""
    usual = builtins.__import__
    try:
        yield
    finally:
        builtins.__import__ = usual
        linecache.clearcache()
