"""What a guide's handset may know, in all the states worth looking at."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from counter_terminal.handset import texts
from counter_terminal.handset.facts import Facts, Found
from counter_terminal.handset.state import Page, Step
from counter_terminal.state import Status, StatusKind
from deploy.pictures.long_hall import NAME, a_long_hall
from shared.domain.actor import Actor
from shared.domain.alert import Alert, AlertKind
from shared.domain.clerk import Role
from shared.domain.hall import NORMAL, Hall, Queue
from shared.domain.ids import AlertId, CounterId, QueueId, TicketId
from shared.domain.link import LinkState
from shared.domain.story import StoryLine, TicketStory
from shared.domain.story_words import CALLED, ISSUED, MISSED, RECALLED
from shared.domain.ticket import Issued, Ticket, TicketState, WaitRange
from shared.domain.ticket_lists import ParkedRow
from shared.domain.view import CounterState, CounterView, HallView
from shared.domain.words import Language, Words

NOW = datetime(2026, 3, 2, 2, 42, tzinfo=UTC)
LETTERS = "ABCDEFGHJ"
ENDING_IN_12 = ("A012", "B012", "D012", "V012", "X012", "A112", "B112", "A212", "B212", "A312")


def all_states(hall: Hall) -> dict[str, Facts]:
    """Return what is known in each state, by its name."""
    busy, quiet = busy_facts(hall), quiet_facts(hall)
    guide = next(clerk for clerk in hall.clerks if clerk.role is Role.GUIDE)
    missed = found_facts(busy, TicketState.PARKED)
    given = Issued(_ticket(hall, TicketState.WAITING), 5, WaitRange(15, 30))
    long = long_facts(busy)
    back = texts.BACK_IN_LINE.fill(number="A012", place=texts.AHEAD.fill(count=3))
    return {
        "first-moment": replace(quiet, view=None),
        "sign-in": replace(quiet, actor=None, page=Page.SIGN_IN),
        "pin": replace(quiet, actor=None, page=Page.SIGN_IN, asks_pin=guide.id),
        "home": busy,
        "home-empty": quiet,
        "home-crowded": long,
        "home-away": replace(busy, link=LinkState(NOW - timedelta(minutes=3), "away"), status=_refused()),
        "find": replace(busy, page=Page.FIND, typed="A01"),
        "find-several": replace(
            busy,
            page=Page.FIND,
            typed="12",
            choices=ENDING_IN_12,
        ),
        "leaving-soon": replace(busy, status=Status(StatusKind.REFUSED, texts.STILL_THERE.fill(seconds=24))),
        "find-nine": replace(long, page=Page.FIND),
        "missed": missed,
        "waiting": found_facts(busy, TicketState.WAITING),
        "called": found_facts(busy, TicketState.CALLED),
        "over": found_facts(busy, TicketState.ABANDONED),
        "ask-cancel": replace(missed, asking_cancel=True),
        "returned": replace(found_facts(busy, TicketState.WAITING), status=Status(StatusKind.INFO, back)),
        "services": replace(busy, page=Page.SERVICES),
        "services-long": replace(long, page=Page.SERVICES),
        "nothing-found": replace(busy, page=Page.SERVICES, search="护照"),
        "classes": replace(busy, page=Page.CLASSES, service_id=hall.services[0].id),
        "classes-long": replace(long, page=Page.CLASSES, service_id=long.hall.services[0].id),
        "given": replace(busy, page=Page.GIVEN, given=given),
        "waits": replace(busy, page=Page.WAITS),
        "waits-nine": replace(long, page=Page.WAITS),
    }


def quiet_facts(hall: Hall) -> Facts:
    """A hall in which nothing happens, and a guide who is signed in."""
    guide = next(clerk for clerk in hall.clerks if clerk.role is Role.GUIDE)
    view = HallView(1, NOW.date(), {}, dict(_counters(hall)), (), ())
    return Facts(hall, view, Actor(Role.GUIDE, f"guide {guide.number}", None, guide.id), page=Page.HOME)


def busy_facts(hall: Hall) -> Facts:
    """A usual morning: two alerts, people in most lines, two missed numbers."""
    quiet = quiet_facts(hall)
    assert quiet.view is not None
    waiting = {queue.id: count for queue, count in zip(hall.queues, (12, 5, 0, 3, 7, 1), strict=False)}
    alerts = tuple(_alerts(hall))[:3]
    return replace(quiet, view=replace(quiet.view, waiting=waiting, alerts=alerts), missed=tuple(_missed(hall, 2)))


def long_facts(busy: Facts) -> Facts:
    """Nine queues, twelve alerts, the longest names."""
    assert busy.view is not None
    hall = a_long_hall(busy.hall)
    model = hall.queues[0]
    queues = tuple(_queue(model, QueueId(500 + n), letter) for n, letter in enumerate(LETTERS))
    counters = tuple(replace(c, queue_ids=tuple(q.id for q in queues[n % 9 :])) for n, c in enumerate(hall.counters))
    services = tuple(replace(s, queue_id=queues[n % 9].id) for n, s in enumerate(hall.services))
    hall = replace(hall, queues=queues, counters=counters, services=services)
    waiting = {queue.id: 7 * n for n, queue in enumerate(queues)}
    view = replace(busy.view, waiting=waiting, alerts=tuple(_alerts(hall)))
    return replace(busy, hall=hall, view=view, missed=tuple(_missed(hall, 9)), more_missed=True)


def found_facts(facts: Facts, state: TicketState) -> Facts:
    """A number that was looked up, in a state."""
    ticket = _ticket(facts.hall, state)
    words = (
        ISSUED.fill(service=facts.hall.services[0].name, ahead=6),
        CALLED.fill(counter=2, clerk=facts.hall.clerks[1].name),
        RECALLED.fill(counter=2, count=1),
        MISSED.fill(counter=2),
    )
    lines = tuple(StoryLine(NOW - timedelta(minutes=40 - 9 * n), told) for n, told in enumerate(words))
    return replace(
        facts, page=Page.TICKET, found=Found(Issued(ticket, 3, WaitRange(10, 20)), TicketStory(ticket, lines, ()))
    )


def _counters(hall: Hall) -> Iterator[tuple[CounterId, CounterView]]:
    states = (CounterState.OPEN, CounterState.OPEN, CounterState.PAUSED, CounterState.OPEN)
    for counter, clerk, state in zip(hall.counters, hall.clerks, states, strict=False):
        yield counter.id, CounterView(counter.id, state, clerk.id, since=NOW - timedelta(hours=1))


def _alerts(hall: Hall) -> Iterator[Alert]:
    """Yield alerts, the oldest first, all kinds that a guide meets."""
    letter, kiosk = hall.queues[0].letter, Actor(Role.KIOSK, "kiosk 1")
    error = "Ticket printer (escpos+tcp://10.0.0.7:9100): no answer. Check its power and cable."
    told: tuple[tuple[AlertKind, str, dict[str, str]], ...] = (
        (AlertKind.OVERLONG_WAIT, letter, {"minutes": "38"}),
        (AlertKind.PAPER_OUT, "kiosk 1", {}),
        (AlertKind.GUIDE_CALLED, "kiosk 1", {}),
        (AlertKind.PRINTER_FAULT, "kiosk 2", {"error": error}),
        (AlertKind.OVERLONG_PAUSE, "counter 3", {"clerk": "103", "minutes": "25", "limit": "15"}),
        (AlertKind.NUMBERS_ASTRAY, "kiosk 1", {"numbers": "A031、A032、B017、C004"}),
        (AlertKind.FEW_SLIPS, "kiosk 2", {"slips": "40"}),
        (AlertKind.HELP_WANTED, letter, {}),
        (AlertKind.MANAGER_CALLED, "counter 2", {}),
        (AlertKind.DEVICE_FAULT, "counter 4", {"device": "LED屏", "error": error}),
        (AlertKind.GUIDE_CALLED, "counter 5", {}),
        (AlertKind.GUIDE_CALLED, "kiosk 2", {}),
    )
    for n, (kind, place, details) in enumerate(told):
        yield Alert(AlertId(n + 1), kind, place, kiosk, NOW - timedelta(minutes=40 - 3 * n), details=details)


def _missed(hall: Hall, count: int) -> Iterator[ParkedRow]:
    for n in range(count):
        service = hall.services[n % len(hall.services)]
        letter = hall.queue(service.queue_id).letter
        over_at = NOW + timedelta(minutes=4 * n + 6) if n % 3 else None
        missed_at = NOW - timedelta(minutes=n + 1)
        calls = 3 if n % 2 == 0 else None
        yield ParkedRow(
            TicketId(80 + n), f"{letter}{19 + n:03d}", service.id, service.queue_id, missed_at, over_at, calls
        )


def _ticket(hall: Hall, state: TicketState) -> Ticket:
    service, at_counter = hall.services[0], state in (TicketState.CALLED, TicketState.SERVING)
    return Ticket(
        TicketId(12),
        "A012",
        "0123456789abcdef0123",
        NOW.date(),
        service.id,
        service.queue_id,
        NORMAL,
        Language.ZH,
        state,
        NOW - timedelta(minutes=40),
        NOW - timedelta(minutes=40),
        NOW - timedelta(minutes=40),
        counter_id=hall.counters[1].id if at_counter else None,
        missed_at=NOW - timedelta(minutes=13),
        due_at=NOW + timedelta(minutes=17) if state is TicketState.PARKED else None,
    )


def _queue(model: Queue, queue_id: QueueId, letter: str) -> Queue:
    return replace(
        model, id=queue_id, letter=letter, name=NAME if letter in "BF" else Words(model.name.zh, model.name.en)
    )


def _refused() -> Status:
    return Status(StatusKind.REFUSED, texts.AWAY.fill(step=texts.STEPS[Step.GIVE]))
