"""Mistakes in what the hall says by itself."""

from collections.abc import Iterator

from shared.catalogue.complaint import Check, Complaint
from shared.catalogue.tables import CatalogueTables
from shared.domain.spoken_text import LONGEST, is_too_long


def _never_spoken(tables: CatalogueTables) -> Iterator[Complaint]:
    for at, notice in enumerate(tables.spoken_notice):
        if not notice.at and notice.every_min is None:
            told = 'is never spoken; add at = ["10:00"] or every_min = 60'
            yield Complaint(("spoken_notice", at), told)


def _too_long(tables: CatalogueTables) -> Iterator[Complaint]:
    for at, notice in enumerate(tables.spoken_notice):
        if is_too_long(notice.words, notice.yue):
            told = f"is too long to be read aloud; keep it under {LONGEST} Chinese characters or {3 * LONGEST} letters"
            yield Complaint(("spoken_notice", at), told)


voice_checks: tuple[Check, ...] = (_never_spoken, _too_long)
