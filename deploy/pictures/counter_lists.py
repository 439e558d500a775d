"""Lists, look-up and appointments as a counter terminal may know them, for pictures: usual, long, empty and away."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from counter_terminal.appointments.state import AppointmentFacts
from counter_terminal.facts import Facts
from counter_terminal.lists.state import Asked, ListFacts, ListName, ListsFacts
from counter_terminal.look_up.state import LookUpFacts
from shared.domain.appointment import Appointment, AppointmentState, Source
from shared.domain.appointment_list import AppointmentRow, DayOfAppointments
from shared.domain.hall import NORMAL, Hall
from shared.domain.ids import AppointmentId, ClerkId, TicketId, VisitId
from shared.domain.link import LinkState
from shared.domain.story import StoryLine, StoryVisit, TicketStory
from shared.domain.ticket import Ticket, TicketState
from shared.domain.ticket_lists import PAGE, HeldRow, Page, ParkedRow, WaitingRow
from shared.domain.words import Language, Words


@dataclass(frozen=True, slots=True)
class Look:
    """What is pressed before the picture is taken, by object name, and what is known then."""

    name: str
    facts: Facts
    press: tuple[str, ...] = ()


def with_lists(facts: Facts, now: datetime, waiting: int = 12, missed: int = 2) -> Facts:
    """Let people wait, be missed and be on hold."""
    own, rows = facts.actor.clerk_id if facts.actor else None, _waiting(facts, now, waiting)
    why = Words(
        f"{rows[0].number} 先于 {rows[1].number}：预约 10:45，时间已到",
        f"{rows[0].number} before {rows[1].number}: appointment 10:45, due now",
    )
    parked, held = Page(_parked(facts.hall, now, missed), False, now), Page(_held(facts.hall, now, own), False, now)
    lists = {
        ListName.NEXT: ListFacts(Page(rows[:5], True, now, why)),
        ListName.MISSED: ListFacts(parked),
        ListName.WAITING: ListFacts(Page(rows, waiting > PAGE, now, why)),
        ListName.PARKED: ListFacts(parked),
        ListName.HELD: ListFacts(held),
    }
    return replace(facts, lists=ListsFacts(lists))


def without_anybody(facts: Facts, now: datetime) -> Facts:
    nothing: Page[Any] = Page((), False, now)
    nobody = dict.fromkeys(ListName, ListFacts(nothing))
    return replace(facts, lists=ListsFacts(nobody), appointments=AppointmentFacts(DayOfAppointments((), now)))


def looks(facts: Facts, now: datetime) -> Iterator[Look]:
    """Yield what is worth a look of the panels."""
    usual = replace(with_lists(facts, now), look_up=_looked_up(facts, now), appointments=_appointments(facts.hall, now))
    assert usual.view is not None
    usual = replace(usual, view=replace(usual.view, held=("A007", "C003")))
    rows = usual.lists.of(ListName.WAITING).page
    assert rows is not None
    second, fourth = rows.rows[1].ticket_id, rows.rows[3].ticket_id
    yield Look("waiting", usual)
    yield Look("waiting-chosen", chosen(usual, ListName.WAITING, second))
    yield Look("waiting-anyway", chosen(usual, ListName.WAITING, fourth, Asked.CALL_ANYWAY))
    yield Look("waiting-cancel", chosen(usual, ListName.WAITING, fourth, Asked.CANCEL_WHY))
    yield Look("parked", usual, ("list_tab_parked",))
    held = usual.lists.of(ListName.HELD).page
    assert held is not None
    yield Look("held", chosen(usual, ListName.HELD, held.rows[0].ticket_id), ("list_tab_held",))
    yield Look("many", with_lists(facts, now, waiting=200, missed=12))
    yield Look("empty", without_anybody(facts, now))
    yield Look("away", replace(usual, link=LinkState(now - timedelta(minutes=3), "away")))
    yield Look("look-up", usual, ("tab_panel_look_up",))
    yield Look("look-up-nothing", replace(usual, look_up=LookUpFacts()), ("tab_panel_look_up",))
    first = usual.appointments.day.rows[1].appointment.id if usual.appointments.day else None
    booked = replace(usual, appointments=replace(usual.appointments, chosen=first))
    yield Look("appointments", booked, ("tab_panel_appointments",))


def chosen(facts: Facts, name: ListName, ticket_id: TicketId, asked: Asked = Asked.NOTHING) -> Facts:
    known = replace(facts.lists.of(name), chosen=ticket_id, asked=asked)
    return replace(facts, lists=ListsFacts({**facts.lists.lists, name: known}))


def _waiting(facts: Facts, now: datetime, count: int) -> tuple[WaitingRow, ...]:
    hall, green = facts.hall, facts.hall.priorities[-1].code
    own = facts.actor.clerk_id if facts.actor else None
    longest = max(hall.services, key=lambda service: len(service.name.zh))
    rows = []
    for place in range(count):
        service = longest if place == 3 else hall.services[place % 5]
        letter = hall.queue(service.queue_id).letter
        rows.append(
            WaitingRow(
                TicketId(1000 + place),
                f"{letter}{33 + place:03d}",
                service.id,
                service.queue_id,
                green if place in (1, 3) else NORMAL,
                now - timedelta(minutes=11 + place // 2 if place != 9 else 72),
                now + timedelta(minutes=3) if place in (0, 3) else None,
                for_clerk_id=own if place == 2 else None,
            )
        )
    return tuple(rows)


def _parked(hall: Hall, now: datetime, count: int) -> tuple[ParkedRow, ...]:
    service = hall.services[0]
    names = ("A019", "B002") if count == 2 else tuple(f"A{number:03d}" for number in range(101, 101 + count))
    return tuple(
        ParkedRow(
            TicketId(2000 + place),
            number,
            service.id,
            service.queue_id,
            now - timedelta(minutes=22 + place),
            now + timedelta(minutes=8) if place % 2 else None,
            6 - place if place < 6 else 0,
        )
        for place, number in enumerate(names)
    )


def _held(hall: Hall, now: datetime, own: ClerkId | None) -> tuple[HeldRow, ...]:
    one, other = hall.services[0], max(hall.services, key=lambda service: len(service.name.zh))
    since, until = now - timedelta(minutes=41), now + timedelta(minutes=19)
    return (
        HeldRow(TicketId(3001), "A007", one.id, one.queue_id, since, own, until, "papers"),
        HeldRow(TicketId(3002), "C003", other.id, other.queue_id, since, hall.clerks[1].id, None, "等业务科室书面答复"),
    )


def _looked_up(facts: Facts, now: datetime) -> LookUpFacts:
    hall, service = facts.hall, facts.hall.services[0]
    start, clerk = now - timedelta(minutes=50), hall.clerks[1]
    ticket = Ticket(
        TicketId(9),
        "A018",
        "0" * 20,
        now.date(),
        service.id,
        service.queue_id,
        NORMAL,
        Language.ZH,
        TicketState.DONE,
        start,
        start,
        start,
    )
    told = (
        (
            0,
            Words(f"取号，办理{service.name.zh}，前面有 5 人", f"took the number for {service.name.en}, 5 ahead"),
        ),
        (12, Words(f"1 号窗口 {clerk.name.zh} 叫号", f"called at 1 by {clerk.name.en}")),
        (14, Words("在 1 号窗口过号", "missed the call at 1")),
        (20, Words("复号，重新排队", "came back, waits again")),
        (26, Words(f"1 号窗口 {clerk.name.zh} 叫号", f"called at 1 by {clerk.name.en}")),
        (27, Words("1 号窗口开始办理", "service begins at 1")),
        (
            30,
            Words(
                "1 号窗口核对材料：缺车辆技术等级评定表，容缺委托书与代办人身份证（2026-03-09 前）",
                "papers checked at 1: rating sheet missing, letter of authority (by 2026-03-09) to follow",
            ),
        ),
        (
            41,
            Words(
                f"1 号窗口 {clerk.name.zh} 办理{service.name.zh}：容缺受理，用时 14 分钟",
                f"{service.name.en} at 1 by {clerk.name.en}: Accepted, materials to follow, 14 min",
            ),
        ),
    )
    counter = min(hall.counters, key=lambda one: one.number)
    begun, ended = start + timedelta(minutes=27), start + timedelta(minutes=41)
    outcome = Words("容缺受理", "Accepted, materials to follow")
    visit = StoryVisit(VisitId(1), counter.id, clerk.id, service.id, begun, ended, outcome, rated=True)
    lines = tuple(StoryLine(start + timedelta(minutes=minutes), words) for minutes, words in told)
    return LookUpFacts(story=TicketStory(ticket, lines, (visit,)), at=now)


def _appointments(hall: Hall, now: datetime) -> AppointmentFacts:
    def row(place: int, minutes: int, state: AppointmentState, number: str | None = None) -> AppointmentRow:
        slot = (now + timedelta(minutes=minutes)).replace(second=0)
        service = hall.services[place % 2]
        names = ("张*三", "欧阳*娜", "李*", "M*** Lind", "王*明", "赵*")
        one = Appointment(
            AppointmentId(place + 1),
            service.id,
            slot,
            slot + timedelta(minutes=15),
            now.date(),
            f"CODE{place:04d}",
            names[place],
            f"{4321 + place}",
            None,
            state,
            Source.HTTP,
            None,
            Language.ZH,
            now - timedelta(days=2),
        )
        return AppointmentRow(one, number, TicketState.WAITING if number else None)

    booked, arrived, missed = AppointmentState.BOOKED, AppointmentState.ARRIVED, AppointmentState.MISSED
    rows = (
        row(0, -42, missed),
        row(1, -12, booked),
        row(2, 3, arrived, "A033"),
        row(3, 18, booked),
        row(4, 48, booked),
        row(5, 78, AppointmentState.CANCELLED),
    )
    return AppointmentFacts(DayOfAppointments(rows, now), whole_hall=True)
