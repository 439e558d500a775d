"""One citizen's wish for a number."""

from dataclasses import dataclass, field

from shared.domain.hall import NORMAL
from shared.domain.ids import CommandId, ServiceId
from shared.domain.words import Language


@dataclass(frozen=True, slots=True)
class Visit:
    """One citizen's wish for a number: any number of taps comes to one ticket."""

    command: CommandId
    service_id: ServiceId
    """The first service of the number."""
    language: Language
    priority: str = NORMAL
    then: tuple[ServiceId, ...] = ()
    """What follows on the same number."""
    id_number: str | None = field(default=None, repr=False)
