"""Looks whether everybody can sign in where the hall lets nobody in without a PIN."""

from deploy.doctor.finding import Finding
from deploy.doctor.hall_voices import hall_of
from shared.domain.hall import Hall, Role
from shared.domain.problem import Problem
from shared.settings import Settings

NAME = "PINs"
SIGNING_IN = (Role.CLERK, Role.MANAGER)
NAMED = 5
"""So many clerks are told by number; the rest is counted."""


def look_at_pins(settings: Settings) -> list[Finding]:
    """Return a finding where somebody cannot sign in; none where the database is away."""
    try:
        hall = hall_of(settings)
    except Problem:
        return []  # The look at the database tells of it.
    found = look_at_staff(hall)
    return [] if found is None else [found]


def look_at_staff(hall: Hall) -> Finding | None:
    """Compare a hall's rule with its clerks; None where the rule wants no PIN."""
    if not hall.rules.pin_required:
        return None
    without = [clerk.number for clerk in hall.clerks if clerk.role in SIGNING_IN and not clerk.has_pin]
    if not without:
        return Finding(NAME, True, "Everybody who signs in at a counter has a PIN.")
    named = ", ".join(without[:NAMED]) + (f" and {len(without) - NAMED} more" if len(without) > NAMED else "")
    told = f"pin_required = true lets nobody in without a PIN, and these have none: {named}."
    return Finding(NAME, False, told, f"Run for each: hall staff pin {without[0]}", needed=False)
