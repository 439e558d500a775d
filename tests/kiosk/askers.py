"""Citizens who have something already: a slip, an appointment, an ID card."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from drivers.idcard.card import IdCard, Sex
from drivers.idcard.events import Presence
from kiosk.inputs.press import CardPresence, CardRead, Scanned
from kiosk.press import Take
from kiosk.state import PrintFault
from shared.actions import booking, calling, missing
from shared.catalogue.model import Catalogue
from shared.db import journal
from shared.domain.actor import Actor
from shared.domain.appointment import Appointment, Booking
from shared.domain.hall import Role
from shared.domain.hours import WORKING_DAYS, Span
from shared.domain.ids import new_command
from shared.domain.slip_key import CODE_SCHEME
from shared.domain.slot_pattern import SlotPattern
from shared.domain.ticket import Ticket
from tests.factories import SHANGHAI, a_catalogue
from tests.kiosk.kiosks import Rig, a_rig

GUIDE = Actor(Role.GUIDE, "guide")
CARD = IdCard(
    name="王小明",
    sex=Sex.MALE,
    nation="01",
    birth=date(1949, 12, 31),
    address="北京市朝阳区某某路1号",
    id_number="11010519491231002X",
    issuer="北京市公安局朝阳分局",
    valid_from=date(2020, 1, 1),
    valid_to=date(2040, 1, 1),
)
"""Nobody's card; its number is the example of GB 11643."""
MORNING = SlotPattern(Span.of("09:30", "12:00"), 30, 2)
AFTER_HOURS = SlotPattern(Span.of("17:30", "19:00"), 30, 2, after_hours=True)


def catalogue_with(rules: Any = None, **service: Any) -> Catalogue:
    """A hall on working days whose first service has appointments, and whatever is told besides."""
    catalogue = a_catalogue(zone=SHANGHAI, hours=WORKING_DAYS)
    first, *others = catalogue.services
    told = replace(first, **{"slots": (MORNING, AFTER_HOURS)} | service)
    return replace(catalogue, services=(told, *others), rules=replace(catalogue.rules, **(rules or {})))


@contextmanager
def a_rig_with(url: str, rules: Any = None, *, block: int = 0, **service: Any) -> Iterator[Rig]:
    rig = a_rig(url, block=block, catalogue=catalogue_with(rules, **service))
    try:
        yield rig
    finally:
        rig.printer.close()
        rig.running.store.close()


def book(rig: Rig, at: str, day: str = "2026-03-02", **more: Any) -> Appointment:
    """Book the first service; the rig's clock begins at 10:42."""
    when = datetime.fromisoformat(f"{day}T{at}:00+08:00")
    wish = Booking(rig.running.service("A").id, when, **more)
    return booking.book(rig.running.store, GUIDE, wish, new_command())


def scan(rig: Rig, text: str) -> None:
    rig.presenter.pressed(Scanned(text))
    rig.work()


def scan_slip(rig: Rig, ticket: Ticket) -> None:
    scan(rig, CODE_SCHEME + ticket.code)


def place_card(rig: Rig, card: IdCard = CARD) -> None:
    rig.presenter.pressed(CardRead(card))
    rig.work()


def presence(rig: Rig, told: Presence) -> None:
    rig.presenter.pressed(CardPresence(told))
    rig.work()


def missed(rig: Rig, people: int = 5) -> Ticket:
    """Let people take numbers, and the first one miss its call."""
    for _ in range(people):
        rig.running.issue("A")
        rig.clock.seconds += 1
    clerk = rig.running.clerk(1)
    assert calling.call_next(rig.running.store, clerk, new_command()) is not None
    return missing.no_show(rig.running.store, clerk, new_command())


def lose_slip(rig: Rig) -> PrintFault:
    """Take a number whose slip certainly does not come out, since the paper ends just then."""
    rig.open()
    rig.presenter.pressed(Take())
    rig.printing.drain()
    rig.faults.paper_out = True
    rig.database.drain()
    rig.work()
    return rig.at(PrintFault)


def happened(rig: Rig, kind: type) -> int:
    """How often something stands in the hall's journal."""
    store = rig.running.store
    return sum(isinstance(one.event, kind) for one in store.read(lambda c: journal.read_events(c, store.hall_id, 0)))
