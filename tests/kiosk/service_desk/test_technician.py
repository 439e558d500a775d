"""What the service page has done and tells, on a real hall."""

import pytest

from drivers.state import Health
from kiosk.service_desk.place import Order, Row
from kiosk.service_desk.technician import Technician
from shared.actions.devices import report_device
from shared.actions.service_page import record_entry
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.events import PinRefused, ServicePageOpened
from shared.domain.hall import Role
from shared.domain.ids import new_command
from shared.domain.problem import DatabaseAway
from shared.domain.words import Words
from tests.kiosk.service_desk.desks import StaffRig

KIOSK = Actor(Role.KIOSK, "kiosk-1")
ROLL = Row(Words("纸卷", "Roll"), Words("约 400 张", "About 400 slips"))


def report(store: Store, place: str, kind: str, health: Health, error: str = "") -> None:
    report_device(store, Actor(Role.KIOSK, place), kind, "sim:", health.value, error, new_command())


def test_devices_of_this_kiosk_are_told_with_their_faults(staff: StaffRig) -> None:
    store = staff.running.store
    report(store, "kiosk-1", "id_reader", Health.OFFLINE, "Plug it in.")
    report(store, "kiosk-1", "scanner", Health.UNKNOWN)
    report(store, "kiosk-2", "scanner", Health.ONLINE)
    told = [(row.name.en, row.value.en, row.good) for row in staff.technician.status()[2:]]
    assert told == [
        ("ID card reader", "Fault: Plug it in.", False),
        ("Scanner", "Has not answered yet", None),
    ]


def test_other_parts_add_facts_and_orders(staff: StaffRig) -> None:
    again = Words("已补打。", "Printed again.")
    more = {Order.REPRINT: lambda: again}
    technician = Technician(staff.running.store, "kiosk-1", staff.printer, more, (lambda: ROLL,))
    assert technician.status()[-1] == ROLL
    assert technician.work[Order.REPRINT]() == again


def test_a_database_that_is_away_is_a_line_of_its_own(staff: StaffRig, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(_: object) -> None:
        raise DatabaseAway("The database does not answer.")

    monkeypatch.setattr(staff.running.store, "read", away)
    assert staff.technician.status()[-1].value.en == "Away: The database does not answer."


@pytest.mark.parametrize(("wrong", "told"), [(0, ServicePageOpened("kiosk-1")), (4, PinRefused("kiosk-1", 4))])
def test_entries_are_kept_in_the_journal(staff: StaffRig, wrong: int, told: object) -> None:
    record_entry(staff.running.store, KIOSK, wrong, new_command())
    assert staff.running.store.news(0)[0][-1].event == told
