"""Where a citizen stands who has a number, and what can be pressed there."""

from dataclasses import dataclass, replace
from enum import Enum, auto

from kiosk.inputs.place import Asking
from kiosk.place import Place
from shared.domain.ids import CommandId, ServiceId
from shared.domain.slip_key import SlipCode, SlipTime
from shared.domain.ticket import Issued, Ticket, TicketState
from shared.press import Press


class Purpose(Enum):
    ASK = auto()
    RETURN = auto()
    """After a missed call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskNumber(Asking):
    """Asks for a slip or a number."""

    purpose: Purpose = Purpose.ASK
    typed: str = ""
    new_for: ServiceId | None = None
    """A new number of this service is offered, since the slip is of another day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskTime(Asking):
    """Asks for the time printed on the slip of a missed number, so that nobody brings back another's."""

    number: str
    purpose: Purpose
    command: CommandId
    typed: str = ""

    @property
    def back(self) -> Place | None:
        return None if self.waiting else AskNumber(came_from=self.came_from, purpose=self.purpose)


@dataclass(frozen=True, slots=True, kw_only=True)
class AtNumber(Asking):
    """Shows a number as it is now. What only the slip's holder may know is in it only when the slip proved it."""

    issued: Issued
    command: CommandId
    """For coming back or giving back, so that any number of taps does it once."""
    proof: SlipCode | SlipTime | None = None
    over: bool = False
    """It was missed too long ago to come back."""
    came_back: bool = False
    """It was missed, and is in its line again."""
    left: bool = False
    """It went back since its citizen left this kiosk without a slip and without an answer: nobody holds it."""
    purpose: Purpose = Purpose.ASK

    @property
    def ticket(self) -> Ticket:
        return self.issued.ticket

    @property
    def leads_home(self) -> bool:
        """Home is what the page offers, unless the number may come back or a new one may be taken."""
        returns = self.ticket.state is TicketState.PARKED and not self.over
        over = self.over or self.ticket.state is TicketState.ABANDONED
        return not returns and not (over and self.proof is not None)

    @property
    def by_slip(self) -> bool:
        """Whether the slip itself was scanned."""
        return isinstance(self.proof, SlipCode)


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveUp(Asking):
    """Asks once whether a number is really given back."""

    at: AtNumber

    @property
    def back(self) -> Place | None:
        return None if self.waiting else replace(self.at, said=None)


@dataclass(frozen=True, slots=True)
class OpenMyNumber(Press):
    purpose: Purpose


@dataclass(frozen=True, slots=True)
class TypeNumber(Press):
    """What was typed, as it is after a key."""

    text: str


@dataclass(frozen=True, slots=True)
class FindNumber(Press):
    """Look for the number typed."""


@dataclass(frozen=True, slots=True)
class ProveTime(Press):
    """Come back with the time typed."""


@dataclass(frozen=True, slots=True)
class ComeBack(Press):
    """Return the missed number that is shown."""


@dataclass(frozen=True, slots=True)
class AskGiveUp(Press):
    pass


@dataclass(frozen=True, slots=True)
class DoGiveUp(Press):
    pass


@dataclass(frozen=True, slots=True)
class KeepNumber(Press):
    pass


@dataclass(frozen=True, slots=True)
class TakeNew(Press):
    """Take a new number of a service, since the old one is over."""

    service_id: ServiceId
