"""The bench window: a card for each simulated device, looked at some ten times a second."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from deploy.device_bench.card import DeviceCard, Stand
from deploy.device_bench.controls import button
from deploy.device_bench.look import bench_style
from deploy.device_bench.shelf import Shelf
from deploy.device_bench.spoken import Spoken
from shared.domain.words import Language, Words
from shared.qt.theme import LIGHT

LOOK_MS = 100
TOGETHER, ALONE_PX, HEAD_PX = QSize(1120, 820), 420, 90
TITLE = Words("设备台", "Device bench")
WINDOW_TITLE = Words("小窗 设备台", "Xiaochuang device bench")
OTHER_LANGUAGE = Words("English", "中文")


class BenchWindow(QWidget):
    """Simulated devices to look at, to press and to break. `closed` is emitted when the person has seen enough."""

    closed = Signal()

    def __init__(self, stands: Sequence[Stand], language: Language = Language.ZH, *, folded: bool = False) -> None:
        """Show the switches of all faults, or `folded` away where keys and faces matter more."""
        super().__init__()
        self.setStyleSheet(bench_style(LIGHT))
        self._spoken = Spoken(language)
        self._spoken.write(self.setWindowTitle, WINDOW_TITLE)
        self._cards = [DeviceCard(stand, self._spoken, folded=folded) for stand in stands]
        column = QVBoxLayout(self)
        column.addLayout(self._head())
        column.addWidget(self._scrolled(Shelf(self._cards)), 1)
        # Devices change on threads of their own and by themselves; looking is simpler than being told, and sees all.
        self._look = QTimer(self)
        self._look.timeout.connect(self.refresh)
        self._look.start(LOOK_MS)

    def refresh(self) -> None:
        """Show what the devices show by now."""
        for card in self._cards:
            card.refresh()

    def wanted_size(self) -> QSize:
        """Return the size at which most is seen: a card alone as it is, more in columns to be scrolled."""
        if len(self._cards) > 1:
            return TOGETHER
        return QSize(ALONE_PX, self._cards[0].sizeHint().height() + HEAD_PX)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._look.stop()
        self.closed.emit()
        super().closeEvent(event)

    def _head(self) -> QHBoxLayout:
        title, row = QLabel(), QHBoxLayout()
        title.setObjectName("title")
        self._spoken.write(title.setText, TITLE)
        row.addWidget(title, 1)
        row.addWidget(button("language", OTHER_LANGUAGE, self._spoken, self._other_language))
        return row

    def _other_language(self) -> None:
        self._spoken.speak(Language.EN if self._spoken.language is Language.ZH else Language.ZH)
        self.refresh()

    @staticmethod
    def _scrolled(inner: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        return area
