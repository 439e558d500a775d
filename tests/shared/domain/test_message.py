"""Who may send a message to whom, and for whom it is."""

from datetime import UTC, datetime

import pytest

from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.ids import ClerkId, CounterId, MessageId
from shared.domain.message import MANAGER, Message, MessageTo, counter_reader, may_send, reader_of

NINE = datetime(2026, 3, 2, 1, tzinfo=UTC)
FIVE = CounterId(5)
AT_FIVE, AT_SIX = counter_reader(FIVE), counter_reader(CounterId(6))
CLERK, BOSS = Actor(Role.CLERK, "counter 5", FIVE, ClerkId(1)), Actor(Role.MANAGER, "manager")


def message(to: MessageTo, by: Actor = BOSS, counter_id: CounterId | None = None) -> Message:
    return Message(MessageId(1), by, to, "您好", NINE, counter_id)


@pytest.mark.parametrize(
    ("sent", "reader", "is_for"),
    [
        (message(MessageTo.COUNTER, counter_id=FIVE), AT_FIVE, True),
        (message(MessageTo.COUNTER, counter_id=FIVE), AT_SIX, False),
        (message(MessageTo.COUNTER, counter_id=FIVE), MANAGER, False),
        (message(MessageTo.EVERYONE), AT_SIX, True),
        (message(MessageTo.EVERYONE), MANAGER, False),
        (message(MessageTo.MANAGER, CLERK), MANAGER, True),
        (message(MessageTo.MANAGER, CLERK), AT_FIVE, False),
        (message(MessageTo.EVERYONE, Actor(Role.GUIDE, "guide")), AT_FIVE, True),
    ],
)
def test_a_message_is_for_whom_it_was_sent_to(sent: Message, reader: str, is_for: bool) -> None:
    assert sent.is_for(reader) == sent.is_unread_by(reader) == is_for
    assert not sent.with_reader(reader).is_unread_by(reader)


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (Role.CLERK, {MessageTo.MANAGER}),
        (Role.GUIDE, set(MessageTo)),
        (Role.MANAGER, set(MessageTo)),
        (Role.KIOSK, set()),
        (Role.PAD, set()),
    ],
)
def test_a_clerk_writes_to_the_manager_alone(role: Role, may: set[MessageTo]) -> None:
    assert {to for to in MessageTo if may_send(Actor(role, "x", FIVE), to)} == may


def test_messages_wait_at_the_counter_whoever_sits_there() -> None:
    other = Actor(Role.CLERK, "counter 5", FIVE, ClerkId(2))
    assert reader_of(CLERK) == reader_of(other) == AT_FIVE
    assert (reader_of(BOSS), reader_of(Actor(Role.KIOSK, "kiosk 1"))) == (MANAGER, None)
