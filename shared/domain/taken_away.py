"""A number that a kiosk gave from its own block while the database was away."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID, uuid5

from shared.domain.ids import CommandId, QueueId, ServiceId
from shared.domain.number_block import NumberBlock
from shared.domain.words import Language

_NAMESPACE = UUID("6f2c7d0e-3b1a-5e52-9a86-2a4f0c1d7b90")


@dataclass(frozen=True, slots=True)
class TakenAway:
    """What the slip says, as it goes into the database later."""

    holder: str
    """The id of the kiosk's local journal, to which the block belongs."""
    queue_id: QueueId
    business_day: date
    serial: int
    number: str
    """As printed."""
    code: str
    service_id: ServiceId
    priority: str
    language: Language
    issued_at: datetime
    """By the database's clock as the kiosk last knew it."""
    steps: tuple[ServiceId, ...] = ()
    """What follows on the same number."""
    block: NumberBlock | None = None
    """The kiosk's block that it is of, as the kiosk knows it; None when it has forgotten that."""

    @property
    def command(self) -> CommandId:
        """The command that brings it in, the same however often and by whichever run of the kiosk it is sent."""
        return command_of(self.holder, self.queue_id, self.business_day, self.serial)


class Came(StrEnum):
    """What became of a number that was brought in."""

    IN_LINE = "in_line"
    TOO_LATE = "too_late"
    """Its day is over: it is kept as abandoned, and somebody should know."""


def command_of(holder: str, queue_id: QueueId, business_day: date, serial: int) -> CommandId:
    return CommandId(str(uuid5(_NAMESPACE, f"{holder}/{business_day}/{queue_id}/{serial}")))
