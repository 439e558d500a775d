"""The hall that the kiosk's pictures show, on a busy morning, and one ticket of it."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.state import Home, KioskState
from shared.actions.set_up import import_catalogue
from shared.catalogue.reading import read_catalogue
from shared.domain.hall import Hall
from shared.domain.ids import CommandId, TicketId
from shared.domain.ticket import Issued, Ticket, TicketState, WaitRange
from shared.domain.view import CounterState, CounterView, HallView
from shared.domain.words import Language

CATALOGUE = Path(__file__).parents[2] / "catalogues" / "transport-hall.toml"
NOW = datetime(2026, 3, 2, 2, 42, tzinfo=UTC)
EVENING = datetime(2026, 3, 2, 10, 30, tzinfo=UTC)
COMMAND = CommandId("picture")


@cache
def demonstration_hall() -> Hall:
    """Return the hall of the demonstration's catalogue, made once: it never differs, and takes a third of a second."""
    with TemporaryDirectory() as folder:
        store = import_catalogue(f"sqlite:///{folder}/hall.db", read_catalogue(CATALOGUE))
        hall = store.hall()
        store.close()
    return hall


def home_state(hall: Hall) -> KioskState:
    """Return the home page on a busy morning at 10:42."""
    waiting = dict(zip((q.id for q in hall.queues), (5, 2, 26, 0, 4, 1), strict=False))
    counters = {c.id: CounterView(c.id, CounterState.OPEN) for c in hall.counters if c.number not in (3, 8)}
    view = HallView(1, NOW.date(), waiting, counters, (), ())
    return KioskState(Home(), Language.ZH, hall, view, now=NOW.astimezone(hall.zone))


def issued_ticket(home: KioskState) -> Issued:
    """Return ticket A032 with five people ahead."""
    assert home.hall is not None
    service = home.hall.services[0]
    ticket = Ticket(
        id=TicketId(1),
        number="A032",
        code="0" * 20,
        business_day=NOW.date(),
        service_id=service.id,
        queue_id=service.queue_id,
        priority="normal",
        language=home.language,
        state=TicketState.WAITING,
        issued_at=NOW,
        entered_at=NOW,
        rank_at=NOW,
    )
    return Issued(ticket, 5, WaitRange(10, 20))
