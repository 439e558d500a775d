"""A kiosk process killed at random moments: slips on the printer's paper are counted against the hall's line."""

import random
import signal
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock

import pytest
import zxingcpp
from PIL import Image
from sqlalchemy import select

from drivers.printer.raster import Raster
from drivers.sim.picture import save_png
from drivers.sim.printer import SimulatedPrinter
from shared.db.queue_tables import day_queue, ticket
from shared.db.store import Store
from shared.domain.slip_key import CODE_SCHEME
from tests.factories import a_catalogue, a_hall
from tests.forked import FORKED
from tests.kiosk.crashing import Kiosk, live, settle

KIOSKS = 2
LIVES = {"sqlite": 25, "postgresql": 8}
"""Of each kiosk."""
LONGEST_S = 0.4
"""About four numbers are taken in that time."""
ENDS = Lock()
"""Who starts a process looks how all others ended, which can be read only once: nobody else may be reading it."""


@pytest.fixture
def printers() -> Iterator[list[SimulatedPrinter]]:
    devices = [SimulatedPrinter() for _ in range(KIOSKS)]
    for device in devices:
        device.start()
    yield devices
    for device in devices:
        device.stop()


def lead_lives(kiosk: Kiosk, seed: int, lives: int) -> None:
    """Start a kiosk and kill it, again and again; at last let it settle what is left."""
    chance = random.Random(seed)
    for number in range(lives):
        born = FORKED.Event()
        life = FORKED.Process(target=live, args=(kiosk, seed + number, born.set))
        with ENDS:
            life.start()
        assert born.wait(60)
        life.join(chance.uniform(0, LONGEST_S))
        with ENDS:
            life.kill()
            life.join()
        assert life.exitcode == -signal.SIGKILL, "a life ends only when it is killed"
    last = FORKED.Process(target=settle, args=(kiosk,))
    with ENDS:
        last.start()
        last.join(60)
    assert last.exitcode == 0


def codes_on(slips: Iterable[Raster], folder: Path) -> set[str]:
    """Return the codes that a reader finds on the paper; a slip cut short by a kill may have none."""
    found = set[str]()
    for slip in slips:
        save_png(slip, folder / "slip.png")
        with Image.open(folder / "slip.png") as picture:
            found |= {code.text.removeprefix(CODE_SCHEME) for code in zxingcpp.read_barcodes(picture.convert("L"))}
    return found


def in_line(store: Store) -> set[str]:
    """Return the codes of those who wait, whose numbers and places in the counts were checked."""
    with store.reading() as connection:
        rows = connection.execute(select(ticket.c.code, ticket.c.number).where(ticket.c.state == "waiting")).all()
        counted = sum(connection.execute(select(day_queue.c.waiting)).scalars())
    assert len({row.number for row in rows}) == len(rows) == counted
    return {row.code for row in rows}


@pytest.mark.timeout(180)
@pytest.mark.xdist_group("rig")
def test_kills_at_random_moments_lose_no_number_and_double_none(
    ready_url: str, tmp_path: Path, printers: list[SimulatedPrinter]
) -> None:
    hall = a_hall(ready_url, catalogue=a_catalogue())
    kiosks = [
        Kiosk(name, ready_url, tmp_path / f"{name}.db", printer.address, tmp_path / f"{name} seen")
        for name, printer in zip(("kiosk-1", "kiosk-2"), printers, strict=True)
    ]
    lives = LIVES[ready_url.partition(":")[0]]
    with ThreadPoolExecutor() as pool:
        list(pool.map(lead_lives, kiosks, (1000, 2000), (lives, lives)))
    printed = codes_on((slip for printer in printers for slip in printer.slips), tmp_path)
    seen = {code for kiosk in kiosks if kiosk.seen.exists() for code in kiosk.seen.read_text().split()}
    waiting = in_line(hall.store)
    assert printed <= waiting, "somebody holds a slip and is in no line"
    assert waiting <= printed | seen, "nobody holds this number"
    assert len(waiting) > lives
    hall.store.close()
