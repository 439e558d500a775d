"""One citizen's wish for a number."""

from dataclasses import dataclass, field

from kiosk.person import IdSecret
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
    whose: IdSecret = field(default_factory=IdSecret, repr=False)
    """Whose number it is, where the service wants to know; nobody once the citizen has left."""
