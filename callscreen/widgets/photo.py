"""A clerk's photo in a circle, from the hall's folder; where there is none, a silhouette that is nobody."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from callscreen.widgets.look import Look
from callscreen.widgets.painting import blended, draw_icon
from shared.qt.photo import clerk_photo


def draw_photo(painter: QPainter, place: QRectF, look: Look, clerk_number: str, colour: str) -> None:
    """Draw the photo of a clerk; `colour` is that of the silhouette."""
    photo = clerk_photo(look.photos, clerk_number, round(place.width())) if look.photos and clerk_number else None
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
