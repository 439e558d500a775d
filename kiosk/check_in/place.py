"""Where a citizen checks in, and what can be pressed there."""

from dataclasses import dataclass

from kiosk.inputs.place import Asking
from shared.domain.ids import ServiceId
from shared.press import Press


@dataclass(frozen=True, slots=True, kw_only=True)
class AtCheckIn(Asking):
    typed: str = ""
    new_for: ServiceId | None = None
    """A number of this service is offered instead, since the appointment is over."""


@dataclass(frozen=True, slots=True)
class OpenCheckIn(Press):
    pass


@dataclass(frozen=True, slots=True)
class TypeCode(Press):
    """What was typed, as it is after a key."""

    text: str


@dataclass(frozen=True, slots=True)
class DoCheckIn(Press):
    """Check in with what was typed."""
