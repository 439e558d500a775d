"""Papers that a clerk looks through: kept with the visit, seen by every program, and deferred by the rules only."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from shared.actions import moving, serving
from shared.actions.materials import check_materials
from shared.db.checked_rows import checked_of
from shared.db.queue_tables import visit
from shared.domain.actor import Actor
from shared.domain.ids import new_command
from shared.domain.material_check import Checked, CheckedMaterial, MaterialState
from shared.domain.problem import Refused
from tests.shared.actions.clocked import Clocked
from tests.shared.actions.deferring import deferring

THERE, MISSING, DEFERRED = MaterialState.THERE, MaterialState.MISSING, MaterialState.DEFERRED
TICKS = (CheckedMaterial("身份证", THERE), CheckedMaterial("检测报告", MISSING))
FIVE_WORKING_DAYS_LATER = date(2026, 3, 9)


def tick(hall: Clocked, clerk: Actor, *ticks: CheckedMaterial) -> Checked:
    return check_materials(hall.running.store, clerk, ticks, new_command())


def shown(hall: Clocked) -> Checked:
    there = hall.view().counter(hall.running.counter(1).id).ticket
    assert there is not None
    return there.materials


def test_ticks_are_kept_with_the_visit_and_a_terminal_that_crashed_shows_them_again(ready_url: str) -> None:
    with deferring(ready_url) as hall:
        hall.take("A")
        clerk = hall.running.clerk(1)
        hall.running.serve(clerk)
        assert tick(hall, clerk, *TICKS) == TICKS
        assert shown(hall) == TICKS
        assert tick(hall, clerk, TICKS[0]) == TICKS[:1]
        assert shown(hall) == TICKS[:1]
        kept = hall.running.store.read(lambda c: c.execute(select(visit.c.materials)).scalar_one())
        assert checked_of(kept) == TICKS[:1]


@pytest.mark.parametrize(("told", "kept"), [(None, FIVE_WORKING_DAYS_LATER), (date(2026, 3, 3), date(2026, 3, 3))])
def test_a_deferred_paper_is_due_as_the_catalogue_or_the_clerk_says(
    ready_url: str, told: date | None, kept: date
) -> None:
    with deferring(ready_url) as hall:
        hall.take("A")
        clerk = hall.running.clerk(1)
        hall.running.serve(clerk)
        (ticked,) = tick(hall, clerk, CheckedMaterial("检测报告", DEFERRED, told))
        assert ticked.due == kept


@pytest.mark.parametrize(
    ("ticked", "sentence"),
    [
        (CheckedMaterial("身份证", DEFERRED), "“ID card” may not follow later"),
        (CheckedMaterial("驾驶证", THERE), "asks for no “驾驶证”"),
        (CheckedMaterial("检测报告", DEFERRED, date(2026, 3, 1)), "is due on a day that is past"),
    ],
)
def test_what_the_service_does_not_allow_is_refused(ready_url: str, ticked: CheckedMaterial, sentence: str) -> None:
    with deferring(ready_url) as hall:
        hall.take("A")
        clerk = hall.running.clerk(1)
        hall.running.serve(clerk)
        with pytest.raises(Refused, match=sentence):
            tick(hall, clerk, TICKS[0], ticked)
        assert shown(hall) == ()


def test_papers_are_looked_at_while_their_ticket_is_served(ready_url: str) -> None:
    with deferring(ready_url) as hall:
        hall.take("A")
        clerk = hall.running.clerk(1)
        hall.running.call(clerk)
        with pytest.raises(Refused, match="A001 is called and cannot be checked for its papers"):
            tick(hall, clerk, *TICKS)


def test_what_was_found_is_still_known_after_a_hold(ready_url: str) -> None:
    with deferring(ready_url) as hall:
        hall.take("A")
        clerk = hall.running.clerk(1)
        held = hall.running.serve(clerk)
        tick(hall, clerk, *TICKS)
        moving.hold(hall.running.store, clerk, None, new_command())
        moving.end_hold(hall.running.store, clerk, held.id, new_command())
        hall.running.call(clerk)
        assert shown(hall) == TICKS
        assert serving.start(hall.running.store, clerk, new_command()).materials == TICKS


def test_the_next_service_of_a_ticket_begins_with_no_ticks(ready_url: str) -> None:
    from shared.actions import issuing
    from tests.factories import KIOSK

    with deferring(ready_url) as hall:
        first, second = hall.running.service("A").id, hall.running.service("B").id
        issuing.issue(hall.running.store, KIOSK, first, new_command(), then=[second])
        clerk = hall.running.clerk(1)
        hall.running.serve(clerk)
        tick(hall, clerk, *TICKS)
        assert serving.finish(hall.running.store, clerk, new_command()).materials == ()
        hall.running.call(clerk)
        assert shown(hall) == ()


def test_the_days_in_which_a_paper_may_follow_leave_out_holidays() -> None:
    from shared.domain.working_days import after_working_days

    friday = datetime(2026, 3, 6).date()
    assert after_working_days(friday, 1) == friday + timedelta(days=3)
    assert after_working_days(date(2026, 9, 30), 1) == date(2026, 10, 8)
