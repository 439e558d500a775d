"""The photos of the hall's clerks, from a folder where each is named by the clerk's number, like 101.jpg."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap

ENDINGS = (".jpg", ".jpeg", ".png", ".webp")


@lru_cache(maxsize=128)
def clerk_photo(folder: Path, clerk_number: str, side: int) -> QPixmap | None:
    """Return a clerk's photo as a square that shows its middle; None when there is none that can be read."""
    file = next((f for ending in ENDINGS if (f := folder / f"{clerk_number}{ending}").is_file()), None)
    if file is None:
        return None
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        return None
    left, top = (image.width() - side) // 2, max(0, (image.height() - side) // 3)
    return QPixmap.fromImage(image.copy(left, top, side, side))
