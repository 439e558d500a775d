"""How appointments were kept, in figures."""

from dataclasses import asdict, dataclass
from typing import Any

from shared.domain.appointment import AppointmentState


@dataclass(frozen=True, slots=True)
class Kept:
    """How many appointments are in each state."""

    booked: int = 0
    """Still to come."""
    arrived: int = 0
    missed: int = 0
    cancelled: int = 0

    @property
    def share_missed(self) -> float | None:
        """Of those whose time is over and who did not cancel; None while there are none."""
        over = self.arrived + self.missed
        return self.missed / over if over else None

    def more(self, state: AppointmentState, count: int) -> "Kept":
        return self + Kept(**{state.value: count})

    def __add__(self, other: "Kept") -> "Kept":
        return Kept(
            self.booked + other.booked,
            self.arrived + other.arrived,
            self.missed + other.missed,
            self.cancelled + other.cancelled,
        )

    def figures(self) -> dict[str, Any]:
        share = self.share_missed
        return asdict(self) | {"share_missed": None if share is None else round(share, 4)}

    def sentence(self, name: str) -> str:
        share = "    –" if self.share_missed is None else f"{self.share_missed:5.1%}"
        counts = ", ".join(f"{count} {what}" for what, count in asdict(self).items())
        return f"{share} missed  {name} ({counts})"
