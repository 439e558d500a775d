"""What a citizen is told before taking a number."""

from dataclasses import replace
from datetime import date

from kiosk.facts import (
    TABS_AT_MOST,
    departments,
    find_service,
    hours_today,
    open_until,
    queue_facts,
    service_facts,
    shown_department,
)
from shared.domain.hall import Department, Elsewhere, ElsewhereKind
from shared.domain.hours import HallHours, Span, Week
from shared.domain.ids import DepartmentId, ServiceId
from shared.domain.ticket import WaitRange
from shared.domain.view import CounterState, CounterView, HallView
from shared.domain.words import Words
from tests.kiosk.kiosks import OPENING, Rig


def a_view(rig: Rig, waiting: int, *states: CounterState) -> HallView:
    hall = rig.running.hall
    counters = {c.id: CounterView(c.id, state) for c, state in zip(hall.counters, states, strict=False)}
    return HallView(1, OPENING.date(), {hall.queues[0].id: waiting}, counters, (), ())


def test_people_and_minutes_follow_the_queue_and_the_open_counters(rig: Rig) -> None:
    service = rig.running.service("A")
    one = service_facts(rig.running.hall, a_view(rig, 3, CounterState.OPEN), service)
    two = service_facts(rig.running.hall, a_view(rig, 3, CounterState.OPEN, CounterState.OPEN), service)
    assert (one.people, one.counters_open, one.windows.zh) == (3, 1, "1–3 号窗口")
    assert one.wait == WaitRange(15, 40)
    assert two.wait == WaitRange(0, 15)
    assert (one.long_wait, two.long_wait) == (True, False)


def test_while_no_counter_is_open_no_wait_is_told_and_who_would_stand_in_line_is_warned(rig: Rig) -> None:
    nobody, some = (service_facts(rig.running.hall, a_view(rig, n), rig.running.service("A")) for n in (0, 1))
    assert (nobody.wait, some.wait) == (None, None)
    assert (nobody.long_wait, some.long_wait) == (False, True)


def test_a_line_of_nobody_is_not_long_however_long_one_service_takes(rig: Rig) -> None:
    hall, slow = rig.running.hall, replace(rig.running.service("A"), mean_service_s=3600)
    slow_hall = replace(hall, services=tuple(slow if s.id == slow.id else s for s in hall.services))
    facts = service_facts(slow_hall, a_view(rig, 0, CounterState.OPEN), slow)
    assert not facts.long_wait


def test_a_paused_counter_is_not_counted_on(rig: Rig) -> None:
    view = a_view(rig, 4, CounterState.OPEN, CounterState.PAUSED)
    assert service_facts(rig.running.hall, view, rig.running.service("A")).counters_open == 1


def test_the_figures_equal_those_of_the_ticket(rig: Rig) -> None:
    rig.running.clerk(1)
    for _ in range(3):
        rig.running.issue()
    rig.see_hall()
    assert rig.state.view is not None
    facts = service_facts(rig.running.hall, rig.state.view, rig.running.service("A"))
    issued = rig.running.issue()
    assert (facts.people, facts.wait) == (issued.people_ahead, issued.wait)


def test_a_service_is_online_when_one_of_its_other_ways_is(rig: Rig) -> None:
    view, service = a_view(rig, 0), rig.running.service("A")
    way = Elsewhere(ElsewhereKind.ONLINE, Words("网上", "Online"), Words("扫码", "Scan"), "https://example.com")
    assert not service_facts(rig.running.hall, view, service).online
    assert service_facts(rig.running.hall, view, replace(service, elsewhere=(way,))).online


def test_many_departments_are_chosen_from_first(rig: Rig) -> None:
    hall = rig.running.hall
    only = hall.departments[0]
    assert shown_department(hall, None) == only
    ids = [DepartmentId(n) for n in range(10, 11 + TABS_AT_MOST)]
    more = tuple(Department(id_, f"d{id_}", only.name) for id_ in ids)
    services = tuple(replace(hall.services[0], id=ServiceId(id_), department_id=id_) for id_ in ids)
    large = replace(hall, departments=(only, *more), services=services)
    assert departments(large) == more
    assert shown_department(large, None) is None
    assert shown_department(large, more[2].id) == more[2]
    few = replace(large, departments=more[:-1])
    assert shown_department(few, None) == more[0]


def test_a_dropped_service_is_not_found(rig: Rig) -> None:
    assert find_service(rig.running.hall, rig.running.service("A").id) == rig.running.service("A")
    assert find_service(rig.running.hall, ServiceId(999)) is None


def test_a_line_is_long_by_its_people_where_the_hall_says_from_how_many(rig: Rig) -> None:
    hall, service = rig.running.hall, rig.running.service("A")
    view = a_view(rig, 3, CounterState.OPEN, CounterState.OPEN, CounterState.OPEN)
    from_three = replace(hall, rules=replace(hall.rules, long_line_from=3))
    assert not service_facts(hall, view, service).long_wait
    assert service_facts(from_three, view, service).long_wait
    assert not service_facts(from_three, view, replace(service, long_line_from=4)).long_wait


def test_a_service_and_the_hall_say_until_when_they_are_open_today(rig: Rig) -> None:
    lunch = Week((Span.of("08:30", "12:00"), Span.of("13:30", "16:30")))
    hall = replace(rig.running.hall, hours=HallHours(week=lunch))
    morning = replace(rig.running.service("A"), hours=Week((Span.of("08:30", "11:00"),)))
    assert open_until(hall, OPENING.date()) == "16:30"
    assert service_facts(hall, a_view(rig, 0), morning).until == "11:00"
    sunday = date(2026, 3, 8)
    assert open_until(hall, sunday) == "–"
    assert open_until(replace(hall, demonstration=True), sunday) == "17:00"


def test_every_queue_is_told_with_its_people_and_open_counters(rig: Rig) -> None:
    view = a_view(rig, 3, CounterState.OPEN)
    told = queue_facts(rig.running.hall, view)
    assert [facts.queue for facts in told] == list(rig.running.hall.queues)
    assert (told[0].people, told[0].counters_open) == (3, 1)
    assert told[0].wait == service_facts(rig.running.hall, view, rig.running.service("A")).wait


def test_the_hours_of_a_day_are_told_with_their_breaks(rig: Rig) -> None:
    lunch = Week((Span.of("08:30", "12:00"), Span.of("13:30", "17:00")))
    for week, told in ((lunch, "08:30–12:00, 13:30–17:00"), (Week(()), "–")):
        hall = replace(rig.running.hall, hours=HallHours(week=week))
        assert hours_today(hall, OPENING.date()) == told
