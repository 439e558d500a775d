"""What the window shows line by line: the ticket in hand, queues, devices, alerts, messages and calls for help."""

from dataclasses import dataclass
from datetime import datetime

from drivers.state import Health
from shared.domain.alert import AlertKind
from shared.domain.ids import MessageId, QueueId, TicketId, VisitId
from shared.domain.words import NOTHING, Language, Words

TITLE = Words("{name} · {service}", "{name} · {service}")


@dataclass(frozen=True, slots=True)
class TicketCard:
    """The ticket called to this counter or being served."""

    ticket_id: TicketId
    visit_id: VisitId | None
    """Of its present serving; None before the start."""
    number: str
    queue_id: QueueId
    service: Words
    priority: Words
    normal: bool
    """Whether it is of the normal class."""
    language: Language
    waited_min: int
    serving: bool
    called_at: datetime
    called_s: int
    """Since the call."""
    comment: str
    reason: Words = NOTHING
    """Why this ticket was called and no other."""
    name: str = ""
    """The masked name of its citizen, where the hall calls by name."""

    @property
    def title(self) -> Words:
        """Return who comes for what."""
        return TITLE.fill(name=self.name, service=self.service) if self.name else self.service


@dataclass(frozen=True, slots=True)
class QueueLine:
    queue_id: QueueId
    letter: str
    name: Words
    waiting: int
    mine: bool


@dataclass(frozen=True, slots=True)
class DeviceLine:
    """A device, small: icon and word; `detail` is the sentence behind them."""

    label: Words
    health: Health
    detail: Words


@dataclass(frozen=True, slots=True)
class AlertLine:
    """An open alert: since when, by the hall's clock, and its one sentence; without a time it only counts."""

    since: str
    text: Words


@dataclass(frozen=True, slots=True)
class MessageLine:
    message_id: MessageId
    at: str
    who: Words
    """Whom it came from, or went to."""
    text: str
    unread: bool
    own: bool
    """Whether it went out from here."""
    seen: bool
    """Whether somebody has read what went out from here."""


@dataclass(frozen=True, slots=True)
class HelpLine:
    """Somebody who can be called to this counter; pressed again while called, the call is taken back."""

    kind: AlertKind
    label: Words
    hint: Words
    called: bool
