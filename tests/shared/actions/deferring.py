"""A hall whose services ask for papers, some of which may follow later."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from shared.domain.hall import Material
from shared.domain.visit_outcome import VisitOutcome
from shared.domain.words import NOTHING, Words
from tests.factories import SHANGHAI, a_catalogue, a_hall
from tests.shared.actions.clocked import NINE_OCLOCK, Clocked

CARD = Material(Words("身份证", "ID card"), NOTHING, required=True)
REPORT = Material(Words("检测报告", "Inspection report"), NOTHING, required=True, deferrable_days=5)


@contextmanager
def deferring(url: str, *outcomes: VisitOutcome) -> Iterator[Clocked]:
    """Open a hall at nine o'clock of a Monday in which the inspection report may follow in five working days."""
    catalogue = a_catalogue(zone=SHANGHAI)
    services = tuple(replace(service, materials=(CARD, REPORT)) for service in catalogue.services)
    clock = [NINE_OCLOCK]
    running = a_hall(url, lambda: clock[0], replace(catalogue, services=services, outcomes=outcomes))
    try:
        yield Clocked(running, clock)
    finally:
        running.store.close()
