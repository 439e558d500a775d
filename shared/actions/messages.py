"""Messages among staff: sent in a line, read by a press."""

from shared.actions.alerts import clear_all, raise_new
from shared.db import alerts, messages
from shared.db.change import Change
from shared.db.store import Store
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.alert import Alert, AlertKind
from shared.domain.events import MessageRead, MessageSent, MessageTakenBack
from shared.domain.free_text import tidy_text, why_no_text
from shared.domain.ids import AlertId, CommandId, CounterId, MessageId
from shared.domain.message import MANAGER, MESSAGE_MAX, Message, MessageTo, may_send, may_take_back, reader_of
from shared.domain.problem import Refused

WAITS = AlertKind.MESSAGE_WAITS


def send_message(
    store: Store, by: Actor, to: MessageTo, text: str, command: CommandId, counter_id: CounterId | None = None
) -> Message:
    """Send a line to the manager, a counter or all counters; several lines become one.

    One to the manager is an alert until it is read.

    Raises:
        Refused: the actor may not, the text is empty, too long or has control characters, or there is no such counter.
    """
    tidy = " ".join(tidy_text(text).split("\n"))

    def decide(change: Change) -> Message:
        if not may_send(by, to):
            raise Refused(refusals.MESSAGES_TO_THE_MANAGER)
        if (refused := why_no_text(tidy, MESSAGE_MAX)) is not None:
            raise Refused(refused)
        if to is MessageTo.COUNTER and (counter_id is None or not change.hall.has_counter(counter_id)):
            raise Refused(refusals.NO_SUCH_COUNTER)
        at_counter = counter_id if to is MessageTo.COUNTER else None
        sent = messages.add(change, Message(MessageId(0), by, to, tidy, change.now, at_counter))
        change.record(MessageSent(sent.id, by, to, tidy, at_counter))
        if sent.is_for(MANAGER):
            details = {"text": tidy}
            raise_new(change, Alert(AlertId(0), WAITS, by.name, by, change.now, _about(sent), by.counter_id, details))
        return sent

    return store.change(by, command, Message, decide)


def mark_message_read(store: Store, by: Actor, message_id: MessageId, command: CommandId | None) -> None:
    """Note that whoever it is for has read a message; read again changes nothing.

    Raises:
        Refused: the hall has no such message, or it is for somebody else.
    """

    def decide(change: Change) -> None:
        found, reader = messages.one(change, message_id), reader_of(by)
        if found is None or reader is None or not found.is_for(reader):
            raise Refused(refusals.NOT_YOUR_MESSAGE)
        if found.is_unread_by(reader):
            messages.note_reader(change, message_id, reader)
            change.record(MessageRead(message_id, reader))
            if reader == MANAGER:
                _waits_no_more(change, found)

    store.change(by, command, None, decide)


def take_back_message(store: Store, by: Actor, message_id: MessageId, command: CommandId) -> None:
    """Take a message from everybody's screens, whether it was read or not.

    Raises:
        Refused: the hall has no such message, or it was sent by somebody else.
    """

    def decide(change: Change) -> None:
        found = messages.one(change, message_id)
        if found is None:
            raise Refused(refusals.NO_SUCH_MESSAGE)
        if not may_take_back(by, found):
            raise Refused(refusals.NOT_SENT_BY_YOU)
        messages.remove(change, message_id)
        change.record(MessageTakenBack(message_id))
        _waits_no_more(change, found)

    store.change(by, command, None, decide)


def _waits_no_more(change: Change, message: Message) -> None:
    waiting = alerts.open_at(change, WAITS, message.by.name, _about(message))
    clear_all(change, [] if waiting is None else [waiting])


def _about(message: Message) -> str:
    return f"message {message.id}"


def list_messages(store: Store) -> tuple[Message, ...]:
    """Return today's last messages, oldest first."""
    return store.read(lambda connection: messages.of_day(connection, store.hall_id, store.today(connection)))
