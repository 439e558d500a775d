"""What a measurement of the engine is asked to do."""

from dataclasses import dataclass
from enum import StrEnum


class Phase(StrEnum):
    ISSUE = "issue"
    CALL = "call"
    VISIT = "visit"


@dataclass(frozen=True, slots=True)
class Plan:
    clients: int
    """Programs that issue at once."""
    counters: int
    """Programs that call and serve at once, each at a counter of its own."""
    halls: int = 1
    """Halls of the database, among which clients and counters are dealt out."""
    history: int = 0
    """Finished tickets of earlier days, in each hall."""
    waiting: int = 100
    """People in line, in each hall; calls and visits keep it that long."""
    seconds: float = 3.0
    """How long each phase lasts; everybody does one round at least."""
    pause_s: float = 0.0
    """How long each program pauses after a round, on average."""
    kill: bool = False

    @property
    def counters_a_hall(self) -> int:
        return -(-self.counters // self.halls)

    def hands(self, phase: Phase) -> int:
        """Return how many programs work in a phase."""
        return self.clients if phase is Phase.ISSUE else self.counters
