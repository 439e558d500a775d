"""A hall that has more of everything, with the longest names, to see what breaks."""

from dataclasses import replace

from shared.domain.hall import Department, Elsewhere, ElsewhereKind, Hall, Material, Service
from shared.domain.ids import DepartmentId, ServiceId
from shared.domain.words import Words

NAME = Words(
    "危险货物道路运输企业从业人员资格证跨省转籍与继续教育学时认定",
    "Inter-provincial transfer of qualification certificates and recognition of continuing education hours "
    "for dangerous goods transport staff",
)
HINT = Words(
    "请先在原籍办理转出手续，并准备好继续教育证明和近期照片",
    "First complete the transfer-out where you are registered, and have proof of continuing education ready",
)
WAY = Words("省交通运输厅网上办事大厅", "Online service hall of the provincial transport department")
DEPARTMENT = Words("交通运输综合行政执法支队处罚中心", "Comprehensive Transport Law Enforcement Penalties Centre")
MATERIAL = Words(
    "道路危险货物运输从业资格证件转籍登记表", "Registration form for the transfer of dangerous goods certificates"
)
NOTE = Words(
    "一式三份，加盖转出地管理机构公章，三个月内有效",
    "Three copies with the seal of the former authority, within three months",
)


def a_long_hall(hall: Hall, departments: int = 5) -> Hall:
    """Return the hall with long names, 18 services a department and 14 materials for the first service."""
    made = tuple(Department(DepartmentId(100 + n), f"long-{n}", DEPARTMENT) for n in range(departments))
    services = tuple(_service(hall, d, n) for d in made for n in range(18))
    return replace(hall, departments=made, services=services)


def _service(hall: Hall, department: Department, n: int) -> Service:
    model = hall.services[n % len(hall.services)]
    ways = tuple(Elsewhere(kind, WAY, HINT, _url(kind)) for kind in ElsewhereKind)
    return replace(
        model,
        id=ServiceId(department.id * 100 + n),
        code=f"{department.code}-{n}",
        department_id=department.id,
        name=NAME if n % 3 != 1 else model.name,
        hint=HINT,
        materials=tuple(Material(MATERIAL, NOTE, required=m < 9) for m in range(14)),
        elsewhere=ways,
    )


def _url(kind: ElsewhereKind) -> str:
    return "https://example.com/transport/dangerous-goods/transfer?from=kiosk" if kind is ElsewhereKind.ONLINE else ""
