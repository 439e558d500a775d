"""One device on the bench: where it stands, its address, its face, and the switches of its faults."""

from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout

from deploy.device_bench.controls import button, quiet_label
from deploy.device_bench.kinds import KINDS
from deploy.device_bench.spoken import Spoken
from deploy.device_bench.switches import Switches
from drivers.sim.registry import Simulated
from shared.domain.words import NOTHING, Words

TITLE = Words("{place} · {kind}", "{place} · {kind}")
ADDRESS = Words("地址", "Address")
FAULTS = Words("故障", "Faults")
ALL_WELL = Words("全部恢复", "All well")
ON = Words("⚠ {count} 项故障", "⚠ {count} on")
WRONG = Words("程序发来的错误：{error}", "Wrong from the program: {error}")


@dataclass(frozen=True, slots=True)
class Stand:
    """A device to stand on the bench. `name` begins the names of its controls; `kind` is one of KINDS."""

    name: str
    kind: str
    device: Simulated
    place: Words = NOTHING


class DeviceCard(QFrame):
    """Looks at its device whenever it is refreshed."""

    def __init__(self, stand: Stand, spoken: Spoken) -> None:
        super().__init__()
        self._device, self._spoken = stand.device, spoken
        self.setObjectName("card")
        kind = KINDS[stand.kind]
        self._face = kind.face(stand.name, stand.device, spoken)
        self._switches = Switches(stand.name, stand.device, spoken)
        self._on, self._wrong = QLabel(), quiet_label(f"{stand.name}_wrong")
        self._on.setObjectName(f"{stand.name}_faults_on")
        self._on.setProperty("caution", True)
        self._well = button(f"{stand.name}_well", ALL_WELL, spoken, self._switches.all_well)
        self._well.setProperty("plain", True)
        title = TITLE.fill(place=stand.place, kind=kind.title) if stand.place.zh else kind.title
        self._lay_out(title)
        self.refresh()

    def refresh(self) -> None:
        """Show what the device shows by now."""
        self._switches.refresh()
        self._face.refresh()
        count = self._switches.on
        self._on.setText(self._spoken.of(ON.fill(count=count)) if count else "")
        self._on.setVisible(bool(count))
        self._well.setEnabled(bool(count))
        errors = getattr(self._device, "errors", None)
        self._wrong.setText(self._spoken.of(WRONG.fill(error=errors[-1])) if errors else "")
        self._wrong.setVisible(bool(errors))

    def _lay_out(self, title: Words) -> None:
        heading, faults, column = QLabel(), QLabel(), QVBoxLayout(self)
        heading.setObjectName("heading")
        faults.setProperty("quiet", True)
        self._spoken.write(heading.setText, title)
        self._spoken.write(faults.setText, FAULTS)
        row = QHBoxLayout()
        row.addWidget(faults)
        row.addWidget(self._on)
        row.addStretch(1)
        row.addWidget(self._well)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        for part in (heading, self._address(), self._face, self._wrong):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self._switches)

    def _address(self) -> QLineEdit:
        """Return the address, to be selected and copied; its beginning is seen where it is long."""
        line = QLineEdit(self._device.address)
        line.setReadOnly(True)
        line.setFrame(False)
        line.setProperty("quiet", True)
        line.setCursorPosition(0)
        self._spoken.write(line.setAccessibleName, ADDRESS)
        return line
