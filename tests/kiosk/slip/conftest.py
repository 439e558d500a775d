"""Tickets to make slips of, from the plainest to the longest."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from kiosk.slip.content import SlipContent
from shared.domain.hall import Material
from shared.domain.ticket import WaitRange
from shared.domain.words import NOTHING, Language, Words

PLAIN = SlipContent(
    hall=Words("宁川市交通运输政务服务大厅", "Ningchuan Transport Service Hall"),
    number="A032",
    service=Words("道路运输证核发", "Road transport certificate"),
    people_ahead=5,
    wait=WaitRange(10, 20),
    place=Words("一楼 A 区", "Area A, Floor 1"),
    windows=Words("3–6 号窗口", "windows 3–6"),
    kind=Words("窗口", "window"),
    materials=(),
    issued_at=datetime(2026, 11, 21, 10, 31, tzinfo=ZoneInfo("Asia/Shanghai")),
    code="0123456789abcdef0123",
    kiosk=Words("取号机 1", "Kiosk 1"),
    phone="0574-12345678",
)
MATERIALS = (
    Material(Words("机动车行驶证", "Vehicle licence"), Words("原件", "Original"), required=True),
    Material(
        Words("授权委托书", "Letter of authorisation and identity card of whoever applies for you"),
        Words("由他人代办时，窗口有样本", "If someone applies for you; samples are at the window"),
        required=False,
    ),
    Material(Words("道路运输经营许可证", "Road transport operation licence"), NOTHING, required=True),
)
LONG = replace(
    PLAIN,
    number="C1204",
    hall=Words(
        "宁川市行政审批服务局交通运输综合业务办事大厅", "Ningchuan Municipal Transport and Road Administration Hall"
    ),
    service=Words(
        "道路危险货物运输从业资格证转籍（含剧毒化学品与放射性物品运输押运人员资格）",
        "Transfer of dangerous goods transport qualification certificates from another province, including escorts",
    ),
    people_ahead=128,
    wait=WaitRange(95, 140),
    place=Words("二楼东侧综合业务等候区（电梯右转）", "Combined waiting area on the east side of Floor 2"),
    windows=Words("3–6、8、11–12 号窗口", "windows 3–6, 8, 11–12"),
    materials=MATERIALS * 4,
    demonstration=True,
)
BARE = replace(PLAIN, people_ahead=0, wait=None, place=NOTHING, windows=NOTHING, kiosk=NOTHING, phone="")
TICKETS = {"plain": PLAIN, "with materials": replace(PLAIN, materials=MATERIALS), "long": LONG, "bare": BARE}


@pytest.fixture
def a_ticket() -> Callable[..., SlipContent]:
    """Make a ticket that differs from a plain one in what is given."""
    return lambda **changes: replace(PLAIN, **changes)


@pytest.fixture
def materials() -> tuple[Material, ...]:
    """Three materials, the second one not required."""
    return MATERIALS


@pytest.fixture(params=[(name, language) for name in TICKETS for language in Language], ids=lambda p: f"{p[0]}-{p[1]}")
def ticket(request: pytest.FixtureRequest) -> SlipContent:
    """Each kind of ticket in each language."""
    name, language = request.param
    return replace(TICKETS[name], language=language)
