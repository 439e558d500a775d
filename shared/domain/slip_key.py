"""How a citizen says which ticket is theirs: by the slip itself, by what is printed on it, or by the bare number."""

import re
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class SlipCode:
    """The slip's QR code: whoever scans it holds the slip."""

    code: str


@dataclass(frozen=True, slots=True)
class SlipTime:
    """A number of today with the time printed on its slip, "HHMM", which nobody learns from the call screen."""

    number: str
    time: str


@dataclass(frozen=True, slots=True)
class BareNumber:
    """A number of today, which anybody in the hall may have read."""

    number: str


SlipKey: TypeAlias = SlipCode | SlipTime | BareNumber
Proof: TypeAlias = SlipCode | SlipTime
"""What shows that the slip is in the citizen's hand."""

CODE_SCHEME = "XC1:"
"""What the QR code's text begins with, so that the hall's scanners know a ticket from other codes; its code follows."""
LEAST_DIGITS, MOST_DIGITS = 3, 4
_SLIP = re.compile(re.escape(CODE_SCHEME) + r"([0-9a-f]{20})\b")
_NUMBER = re.compile(r"([A-Z])0*([0-9]{1,4})")


def slip_code(scanned: str) -> str | None:
    """Return the ticket code of a slip, also where it stands in a link; None for any other code."""
    found = _SLIP.search(scanned)
    return found[1] if found else None


def plain_number(typed: str) -> str | None:
    """Return a number as it is printed, whatever was typed for it: a12 becomes A012; None where it is none."""
    found = _NUMBER.fullmatch("".join(typed.upper().split()))
    return None if found is None else f"{found[1]}{int(found[2]):0{LEAST_DIGITS}d}"
