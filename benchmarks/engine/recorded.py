"""What the engine sends for one call, recorded so that a bare driver can send the same again and again."""

import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import count
from typing import Any
from uuid import uuid4

from benchmarks.engine.bare import Operation
from benchmarks.engine.hands import sit_down
from shared.actions import calling
from shared.db.engine import is_sqlite
from shared.db.prepared import Statement
from shared.db.store import open_store
from shared.domain.ids import new_command
from shared.domain.problem import Problem

_FAR_AHEAD = 1_000_000_000
_EACH = 1_000_000
"""Events of bare drivers are numbered where the journal does not reach, each program's apart."""


@dataclass(frozen=True, slots=True)
class Calls:
    """Yields the recorded call of the program of that number, with ids of its own each time."""

    operations: tuple[Operation, ...]

    def __call__(self, number: int) -> Iterator[Operation]:
        for n in count(_FAR_AHEAD + number * _EACH):
            yield [[_renewed(statement, n) for statement in trip] for trip in self.operations[number]]


def record_calls(url: str, codes: Sequence[str], counters: Sequence[int]) -> Calls:
    """Call somebody at each counter of these halls, and keep what was sent; the tickets stay called."""
    return Calls(tuple(_record(url, code, number) for code, number in zip(codes, counters, strict=True)))


def _record(url: str, code: str, counter: int) -> Operation:
    with closing(open_store(url, code)) as store:
        clerk = sit_down(store, store.hall(), counter)
        trips: list[list[Statement]] = []
        store.on_send = lambda _connection, statements: trips.append(list(statements))
        if calling.call_next(store, clerk, new_command()) is None:
            raise Problem("Nobody was waiting; measure with more people in line.")
        begin = "BEGIN IMMEDIATE" if is_sqlite(store.engine) else "BEGIN"
    first, *others = trips
    return [[(begin, ()), *first], *others]


def _renewed(statement: Statement, seq: int) -> Statement:
    """Return a statement with a command id or an event number that was not used before."""
    sql, parameters = statement
    if sql.startswith("INSERT INTO command"):
        return sql, _with(sql, parameters, "id", str(uuid4()))
    if sql.startswith("INSERT INTO event"):
        return sql, _with(sql, parameters, "seq", seq)
    return statement


def _with(sql: str, parameters: Any, name: str, value: object) -> Any:
    if isinstance(parameters, dict):
        return {**parameters, name: value}
    columns = re.findall(r"\w+", sql[sql.index("(") : sql.index(")")])
    place = columns.index(name)
    return [*parameters[:place], value, *parameters[place + 1 :]]
