"""Today's appointments at the counter: who is to come, late or here, and checking somebody in by hand."""

from collections.abc import Iterator

import pytest

from counter_terminal.rows import RowLine, ShownList
from counter_terminal.state import StatusKind
from shared.actions import booking
from shared.domain.appointment import Booking
from shared.domain.events import AppointmentCheckedIn
from shared.domain.ids import AppointmentId, new_command
from tests.counter_terminal.bench import Bench, HandClock
from tests.factories import RunningHall, a_hall
from tests.shared.actions.booked import GUIDE, catalogue_with_slots, moment


@pytest.fixture
def running(ready_sqlite_url: str, clock: HandClock) -> Iterator[RunningHall]:
    made = a_hall(ready_sqlite_url, clock, catalogue_with_slots())
    yield made
    made.store.close()


@pytest.fixture
def booked(bench: Bench) -> Bench:
    """A clerk who looks at the appointments at nine: at 9:30 and 10:00 somebody comes."""
    bench.sign_in()
    for at, name, phone in (("09:30", "张小三", "13800004321"), ("10:00", "王小明", "13800007777")):
        service = bench.running.service("A").id
        booking.book(bench.running.store, GUIDE, Booking(service, moment(at), name, phone), new_command())
    bench.presenter.around.appointments.seen("panel", True)
    bench.settle()
    return bench


def shown(bench: Bench) -> ShownList:
    bench.presenter.refresh()
    return bench.state.appointments


def chips(bench: Bench) -> list[str]:
    return [row.chips[0].words.zh for row in shown(bench).rows]


def choose(bench: Bench, place: int) -> RowLine:
    row = shown(bench).rows[place]
    bench.presenter.around.appointments.choose(AppointmentId(row.key))
    return row


def check_in(bench: Bench) -> None:
    bench.presenter.around.appointments.check_in()
    bench.settle()


def test_a_row_tells_time_masked_name_and_from_when_to_check_in(booked: Bench) -> None:
    first, second = shown(booked).rows
    assert (first.number, first.what.zh) == ("09:30", "事项A")
    assert first.note.zh == "张*三 · 尾号 4321"
    assert "小" not in first.note.zh
    assert second.aside.zh == "09:30 起可签到"
    assert chips(booked) == ["可以签到", "未到时间"]


def test_states_follow_the_halls_clock_without_asking(booked: Bench) -> None:
    booked.clock.pass_by(31 * 60)
    booked.presenter.tick()
    assert booked.jobs.drain() == 0
    assert chips(booked) == ["已过时间", "可以签到"]
    booked.clock.pass_by(15 * 60)
    booked.presenter.tick()
    assert chips(booked) == ["未到", "可以签到"]


def test_somebody_is_checked_in_by_hand_and_the_number_is_told(booked: Bench) -> None:
    choose(booked, 0)
    check_in(booked)
    assert booked.happened(AppointmentCheckedIn) == 1
    assert booked.state.status.text.zh == "已签到，号码 A001，请告诉群众。"
    assert chips(booked) == ["已签到", "未到时间"]
    assert shown(booked).rows[0].aside.zh == "A001"
    check_in(booked)
    assert booked.happened(AppointmentCheckedIn) == 1
    assert booked.state.status.text.zh == "已经签到，号码是 A001。"


def test_one_who_is_too_early_is_refused_with_the_time_to_come(booked: Bench) -> None:
    choose(booked, 1)
    (step,) = shown(booked).steps
    assert (step.enabled, step.hint.zh) == (False, "还没到签到时间，09:30 起可以签到。")
    check_in(booked)
    assert booked.state.status.kind is StatusKind.REFUSED
    assert booked.happened(AppointmentCheckedIn) == 0


@pytest.mark.parametrize(("typed", "found"), [("7777", 1), ("张", 1), ("10:0", 1), ("zz", 0), ("", 2)])
def test_number_name_phone_or_time_finds_an_appointment(booked: Bench, typed: str, found: int) -> None:
    booked.presenter.around.appointments.search(typed)
    assert len(shown(booked).rows) == found


def test_where_nothing_is_found_it_says_so(booked: Bench) -> None:
    booked.presenter.around.appointments.search("李")
    assert shown(booked).empty.zh == "没有找到“李”。"


def test_one_booked_meanwhile_appears(booked: Bench) -> None:
    service = booked.running.service("A").id
    booking.book(booked.running.store, GUIDE, Booking(service, moment("11:00")), new_command())
    booked.settle()
    assert [row.number for row in shown(booked).rows] == ["09:30", "10:00", "11:00"]


def test_appointments_that_nobody_looks_at_are_not_read(booked: Bench) -> None:
    booked.presenter.around.appointments.seen("panel", False)
    service = booked.running.service("A").id
    booking.book(booked.running.store, GUIDE, Booking(service, moment("11:00")), new_command())
    booked.bring_news()
    assert booked.jobs.drain() == 0
