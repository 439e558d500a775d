"""The pictures that a catalogue names: looked for beside it, and read with it."""

from collections.abc import Iterator
from pathlib import Path

from shared.catalogue.complaint import Complaint
from shared.catalogue.tables import CatalogueTables
from shared.domain.sample import Sample

LARGEST = 2_000_000
"""Bytes of one picture; a page in good quality for a screen has a tenth of it."""

_SIGNATURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def sample_complaints(tables: CatalogueTables, folder: Path) -> Iterator[Complaint]:
    """Yield what is wrong with the pictures that materials name."""
    for at, service in enumerate(tables.service):
        for place, material in enumerate(service.materials):
            if material.sample and (told := _mistake(folder / material.sample)) is not None:
                where = ("service", at, "materials", place, "sample")
                yield Complaint(where, f'"{material.sample}" {told}')


def samples_of(tables: CatalogueTables, folder: Path) -> tuple[Sample, ...]:
    """Return the pictures of a catalogue without mistakes, each once and by name."""
    names = {material.sample for service in tables.service for material in service.materials if material.sample}
    return tuple(Sample(name, (folder / name).read_bytes()) for name in sorted(names))


def _mistake(file: Path) -> str | None:
    if not file.is_file():
        return f"is not there; put the picture at {file}, or leave the key out"
    try:
        with file.open("rb") as opened:
            begin = opened.read(8)
    except OSError as error:
        return f"cannot be read ({(error.strerror or str(error)).lower()}); check its permissions"
    if not begin.startswith(_SIGNATURES):
        return "is no PNG or JPEG picture; save it as one of these"
    if file.stat().st_size > LARGEST:
        return f"is larger than {LARGEST // 1_000_000} MB; save it smaller"
    return None
