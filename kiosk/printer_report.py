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
    near_end: bool = False
    """Its own sensor says that the paper is near its end."""
    few_slips: int | None = None
    """How many slips the roll still gives by the kiosk's own count, when they are few."""
    which: Which = Which.FIRST
    address: str = ""
    others: tuple["PrinterReport", ...] = ()
    """What was learned of another printer on the way, each with no others of its own."""

    def after(self, others: tuple["PrinterReport", ...]) -> "PrinterReport":
        return replace(self, others=others)


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
