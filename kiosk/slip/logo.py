"""The hall's logo as black and white dots, made once."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from kiosk.slip.layout import LayoutProblem


@lru_cache(maxsize=8)
def read_logo(path: Path, height: int, most_width: int, dither: bool) -> QImage:
    """Return a picture of at most so many dots, white where it is transparent.

    Raises:
        LayoutProblem: the file is no picture.
    """
    picture = QImage(str(path))
    if picture.isNull():
        raise LayoutProblem(f"{path}: no picture that can be read; name a PNG file in [kiosk] slip_logo.")
    room = picture.size().scaled(most_width, height, Qt.AspectRatioMode.KeepAspectRatio)
    paper = QImage(room, QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(
        0, 0, picture.scaled(room, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    )
    painter.end()
    shades = Qt.ImageConversionFlag.DiffuseDither if dither else Qt.ImageConversionFlag.ThresholdDither
    return paper.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.MonoOnly | shades)
