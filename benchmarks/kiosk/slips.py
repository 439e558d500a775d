"""How long a slip takes from its facts to the bytes on the wire."""

import time
from datetime import datetime
from zoneinfo import ZoneInfo

from benchmarks.figures import Times, times
from drivers.printer.raster import raster_blocks
from kiosk.slip.content import SlipContent
from kiosk.slip.painter import paint_slip
from shared.domain.hall import Hall
from shared.domain.ticket import WaitRange
from shared.domain.words import Words

WARM_UP = 20


def content_of(hall: Hall) -> SlipContent:
    """Return the slip of the hall's service with the most materials."""
    service = max(hall.services, key=lambda each: len(each.materials))
    return SlipContent(
        hall=hall.name,
        number="A032",
        service=service.name,
        people_ahead=5,
        wait=WaitRange(10, 20),
        place=hall.queue(service.queue_id).place,
        windows="3–6",
        materials=service.materials,
        issued_at=datetime(2026, 3, 2, 10, 42, tzinfo=ZoneInfo("Asia/Shanghai")),
        code="0123456789abcdef0123",
        kiosk=Words("1 号取号机", "Kiosk 1"),
        phone=hall.phone,
    )


def measure_slips(hall: Hall, count: int, width_dots: int = 576) -> Times:
    """Paint and encode so many slips with their materials. Needs the application object."""
    content, taken = content_of(hall), list[float]()
    for at in range(WARM_UP + count):
        began = time.perf_counter()
        b"".join(raster_blocks(paint_slip(content, width_dots)))
        if at >= WARM_UP:
            taken.append(time.perf_counter() - began)
    return times(taken)
