"""What the service page has done and tells, on a real hall."""

import pytest

from kiosk.service_desk.place import Row
from kiosk.service_desk.printers import Printers
from kiosk.service_desk.technician import Technician
from shared.actions.alerts import raise_alert
from shared.actions.service_page import record_entry
from shared.domain.actor import Actor
from shared.domain.alert import AlertKind
from shared.domain.events import PinRefused, ServicePageOpened
from shared.domain.hall import Role
from shared.domain.ids import new_command
from shared.domain.problem import DatabaseAway
from shared.domain.words import Words
from tests.kiosk.service_desk.desks import StaffRig

KIOSK = Actor(Role.KIOSK, "kiosk-1")
JOURNAL = Row(Words("本机日志", "Local journal"), Words("正常", "Well"), good=True)


def test_alerts_that_are_open_here_are_told(staff: StaffRig) -> None:
    store = staff.running.store
    for name in ("kiosk-1", "kiosk-2"):
        raise_alert(store, Actor(Role.KIOSK, name), AlertKind.JOURNAL_TROUBLE, details={"error": f"Full {name}."})
    told = [(row.name.en, row.value.en, row.good) for row in staff.technician.status()[2:]]
    assert told == [("Alert", "Trouble with the local journal: Full kiosk-1.", False)]


def test_other_parts_tell_of_themselves_also_while_the_database_is_away(
    staff: StaffRig, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(_: object) -> None:
        raise DatabaseAway("The database does not answer.")

    monkeypatch.setattr(staff.running.store, "read", away)
    technician = Technician(staff.running.store, "kiosk-1", Printers([staff.printer]), [lambda: [JOURNAL]])
    assert technician.status()[-2] == JOURNAL
    database = technician.status()[-1]
    assert database.value.zh == "连不上数据库，原因和办法见下一行。"
    assert (database.good, database.detail) == (False, "The database does not answer.")


@pytest.mark.parametrize(("wrong", "told"), [(0, ServicePageOpened("kiosk-1")), (4, PinRefused("kiosk-1", 4))])
def test_entries_are_kept_in_the_journal(staff: StaffRig, wrong: int, told: object) -> None:
    record_entry(staff.running.store, KIOSK, wrong, new_command())
    assert staff.running.store.news(0)[0][-1].event == told
