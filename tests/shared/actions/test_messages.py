"""Messages among staff: sent once, read once, and the same in every program's picture of the hall."""

from functools import reduce

import pytest

from shared.actions.messages import list_messages, mark_message_read, send_message
from shared.db.journal import read_events
from shared.domain.actor import Actor
from shared.domain.events import MessageRead, MessageSent
from shared.domain.fold import fold
from shared.domain.hall import Role
from shared.domain.ids import CounterId, MessageId, new_command
from shared.domain.message import MANAGER, MESSAGE_MAX, MESSAGES_KEPT, Message, MessageTo, counter_reader
from shared.domain.problem import Refused
from tests.shared.actions.clocked import Clocked, clocked

BOSS = Actor(Role.MANAGER, "manager")


def told(hall: Clocked) -> list[type]:
    store = hall.running.store
    news = store.read(lambda c: read_events(c, store.hall_id, 0))
    return [type(each.event) for each in news if isinstance(each.event, MessageSent | MessageRead)]


def unread_by(hall: Clocked, reader: str) -> tuple[Message, ...]:
    """Return the messages that a reader has not read, oldest first."""
    return tuple(message for message in hall.view().messages if message.is_unread_by(reader))


def test_a_message_waits_at_its_counter_until_it_is_read_there(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, one, two = hall.running.store, hall.running.clerk(1), hall.running.clerk(2)
        before, command = hall.view(), new_command()
        assert one.counter_id is not None
        assert two.counter_id is not None
        sent = send_message(store, BOSS, MessageTo.COUNTER, " 请协助C队列 ", command, one.counter_id)
        assert send_message(store, BOSS, MessageTo.COUNTER, "again", command, one.counter_id) == sent
        here, there = counter_reader(one.counter_id), counter_reader(two.counter_id)
        assert unread_by(hall, here) == (sent,)
        assert sent.text == "请协助C队列"
        assert unread_by(hall, there) == unread_by(hall, MANAGER) == ()
        with pytest.raises(Refused, match="no such message for you"):
            mark_message_read(store, two, sent.id, new_command())
        for _ in range(2):
            mark_message_read(store, one, sent.id, new_command())
        assert unread_by(hall, here) == ()
        assert list_messages(store) == hall.view().messages == (sent.with_reader(here),)
        assert told(hall) == [MessageSent, MessageRead]
        news = store.read(lambda c: read_events(c, store.hall_id, before.cursor))
        assert reduce(fold, news, before).messages == hall.view().messages


def test_everyone_reads_on_their_own_and_yesterdays_messages_are_gone(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, one, two = hall.running.store, hall.running.clerk(1), hall.running.clerk(2)
        sent = send_message(store, BOSS, MessageTo.EVERYONE, "四点开会", new_command())
        mark_message_read(store, one, sent.id, None)
        assert one.counter_id is not None
        assert two.counter_id is not None
        assert unread_by(hall, counter_reader(one.counter_id)) == ()
        assert [m.id for m in unread_by(hall, counter_reader(two.counter_id))] == [sent.id]
        hall.later(days=1)
        assert hall.view().messages == ()


def test_a_clerk_writes_to_the_manager_and_to_nobody_else(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, clerk = hall.running.store, hall.running.clerk(1)
        sent = send_message(store, clerk, MessageTo.MANAGER, "打印机卡纸", new_command())
        assert unread_by(hall, MANAGER) == (sent,)
        for to in (MessageTo.EVERYONE, MessageTo.COUNTER):
            with pytest.raises(Refused, match="duty manager only"):
                send_message(store, clerk, to, "你好", new_command(), clerk.counter_id)


@pytest.mark.parametrize("text", ["", "  ", "x" * (MESSAGE_MAX + 1), "a\x00b"])
def test_a_text_that_nobody_can_read_is_refused(ready_url: str, text: str) -> None:
    with clocked(ready_url) as hall, pytest.raises(Refused):
        send_message(hall.running.store, BOSS, MessageTo.EVERYONE, text, new_command())


def test_a_message_to_a_counter_that_is_not_there_is_refused(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        for nowhere in (None, CounterId(99)):
            with pytest.raises(Refused, match="no such counter"):
                send_message(hall.running.store, BOSS, MessageTo.COUNTER, "好", new_command(), nowhere)
        with pytest.raises(Refused, match="no such message"):
            mark_message_read(hall.running.store, BOSS, MessageId(99), None)


def test_only_the_days_last_messages_are_at_hand(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        before = hall.view()
        for count in range(MESSAGES_KEPT + 2):
            send_message(hall.running.store, BOSS, MessageTo.EVERYONE, f"第 {count} 条", new_command())
        store = hall.running.store
        news = store.read(lambda c: read_events(c, store.hall_id, before.cursor))
        assert [m.text for m in hall.view().messages] == [f"第 {n} 条" for n in range(2, MESSAGES_KEPT + 2)]
        assert reduce(fold, news, before).messages == hall.view().messages
