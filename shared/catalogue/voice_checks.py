"""Mistakes in what the hall says by itself."""

from collections.abc import Iterator

from shared.catalogue.complaint import Check, Complaint
from shared.catalogue.tables import CatalogueTables


def _never_spoken(tables: CatalogueTables) -> Iterator[Complaint]:
    for at, notice in enumerate(tables.spoken_notice):
        if not notice.at and notice.every_min is None:
            told = 'is never spoken; add at = ["10:00"] or every_min = 60'
            yield Complaint(("spoken_notice", at), told)


voice_checks: tuple[Check, ...] = (_never_spoken,)
