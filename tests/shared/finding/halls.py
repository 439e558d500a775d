"""Halls that are only looked things up in, without a database."""

from collections.abc import Sequence

from shared.domain.hall import Department, Hall, Queue, Service
from shared.domain.ids import DepartmentId, HallId, QueueId, ServiceId
from shared.domain.rules import Rules
from shared.domain.words import NOTHING, Words

QUEUE = Queue(QueueId(1), "A", Words("队", "Queue"), Words("一楼", "Floor 1"))


def a_service(number: int, code: str, name: Words, *, department: int = 1, keywords: tuple[str, ...] = ()) -> Service:
    return Service(
        ServiceId(number),
        code,
        DepartmentId(department),
        QUEUE.id,
        name,
        NOTHING,
        NOTHING,
        600,
        None,
        (),
        (),
        keywords=keywords,
    )


def a_hall_of(services: Sequence[Service], departments: Sequence[Department]) -> Hall:
    return Hall(
        HallId(1),
        "hall",
        Words("大厅", "Hall"),
        "Asia/Shanghai",
        "12345",
        "08:30",
        "17:00",
        False,
        Rules(),
        (),
        tuple(departments),
        (QUEUE,),
        tuple(services),
        (),
        (),
        (),
    )
