"""What a citizen is told before taking a number."""

from dataclasses import replace
from datetime import datetime

import pytest

from kiosk.facts import TABS_AT_MOST, departments, find_service, is_open, service_facts, shown_department
from shared.domain.hall import Department, Elsewhere, ElsewhereKind
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
    assert (one.people, one.counters_open, one.windows) == (3, 1, "1–3")
    assert one.wait == WaitRange(9, 45)
    assert two.wait == WaitRange(1, 20)
    assert (one.long_wait, two.long_wait) == (True, False)


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


@pytest.mark.parametrize(
    ("at", "given"),
    [("07:29", False), ("07:30", True), ("12:00", True), ("16:59", True), ("17:00", False), ("23:00", False)],
)
def test_numbers_are_given_from_an_hour_before_opening_until_closing(rig: Rig, at: str, given: bool) -> None:
    hour, minute = map(int, at.split(":"))
    now = datetime(2026, 3, 2, hour, minute, tzinfo=rig.running.hall.zone)
    assert is_open(rig.running.hall, now) is given
    assert is_open(replace(rig.running.hall, demonstration=True), now)
