"""A hall set up from its catalogue, and again when the catalogue was edited while people wait."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import update

from shared.actions import duty, issuing, missing, serving, set_up
from shared.catalogue.model import Catalogue, CounterEntry
from shared.catalogue.of_hall import catalogue_of
from shared.db import journal, setup_tables
from shared.db.halls import person_secret
from shared.domain.caps import Caps
from shared.domain.events import HallChanged
from shared.domain.hall import Hall, IdCardUse
from shared.domain.hours import HallHours, OpenOn, SpecialDay, Week, Weekday
from shared.domain.ids import ClerkId, new_command
from shared.domain.problem import DatabaseAway, Problem, Refused
from shared.domain.rules import Policy, Rules
from shared.domain.slot_pattern import SlotPattern
from shared.domain.words import NOTHING, Words
from tests.factories import KIOSK, MIDDAY, RunningHall, a_catalogue, a_hall
from tests.shared.domain.open_halls import spans

BEFORE = a_catalogue(queues=["A", "B"], counters={1: ["A", "B"], 2: ["B"]})

TOLD = replace(
    BEFORE,
    hall=replace(
        BEFORE.hall,
        hours=HallHours(
            OpenOn.EVERY_DAY,
            Week(spans("08:30-12:00", "13:30-24:00"), ((Weekday.SUNDAY, ()),)),
            (SpecialDay(date(2026, 10, 10), spans("09:00-11:00"), Words("消防演练", "Fire drill")),),
            (date(2026, 12, 31),),
        ),
    ),
    rules=Rules(numbers_early_s=600, long_line_from=40, policy=Policy.RATIO, parked_for_s=900),
    queues=(replace(BEFORE.queues[0], head_starts=(("green", 1800), ("normal", 60))), *BEFORE.queues[1:]),
    services=(
        replace(
            BEFORE.services[0],
            hours=Week(spans("08:30-11:00"), ((Weekday.FRIDAY, ()),)),
            caps=Caps(80, 10, 1800, 2),
            slots=(SlotPattern(spans("09:00-11:00")[0], 30, 4, (Weekday.MONDAY,), after_hours=True),),
            no_slots_on=(date(2026, 10, 9),),
            long_line_from=25,
            id_card=IdCardUse.ASKED,
            id_typed=True,
            promised_s=900,
        ),
        *BEFORE.services[1:],
    ),
    clerks=(replace(BEFORE.clerks[0], may_choose=True), *BEFORE.clerks[1:]),
)
"""A catalogue that tells of everything that may be left out."""
WITHOUT_B: Any = {"queues": BEFORE.queues[:1], "services": BEFORE.services[:1]}


@pytest.fixture
def before(ready_url: str) -> Iterator[RunningHall]:
    made = a_hall(ready_url, catalogue=BEFORE)
    yield made
    made.store.close()


def again(running: RunningHall, url: str, catalogue: Catalogue) -> Hall:
    """Import an edited catalogue; the running programs load the hall again."""
    set_up.import_catalogue(url, catalogue).close()
    return running.store.hall()


def test_what_the_catalogue_says_is_what_the_hall_is(before: RunningHall) -> None:
    hall = before.hall
    assert (hall.code, hall.name, hall.time_zone) == ("test-hall", BEFORE.hall.name, MIDDAY)
    assert [q.letter for q in hall.queues] == ["A", "B"]
    assert [(s.code, s.name, s.materials) for s in hall.services] == [
        (s.code, s.name, s.materials) for s in BEFORE.services
    ]
    letters = {q.id: q.letter for q in hall.queues}
    assert {c.number: [letters[q] for q in c.queue_ids] for c in hall.counters} == {1: ["A", "B"], 2: ["B"]}
    assert [(c.number, c.role) for c in hall.clerks] == [(c.number, c.role) for c in BEFORE.clerks]
    assert hall.priorities == BEFORE.priorities


def test_the_same_catalogue_again_changes_nothing_but_the_journal(before: RunningHall, ready_url: str) -> None:
    assert again(before, ready_url, BEFORE) == before.hall
    hall_id = before.store.hall_id
    told = before.store.read(lambda c: journal.read_events(c, hall_id, 0))
    assert [e.event for e in told] == [HallChanged("test-hall")] * 2


def test_a_renamed_service_keeps_its_id(before: RunningHall, ready_url: str) -> None:
    renamed = replace(BEFORE.services[0], name=Words("新名", "New name"))
    hall = again(before, ready_url, replace(BEFORE, services=(renamed, *BEFORE.services[1:])))
    assert hall.services[0] == replace(before.hall.services[0], name=Words("新名", "New name"))


def test_a_removed_service_is_not_offered_any_more_but_its_tickets_are_served(
    before: RunningHall, ready_url: str
) -> None:
    issued = before.issue("A")
    hall = again(before, ready_url, replace(BEFORE, services=BEFORE.services[1:]))
    assert [s.code for s in hall.services] == ["service-b"]
    with pytest.raises(Refused, match="This service is not offered at present"):
        before.issue("A")
    called = before.call(before.clerk(1))
    assert called is not None
    assert called.number == issued.ticket.number


def test_a_service_that_comes_back_is_the_one_it_was(before: RunningHall, ready_url: str) -> None:
    again(before, ready_url, replace(BEFORE, services=BEFORE.services[1:]))
    assert again(before, ready_url, BEFORE) == before.hall
    assert before.issue("A").ticket.service_id == before.hall.services[0].id


def test_the_order_of_the_catalogue_is_the_order_on_screens(before: RunningHall, ready_url: str) -> None:
    hall = again(before, ready_url, replace(BEFORE, services=BEFORE.services[::-1]))
    assert hall.services == before.hall.services[::-1]


def test_a_new_counter_serves_at_once(before: RunningHall, ready_url: str) -> None:
    before.issue("A")
    hall = again(before, ready_url, replace(BEFORE, counters=(*BEFORE.counters, CounterEntry(7, ("A",), NOTHING))))
    assert hall.counters[:2] == before.hall.counters
    there = RunningHall(before.store, hall)
    assert there.call(there.clerk(7, "001")) is not None


def test_a_program_that_last_saw_the_hall_without_a_counter_calls_there(before: RunningHall, ready_url: str) -> None:
    before.issue("A")
    there = a_hall(ready_url, catalogue=replace(BEFORE, counters=(*BEFORE.counters, CounterEntry(7, ("A",), NOTHING))))
    clerk = there.clerk(7, "001")
    there.store.close()
    assert before.call(clerk) is not None


def test_a_counter_that_serves_other_queues_calls_from_them(before: RunningHall, ready_url: str) -> None:
    clerk = before.clerk(2)
    before.issue("A")
    assert before.call(clerk) is None
    only_a = (BEFORE.counters[0], replace(BEFORE.counters[1], queues=("A",)))
    again(before, ready_url, replace(BEFORE, counters=only_a))
    assert before.call(clerk) is not None


def test_a_removed_counter_takes_no_shift_but_finishes_its_own(before: RunningHall, ready_url: str) -> None:
    before.issue("B")
    clerk = before.clerk(2)
    before.call(clerk)
    again(before, ready_url, replace(BEFORE, counters=BEFORE.counters[:1]))
    missing.no_show(before.store, clerk, new_command())
    assert before.call(clerk) is None
    duty.sign_out(before.store, clerk, new_command())
    with pytest.raises(Refused, match="not in the hall's catalogue"):
        before.clerk(2)


def test_a_removed_clerk_cannot_sign_in(before: RunningHall, ready_url: str) -> None:
    again(before, ready_url, replace(BEFORE, clerks=BEFORE.clerks[1:]))
    with pytest.raises(Refused, match="not in the hall's catalogue"):
        before.clerk(1, "001")
    with pytest.raises(Refused, match="not in the hall's catalogue"):
        duty.sign_in(before.store, ClerkId(99999), before.counter(1).id, new_command())


def test_changed_rules_and_texts_of_the_hall_are_taken_over(before: RunningHall, ready_url: str) -> None:
    changed = replace(
        BEFORE,
        hall=replace(BEFORE.hall, name=Words("新厅", "New hall"), phone="12329"),
        rules=Rules(rating_window_s=30),
        notices=(Words("今天", "Today"),),
    )
    hall = again(before, ready_url, changed)
    assert hall == replace(
        before.hall,
        name=Words("新厅", "New hall"),
        phone="12329",
        rules=Rules(rating_window_s=30),
        notices=(Words("今天", "Today"),),
    )


def test_everything_a_catalogue_tells_is_exported_as_it_was_imported(before: RunningHall, ready_url: str) -> None:
    assert catalogue_of(again(before, ready_url, TOLD)) == TOLD
    assert catalogue_of(again(before, ready_url, BEFORE)) == BEFORE


def test_a_catalogue_does_not_open_what_was_closed_for_the_time_being(before: RunningHall, ready_url: str) -> None:
    closings = {"closed_zh": "停电", "closed_en": "Power cut", "no_more_on": date(2026, 3, 2)}
    with before.store.engine.connect().execution_options(change=True) as connection, connection.begin():
        connection.execute(
            update(setup_tables.service).where(setup_tables.service.c.code == "service-a").values(**closings)
        )
        connection.execute(update(setup_tables.hall).values(**closings))
    found = again(before, ready_url, TOLD)
    assert (found.closed, found.no_more_on) == (Words("停电", "Power cut"), date(2026, 3, 2))
    assert [(s.closed, s.no_more_on) for s in found.services] == [(found.closed, found.no_more_on), (None, None)]


def test_every_hall_keeps_a_secret_of_its_own(before: RunningHall, ready_url: str) -> None:
    other = a_hall(ready_url, catalogue=a_catalogue("other-hall"))
    mine, others = secret_of(before), secret_of(other)
    other.store.close()
    again(before, ready_url, TOLD)
    assert len(mine) == len(others) == 32
    assert mine != others
    assert secret_of(before) == mine


def secret_of(running: RunningHall) -> bytes:
    return running.store.read(lambda connection: person_secret(connection, running.store.hall_id))


def test_whoever_waits_in_a_class_that_the_catalogue_drops_keeps_the_place(before: RunningHall, ready_url: str) -> None:
    numbers = [before.issue("A", group).ticket.number for group in ("normal", "green")]
    clerk = before.clerk(1)
    again(before, ready_url, replace(BEFORE, priorities=BEFORE.priorities[:1]))
    called = []
    for _ in numbers:
        called.append(before.serve(clerk).number)
        serving.finish(before.store, clerk, new_command())
    assert called == numbers[::-1]


def test_whoever_waits_in_a_dropped_queue_is_called_by_others_when_all_counters_that_served_it_are_dropped_too(
    ready_url: str,
) -> None:
    catalogue = a_catalogue(queues=["A", "B"], counters={1: ["A"], 2: ["B"]})
    hall = a_hall(ready_url, catalogue=catalogue)
    hall.issue("B")
    counters = catalogue.counters[:1]
    again(hall, ready_url, replace(catalogue, **WITHOUT_B, counters=counters))
    assert hall.serve(hall.clerk(1)).number == "B001"
    hall.store.close()


def test_a_ticket_is_called_for_its_later_service_though_the_catalogue_drops_its_queue_before(ready_url: str) -> None:
    catalogue = a_catalogue(queues=["A", "B"])
    hall = a_hall(ready_url, catalogue=catalogue)
    first, then = (hall.service(letter).id for letter in "AB")
    issuing.issue(hall.store, KIOSK, first, new_command(), then=[then])
    clerk = hall.clerk(1)
    hall.serve(clerk)
    counters = tuple(replace(counter, queues=("A",)) for counter in catalogue.counters)
    again(hall, ready_url, replace(catalogue, **WITHOUT_B, counters=counters))
    serving.finish(hall.store, clerk, new_command())
    assert hall.serve(clerk).service_id == then
    hall.store.close()


def test_another_hall_in_the_same_database_is_left_alone(before: RunningHall, ready_url: str) -> None:
    other = a_hall(ready_url, catalogue=a_catalogue("other-hall", queues=["A", "C"]))
    again(before, ready_url, replace(BEFORE, services=BEFORE.services[1:]))
    assert other.store.hall() == other.hall
    assert {q.id for q in other.hall.queues}.isdisjoint(q.id for q in before.hall.queues)
    other.store.close()


def test_a_database_that_cannot_be_used_is_told_in_one_sentence(postgres_url: str) -> None:
    with pytest.raises(Problem, match=r"has no tables yet\. Run: hall db upgrade\.$"):
        set_up.import_catalogue(postgres_url, BEFORE)
    with pytest.raises(DatabaseAway, match="does not answer"):
        set_up.import_catalogue("postgresql://hall@127.0.0.1:1/hall", BEFORE)
