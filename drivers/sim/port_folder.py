"""Private folders for the paths of pseudo-terminals, named after their process so that a later one can sweep."""

import os
import shutil
import tempfile
from pathlib import Path

PREFIX = "hall-port-"


def new_folder() -> "tempfile.TemporaryDirectory[str]":
    """Return a folder of this process's own, and take away those of processes that were killed."""
    sweep(Path(tempfile.gettempdir()))
    return tempfile.TemporaryDirectory(prefix=f"{PREFIX}{os.getpid()}-")


def sweep(place: Path) -> None:
    """Take away the folders in `place` whose process is gone; what belongs to another user stays."""
    for folder in place.glob(f"{PREFIX}*-*"):
        process = folder.name.removeprefix(PREFIX).partition("-")[0]
        if process.isdecimal() and not _runs(int(process)):
            shutil.rmtree(folder, ignore_errors=True)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        pass  # another user's, or no number that we know anything about
    return True
