"""A hall as plain values, its journal, and the states of its call screen, for tests of the screen."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from callscreen.derive import Known
from shared.domain.events import Event, Recorded, TicketCalled, TicketRecalled, VisitFinished, VisitStarted
from shared.domain.fold import fold
from shared.domain.hall import Counter, Hall, Queue, Service
from shared.domain.ids import ClerkId, CounterId, DepartmentId, HallId, QueueId, ServiceId, TicketId, VisitId
from shared.domain.rules import Rules
from shared.domain.view import CounterState, CounterView, HallView
from shared.domain.words import NOTHING, Language, Words

OPENING = datetime(2026, 3, 2, 2, 42, tzinfo=UTC)
"""10:42 on a Monday in the hall's own zone."""


def a_hall(zones: Sequence[str] = ("", ""), counters: int = 3) -> Hall:
    """A hall with one queue for each zone, A, B, C …; counter n serves queue n, and the last all that are left."""
    letters = "ABCDEFG"[: len(zones)]
    queues = tuple(
        Queue(QueueId(i), letter, Words(f"{letter}队", f"Queue {letter}"), Words(f"{zone}区", f"Area {zone}"), zone)
        for i, (letter, zone) in enumerate(zip(letters, zones, strict=True), start=1)
    )
    return Hall(
        id=HallId(1),
        code="test",
        name=Words("测试大厅", "Test Hall"),
        time_zone="Asia/Shanghai",
        phone="12345",
        open_from="08:30",
        open_until="17:00",
        demonstration=False,
        rules=Rules(),
        priorities=(),
        departments=(),
        queues=queues,
        services=tuple(_service(queue) for queue in queues),
        counters=tuple(_counter(n, queues) for n in range(1, counters + 1)),
        clerks=(),
        notices=(),
    )


def a_view(hall: Hall, waiting: Sequence[int] = (), open_counters: Sequence[int] = ()) -> HallView:
    """The view of a hall in which nothing was called yet; queues and counters by place and number."""
    return HallView(
        cursor=10,
        business_day=date(2026, 3, 2),
        waiting={queue.id: count for queue, count in zip(hall.queues, waiting, strict=False)},
        counters={CounterId(n): CounterView(CounterId(n), CounterState.OPEN) for n in open_counters},
        calls=(),
        missed=(),
    )


def known(hall: Hall, view: HallView, **more: object) -> Known:
    return replace(Known(hall, view), **more)  # type: ignore[arg-type]


class Journal:
    """Writes a hall's journal: each entry has the next number, and is `after_s` later than the last."""

    def __init__(self, view: HallView) -> None:
        self.view, self.at = view, OPENING

    def add(self, *events: Event, after_s: float = 0) -> tuple[Recorded, ...]:
        """Append events, and return them as the feed tells them; `view` is the hall after them."""
        self.at += timedelta(seconds=after_s)
        made = []
        for event in events:
            recorded = Recorded(self.view.cursor + 1, self.at, event)
            self.view = fold(self.view, recorded)
            made.append(recorded)
        return tuple(made)


def called(number: str, counter: int, language: Language = Language.ZH) -> TicketCalled:
    return TicketCalled(
        _ticket_id(number),
        number,
        QueueId("ABCDEFG".index(number[0]) + 1),
        ServiceId(1),
        "normal",
        language,
        OPENING - timedelta(minutes=10),
        CounterId(counter),
        ClerkId(1),
    )


def recalled(number: str, counter: int, recalls: int = 1) -> TicketRecalled:
    return TicketRecalled(_ticket_id(number), number, CounterId(counter), recalls)


def started(number: str, counter: int) -> VisitStarted:
    return VisitStarted(_ticket_id(number), number, VisitId(counter), CounterId(counter))


def finished(number: str, counter: int) -> VisitFinished:
    return VisitFinished(_ticket_id(number), number, VisitId(counter), CounterId(counter), ClerkId(1), ServiceId(1), 0)


def _ticket_id(number: str) -> TicketId:
    return TicketId(ord(number[0]) * 1000 + int(number[1:]))


def _service(queue: Queue) -> Service:
    return Service(
        id=ServiceId(queue.id),
        code=queue.letter,
        department_id=DepartmentId(1),
        queue_id=queue.id,
        name=queue.name,
        hint=NOTHING,
        fee=NOTHING,
        mean_service_s=600,
        promised_days=None,
        materials=(),
        elsewhere=(),
    )


def _counter(number: int, queues: tuple[Queue, ...]) -> Counter:
    serves = queues[number - 1 : number] or queues
    return Counter(CounterId(number), number, tuple(queue.id for queue in serves))
