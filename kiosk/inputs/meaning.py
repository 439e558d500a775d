"""What a scanned code may mean to the kiosk besides a slip: an appointment."""

import re

from shared.domain.appointment import CODE_LENGTH, CODE_LETTERS, plain_code
from shared.domain.slip_key import slip_code as slip_code

_APPOINTMENT = re.compile(rf"[{CODE_LETTERS}]{{{CODE_LENGTH}}}")


def appointment_code(scanned: str) -> str | None:
    """Return an appointment's code as it is kept; None for any other code."""
    plain = plain_code(scanned) if len(scanned) <= 2 * CODE_LENGTH else ""
    return plain if _APPOINTMENT.fullmatch(plain) else None
