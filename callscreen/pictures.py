"""The pictures of a folder, read at the size in which they are shown."""

from collections.abc import Set
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

ENDINGS = frozenset((".jpg", ".jpeg", ".png", ".webp", ".bmp"))


def pictures_in(folder: Path) -> tuple[Path, ...]:
    """Return the pictures of a folder by name; none when the folder cannot be looked into."""
    return files_in(folder, ENDINGS)


def files_in(folder: Path, endings: Set[str]) -> tuple[Path, ...]:
    """Return a folder's files of some kinds by name; none when the folder cannot be looked into."""
    try:
        return tuple(sorted(file for file in folder.iterdir() if file.suffix.lower() in endings))
    except OSError:
        return ()


def read_picture(file: Path, size: QSize, *, fill: bool) -> QImage:
    """Read a picture so that it fills a size, cut at its edges, or shows whole inside; null when it cannot be read."""
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    mode = _mode(fill=fill)
    if reader.size().isValid() and not _lies_turned(reader):
        reader.setScaledSize(reader.size().scaled(size, mode))
    image = reader.read()
    if image.isNull():
        return image
    return fitted(image, size, fill=fill)


def can_be_read(file: Path) -> bool:
    """Tell whether a picture is one, by reading it small."""
    return not read_picture(file, QSize(64, 64), fill=False).isNull()


def fitted(image: QImage, size: QSize, *, fill: bool) -> QImage:
    """Return a picture scaled so that it fills a size, cut at its edges, or shows whole inside."""
    scaled = (
        image
        if image.size() == size
        else image.scaled(size, _mode(fill=fill), Qt.TransformationMode.SmoothTransformation)
    )
    if scaled.width() <= size.width() and scaled.height() <= size.height():
        return scaled
    left, top = max(0, scaled.width() - size.width()) // 2, max(0, scaled.height() - size.height()) // 2
    return scaled.copy(left, top, min(size.width(), scaled.width()), min(size.height(), scaled.height()))


def _mode(*, fill: bool) -> Qt.AspectRatioMode:
    return Qt.AspectRatioMode.KeepAspectRatioByExpanding if fill else Qt.AspectRatioMode.KeepAspectRatio


def _lies_turned(reader: QImageReader) -> bool:
    """Tell whether a picture is turned by a quarter when it is read, so that its size is not yet the true one."""
    return bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)
