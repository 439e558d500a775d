"""What is for the hall's staff is refused to its machines, in one sentence."""

import pytest

from shared.actions.staff_only import STAFF, check_staff
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.problem import Refused


@pytest.mark.parametrize("role", Role)
def test_staff_may_and_machines_may_not(role: Role) -> None:
    by = Actor(role, "somebody")
    if role in STAFF:
        check_staff(by)
    else:
        with pytest.raises(Refused, match="Only staff"):
            check_staff(by)


def test_machines_are_no_staff() -> None:
    assert set(Role) - set(STAFF) == {Role.KIOSK, Role.SCREEN, Role.PAD, Role.ADAPTER}
