"""Which messages and calls for help a counter terminal shows."""

from counter_terminal import aside_texts, texts
from counter_terminal.asides import CALLS
from counter_terminal.clock import clock
from counter_terminal.facts import Facts
from counter_terminal.shown_lines import HelpLine, MessageLine
from shared.domain.message import Message, MessageTo, reader_of
from shared.domain.words import Words


def message_lines(facts: Facts) -> tuple[MessageLine, ...]:
    """Return today's messages to and from this place, newest first; nothing while nobody is signed in."""
    reader = reader_of(facts.actor) if facts.actor else None
    if reader is None or facts.view is None:
        return ()
    mine = [m for m in facts.view.messages if m.is_for(reader) or reader_of(m.by) == reader]
    return tuple(_line(message, reader, facts) for message in reversed(mine))


def _line(message: Message, reader: str, facts: Facts) -> MessageLine:
    own = reader_of(message.by) == reader
    whom = _to(message, facts) if own else _from(message, facts)
    return MessageLine(
        message.id,
        clock(message.at, facts.hall.zone),
        (aside_texts.MESSAGE_TO if own else aside_texts.MESSAGE_FROM).fill(whom=whom),
        message.text,
        unread=message.is_unread_by(reader),
        own=own,
        seen=own and bool(message.read_by),
    )


def _from(message: Message, facts: Facts) -> Words:
    by = message.by
    if by.counter_id is not None and facts.hall.has_counter(by.counter_id):
        return texts.COUNTER.fill(number=facts.hall.counter(by.counter_id).number)
    return aside_texts.SENDERS.get(by.role.value, Words(by.name, by.name))


def _to(message: Message, facts: Facts) -> Words:
    match message.to:
        case MessageTo.COUNTER if message.counter_id is not None:
            return texts.COUNTER.fill(number=facts.hall.counter(message.counter_id).number)
        case MessageTo.EVERYONE:
            return aside_texts.ALL_COUNTERS
        case _:
            return aside_texts.SENDERS["manager"]


def help_lines(facts: Facts) -> tuple[HelpLine, ...]:
    """Return whom can be called here, and since when they are called. An emergency never tells that it is open."""
    lines = []
    for kind in CALLS:
        call, labels = facts.open_call(kind), aside_texts.HELP[kind.value]
        silent = kind is CALLS[-1]
        since = clock(call.at, facts.hall.zone) if call is not None and not silent else ""
        label = aside_texts.HELP_SINCE.fill(since=since, label=labels) if since else labels
        lines.append(HelpLine(kind, label, aside_texts.HELP_HINT[kind.value], called=bool(since)))
    return tuple(lines)
