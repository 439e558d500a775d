"""A kiosk is started while the folder, or only the file, of its SQLite hall is not there: it goes on by itself."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from deploy.demo.citizens import take_number
from deploy.demo.run import CATALOGUE
from drivers.sim.printer import SimulatedPrinter
from shared.actions.set_up import import_catalogue
from shared.catalogue.reading import read_catalogue
from shared.db.store import open_store
from tests.end_to_end.kiosk_window import SOMEBODY, Window, blocks, waiting
from tests.end_to_end.waiting import until

pytestmark = [pytest.mark.timeout(180), pytest.mark.xdist_group("rig")]


@pytest.fixture
def share(tmp_path: Path) -> Path:
    made = tmp_path / "share"
    made.mkdir()
    return made


@pytest.fixture
def window(tmp_path: Path, share: Path) -> Iterator[Window]:
    printer = SimulatedPrinter()
    printer.start()
    made = Window(tmp_path, f"sqlite:///{share / 'hall.db'}", printer)
    yield made
    made.close()
    printer.stop()


def test_a_kiosk_that_remembers_its_hall_starts_without_its_file_or_folder_and_joins_when_it_is_back(
    window: Window, share: Path, tmp_path: Path
) -> None:
    catalogue = read_catalogue(CATALOGUE)
    import_catalogue(window.database, catalogue).close()
    kiosk = window.start()
    with closing(open_store(window.database)) as store:
        until(lambda: blocks(store) >= len(catalogue.queues), "its numbers reserved")
        assert take_number(kiosk, SOMEBODY) == "A001"
        until(lambda: waiting(store) == ["A001"], "the number in line")
    assert kiosk.stop() == 0

    elsewhere = share.rename(tmp_path / "elsewhere")
    share.mkdir()
    without_file = window.start()
    without_file.wait_for(lambda texts: texts.get("reconnecting", "") != "", "the loss told")
    assert take_number(without_file, SOMEBODY) == "A900"
    without_file.kill()
    assert not (share / "hall.db").exists()
    for left in share.iterdir():
        left.unlink()
    share.rmdir()

    without_folder = window.start()
    assert take_number(without_folder, SOMEBODY) == "A901"
    elsewhere.rename(share)
    with closing(open_store(window.database)) as store:
        until(lambda: len(waiting(store)) == 3, "all in line")
        without_folder.wait_for(lambda texts: not texts.get("reconnecting"), "the connection back")
        assert take_number(without_folder, SOMEBODY) == "A002"
        assert waiting(store) == ["A001", "A900", "A901", "A002"]


def test_a_kiosk_that_has_never_seen_its_hall_says_what_to_do_and_starts_when_it_is_there(
    window: Window, share: Path
) -> None:
    kiosk = window.start()
    texts = kiosk.texts()
    assert "请到服务台取号" in texts["waiting_zh"]
    assert "has no hall.db. Put it back, import a hall" in texts["waiting_why"]
    assert not (share / "hall.db").exists()
    catalogue = read_catalogue(CATALOGUE)
    with closing(import_catalogue(window.database, catalogue)) as store:
        until(lambda: blocks(store) >= len(catalogue.queues), "the kiosk at work")
        assert take_number(kiosk, SOMEBODY) == "A001"
