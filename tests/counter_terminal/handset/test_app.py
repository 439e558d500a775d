"""The handset as a process of its own: a guide signs in, gives a number and takes a missed one back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from deploy.rig.program import Program
from shared.actions import calling, missing
from shared.db import snapshot
from shared.domain.ids import new_command
from shared.domain.view import HallView
from tests.counter_terminal.handset.bench import a_guided_catalogue
from tests.factories import RunningHall, a_hall

pytestmark = [pytest.mark.timeout(120), pytest.mark.xdist_group("rig")]


@pytest.fixture
def hall(ready_url: str) -> Iterator[RunningHall]:
    made = a_hall(ready_url, catalogue=a_guided_catalogue())
    yield made
    made.store.close()


@pytest.fixture
def handset(hall: RunningHall, ready_url: str, tmp_path: Path) -> Iterator[Program]:
    settings = tmp_path / "hall.toml"
    window = "[window]\nwidth = 600\nheight = 1024\n"
    settings.write_text(f'[database]\nurl = "{ready_url}"\n\n{window}', encoding="utf-8")
    environment = {"QT_QPA_PLATFORM": "offscreen"}
    program = Program("guide", ["guide", "--settings", str(settings)], tmp_path / "guide.log", environment)
    yield program
    assert program.stop() == 0
    assert hall.store.now()


def view_of(hall: RunningHall) -> HallView:
    store = hall.store
    return store.read(lambda c: snapshot.read_view(c, store.hall_id, store.today(c)))


def test_a_guide_gives_a_number_and_brings_a_missed_one_back(hall: RunningHall, handset: Program) -> None:
    handset.wait_page("sign_in")
    for key in ("key_0", "key_0", "key_3", "sign_in"):
        handset.tap(key)
    handset.wait_page("home")
    handset.tap("tab_services")
    handset.tap(f"service_{hall.service('A').id}")
    handset.tap("class_green")
    handset.wait_page("given")
    number = handset.texts()["given_number"]
    assert number == "A001"
    assert view_of(hall).people_waiting == 1

    clerk = hall.clerk(1)
    calling.call_next(hall.store, clerk, new_command())
    missing.no_show(hall.store, clerk, new_command())
    handset.tap("given_done")
    handset.tap(f"missed_{number}")
    handset.wait_page("ticket")
    handset.tap("take_back")
    handset.wait_for(lambda texts: number in texts.get("status_line", ""), "the number back in line")
    assert view_of(hall).missed == ()
    assert view_of(hall).people_waiting == 1
