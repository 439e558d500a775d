"""What a tile says of a service that gives no number."""

from dataclasses import replace
from datetime import date

import pytest

from deploy.pictures.kiosk import demonstration_hall, home_state
from kiosk.closed_words import closed_words
from kiosk.facts import queue_facts, service_facts
from kiosk.wait_texts import wait_words
from shared.domain.hall import Hall, Service
from shared.domain.hours import Span, Spans, Week
from shared.domain.words import NOTHING, Words

MONDAY = date(2026, 3, 2)
MORNING, BOTH = (Span.of("08:30", "12:00"),), (Span.of("08:30", "12:00"), Span.of("13:30", "17:00"))


def real(hall: Hall, **changes: object) -> tuple[Hall, Service]:
    """Return a hall that is no demonstration, with its first service changed so."""
    service = replace(hall.services[0], **changes)  # type: ignore[arg-type]
    return replace(hall, demonstration=False, services=(service, *hall.services[1:])), service


@pytest.mark.parametrize(
    ("hours", "at", "told"),
    [
        (MORNING, "10:00", ""),
        (MORNING, "14:02", "今日已停办"),
        (BOTH, "07:20", "08:30 开始办理"),
        (BOTH, "12:05", "13:30 开始办理"),
        (BOTH, "17:01", "今日已停办"),
        ((), "10:00", "今日不办理"),
    ],
)
def test_a_service_outside_its_hours_says_when_it_opens_or_that_it_is_over(hours: Spans, at: str, told: str) -> None:
    hall, service = real(demonstration_hall(), hours=Week(hours))
    state = home_state(hall)
    assert state.now is not None
    hour, minute = map(int, at.split(":"))
    assert closed_words(hall, service, state.now.replace(hour=hour, minute=minute)).zh == told


@pytest.mark.parametrize(
    ("changes", "told"),
    [({"no_more_on": MONDAY}, "今日已停办"), ({"closed": Words("停电", "No power")}, "暂不发号")],
)
def test_what_staff_have_stopped_says_so_before_its_hours(changes: dict[str, object], told: str) -> None:
    hall, service = real(demonstration_hall(), **changes)
    state = home_state(hall)
    assert state.now is not None
    assert closed_words(hall, service, state.now).zh == told
    assert state.view is not None
    facts = service_facts(hall, state.view, service, state.now)
    assert wait_words(facts, long=facts.long_wait).zh == told


def test_a_line_tells_no_wait_once_none_of_its_services_gives_numbers() -> None:
    hall = replace(demonstration_hall(), demonstration=False)
    state = home_state(hall)
    assert state.view is not None
    of_d = [service.id for service in hall.services if hall.queue(service.queue_id).letter == "D"]
    stopped = replace(hall, services=tuple(replace(s, no_more_on=MONDAY) if s.id in of_d else s for s in hall.services))
    lines = {facts.queue.letter: facts for facts in queue_facts(stopped, state.view, state.now)}
    assert wait_words(lines["D"]).zh == "今日已停办"
    assert lines["A"].stopped == NOTHING
