"""What only the hall's staff may read."""

from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.problem import Refused

STAFF = (Role.CLERK, Role.GUIDE, Role.MANAGER, Role.TECHNICIAN)


def check_staff(by: Actor) -> None:
    """Refuse whoever is no member of staff: kiosks, screens, pads and adapters."""
    if by.role not in STAFF:
        raise Refused(refusals.STAFF_ONLY)
