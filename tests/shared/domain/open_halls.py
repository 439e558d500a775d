"""Halls and services as plain values, for tests of hours, caps and appointments."""

from typing import Any

from shared.domain.hall import Hall, Service
from shared.domain.hours import Span, Spans
from shared.domain.ids import DepartmentId, HallId, QueueId, ServiceId
from shared.domain.rules import Rules
from shared.domain.words import NOTHING, Words


def spans(*texts: str) -> Spans:
    """Return e.g. "08:30-12:00" as a span of a day."""
    return tuple(Span.of(*text.split("-")) for text in texts)


def a_service(**more: Any) -> Service:
    return Service(
        id=ServiceId(1),
        code="review",
        department_id=DepartmentId(1),
        queue_id=QueueId(1),
        name=Words("审验", "Review"),
        hint=NOTHING,
        fee=NOTHING,
        mean_service_s=600,
        promised_days=None,
        materials=(),
        elsewhere=(),
        **more,
    )


def an_open_hall(time_zone: str = "Asia/Shanghai", rules: Rules | None = None, **more: Any) -> Hall:
    """A hall that is open from 08:30 to 17:00 on working days, unless told otherwise."""
    told: dict[str, Any] = {"open_from": "08:30", "open_until": "17:00", "demonstration": False} | more
    return Hall(
        id=HallId(1),
        code="test",
        name=Words("测试大厅", "Test Hall"),
        time_zone=time_zone,
        phone="12345",
        rules=rules or Rules(),
        priorities=(),
        departments=(),
        queues=(),
        services=(),
        counters=(),
        clerks=(),
        notices=(),
        **told,
    )
