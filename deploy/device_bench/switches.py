"""Switches for what really goes wrong with devices."""

from collections.abc import Mapping

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from drivers.sim.faults import Faults

PRINTER = {
    "paper_out": "缺纸 no paper",
    "near_end": "纸将尽 near end",
    "cover_open": "上盖开 cover",
    "silent": "不应答 silent",
}
BOARD = {"silent": "屏不应答 silent", "noise": "干扰 noise", "unplugged": "拔线 unplugged"}
PAD = {"silent": "键盘不应答", "wrong_checksum": "坏帧 bad sum", "unplugged": "拔线 unplugged"}


class Switches(QWidget):
    """A check box for each fault of a device."""

    def __init__(self, name: str, faults: Faults, texts: Mapping[str, str], columns: int = 3) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, (fault, text) in enumerate(texts.items()):
            box = QCheckBox(text)
            box.setObjectName(f"{name}_{fault}")
            box.setAccessibleName(f"{name} {text}")
            box.toggled.connect(lambda on, which=fault: setattr(faults, which, on))
            grid.addWidget(box, place // columns, place % columns)
