"""Several days in one hall, each of which starts empty."""

from datetime import timedelta

from deploy.replay.arrival import Trace, days_of
from deploy.replay.one_queue import one_queue_hall, with_usual_time
from deploy.replay.replaying import replay
from shared.domain.rules import Policy
from tests.deploy.replay.days import ZONE, at, calls, comes
from tests.factories import SHANGHAI, a_catalogue

ONE = a_catalogue(queues="A", counters={1: "A"}, clerks=1, zone=SHANGHAI)


def test_a_day_that_lasts_into_the_next_does_not_delay_it() -> None:
    days = days_of(Trace((comes("20:00", 16 * 60), comes("21:00"), comes("33:00"))), ZONE)
    monday, tuesday = replay(ONE, days, Policy.HEAD_START)
    assert calls(monday) == {"A001": ("20:00", 1), "A002": ("36:00", 1)}
    assert calls(tuesday) == {"A001": ("33:00", 1)}


def test_each_ticket_that_is_done_is_told() -> None:
    told: list[str] = []
    replay(ONE, days_of(Trace((comes("9:00"), comes("33:00"))), ZONE), Policy.HEAD_START, lambda: told.append("done"))
    assert told == ["done", "done"]


def test_a_trace_without_a_catalogue_tells_waits_by_its_own_mean_visit() -> None:
    hall = with_usual_time(one_queue_hall(2), [comes("9:00", 4), comes("9:00", 8)])
    assert [service.mean_service_s for service in hall.services] == [360]
    assert [counter.number for counter in hall.counters] == [1, 2]


def test_moments_may_be_finer_than_a_second() -> None:
    first = comes("9:00", 0.0125)
    second = comes("9:00")
    days = days_of(Trace((first, second)), ZONE)
    (day,) = replay(ONE, days, Policy.HEAD_START)
    assert day.tickets[1].called_at == at("9:00") + timedelta(seconds=0.75)
