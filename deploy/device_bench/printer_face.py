"""A printer: the last slips in its tray, newest first, as they came out of the cutter."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from deploy.device_bench.face import Face
from deploy.device_bench.spoken import Spoken
from drivers.printer.raster import Raster
from drivers.sim.printer import SimulatedPrinter
from shared.domain.words import Words

KEPT = 12
NO_SLIP = Words("还没有小票", "No slip yet")
SLIPS = Words("小票", "Slips")


def image_of(slip: Raster) -> QImage:
    """Return a slip as a picture, one pixel a dot, black on white."""
    stride = (slip.width_dots + 7) // 8
    image = QImage(slip.rows, slip.width_dots, slip.height, stride, QImage.Format.Format_Mono)
    image.setColorTable([0xFFFFFFFF, 0xFF000000])
    return image.copy()


class PrinterFace(Face):
    """Shows the last slips at a readable size."""

    WIDTH, HEIGHT = 250, 300

    def __init__(self, name: str, printer: SimulatedPrinter, spoken: Spoken) -> None:
        super().__init__(name, spoken)
        self._printer = printer
        self._seen = 0
        self._shown: list[QLabel] = []
        self._empty, inner = QLabel(), QWidget()
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("quiet", True)
        spoken.write(self._empty.setText, NO_SLIP)
        self._slips = QVBoxLayout(inner)
        self._slips.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._slips.addWidget(self._empty)
        tray, column = QScrollArea(), QVBoxLayout(self)
        tray.setObjectName(f"{name}_slips")
        tray.setWidget(inner)
        tray.setWidgetResizable(True)
        tray.setMinimumHeight(self.HEIGHT)
        tray.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        spoken.write(tray.setAccessibleName, SLIPS)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(tray)

    def refresh(self) -> None:
        for slip in self._printer.slips[self._seen :]:
            self._seen += 1
            self._add(slip)

    def _add(self, slip: Raster) -> None:
        self._empty.hide()
        picture = QPixmap.fromImage(image_of(slip))
        label = QLabel()
        label.setPixmap(picture.scaledToWidth(self.WIDTH, Qt.TransformationMode.SmoothTransformation))
        self._slips.insertWidget(0, label, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._shown.insert(0, label)
        while len(self._shown) > KEPT:
            self._shown.pop().deleteLater()
