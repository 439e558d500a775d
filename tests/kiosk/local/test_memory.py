"""What a kiosk remembers of the hall: all of it, or nothing when another version of the program wrote it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from deploy.pictures.kiosk import CATALOGUE
from kiosk.local.file import LocalFile
from kiosk.local.memory import Memory, Remembered
from shared.actions.set_up import import_catalogue
from shared.catalogue.reading import read_catalogue
from shared.db.snapshot import read_view


def test_a_whole_hall_with_what_its_catalogue_no_longer_names_is_remembered(
    ready_sqlite_url: str, tmp_path: Path
) -> None:
    catalogue = read_catalogue(CATALOGUE)
    import_catalogue(ready_sqlite_url, catalogue).close()
    fewer = replace(catalogue, services=catalogue.services[:-1], counters=catalogue.counters[:-1])
    store = import_catalogue(ready_sqlite_url, fewer)
    hall = store.hall()
    assert len(hall.retired) >= 2
    view = store.read(lambda c: read_view(c, store.hall_id, store.today(c)))
    told = Remembered(hall, view, timedelta(seconds=-3.5))
    file = LocalFile(tmp_path / "journal.db")
    Memory(file).keep(told.hall, told.view, told.offset)
    file.close()
    file = LocalFile(tmp_path / "journal.db")
    assert Memory(file).last() == told
    file.change(lambda c: c.execute("UPDATE remembered SET told = '{}' WHERE name = 'hall'"))
    assert Memory(file).last() is None
    file.close()
    store.close()
