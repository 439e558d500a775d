"""What staff should see to or have done: devices, alerts, service pages, notices, suggestions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from shared.domain.actor import Actor
from shared.domain.alert import AlertKind
from shared.domain.ids import AlertId, ClerkId, CounterId, SuggestionId
from shared.domain.suggestion import Category, SuggestionState
from shared.domain.words import Words


@dataclass(frozen=True, slots=True)
class DeviceChanged:
    """A device's health changed; `error` is the sentence for the technician, empty when it is well."""

    place: str
    kind: str
    address: str
    health: str
    error: str


@dataclass(frozen=True, slots=True)
class AlertRaised:
    alert_id: AlertId
    kind: AlertKind
    place: str
    by: Actor
    about: str = ""
    counter_id: CounterId | None = None
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AlertCleared:
    alert_id: AlertId
    kind: AlertKind
    place: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class ServicePageOpened:
    """Somebody entered the PIN of a kiosk's service page."""

    place: str


@dataclass(frozen=True, slots=True)
class PinRefused:
    place: str
    wrong: int
    """Wrong PINs in a row, this one included."""


class WhyRefused(StrEnum):
    """Why a clerk was not let in."""

    WRONG_PIN = "wrong_pin"
    LOCKED = "locked"
    """So many wrong PINs came before that this one was not looked at."""
    NO_PIN = "no_pin"
    """The hall lets nobody in without a PIN, and this clerk has none."""


@dataclass(frozen=True, slots=True)
class SignInRefused:
    """Somebody tried to sign in as a clerk and was not let in; what was typed is kept nowhere."""

    clerk_id: ClerkId
    counter_id: CounterId | None
    """None for a guide, who signs in without a counter."""
    why: WhyRefused
    wrong: int = 0
    """Wrong PINs of this clerk in a row, this one included, on whatever counters."""


@dataclass(frozen=True, slots=True)
class GuideSignedIn:
    """A guide, or the duty manager, began to walk the hall with a handset; `terminal` is its name, if it told one."""

    clerk_id: ClerkId
    terminal: str = ""


@dataclass(frozen=True, slots=True)
class GuideSignedOut:
    clerk_id: ClerkId


@dataclass(frozen=True, slots=True)
class ClerkPinSet:
    """A clerk was given a PIN or password, or none any more."""

    clerk_id: ClerkId
    removed: bool = False


@dataclass(frozen=True, slots=True)
class ClerkUnlocked:
    """A manager ended the pause after a clerk's wrong PINs."""

    clerk_id: ClerkId


@dataclass(frozen=True, slots=True)
class NoticeSpoken:
    """Staff have something read aloud in the hall at once."""

    words: Words
    urgent: bool = False
    """An emergency: spoken before all calls that wait."""
    zone: str = ""
    """The part of the hall that hears it; empty for all of it."""


@dataclass(frozen=True, slots=True)
class NoticeTakenBack:
    """Staff took back what they had read aloud: it is covered, read and repeated no longer."""

    zone: str = ""
    """Only what was said to this part of the hall alone; empty for everything."""


@dataclass(frozen=True, slots=True)
class SuggestionReceived:
    """A citizen wrote to the hall; text and phone stand in a row of their own, which is not kept for ever."""

    suggestion_id: SuggestionId
    number: str
    category: Category


@dataclass(frozen=True, slots=True)
class SuggestionMoved:
    suggestion_id: SuggestionId
    number: str
    was: SuggestionState
    state: SuggestionState


@dataclass(frozen=True, slots=True)
class SuggestionsForgotten:
    """What so many suggestions said was deleted, since the hall keeps it no longer."""

    count: int
