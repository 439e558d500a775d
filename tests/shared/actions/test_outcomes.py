"""How visits end: with one of the hall's outcomes, each service with its own, and with the next call in one step."""

import pytest
from sqlalchemy import select

from shared.actions import calling, duty, issuing, serving
from shared.actions.materials import check_materials
from shared.db.queue_tables import visit
from shared.domain.ids import new_command
from shared.domain.material_check import CheckedMaterial, MaterialState
from shared.domain.problem import Refused
from shared.domain.ticket import TicketState
from shared.domain.visit_outcome import USUAL, VisitOutcome
from shared.domain.words import Words
from tests.factories import KIOSK
from tests.shared.actions.clocked import Clocked, clocked
from tests.shared.actions.deferring import deferring

REPORT_LATER = CheckedMaterial("检测报告", MaterialState.DEFERRED)
GIVEN_OUT = VisitOutcome("given-out", Words("领证", "Certificate given out"))


def outcomes(hall: Clocked) -> list[str]:
    wanted = select(visit.c.outcome).order_by(visit.c.id)
    return list(hall.running.store.read(lambda c: c.execute(wanted).scalars().all()))


@pytest.mark.parametrize(("outcome", "kept"), [(None, "finished"), *((o.code, o.code) for o in USUAL)])
def test_a_visit_ends_with_one_of_the_halls_outcomes(ready_url: str, outcome: str | None, kept: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        clerk = hall.running.clerk(1)
        hall.running.serve(clerk)
        serving.finish(hall.running.store, clerk, new_command(), outcome)
        assert outcomes(hall) == [kept]


@pytest.mark.parametrize("unknown", ["done", "held", ""])
def test_an_outcome_that_the_hall_does_not_have_ends_nothing(ready_url: str, unknown: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        clerk = hall.running.clerk(1)
        hall.running.serve(clerk)
        with pytest.raises(Refused, match=f"This hall has no outcome “{unknown}”"):
            serving.finish(hall.running.store, clerk, new_command(), unknown)
        assert outcomes(hall) == [""]


def test_a_visit_with_papers_to_follow_was_accepted_with_them_deferred(ready_url: str) -> None:
    with deferring(ready_url) as hall:
        hall.take("AA")
        clerk = hall.running.clerk(1)
        for chosen in (None, "other"):
            hall.running.serve(clerk)
            check_materials(hall.running.store, clerk, [REPORT_LATER], new_command())
            serving.finish(hall.running.store, clerk, new_command(), chosen)
        assert outcomes(hall) == ["deferred", "other"]


def test_a_catalogue_names_outcomes_of_its_own_beside_the_two_that_always_are(ready_url: str) -> None:
    with deferring(ready_url, GIVEN_OUT) as hall:
        assert [o.code for o in hall.running.hall.outcomes] == ["finished", "deferred", "given-out"]
        hall.take("A")
        clerk = hall.running.clerk(1)
        hall.running.serve(clerk)
        with pytest.raises(Refused):
            serving.finish(hall.running.store, clerk, new_command(), "advice")
        serving.finish(hall.running.store, clerk, new_command(), "given-out")


def test_each_service_of_a_ticket_has_its_own_outcome(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        first, second = hall.running.service("A").id, hall.running.service("B").id
        issuing.issue(hall.running.store, KIOSK, first, new_command(), then=[second])
        clerk = hall.running.clerk(1)
        for outcome, state in (("disclosed", TicketState.WAITING), ("online", TicketState.DONE)):
            hall.running.serve(clerk)
            assert serving.finish(hall.running.store, clerk, new_command(), outcome).state is state
        assert outcomes(hall) == ["disclosed", "online"]


def test_one_press_finishes_and_calls_the_next_and_sent_again_does_it_once(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("AAA")
        clerk, press = hall.running.clerk(1), new_command()
        hall.running.serve(clerk)
        both = [calling.finish_and_next(hall.running.store, clerk, press, "advice") for _ in range(2)]
        assert both[0] == both[1]
        assert (both[0].finished.number, both[0].finished.state) == ("A001", TicketState.DONE)
        assert both[0].called is not None
        assert (both[0].called.number, hall.view().people_waiting, outcomes(hall)) == ("A002", 1, ["advice"])


def test_when_nobody_waits_one_press_finishes_and_calls_nobody(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        clerk = hall.running.clerk(1)
        hall.running.serve(clerk)
        both = calling.finish_and_next(hall.running.store, clerk, new_command())
        assert (both.finished.state, both.called) == (TicketState.DONE, None)


def test_a_ticket_of_two_services_may_be_its_own_next(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        first, second = hall.running.service("A").id, hall.running.service("B").id
        issuing.issue(hall.running.store, KIOSK, first, new_command(), then=[second])
        clerk = hall.running.clerk(1)
        hall.running.serve(clerk)
        both = calling.finish_and_next(hall.running.store, clerk, new_command())
        assert both.called is not None
        assert (both.called.number, both.called.service_id) == ("A001", second)


def test_what_cannot_be_called_is_not_finished_either(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("AA")
        clerk = hall.running.clerk(1)
        with pytest.raises(Refused, match="There is no ticket"):
            calling.finish_and_next(hall.running.store, clerk, new_command())
        hall.running.serve(clerk)
        duty.pause(hall.running.store, clerk, "meal", new_command())
        with pytest.raises(Refused, match="paused"):
            calling.finish_and_next(hall.running.store, clerk, new_command())
        assert outcomes(hall) == [""]
