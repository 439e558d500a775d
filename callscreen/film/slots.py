"""The memory in which a film's pictures go from the process that plays it to the window."""

import mmap
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

COUNT = 2
"""One picture is being shown while the next is being made."""
LARGEST = QSize(1280, 720)
"""A larger area gets its film enlarged: what cannot be decoded in time by a small machine helps nobody."""
BYTES = 4
"""For each dot: QImage's RGB32."""
FORMAT = QImage.Format.Format_RGB32


class Slots:
    """A few pictures of up to `size` in a file that two processes hold in memory."""

    def __init__(self, file: Path, size: QSize) -> None:
        """Open a file made by `new_slots`. Raises OSError, ValueError."""
        self.file, self.size = file, size
        self._length = size.width() * size.height() * BYTES
        with file.open("r+b") as opened:
            self._memory = mmap.mmap(opened.fileno(), COUNT * self._length)

    def put(self, slot: int, image: QImage) -> None:
        """Keep a picture no larger than `size`."""
        rows = image.convertToFormat(FORMAT)
        self._memory[slot * self._length : slot * self._length + rows.sizeInBytes()] = rows.constBits()

    def take(self, slot: int, size: QSize) -> QImage:
        """Return a copy of the picture in a slot."""
        start = slot * self._length
        with memoryview(self._memory) as memory, memory[start : start + size.width() * size.height() * BYTES] as rows:
            return QImage(rows, size.width(), size.height(), size.width() * BYTES, FORMAT).copy()

    def forget_name(self) -> None:
        """Let nobody else open the file; it goes with the last who holds it. Windows keeps it until it is closed."""
        if sys.platform != "win32":
            self.file.unlink(missing_ok=True)

    def close(self) -> None:
        """Let the memory go, and the file if it has its name still."""
        self._memory.close()
        self.file.unlink(missing_ok=True)


def new_slots(area: QSize) -> Slots:
    """Make room for pictures that fit an area of the screen. Raises OSError."""
    size = slot_size(area)
    shared = Path("/dev/shm")  # memory, where there is such a folder; a temporary file elsewhere
    with tempfile.NamedTemporaryFile(
        prefix="hall-film-", dir=shared if shared.is_dir() else None, delete=False
    ) as file:
        file.truncate(COUNT * size.width() * size.height() * BYTES)
    return Slots(Path(file.name), size)


def slot_size(area: QSize) -> QSize:
    """Return how large a film is made for an area."""
    fits = area.width() <= LARGEST.width() and area.height() <= LARGEST.height()
    return QSize(area) if fits else area.scaled(LARGEST, Qt.AspectRatioMode.KeepAspectRatio)
