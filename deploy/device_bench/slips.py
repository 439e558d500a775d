"""The printer's tray: the last slips, newest first, as they came out of the cutter."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from drivers.printer.raster import Raster

KEPT = 12


def image_of(slip: Raster) -> QImage:
    """Return a slip as a picture, one pixel a dot, black on white."""
    stride = (slip.width_dots + 7) // 8
    image = QImage(slip.rows, slip.width_dots, slip.height, stride, QImage.Format.Format_Mono)
    image.setColorTable([0xFFFFFFFF, 0xFF000000])
    return image.copy()


class SlipTray(QScrollArea):
    """Shows the last slips at a readable size."""

    WIDTH = 190

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[QLabel] = []
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty = QLabel("还没有小票\nNo slip yet")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column.addWidget(self._empty)
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setMinimumWidth(self.WIDTH + 40)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("slips")

    def add(self, slip: Raster) -> None:
        self._empty.hide()
        picture = QPixmap.fromImage(image_of(slip))
        label = QLabel()
        label.setPixmap(picture.scaledToWidth(self.WIDTH, Qt.TransformationMode.SmoothTransformation))
        self._column.insertWidget(0, label)
        self._shown.insert(0, label)
        while len(self._shown) > KEPT:
            self._shown.pop().deleteLater()
