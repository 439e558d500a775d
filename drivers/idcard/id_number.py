"""The citizen's ID number of GB 11643: its check, and how it is shown.

A number's last character is the check of ISO 7064 MOD 11-2 over the 17 digits before it; digits 7 to 14 are the birth.
"""

import re
from datetime import date
from enum import StrEnum

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECKS = "10X98765432"
LENGTH = 18
SHOWN_FIRST, SHOWN_LAST = 3, 4


class Wrong(StrEnum):
    """What is wrong with a number, as it ends the sentence "the ID number …"."""

    LENGTH = "must have 18 characters"
    CHARACTERS = "must be 17 digits and a last digit or X"
    BIRTH = "names a day of birth that does not exist"
    FUTURE = "names a day of birth in the future"
    CHECK = "has a wrong digit: its last character does not fit the others"


def tidied(text: str) -> str:
    """Return a number typed by hand as it is stored: without spaces, its X as a capital."""
    return "".join(text.split()).upper()


def check_character(digits: str) -> str:
    """Return the character that must follow 17 digits."""
    return CHECKS[sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=True)) % len(CHECKS)]


def wrong_with(number: str, today: date) -> Wrong | None:
    """Return what is wrong with a tidied number, None when nothing is."""
    if len(number) != LENGTH:
        return Wrong.LENGTH
    if not re.fullmatch("[0-9]{17}[0-9X]", number):
        return Wrong.CHARACTERS
    try:
        birth = birth_of(number)
    except ValueError:
        return Wrong.BIRTH
    if birth > today:
        return Wrong.FUTURE
    return None if number[-1] == check_character(number[:-1]) else Wrong.CHECK


def birth_of(number: str) -> date:
    """Return the day of birth in a number. Raises ValueError when there is no such day."""
    return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))


def masked(number: str) -> str:
    """Return a number as it may be shown and logged: the first 3 and last 4 characters, no more."""
    hidden = len(number) - SHOWN_FIRST - SHOWN_LAST
    # Of a number that is too short the ends would be all there is.
    if hidden < SHOWN_FIRST + SHOWN_LAST:
        return "*" * len(number)
    return number[:SHOWN_FIRST] + "*" * hidden + number[-SHOWN_LAST:]
