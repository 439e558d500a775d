from dataclasses import replace
from datetime import datetime

import pytest

from deploy.appointments.mapping import PLAIN, Columns, Formats, Mapping
from deploy.appointments.rows import Row
from deploy.appointments.understanding import told_by
from shared.domain.appointment import Booking, Source
from shared.domain.hall import Hall
from shared.domain.ids import ServiceId
from shared.domain.problem import Problem
from tests.shared.domain.open_halls import a_service, an_open_hall

THEIRS = Mapping(
    cancelled=("已退号",),
    columns=Columns(
        reference="编号", date="日期", time="时段", service="事项", name="姓名", phone="手机", state="状态"
    ),
    formats=Formats(date=("%Y年%m月%d日",), time=("%H:%M",)),
    services={"车辆年审": "review"},
)


def a_hall() -> Hall:
    return replace(an_open_hall(), services=(a_service(),))


def plain(**changes: str) -> Row:
    return Row("line 2", {"reference": "X-1", "date": "2026-03-02", "time": "10:00", "service": "review"} | changes)


def test_a_row_is_told_in_the_platforms_own_words() -> None:
    cells = {"编号": "X-1", "日期": "2026年3月2日", "时段": "10:00-10:30", "事项": "车辆年审", "姓名": "张三"}
    told = told_by(Row("line 2", cells | {"手机": "13800001234", "状态": "已退号"}), THEIRS, a_hall(), Source.FILE)
    at = datetime.fromisoformat("2026-03-02T10:00:00+08:00")
    assert told.booking == Booking(ServiceId(1), at, "张三", "13800001234", source=Source.FILE, reference="X-1")
    assert told.cancelled


@pytest.mark.parametrize(
    ("date", "time"),
    [
        ("2026-03-02", "10:00"),
        ("2026/3/2", "10:00:00"),
        ("2026年3月2日", "10:00～10:30"),
        ("2026-03-02", "10:00 至 10:30"),
        ("2026-03-02 10:00", ""),
        ("2026-03-02T10:00:00", ""),
        ("2026-03-02T02:00:00+0000", ""),
    ],
)
def test_dates_and_times_are_understood_as_platforms_write_them(date: str, time: str) -> None:
    told = told_by(plain(date=date, time=time), PLAIN, a_hall(), Source.FILE)
    assert told.booking.slot_at == datetime.fromisoformat("2026-03-02T10:00:00+08:00")


@pytest.mark.parametrize("service", ["review", "审验"])
def test_a_service_is_also_known_by_its_code_and_its_name(service: str) -> None:
    assert told_by(plain(service=service), PLAIN, a_hall(), Source.FILE).booking.service_id == ServiceId(1)


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (plain(reference=""), 'column "reference" is empty.'),
        (plain(reference="X" * 81), 'column "reference" is longer than 80 characters.'),
        (Row("line 2", {"reference": "X-1"}), 'there is no column "service".'),
        (plain(service="reveiw"), 'there is no service "reveiw", did you mean "review"?'),
        (plain(service="passport"), 'there is no service "passport"; choose one of "review".'),
        (plain(date="02.03.2026"), '"02.03.2026 10:00" is no date and time of a format in [formats].'),
        (plain(time="ten"), '"2026-03-02 ten" is no date and time of a format in [formats].'),
        (plain(date="2026-02-30"), '"2026-02-30 10:00" is no date and time of a format in [formats].'),
        (Row("line 2", {}, "is no object with keys"), "is no object with keys."),
    ],
)
def test_a_row_that_is_not_understood_says_why(row: Row, sentence: str) -> None:
    with pytest.raises(Problem) as problem:
        told_by(row, PLAIN, a_hall(), Source.FILE)
    assert str(problem.value) == sentence
