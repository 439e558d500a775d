"""What the kiosk learns of a slip printer each time it asks or prints."""

from dataclasses import dataclass, replace
from enum import StrEnum

from drivers.errors import CoverOpen, DeviceError, NoAnswer, NotConnected, PaperOut
from drivers.state import Health
from kiosk.state import SlipTrouble


class Which(StrEnum):
    FIRST = "first"
    SECOND = "second"
    """Takes over while the first has a fault."""


@dataclass(frozen=True, slots=True)
class PrinterReport:
    """What was learned of a printer; `certain` is False when it may have printed after all."""

    health: Health
    trouble: SlipTrouble | None = None
    error: str = ""
    certain: bool = True
    mute: bool = False
    """The printer can never answer: that it was reached, and took what was sent, is all there is to know."""
    near_end: bool = False
    """Its own sensor says that the paper is near its end."""
    few_slips: int | None = None
    """How many slips the roll still gives by the kiosk's own count, when they are few."""
    which: Which = Which.FIRST
    address: str = ""
    others: tuple["PrinterReport", ...] = ()
    """What was learned of another printer on the way, each with no others of its own."""

    @property
    def fault(self) -> bool:
        """Whether something is known to be wrong with the printer."""
        return self.trouble not in (None, SlipTrouble.UNTOLD)

    @property
    def well(self) -> bool:
        """Whether it said that all is well or, not being able to speak, was reached."""
        return not self.fault and (self.health is Health.ONLINE or self.mute)

    def after(self, others: tuple["PrinterReport", ...]) -> "PrinterReport":
        return replace(self, others=others)


def untold() -> PrinterReport:
    """Return the report of a printer that took a slip and can't tell how it went."""
    return PrinterReport(Health.UNKNOWN, SlipTrouble.UNTOLD, certain=False)


def failed(error: DeviceError, *, certain: bool = True) -> PrinterReport:
    """Return the report of a printer that can't print, or didn't."""
    match error:
        case PaperOut():
            return PrinterReport(Health.ONLINE, SlipTrouble.PAPER_OUT, str(error), certain)
        case CoverOpen():
            return PrinterReport(Health.ONLINE, SlipTrouble.COVER_OPEN, str(error), certain)
        case NotConnected() | NoAnswer():
            return PrinterReport(Health.OFFLINE, SlipTrouble.AWAY, str(error), certain)
        case _:
            return PrinterReport(Health.OFFLINE, SlipTrouble.FAULT, str(error), certain)
