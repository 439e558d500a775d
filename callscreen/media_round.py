"""Which picture or film of a folder comes next: each in turn, without those that cannot be shown."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from callscreen.film.files import is_film, media_in
from callscreen.pictures import read_picture

AGAIN_AFTER_S = 3600.0
"""How long a file that could not be shown is left out, unless it is exchanged: it may have been half written."""

FileState = tuple[Path, int]


class LeftOut:
    """The files that cannot be shown; `seconds` only go forward. For one thread."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._since: dict[FileState, float] = {}

    def add(self, file: FileState) -> bool:
        """Leave out a file as it is now, and tell whether it was never left out before."""
        known = file in self._since
        # What was at the same path before is of no interest any more.
        self._since = {other: at for other, at in self._since.items() if other[0] != file[0]}
        self._since[file] = self._seconds()
        return not known

    @property
    def now(self) -> frozenset[FileState]:
        """Return the files that are not tried at present."""
        return frozenset(file for file, at in self._since.items() if self._seconds() - at < AGAIN_AFTER_S)


@dataclass(frozen=True, slots=True)
class Next:
    """What is shown next: a picture, a film, or nothing; and what turned out not to be a picture on the way there."""

    file: Path | None = None
    picture: QImage | None = None
    """None where the file is a film."""
    unreadable: tuple[FileState, ...] = ()


@dataclass(frozen=True, slots=True)
class Wish:
    """What is looked for: the file after another one by name, or that one again."""

    folder: Path
    size: QSize
    """Of the picture, in dots."""
    after: Path | None = None
    again: bool = False
    left_out: Collection[FileState] = ()
    fill: bool = True


def next_of(wish: Wish) -> Next:
    """Read the next picture, or find the next film; takes as long as the disk does, and each file at most once."""
    unreadable: list[FileState] = []
    for file in _round(wish):
        state = state_of(file)
        if is_film(file):
            return Next(file, None, tuple(unreadable))
        picture = read_picture(file, wish.size, fill=wish.fill)
        if not picture.isNull():
            return Next(file, picture, tuple(unreadable))
        unreadable.append(state)
    return Next(unreadable=tuple(unreadable))


def _round(wish: Wish) -> list[Path]:
    """Return all files that are tried, each once, in the order in which they are."""
    files = [file for file in media_in(wish.folder) if state_of(file) not in wish.left_out]
    after = wish.after
    if after is None:
        return files
    later = [file for file in files if file > after or (wish.again and file == after)]
    return later + [file for file in files if file not in later]


def state_of(file: Path) -> FileState:
    """Return what tells a file from another one put in its place; its time is 0 when it is gone."""
    try:
        return file, file.stat().st_mtime_ns
    except OSError:
        return file, 0
