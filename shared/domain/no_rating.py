"""Why a finished visit has no rating: nobody answered, or nobody could."""

from enum import StrEnum


class NoRating(StrEnum):
    NOT_ANSWERED = "not_answered"
    """The citizen was asked and left it at that."""
    NO_WAY = "no_way"
    """Neither pad nor rating screen was there for most of the time."""
    TERMINAL_AWAY = "terminal_away"
    """The counter's program did not run while the citizen was to be asked."""
