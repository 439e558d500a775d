"""What a scanned code may mean to the kiosk: a slip of a hall, or an appointment."""

import re

from kiosk.slip.content import CODE_SCHEME
from shared.domain.appointment import CODE_LENGTH, CODE_LETTERS, plain_code

_SLIP = re.compile(re.escape(CODE_SCHEME) + r"([0-9a-f]{20})\b")
_APPOINTMENT = re.compile(rf"[{CODE_LETTERS}]{{{CODE_LENGTH}}}")


def slip_code(scanned: str) -> str | None:
    """Return the ticket code of a slip, also where it stands in a link; None for any other code."""
    found = _SLIP.search(scanned)
    return found[1] if found else None


def appointment_code(scanned: str) -> str | None:
    """Return an appointment's code as it is kept; None for any other code."""
    plain = plain_code(scanned) if len(scanned) <= 2 * CODE_LENGTH else ""
    return plain if _APPOINTMENT.fullmatch(plain) else None
