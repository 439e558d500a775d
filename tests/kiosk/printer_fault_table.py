"""What happens to a citizen and a number when a printer fails, by fault and moment; docs/kiosk-printing.md shows it."""

from dataclasses import dataclass
from enum import Enum


class End(Enum):
    """How taking a number ends for the citizen who then walks away."""

    PRINTED = "slip printed"
    TOLD = "told before taking; number on screen"
    MISSING = "no slip: retry, keep or give back; left: given back"
    UNSURE = "perhaps no slip: look, then retry or keep; left: kept"


MOMENTS = ("before the page", "before the slip", "in mid-slip", "after the slip")
P, T, M, U = End.PRINTED, End.TOLD, End.MISSING, End.UNSURE
Cell = tuple[End, ...]
"""More than one where it depends on how much the line had taken."""


@dataclass(frozen=True, slots=True)
class Row:
    fault: str
    """The switch of the simulated printer."""
    title: str
    network: tuple[Cell, Cell, Cell, Cell]
    alert: str
    """What staff see while it lasts; empty for nothing."""
    serial: tuple[Cell, Cell, Cell, Cell] | None = None
    """Where a serial line differs."""

    def cells(self, line: str) -> tuple[Cell, Cell, Cell, Cell]:
        return self.serial or self.network if line == "serial" else self.network

    def markdown(self) -> str:
        cells = []
        for network, serial in zip(self.network, self.serial or self.network, strict=True):
            told = " or ".join(end.value for end in network)
            other = " or ".join(end.value for end in serial)
            cells.append(told if network == serial else f"{told} (serial: {other})")
        return f"| {self.title} | {' | '.join(cells)} | {self.alert or '–'} |"


STOPS = ((T,), (M,), (U,), (U,))
MUTE = ((U,), (U,), (U,), (U,))
WELL = ((P,), (P,), (P,), (P,))
TABLE = (
    Row("paper_out", "paper out", STOPS, "paper_out"),
    Row("cover_open", "cover open", STOPS, "cover_open"),
    Row("cutter_error", "cutter stuck", STOPS, "printer_fault"),
    Row("overheated", "head too hot", STOPS, "printer_fault"),
    Row("near_end", "paper near its end", WELL, "paper_near_end"),
    Row("silent", "no answers", MUTE, "printer_away"),
    Row("garbage_status", "answers make no sense", MUTE, "printer_away"),
    Row("slow_s", "answers late", WELL, ""),
    Row("automatic_status", "automatic status between answers", WELL, ""),
    Row("unplugged", "cable out, switched off", ((T,), (M,), (M, U), (U,)), "printer_away"),
    Row(
        "takes_nothing",
        "takes no data",
        ((M, U), (M, U), (M, U), (U,)),
        "printer_away",
        serial=((M,), (M,), (M,), (U,)),
    ),
)
HANGS_UP = Row("drops_connection_mid_job", "hangs up in each slip", ((M, U), (M, U), (M, U), (P,)), "printer_away")
"""On the network only; a connection that is taken and closed before the first byte is this too."""
