"""What can happen in a hall, in the past tense: the journal's entries and all that other programs learn of a change."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from shared.domain.events.appointments import (
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentCheckedIn,
    AppointmentMissed,
)
from shared.domain.events.desk import MaterialsChecked, MoveUndone, TicketNoted
from shared.domain.events.messages import MessageRead, MessageSent, MessageTakenBack
from shared.domain.events.set_up import DayClosed, HallChanged, NumbersResumed, NumbersStopped
from shared.domain.events.staff import (
    AlertCleared,
    AlertRaised,
    ClerkPinSet,
    ClerkUnlocked,
    DeviceChanged,
    GuideSignedIn,
    GuideSignedOut,
    NoticeSpoken,
    NoticeTakenBack,
    PinRefused,
    ServicePageOpened,
    SignInRefused,
    SuggestionMoved,
    SuggestionReceived,
    SuggestionsForgotten,
    WhyRefused,
)
from shared.domain.events.tickets import (
    NumbersReserved,
    SlipReprinted,
    TicketCalled,
    TicketCameTooLate,
    TicketCancelled,
    TicketHeld,
    TicketIssued,
    TicketMissed,
    TicketRecalled,
    TicketReleased,
    TicketReturned,
    TicketTransferred,
    TicketWentOn,
)
from shared.domain.events.visits import (
    CameBack,
    CommentsForgotten,
    CounterPaused,
    CounterResumed,
    RatingCorrected,
    RatingExplained,
    RatingGiven,
    RatingOpened,
    RatingUnanswered,
    ShiftBegan,
    ShiftEnded,
    ShiftMoved,
    StandInBegan,
    VisitFinished,
    VisitStarted,
)

__all__ = [
    "EVENT_KINDS",
    "SET_UP_EVENTS",
    "AlertCleared",
    "AlertRaised",
    "AppointmentBooked",
    "AppointmentCancelled",
    "AppointmentCheckedIn",
    "AppointmentMissed",
    "CameBack",
    "ClerkPinSet",
    "ClerkUnlocked",
    "CommentsForgotten",
    "CounterPaused",
    "CounterResumed",
    "DayClosed",
    "DeviceChanged",
    "Event",
    "GuideSignedIn",
    "GuideSignedOut",
    "HallChanged",
    "MaterialsChecked",
    "MessageRead",
    "MessageSent",
    "MessageTakenBack",
    "MoveUndone",
    "NoticeSpoken",
    "NoticeTakenBack",
    "NumbersReserved",
    "NumbersResumed",
    "NumbersStopped",
    "PinRefused",
    "RatingCorrected",
    "RatingExplained",
    "RatingGiven",
    "RatingOpened",
    "RatingUnanswered",
    "Recorded",
    "ServicePageOpened",
    "ShiftBegan",
    "ShiftEnded",
    "ShiftMoved",
    "SignInRefused",
    "SlipReprinted",
    "StandInBegan",
    "SuggestionMoved",
    "SuggestionReceived",
    "SuggestionsForgotten",
    "TicketCalled",
    "TicketCameTooLate",
    "TicketCancelled",
    "TicketHeld",
    "TicketIssued",
    "TicketMissed",
    "TicketNoted",
    "TicketRecalled",
    "TicketReleased",
    "TicketReturned",
    "TicketTransferred",
    "TicketWentOn",
    "VisitFinished",
    "VisitStarted",
    "WhyRefused",
]

Event: TypeAlias = (
    HallChanged
    | TicketIssued
    | TicketCameTooLate
    | NumbersReserved
    | TicketCalled
    | TicketRecalled
    | VisitStarted
    | VisitFinished
    | TicketWentOn
    | TicketHeld
    | TicketMissed
    | TicketReturned
    | SlipReprinted
    | TicketReleased
    | TicketTransferred
    | TicketCancelled
    | AppointmentBooked
    | AppointmentCancelled
    | AppointmentCheckedIn
    | AppointmentMissed
    | NumbersStopped
    | NumbersResumed
    | DayClosed
    | RatingOpened
    | RatingGiven
    | RatingCorrected
    | RatingExplained
    | CommentsForgotten
    | RatingUnanswered
    | ShiftBegan
    | ShiftEnded
    | ShiftMoved
    | StandInBegan
    | CameBack
    | CounterPaused
    | CounterResumed
    | MaterialsChecked
    | TicketNoted
    | MoveUndone
    | DeviceChanged
    | AlertRaised
    | AlertCleared
    | ServicePageOpened
    | PinRefused
    | SignInRefused
    | GuideSignedIn
    | GuideSignedOut
    | ClerkPinSet
    | ClerkUnlocked
    | NoticeSpoken
    | NoticeTakenBack
    | MessageSent
    | MessageRead
    | MessageTakenBack
    | SuggestionReceived
    | SuggestionMoved
    | SuggestionsForgotten
)

SET_UP_EVENTS = (HallChanged, NumbersStopped, NumbersResumed, ClerkPinSet)
"""After these, programs read again how the hall is set up."""

EVENT_KINDS: dict[str, type[Event]] = {kind.__name__: kind for kind in Event.__args__}


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event with its place in the hall's journal: gapless number and time."""

    seq: int
    at: datetime
    event: Event
