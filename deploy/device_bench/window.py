"""The bench window: printer and, for each counter, board and pad; device threads report through signals."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from deploy.device_bench.led_face import LedFace
from deploy.device_bench.pad_face import PadFace
from deploy.device_bench.slips import SlipTray
from deploy.device_bench.switches import BOARD, PAD, PRINTER, Switches
from deploy.rig.devices import Devices
from shared.qt.theme import LIGHT, Theme


class BenchWindow(QWidget):
    """All simulated devices of a rig. `closed` is emitted when the person has seen enough."""

    closed = Signal()
    _slip = Signal(object)
    _screen = Signal(int, object)
    _pad = Signal(int)

    def __init__(self, devices: Devices, theme: Theme = LIGHT) -> None:
        super().__init__()
        self.setWindowTitle("小窗 设备台 · Device bench")
        self.setStyleSheet(bench_style(theme))
        self._tray = SlipTray()
        self._boards = {number: LedFace(number) for number in devices.counters}
        self._pads = {number: PadFace(number, pair.pad) for number, pair in devices.counters.items()}
        row = QHBoxLayout(self)
        row.addWidget(self._printer(devices))
        row.addWidget(self._counters(devices), 1)
        self._slip.connect(self._tray.add)
        self._screen.connect(lambda number, screen: self._boards[number].show_screen(screen))
        self._pad.connect(lambda number: self._pads[number].refresh())
        devices.printer.on_slip = self._slip.emit
        devices.on_screen = self._screen.emit
        devices.on_pad = self._pad.emit

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)

    def _printer(self, devices: Devices) -> QWidget:
        card, column = _card("取号机打印机 · Slip printer")
        column.addWidget(self._tray, 1)
        column.addWidget(Switches("printer", devices.printer.faults, PRINTER, columns=2))
        return card

    def _counters(self, devices: Devices) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        for number, pair in devices.counters.items():
            card, inside = _card(f"{number} 号窗口 · Window {number}　{pair.board.family} + FF 68")
            side = QHBoxLayout()
            left = QVBoxLayout()
            left.addWidget(self._boards[number])
            left.addWidget(Switches(f"board_{number}", pair.board.faults, BOARD, columns=2))
            left.addWidget(Switches(f"pad_{number}", pair.pad.faults, PAD, columns=2))
            side.addLayout(left)
            side.addWidget(self._pads[number], 1)
            inside.addLayout(side)
            column.addWidget(card)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        return area


def _card(title: str) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setObjectName("card")
    column = QVBoxLayout(card)
    heading = QLabel(title)
    heading.setObjectName("heading")
    heading.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    column.addWidget(heading)
    return card, column


def bench_style(theme: Theme) -> str:
    return f"""
    QWidget {{ background: {theme.background}; color: {theme.text}; font-size: 13px; }}
    QFrame#card, QFrame#card QWidget {{ background: {theme.surface}; }}
    QFrame#card {{ border: 1px solid {theme.border}; border-radius: 10px; }}
    QLabel#heading {{ font-size: 15px; font-weight: bold; }}
    QScrollArea {{ border: none; }}
    QPushButton {{ background: {theme.accent_wash}; color: {theme.accent}; border: 1px solid {theme.border};
        border-radius: 6px; padding: 5px 4px; font-weight: bold; }}
    QPushButton:pressed {{ background: {theme.accent}; color: {theme.on_accent}; }}
    """
