"""What the staff of a hall tell each other."""

from dataclasses import dataclass

from shared.domain.actor import Actor
from shared.domain.ids import CounterId, MessageId
from shared.domain.message import MessageTo


@dataclass(frozen=True, slots=True)
class MessageSent:
    message_id: MessageId
    by: Actor
    to: MessageTo
    text: str
    counter_id: CounterId | None = None


@dataclass(frozen=True, slots=True)
class MessageRead:
    message_id: MessageId
    reader: str
    """As `shared.domain.message.reader_of` names who read it."""


@dataclass(frozen=True, slots=True)
class MessageTakenBack:
    """Nobody is to read it any more; what it said stays in the journal."""

    message_id: MessageId
