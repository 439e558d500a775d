"""One device on the bench: where it stands, its address, its face, and the switches of its faults."""

from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout

from deploy.device_bench.controls import button, quiet_label
from deploy.device_bench.kinds import KINDS
from deploy.device_bench.spoken import Spoken
from deploy.device_bench.switches import Switches
from drivers.sim.registry import Simulated
from shared.domain.words import NOTHING, Words
from shared.qt.icons import icon
from shared.qt.theme import LIGHT

TITLE = Words("{place} · {kind}", "{place} · {kind}")
FOLDED, UNFOLDED = "chevron-right", "chevron-down"
ADDRESS = Words("地址", "Address")
FAULTS = Words("故障", "Faults")
ALL_WELL = Words("全部恢复", "All well")
ON = Words("⚠ {count} 项故障", "⚠ {count} on")
WRONG = Words("程序有误：{error}", "The program was wrong: {error}")


@dataclass(frozen=True, slots=True)
class Stand:
    """A device to stand on the bench. `name` begins the names of its controls; `kind` is one of KINDS."""

    name: str
    kind: str
    device: Simulated
    place: Words = NOTHING


class DeviceCard(QFrame):
    """Looks at its device whenever it is refreshed."""

    def __init__(self, stand: Stand, spoken: Spoken, *, folded: bool = False) -> None:
        """Show the switches at once, or `folded` away until they are asked for."""
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
        self._fold = button(f"{stand.name}_faults", FAULTS, spoken, self._fold_or_unfold)
        self._fold.setProperty("plain", True)
        self._fold.setIcon(icon(UNFOLDED, LIGHT.accent))
        self._lay_out(title)
        if folded:
            self._fold_or_unfold()
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

    def _fold_or_unfold(self) -> None:
        folded = not self._switches.isHidden()
        self._switches.setHidden(folded)
        self._fold.setIcon(icon(FOLDED if folded else UNFOLDED, LIGHT.accent))

    def _lay_out(self, title: Words) -> None:
        heading, column = QLabel(), QVBoxLayout(self)
        heading.setObjectName("heading")
        self._spoken.write(heading.setText, title)
        row = QHBoxLayout()
        row.addWidget(self._fold)
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
        line.setTextMargins(-2, 0, 0, 0)
        line.setToolTip(self._device.address)
        self._spoken.write(line.setAccessibleName, ADDRESS)
        return line
