"""How the kiosk tells the wait of a line, and that of a number."""

from shared.domain.ticket import WaitRange
from shared.domain.wait_words import NONE_OPEN, told_in_minutes
from shared.domain.words import NOTHING, Words

AT_ONCE = Words("马上可办", "No waiting")
LONG_WAIT = Words("等候较长 {wait}", "Long: {wait}")
LONG_WAIT_UNTOLD = Words("等候较长", "Long wait")
EXPECTED_WAIT = Words("预计等候：{wait}", "Expected wait: {wait}")


def wait_line(wait: WaitRange) -> Words:
    """Return the sentence beside the number; nothing where only people are told."""
    told = told_in_minutes(wait)
    return EXPECTED_WAIT.fill(wait=told.words()) if told else NOTHING


def wait_words(people: int, wait: WaitRange | None, kind: Words, *, long: bool = False) -> Words:
    """Return in short how long a line takes, or that nobody serves it; nothing where only people are told."""
    if wait is None:
        return NONE_OPEN.fill(kind=kind)
    if people == 0:
        return AT_ONCE
    told = told_in_minutes(wait)
    if told is None:
        return LONG_WAIT_UNTOLD if long else NOTHING
    return LONG_WAIT.fill(wait=told.short) if long else told.short
