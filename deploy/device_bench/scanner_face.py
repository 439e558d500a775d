"""A scanner: what the code says that is held before it, and the bytes that it sent."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from deploy.device_bench.controls import button, hexed, quiet_label
from deploy.device_bench.face import Face
from deploy.device_bench.spoken import Spoken
from drivers.sim.scanner import SimulatedScanner
from shared.domain.words import Words

CODE = Words("条码内容，如 A012", "What the code says, such as A012")
SCAN = Words("扫描", "Scan")
SENT = Words("已发送 {bytes}", "Sent {bytes}")
NOTHING_YET = Words("还没有扫描", "Nothing scanned yet")


class ScannerFace(Face):
    """Scans what is typed, by the button or Enter; the text stays, to be scanned again."""

    def __init__(self, name: str, scanner: SimulatedScanner, spoken: Spoken) -> None:
        super().__init__(name, spoken)
        self._scanner = scanner
        self._sent = b""
        self._code, self._told = QLineEdit(), quiet_label(f"{name}_told")
        self._code.setObjectName(f"{name}_code")
        spoken.write(self._code.setPlaceholderText, CODE)
        spoken.write(self._code.setAccessibleName, CODE)
        self._code.returnPressed.connect(self._scan)
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.addWidget(self._code, 1)
        row.addWidget(button(f"{name}_scan", SCAN, spoken, self._scan))
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._told)

    def refresh(self) -> None:
        self._told.setText(self.spoken.of(SENT.fill(bytes=hexed(self._sent)) if self._sent else NOTHING_YET))

    def _scan(self) -> None:
        if text := self._code.text():
            self._scanner.scan(text)
            self._sent = self._scanner.bytes_of(text)
            self.refresh()
