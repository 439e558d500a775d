"""How one citizen wants the kiosk: larger, in stronger colours, lower, or read aloud; the next one has it as usual."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Mode(StrEnum):
    """Each is the name of its field in `Modes`."""

    ELDER = "elder"
    HIGH_CONTRAST = "high_contrast"
    LOW_REACH = "low_reach"
    SPOKEN = "spoken"


@dataclass(frozen=True, slots=True)
class Modes:
    elder: bool = False
    """Larger type and buttons, fewer things on a page, no motion, more time."""
    high_contrast: bool = False
    low_reach: bool = False
    """Everything to be touched is below the line that is reached from a wheelchair."""
    spoken: bool = False
    """Pages and controls are read aloud, and keys suffice."""

    def has(self, mode: Mode) -> bool:
        on: bool = getattr(self, mode.value)
        return on

    def toggled(self, mode: Mode) -> "Modes":
        return replace(self, **{mode.value: not self.has(mode)})


USUAL_MODES = Modes()
