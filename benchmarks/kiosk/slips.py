"""How long a slip takes from its facts to the bytes on the wire."""

import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from benchmarks.figures import Times, times
from drivers.printer.raster import raster_blocks
from kiosk.slip.content import SlipContent
from kiosk.slip.painter import paint_slip
from shared.domain.hall import Hall
from shared.domain.ticket import WaitRange
from shared.domain.words import Words

WARM_UP = 20
BEGAN = datetime(2026, 3, 2, 10, 42, tzinfo=ZoneInfo("Asia/Shanghai"))


def content_of(hall: Hall, at: int = 0) -> SlipContent:
    """Return one of a day's slips: no two have the same number, time and code; services come in turn."""
    services = sorted(hall.services, key=lambda each: len(each.materials), reverse=True)
    service = services[at % len(services)]
    return SlipContent(
        hall=hall.name,
        number=f"A{at % 999 + 1:03d}",
        service=service.name,
        people_ahead=at % 30,
        wait=WaitRange(at % 30, at % 30 + 10),
        place=hall.queue(service.queue_id).place,
        windows=Words("3–6 号窗口", "windows 3–6"),
        kind=Words("窗口", "window"),
        materials=service.materials,
        issued_at=BEGAN + timedelta(minutes=at),
        code=f"{at:020x}",
        kiosk=Words("1 号取号机", "Kiosk 1"),
        phone=hall.phone,
    )


def measure_slips(hall: Hall, count: int, width_dots: int = 576) -> tuple[Times, Times]:
    """Paint and encode so many slips with their materials. Needs the application object.

    Return the times by the clock, and by the processor's time of this process alone.
    """
    waited, worked = list[float](), list[float]()
    for at in range(WARM_UP + count):
        content = content_of(hall, at)
        began, worked_before = time.perf_counter(), time.process_time()
        b"".join(raster_blocks(paint_slip(content, width_dots)))
        if at >= WARM_UP:
            waited.append(time.perf_counter() - began)
            worked.append(time.process_time() - worked_before)
    return times(waited), times(worked)
