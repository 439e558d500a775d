"""The hall's settings for the life of a ticket: who is next, how long what waits, and what happens by itself."""

from dataclasses import dataclass
from enum import StrEnum


class Policy(StrEnum):
    """How the next ticket is chosen among the heads of the lines."""

    HEAD_START = "head_start"
    """The one who came first, each class counted as so much earlier."""
    RATIO = "ratio"
    """After one of a priority class so many normal ones, while both wait."""
    STRICT = "strict"
    """The class with the greatest head start first, whoever waits."""


class Place(StrEnum):
    """Where a transferred ticket stands in its new line."""

    FRONT = "front"
    ARRIVAL = "arrival"
    """As if it had come here at its first arrival."""
    END = "end"


@dataclass(frozen=True, slots=True)
class Rules:
    """The hall's settings for the life of a ticket."""

    rating_window_s: int = 60
    recall_limit: int = 3
    """Recalls after which the clerk is offered to mark a no-show."""
    policy: Policy = Policy.HEAD_START
    ratio: int = 2
    """Normal tickets after one of a priority class, under the policy `ratio`."""
    help_after_s: int = 0
    """A counter's later queues are considered once their head has waited this long."""
    parked_for_s: int | None = None
    """How long a missed number may come back; None while its day lasts."""
    parked_for_calls: int | None = None
    """After how many more calls of its queue a missed number is over; None for any number."""
    return_after: int = 3
    """A missed number that comes back stands behind so many that wait."""
    transfer_place: Place = Place.ARRIVAL
    auto_start_s: int | None = None
    """A called ticket counts as being served after this time; None when only the clerk starts."""
    finish_on_next: bool = False
    """Calling the next finishes the one being served."""
    numbers_early_s: int = 3600
    """Numbers are given so long before the windows open, in the morning and after a break."""
    long_line_from: int | None = None
    """From so many people waiting the kiosk warns of a long line; None when it looks at the minutes alone."""
    overlong_wait_s: int | None = None
    """Staff are alerted once somebody has waited so long in one line; None for never."""
    book_days_ahead: int = 7
    """Appointments may be booked for today and so many days after it."""
    check_in_early_s: int = 1800
    """How long before the booked time an appointment may be checked in."""
    check_in_late_s: int = 900
    """How long after it."""
    three_questions: bool = True
    """The kiosk asks before it gives a number: ID card at hand, can it be done online, any doubt?"""
    pin_required: bool = False
    """Clerks who have no PIN cannot sign in."""
    suggestions_kept_days: int = 180
    """How long the hall keeps what a suggestion says, its phone number and the answer."""
