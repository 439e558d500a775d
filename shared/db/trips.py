"""Trips to PostgreSQL: many statements go out in one packet, and all their answers are waited for once.

The driver's own pipeline sends every statement by itself, and wakes the server and itself as often. Its parts are used
one level lower here: its connection, values and errors, but not its cursors.
"""

from collections.abc import Iterable, Sequence
from itertools import count
from typing import Any

import psycopg
from psycopg import generators
from psycopg.abc import Buffer, PQGen
from psycopg.adapt import PyFormat, Transformer
from psycopg.errors import error_from_result
from psycopg.pq import ExecStatus, TransactionStatus
from psycopg.pq.abc import PGresult

from shared.db.prepared import Statement

_BEGIN: Statement = ("BEGIN", ())
_GOOD = (ExecStatus.TUPLES_OK, ExecStatus.COMMAND_OK, ExecStatus.PIPELINE_SYNC)

Call = tuple[str, Sequence[Buffer | None]]
"""A statement with its values as they are sent."""


class Trips:
    """The trips of one connection; a statement is prepared when it first goes along."""

    def __init__(self, connection: "psycopg.Connection[Any]") -> None:
        self._connection = connection
        self._transformer = Transformer(connection)
        self._names: dict[str, bytes] = {}
        self._unused_names = (b"trip_%d" % n for n in count())

    def go(self, statements: Sequence[Statement]) -> list[list[Any]]:
        """Send statements inside a transaction, begun in the same trip if none is, and return the rows that each found.

        Raises psycopg.Error for the first statement that failed; those after it were not run.
        """
        begin = self._connection.pgconn.transaction_status == TransactionStatus.IDLE
        calls = self._calls([_BEGIN, *statements] if begin else statements)
        try:
            of_calls = self._send(calls)
            results = self._connection.wait(self._answers(len(of_calls)))
            self._connection.pgconn.exit_pipeline_mode()
        except BaseException:
            self._connection.close()  # nobody knows what was answered and what was not
            raise
        for result in results:
            if result.status not in _GOOD:
                self._names.clear()  # what was to be prepared after it was not
                raise error_from_result(result, self._connection.info.encoding)
        answers = [result for result, of_call in zip(results, of_calls, strict=False) if of_call]
        return [self._rows(answer) for answer in answers[begin:]]

    def _calls(self, statements: Iterable[Statement]) -> list[Call]:
        dump = self._transformer.dump_sequence
        return [(sql, dump(values, [PyFormat.TEXT] * len(values)) if values else ()) for sql, values in statements]

    def _send(self, calls: Iterable[Call]) -> list[bool]:
        """Put calls into the buffer; return for each answer to come whether it is of a call, not of preparing it."""
        pg, of_calls = self._connection.pgconn, list[bool]()
        pg.enter_pipeline_mode()
        for sql, values in calls:
            name = self._names.get(sql)
            if name is None:
                name = self._names[sql] = next(self._unused_names)
                pg.send_prepare(name, sql.encode())
                of_calls.append(False)
            pg.send_query_prepared(name, values)
            of_calls.append(True)
        pg.pipeline_sync()
        return of_calls

    def _answers(self, expected: int) -> PQGen[list[PGresult]]:
        """Send what is in the buffer and wait for so many answers, and for the server's word that there are no more."""
        pg, found = self._connection.pgconn, list[PGresult]()
        yield from generators.send(pg)
        for _ in range(expected + 1):
            found += yield from generators.fetch_many(pg)
        return found

    def _rows(self, answer: PGresult) -> list[Any]:
        if not answer.nfields:
            return []
        self._transformer.set_pgresult(answer)
        return self._transformer.load_rows(0, answer.ntuples, tuple)
