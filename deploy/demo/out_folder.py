"""The folder that a demonstration leaves its results in: emptied first, and used by one demonstration at a time."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from shared.domain.problem import Problem

MARK = ".hall-demo"
"""A file that tells a demonstration's folder from one that holds something of value."""


@contextmanager
def claimed(folder: Path) -> Iterator[None]:
    """Make the folder or empty it, and keep other demonstrations out of it meanwhile.

    Raises:
        Problem: it cannot be written, holds other things than a demonstration's, or another one is using it.
    """
    try:
        _take(folder)
        with (folder / MARK).open("a") as mark:
            _lock(mark, folder)
            _empty(folder)
            yield
    except OSError as error:
        if error.filename is None or not Path(os.fsdecode(error.filename)).absolute().is_relative_to(folder.absolute()):
            raise
        reason = (error.strerror or str(error)).lower()
        raise Problem(f"--out {folder}: cannot be used ({reason}); name another folder.") from error


def _take(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()) and not (folder / MARK).exists():
        raise Problem(f"--out {folder}: holds files that are not a demonstration's; name an empty or a new folder.")


def _lock(mark: IO[str], folder: Path) -> None:
    if sys.platform == "win32":
        return  # an open file keeps its folder from being emptied there
    import fcntl

    try:
        fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise Problem(f"--out {folder}: another demonstration is using it; end that one or name another.") from None


def _empty(folder: Path) -> None:
    for old in folder.iterdir():
        if old.is_dir() and not old.is_symlink():
            shutil.rmtree(old)
        elif old.name != MARK:
            old.unlink()
