"""Samples travel with a catalogue into the database and out of it again."""

from dataclasses import replace

from shared.actions.set_up import import_catalogue
from shared.db.samples import content_of, read_all
from shared.db.store import Store
from shared.domain.sample import Sample
from tests.factories import a_catalogue

FORM, LETTER = Sample("samples/form.png", b"form"), Sample("samples/letter.png", b"letter")


def imported(url: str, *samples: Sample) -> Store:
    return import_catalogue(url, replace(a_catalogue(), samples=samples))


def test_an_import_keeps_the_samples_it_brings_and_no_others(ready_url: str) -> None:
    imported(ready_url, FORM).close()
    newer = replace(LETTER, content=b"newer")
    store = imported(ready_url, newer)
    assert store.read(lambda c: read_all(c, store.hall_id)) == (newer,)
    assert store.read(lambda c: content_of(c, store.hall_id, LETTER.name)) == b"newer"
    assert store.read(lambda c: content_of(c, store.hall_id, FORM.name)) is None
    store.close()
