"""Messages among staff as rows."""

from collections import defaultdict
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, insert, select

from shared.db.change import Change
from shared.db.journal import adapter
from shared.db.message_table import message, message_read
from shared.domain.actor import Actor
from shared.domain.ids import HallId, MessageId
from shared.domain.message import MESSAGES_KEPT, Message, MessageTo


def of_day(connection: Connection, hall_id: HallId, day: date) -> tuple[Message, ...]:
    """Return the last messages of a day, oldest first."""
    today = select(message).where(message.c.hall_id == hall_id, message.c.business_day == day)
    return _found(connection, today.order_by(message.c.id.desc()).limit(MESSAGES_KEPT))[::-1]


def one(change: Change, message_id: MessageId) -> Message | None:
    """Return a message of this hall."""
    wanted = select(message).where(message.c.hall_id == change.hall_id, message.c.id == message_id)
    return next(iter(_found(change.connection, wanted)), None)


def add(change: Change, sent: Message) -> Message:
    """Keep a new message; return it with its id."""
    row = {
        "hall_id": change.hall_id,
        "business_day": change.business_day,
        "at": sent.at,
        "sent_by": adapter(Actor).dump_python(sent.by, mode="json"),
        "sent_to": sent.to.value,
        "counter_id": sent.counter_id,
        "text": sent.text,
    }
    return _of_row(change.connection.execute(insert(message).returning(message), row).one(), ())


def note_reader(change: Change, message_id: MessageId, reader: str) -> None:
    row = {"message_id": message_id, "reader": reader, "at": change.now}
    change.connection.execute(insert(message_read), row)


def remove(change: Change, message_id: MessageId) -> None:
    change.connection.execute(delete(message_read).where(message_read.c.message_id == message_id))
    change.connection.execute(delete(message).where(message.c.id == message_id))


def _found(connection: Connection, wanted: Select[Any]) -> tuple[Message, ...]:
    rows = connection.execute(wanted).all()
    read = select(message_read.c.message_id, message_read.c.reader).order_by(message_read.c.at)
    readers = defaultdict[int, list[str]](list)
    if rows:
        for message_id, reader in connection.execute(read.where(message_read.c.message_id.in_([r.id for r in rows]))):
            readers[message_id].append(reader)
    return tuple(_of_row(row, tuple(readers[row.id])) for row in rows)


def _of_row(row: Row[Any], readers: tuple[str, ...]) -> Message:
    by = adapter(Actor).validate_python(row.sent_by)
    return Message(MessageId(row.id), by, MessageTo(row.sent_to), row.text, row.at, row.counter_id, readers)
