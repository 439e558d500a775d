"""A clerk's photo in a circle, from the hall's folder; where there is none, a silhouette that is nobody."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImageReader, QPainter, QPainterPath, QPixmap

from callscreen.widgets.look import Look
from callscreen.widgets.painting import blended, draw_icon

ENDINGS = (".jpg", ".jpeg", ".png", ".webp")


def draw_photo(painter: QPainter, place: QRectF, look: Look, clerk_number: str, colour: str) -> None:
    """Draw the photo of a clerk; `colour` is that of the silhouette."""
    photo = _photo(look.photos, clerk_number, round(place.width())) if look.photos and clerk_number else None
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if photo is not None:
        circle = QPainterPath()
        circle.addEllipse(place)
        painter.save()
        painter.setClipPath(circle)
        painter.drawPixmap(place.topLeft(), photo)
        painter.restore()
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(
        QColor(blended(look.theme.surface, colour, 0.16)) if colour == look.theme.quiet else QColor(0, 0, 0, 24)
    )
    painter.drawEllipse(place)
    pad = place.width() * 0.16
    draw_icon(
        painter, place.adjusted(pad, pad, -pad, -pad), "account" if clerk_number else "account-off-outline", colour
    )


@lru_cache(maxsize=128)
def _photo(folder: Path, clerk_number: str, side: int) -> QPixmap | None:
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
