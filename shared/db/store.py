"""A hall in a database: one way to change it and one way to read it."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import Any, TypeVar, cast
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.exc import DBAPIError

from shared.db import answers, halls, lock, schema
from shared.db.change import COMMIT, Change, Question
from shared.db.engine import is_away, is_sqlite, open_engine, trouble
from shared.db.gate import turn
from shared.db.journal import adapter, ask_events, recorded
from shared.db.journal_tables import journal
from shared.db.prepared import Prepared
from shared.db.wire import OnSend, Wire
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.events import Recorded
from shared.domain.hall import Hall
from shared.domain.hall_time import HallTime, time_of_change
from shared.domain.ids import CommandId, HallId
from shared.domain.problem import DatabaseAway, Problem, Refused

T = TypeVar("T")
Clock = Callable[[], datetime]
Asking = Callable[[Hall, date], Iterable[Question]]
"""What a change will likely ask, for the hall as this program last saw it and its business day; both may be old."""

_PAUSES_S = (0.1, 0.3, 1.0)
"""Pauses before a change is sent again, with the same command id, after the connection broke."""

_CLOCK = select(func.clock_timestamp())
_NOW = Prepared(_CLOCK)


class Store:
    """One hall of a database, safe to use from several threads.

    Every method raises DatabaseAway, one sentence, when the database does not answer, and DatabaseRefused when it
    answers and would not.
    """

    def __init__(
        self,
        engine: Engine,
        hall_id: HallId,
        zone: ZoneInfo,
        clock: Clock | None = None,
        time: HallTime | None = None,
    ) -> None:
        """`time` is what is known of the database's clock before it is first heard."""
        self.engine, self.hall_id, self.zone = engine, hall_id, zone
        self._clock, self._time = clock, time or HallTime()
        self._hall: tuple[int, Hall] | None = None
        self.on_send: OnSend | None = None

    def change(
        self,
        by: Actor,
        command_id: CommandId | None,
        answer: object,
        decide: Callable[[Change], T],
        ask: Asking = lambda _hall, _day: (),
    ) -> T:
        """Run one action in one transaction under the hall's lock, and return its answer.

        Sent again with the same command id, it returns the first answer and changes nothing; that is also how it
        is tried again by itself when the connection breaks. `answer` is the type of the answer, kept as JSON.
        An exception from `decide` undoes everything, and a command that was undone before it came is Refused. What
        `ask` names, `decide` will most likely want to know; it is asked in the same trip as the lock. Without a command
        id no answer is kept: for what does no harm twice.
        """
        for pause_s in (*_PAUSES_S, None):
            try:
                return self._change_once(by, command_id, answer, decide, ask)
            except DBAPIError as error:
                if not is_away(error) or pause_s is None or is_sqlite(self.engine):
                    raise trouble(self.engine, error) from error
                time.sleep(pause_s)
        raise AssertionError("the last pause is None")

    def read(self, question: Callable[[Connection], T], one_picture: bool = True) -> T:
        """Answer a question from one unchanging picture of the database, which costs PostgreSQL a trip more."""
        return self._read(question, one_picture)

    def news(self, cursor: int) -> tuple[list[Recorded], date]:
        """Return the next events after the cursor and the hall's business day, in one trip.

        Every program of a hall asks this after every change of it.
        """
        return self._read(lambda connection: self._news(connection, cursor), one_picture=False)

    def _read(self, question: Callable[[Connection], T], one_picture: bool) -> T:
        try:
            with self.reading(one_picture) as connection:
                return question(connection)
        except DatabaseAway as error:
            # A kept connection may have ended since it was last used; asking before each use would cost a trip each.
            cause = error.__cause__
            if not (isinstance(cause, DBAPIError) and cause.connection_invalidated):
                raise
        with self.reading(one_picture) as connection:
            return question(connection)

    @contextmanager
    def reading(self, one_picture: bool = True) -> Iterator[Connection]:
        try:
            with self.engine.connect() as connection:
                if one_picture and not is_sqlite(self.engine):
                    connection = connection.execution_options(isolation_level="REPEATABLE READ")
                yield connection
        except DBAPIError as error:
            raise trouble(self.engine, error) from error

    def hall(self) -> Hall:
        """Return how the hall is set up now."""
        return self.read(lambda connection: halls.load(connection, self.hall_id))

    def known_hall(self, anew: bool = False) -> tuple[int, Hall]:
        """Return the hall as this program last saw it, and the journal's entry that last changed how it is set up."""
        if self._hall is None or anew:
            self._hall = self.read(lambda c: (_journal_row(c, self.hall_id).setup_seq, halls.load(c, self.hall_id)))
        return self._hall

    def now(self) -> datetime:
        """Return the hall's time, which is the database's: known from the last look at it while a follower runs."""
        return self._clock() if self._clock else self._time.now()

    def today(self, connection: Connection) -> date:
        """Return the hall's business day by the database's clock, and set `now` by it."""
        asked = self._time.asking()
        now = self._time.hear(connection.execute(_CLOCK).scalar_one(), asked) if self._asks_time else self.now()
        return now.astimezone(self.zone).date()

    def close(self) -> None:
        self.engine.dispose()

    @property
    def _asks_time(self) -> bool:
        """Whether the database is a server, whose clock counts for all machines, and no clock was given."""
        return self._clock is None and not is_sqlite(self.engine)

    def _news(self, connection: Connection, cursor: int) -> tuple[list[Recorded], date]:
        connection.begin()
        questions: list[Question] = [ask_events(self.hall_id, cursor), *([(_NOW, {})] if self._asks_time else [])]
        sent = [question.with_values(connection.dialect, values) for question, values in questions]
        asked = self._time.asking()
        answers = Wire(connection).send([*sent, COMMIT])
        rows = questions[0][0].rows(connection.dialect, answers[0])
        now = self._time.hear(answers[1][0][0], asked) if self._asks_time else self.now()
        return recorded(rows), now.astimezone(self.zone).date()

    def _change_once(
        self,
        by: Actor,
        command_id: CommandId | None,
        answer: object,
        decide: Callable[[Change], T],
        ask: Asking,
    ) -> T:
        with turn(self.engine), self.engine.connect().execution_options(change=True) as connection:
            transaction = connection.begin()
            change, first = self._locked(connection, by, command_id, ask)
            if first == answers.VOID:
                raise Refused(refusals.UNDONE)
            if first is not None:
                return cast(T, adapter(answer).validate_json(first))
            result = decide(change)
            if command_id is not None:
                answers.keep(change, command_id, adapter(answer).dump_json(result).decode())
            change.end()
            transaction.commit()  # for SQLAlchemy to know
            return result

    def _locked(
        self,
        connection: Connection,
        by: Actor,
        command_id: CommandId | None,
        ask: Asking,
    ) -> tuple[Change, str | None]:
        """Take the lock and return the change, with the first answer if the command came before."""
        known = self._hall[1] if self._hall else None
        likely_now = self.now()
        likely = list(ask(known, likely_now.astimezone(self.zone).date())) if known else []
        wire = Wire(connection, self.on_send)
        locked = lock.take(connection, wire, self.hall_id, command_id, likely)
        now = locked.now if self._clock is None and locked.now is not None else likely_now
        change = Change(
            connection,
            wire,
            self.hall_id,
            self.zone,
            by,
            time_of_change(now.astimezone(UTC), locked.at),
            locked.seq,
            locked.hash,
            locked.setup_seq,
            self._hall_as_of(connection, locked.setup_seq),
            locked.told,
        )
        return change, locked.answer

    def _hall_as_of(self, connection: Connection, setup_seq: int) -> Hall:
        """Return how the hall is set up; asked with the lock and before anything is changed, so it is never undone."""
        if self._hall is None or self._hall[0] != setup_seq:
            self._hall = setup_seq, halls.load(connection, self.hall_id)
        return self._hall[1]


def _journal_row(connection: Connection, hall_id: HallId) -> Any:
    return connection.execute(select(journal).where(journal.c.hall_id == hall_id)).one()


def open_store(url: str, hall_code: str | None = None, clock: Clock | None = None) -> Store:
    """Open a hall's database. `hall_code` may be left out where there is one hall.

    An SQLite file that is not there is a database that is away, now and later on; an empty one gets its tables.

    Raises:
        Problem: one sentence: the address is wrong, the database is away or older or newer than this program,
            or it holds no such hall.
    """
    engine = open_engine(url, new_file=False)
    try:
        schema.make_ready(engine)
        with engine.connect() as connection:
            hall_id, zone = halls.find(connection, hall_code)
    except DBAPIError as error:
        engine.dispose()
        raise trouble(engine, error) from error
    except Problem:
        engine.dispose()
        raise
    return Store(engine, hall_id, zone, clock)
