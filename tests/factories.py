"""Halls and people for tests, told in the hall's own words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.engine.halls import MIDDAY as MIDDAY
from shared.actions import calling, duty, issuing, serving, set_up
from shared.catalogue.model import (
    Catalogue,
    ClerkEntry,
    CounterEntry,
    DepartmentEntry,
    HallEntry,
    QueueEntry,
    ServiceEntry,
)
from shared.db import schema
from shared.db.engine import open_engine
from shared.db.store import Clock, Store
from shared.domain.actor import Actor
from shared.domain.hall import NORMAL, Counter, Hall, Material, PriorityClass, Role, Service
from shared.domain.hours import HallHours, OpenOn, Span, Week
from shared.domain.ids import new_command
from shared.domain.rules import Rules
from shared.domain.ticket import Issued, Ticket
from shared.domain.words import NOTHING, Language, Words

ALWAYS = HallHours(OpenOn.EVERY_DAY, Week((Span(0, 24 * 60),)))
KIOSK = Actor(Role.KIOSK, "kiosk 1")


SHANGHAI = "Asia/Shanghai"


def a_catalogue(
    code: str = "test-hall",
    queues: Sequence[str] = ("A", "B"),
    counters: Mapping[int, Sequence[str]] | None = None,
    clerks: int = 4,
    zone: str = MIDDAY,
    hours: HallHours = ALWAYS,
) -> Catalogue:
    """A hall that never closes with one service a queue; every counter serves all queues unless told otherwise."""
    serves = counters or dict.fromkeys((1, 2, 3), queues)
    return Catalogue(
        hall=HallEntry(code, Words("测试大厅", "Test Hall"), zone, "12345", "08:30", "17:00", False, hours),
        rules=Rules(),
        priorities=(
            PriorityClass(NORMAL, Words("普通", "Normal"), 0),
            PriorityClass("green", Words("绿色通道", "Green channel"), 20 * 60),
        ),
        departments=(DepartmentEntry("dept", Words("部门", "Department")),),
        queues=tuple(
            QueueEntry(q, Words(f"{q}队", f"Queue {q}"), Words("一楼 A 区", "1F zone A"), "A") for q in queues
        ),
        services=tuple(_a_service(q) for q in queues),
        counters=tuple(CounterEntry(n, tuple(letters), NOTHING) for n, letters in serves.items()),
        clerks=tuple(ClerkEntry(f"{n:03d}", Words(f"王{n}", f"Wang {n}"), Role.CLERK) for n in range(1, clerks + 1)),
        notices=(),
    )


def _a_service(letter: str) -> ServiceEntry:
    return ServiceEntry(
        code=f"service-{letter.lower()}",
        department="dept",
        queue=letter,
        name=Words(f"事项{letter}", f"Service {letter}"),
        hint=NOTHING,
        fee=NOTHING,
        mean_service_s=600,
        promised_days=None,
        materials=(Material(Words("身份证", "ID card"), Words("原件", "original"), True),),
        elsewhere=(),
    )


@dataclass
class RunningHall:
    """A hall with its store, and the hands that tests lend it."""

    store: Store
    hall: Hall

    def service(self, letter: str) -> Service:
        return next(s for s in self.hall.services if self.hall.queue(s.queue_id).letter == letter)

    def counter(self, number: int) -> Counter:
        return next(c for c in self.hall.counters if c.number == number)

    def issue(self, letter: str = "A", priority: str = NORMAL, language: Language = Language.ZH) -> Issued:
        service, command = self.service(letter).id, new_command()
        return issuing.issue(self.store, KIOSK, service, command, priority=priority, language=language)

    def clerk(self, counter: int, clerk: str = "") -> Actor:
        """Sign a clerk in at a counter."""
        number = clerk or f"{counter:03d}"
        person = next(c for c in self.hall.clerks if c.number == number)
        return duty.sign_in(self.store, person.id, self.counter(counter).id, new_command())

    def call(self, by: Actor) -> Ticket | None:
        return calling.call_next(self.store, by, new_command())

    def serve(self, by: Actor) -> Ticket:
        """Call the next ticket and start it."""
        assert self.call(by) is not None
        return serving.start(self.store, by, new_command())


def with_tables(url: str) -> str:
    """Give a database this program's tables; return its URL."""
    engine = open_engine(url)
    try:
        schema.upgrade(engine)
    finally:
        engine.dispose()
    return url


def a_hall(url: str, clock: Clock | None = None, catalogue: Catalogue | None = None) -> RunningHall:
    """Set a hall up: in Shanghai with a clock of its own, else where it is noon now."""
    described = catalogue or a_catalogue(zone=MIDDAY if clock is None else SHANGHAI)
    store = set_up.import_catalogue(url, described, clock)
    return RunningHall(store, store.hall())
