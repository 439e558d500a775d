"""Switches for what really goes wrong with devices: a check box for each fault that a device has."""

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from deploy.device_bench.spoken import Spoken
from drivers.sim.registry import Simulated
from shared.domain.words import Words

COLUMNS = 3
FAULTS: dict[str, tuple[Words, object]] = {
    "silent": (Words("不应答", "Silent"), True),
    "slow_s": (Words("慢一秒", "1 s late"), 1.0),
    "noise": (Words("干扰", "Noise"), True),
    "cut_frames": (Words("半帧", "Cut frames"), True),
    "wrong_checksum": (Words("校验错", "Wrong sum"), True),
    "busy": (Words("忙", "Busy"), True),
    "bounce": (Words("按键抖动", "Bouncing"), True),
    "echo": (Words("线路回波", "Echo"), True),
    "unplugged": (Words("拔线", "Unplugged"), True),
    "paper_out": (Words("缺纸", "Paper out"), True),
    "near_end": (Words("纸将尽", "Paper low"), True),
    "cover_open": (Words("上盖开", "Cover open"), True),
    "cutter_error": (Words("切刀故障", "Cutter stuck"), True),
    "overheated": (Words("过热", "Overheated"), True),
    "paper_runs_out_after_rows": (Words("中途没纸", "Roll ends"), 100),
    "drops_connection_mid_job": (Words("打印中断线", "Hangs up"), True),
    "takes_nothing": (Words("不收数据", "Stuck"), True),
    "garbage_status": (Words("状态乱码", "Garbled"), True),
    "automatic_status": (Words("自动状态", "Auto status"), True),
    "select_fails": (Words("选卡失败一次", "Select fails"), 1),
    "read_fails": (Words("读卡失败一次", "Read fails"), 1),
    "damaged_reads": (Words("读错一次", "Read garbled"), 1),
    "wrong_card": (Words("别种卡", "Other card"), True),
    "self_test_failed": (Words("自检失败", "Broken"), True),
    "not_authorised": (Words("模块未授权", "No licence"), True),
}
"""What each fault is called, and what its switch sets; off is as a device is made."""


class Switches(QWidget):
    """The faults of one device; a fault that comes or goes by itself moves its switch."""

    def __init__(self, name: str, device: Simulated, spoken: Spoken) -> None:
        super().__init__()
        self._faults, self._well = device.faults, type(device.faults)()
        self._boxes = {fault: self._box(name, fault, spoken) for fault in device.switches}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, box in enumerate(self._boxes.values()):
            grid.addWidget(box, place // COLUMNS, place % COLUMNS)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)

    @property
    def on(self) -> int:
        """How many faults are on."""
        return sum(box.isChecked() for box in self._boxes.values())

    def refresh(self) -> None:
        for fault, box in self._boxes.items():
            box.setChecked(getattr(self._faults, fault) != getattr(self._well, fault))

    def all_well(self) -> None:
        """Switch every fault off."""
        for box in self._boxes.values():
            box.setChecked(False)

    def _box(self, name: str, fault: str, spoken: Spoken) -> QCheckBox:
        words, wrong = FAULTS[fault]
        box = QCheckBox()
        box.setObjectName(f"{name}_{fault}")
        spoken.write(box.setText, words)
        box.toggled.connect(lambda on: self._switch(fault, wrong if on else getattr(self._well, fault)))
        return box

    def _switch(self, fault: str, value: object) -> None:
        # A count that has gone down by itself is still on, and not to be set anew.
        if bool(getattr(self._faults, fault)) != bool(value):
            setattr(self._faults, fault, value)
