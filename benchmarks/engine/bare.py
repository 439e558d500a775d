"""The limit to compare the engine with: the same statements, sent by a bare driver from as many programs."""

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

import psycopg
from sqlalchemy import Engine

from benchmarks.engine import crew
from benchmarks.engine.crew import Start
from benchmarks.engine.notes import Note, Notebook, Step
from benchmarks.engine.reckoning import Pace, pace
from shared.db.engine import is_sqlite, open_engine
from shared.db.gate import turn
from shared.domain.problem import Problem

Round: TypeAlias = Sequence[tuple[str, Any]]
"""What goes to the database in one round trip: statements in the driver's own notation, with their parameters."""

Operation: TypeAlias = Sequence[Round]
"""All rounds of one action, from BEGIN to COMMIT."""

Fresh: TypeAlias = Callable[[int], Iterator[Operation]]
"""Yields one operation after the other for the program of that number, each with ids of its own.

It is called in the program's process, so it is a function of a module, or a partial of one.
"""


@dataclass(frozen=True, slots=True)
class Bare:
    pace: Pace
    errors: tuple[str, ...]

    def ratio(self, engine: Pace) -> float:
        """Return the engine's rate as a part of the bare driver's."""
        return round(engine.per_second_alone / self.pace.per_second_alone, 2)


def measure(url: str, fresh: Fresh, programs: int, seconds: float) -> Bare:
    """Play operations from so many programs at once, each with a connection of its own.

    Raises:
        Problem: no operation was played to its end, or a program ended by itself.
    """
    done = crew.run([Playing(url, fresh, number) for number in range(programs)], seconds)
    if not any(done.notes):
        raise Problem(f"No operation could be played: {next(iter(done.errors), 'there was none')}")
    return Bare(pace(done.notes, Step.PLAY), done.errors)


@dataclass(frozen=True, slots=True)
class Playing:
    """The work of one program: it plays until the time is over or nothing is left, and one operation at least."""

    url: str
    fresh: Fresh
    number: int

    def __call__(self, start: Start, notebook: Notebook) -> None:
        engine = open_engine(self.url)
        with _player(engine) as player:
            operations = self.fresh(self.number)
            until = start()
            for operation in operations:
                _play(engine, player, operation, notebook)
                if time.monotonic() >= until:
                    break
        engine.dispose()


def _play(engine: Engine, player: "Player", operation: Operation, notebook: Notebook) -> None:
    """Play one operation, queueing where the engine's programs queue."""
    began, cpu_began = time.monotonic(), time.thread_time()
    try:
        with turn(engine):
            player.play(operation)
    except (psycopg.Error, sqlite3.Error) as error:
        notebook.fail(error)
        player.give_up()
        return
    took_s, cpu_s = time.monotonic() - began, time.thread_time() - cpu_began
    notebook.write(Note(Step.PLAY, began, took_s, cpu_s=cpu_s))


class Player(Protocol):
    """A bare connection that plays operations."""

    def play(self, operation: Operation) -> None:
        """Send all rounds and fetch all rows; raises the driver's own errors."""

    def give_up(self) -> None:
        """End what a failed operation has left open."""


class PostgresPlayer:
    """Sends each round in one go, and goes on when it has all its answers."""

    def __init__(self, connection: "psycopg.Connection[Any]") -> None:
        self._connection = connection
        connection.autocommit = True
        connection.cursor_factory, connection.prepare_threshold = psycopg.RawCursor, 1

    def play(self, operation: Operation) -> None:
        with self._connection.pipeline() as pipeline:
            for statements in operation:
                cursors = [self._connection.execute(sql, parameters) for sql, parameters in statements]
                pipeline.sync()
                for cursor in cursors:
                    cursor.nextset()  # waits for the answer, and there is no other
                    if cursor.description:
                        cursor.fetchall()

    def give_up(self) -> None:
        self._connection.rollback()


class SqlitePlayer:
    """A round is no trip here: statements follow each other in the same process."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def play(self, operation: Operation) -> None:
        for statements in operation:
            for sql, parameters in statements:
                self._connection.execute(sql, parameters).fetchall()

    def give_up(self) -> None:
        self._connection.rollback()


@contextmanager
def _player(engine: Engine) -> Iterator[Player]:
    """Lend a connection that was made like the engine's own, without the engine."""
    pooled = engine.raw_connection()
    connection: Any = pooled.driver_connection
    pooled.detach()
    try:
        yield SqlitePlayer(connection) if is_sqlite(engine) else PostgresPlayer(connection)
    finally:
        connection.close()
