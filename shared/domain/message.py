"""Messages among the staff of a hall: a line from the manager to counters, or from a counter to the manager."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.ids import CounterId, MessageId

MESSAGE_MAX = 200
"""Signs of a message: it is read in passing, between two citizens."""

MESSAGES_KEPT = 50
"""Of the day's messages so many, the newest, are at hand; all stay in the database."""

MANAGER = "manager"
"""Who reads what is sent to the manager, whichever person that is today."""


class MessageTo(StrEnum):
    MANAGER = "manager"
    COUNTER = "counter"
    EVERYONE = "everyone"
    """Every counter."""


MAY_SEND: dict[MessageTo, tuple[Role, ...]] = {
    MessageTo.MANAGER: (Role.CLERK, Role.GUIDE, Role.MANAGER),
    MessageTo.COUNTER: (Role.GUIDE, Role.MANAGER),
    MessageTo.EVERYONE: (Role.GUIDE, Role.MANAGER),
}


@dataclass(frozen=True, slots=True)
class Message:
    id: MessageId
    by: Actor
    to: MessageTo
    text: str
    at: datetime
    counter_id: CounterId | None = None
    """The counter it is sent to."""
    read_by: tuple[str, ...] = ()
    """Who has read it, as `reader_of` names them."""

    def is_for(self, reader: str) -> bool:
        """Tell whether it is for a reader; nobody has to read what was sent from the own place."""
        if reader == reader_of(self.by):
            return False
        match self.to:
            case MessageTo.MANAGER:
                return reader == MANAGER
            case MessageTo.COUNTER:
                return self.counter_id is not None and reader == counter_reader(self.counter_id)
            case MessageTo.EVERYONE:
                return reader != MANAGER

    def is_unread_by(self, reader: str) -> bool:
        return self.is_for(reader) and reader not in self.read_by

    def with_reader(self, reader: str) -> "Message":
        return self if reader in self.read_by else replace(self, read_by=(*self.read_by, reader))


def counter_reader(counter_id: CounterId) -> str:
    """Return the name of whoever works at a counter, as a reader: a message waits there for the clerk who comes."""
    return f"counter {counter_id}"


def reader_of(by: Actor) -> str | None:
    """Return as whom somebody reads messages; None for who gets none."""
    match by.role:
        case Role.MANAGER:
            return MANAGER
        case Role.CLERK:
            return None if by.counter_id is None else counter_reader(by.counter_id)
        case _:
            return None


def may_take_back(by: Actor, message: Message) -> bool:
    """Tell whether a message was sent from where somebody is: the manager's desk, their counter, their own hand."""
    place = reader_of(by)
    return by == message.by if place is None else place == reader_of(message.by)


def may_send(by: Actor, to: MessageTo) -> bool:
    return by.role in MAY_SEND[to]
