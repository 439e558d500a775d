"""Bringing the rows of another platform into a hall: the good ones go in, and each bad one is told."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from deploy.appointments.mapping import Mapping as MappingTable
from deploy.appointments.rows import Row
from deploy.appointments.understanding import told_by
from shared.actions.bringing import Brought, Outcome, Told, bring
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.appointment import Source
from shared.domain.problem import Problem


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a row; `brought` is None when it was not understood."""

    row: Row
    brought: Brought | None
    reason: str = ""

    @property
    def outcome(self) -> Outcome:
        return Outcome.REFUSED if self.brought is None else self.brought.outcome


def bring_rows(store: Store, by: Actor, rows: Iterable[Row], mapping: MappingTable, source: Source) -> list[Result]:
    """Bring rows in their order, and return what became of each."""
    hall = store.hall()
    understood, told = list[Told | str](), list[Told]()
    listed = list(rows)
    for row in listed:
        try:
            told.append(told_by(row, mapping, hall, source))
            understood.append(told[-1])
        except Problem as problem:
            understood.append(str(problem))
    brought = iter(bring(store, by, told))
    return [
        Result(row, None, one) if isinstance(one, str) else _result(row, next(brought))
        for row, one in zip(listed, understood, strict=True)
    ]


def figures(results: Iterable[Result]) -> Mapping[str, int]:
    """Return how many rows there were of each outcome."""
    counts = Counter(result.outcome for result in results)
    return {"rows": counts.total()} | {outcome.value: counts[outcome] for outcome in Outcome}


def _result(row: Row, brought: Brought) -> Result:
    return Result(row, brought, brought.why.en)
