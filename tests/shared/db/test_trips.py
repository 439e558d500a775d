"""Trips to PostgreSQL over the driver's own connection."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import psycopg
import pytest
from psycopg.pq import PipelineStatus, TransactionStatus
from psycopg.types.json import Json

from shared.db.trips import Trips

COMMIT = ("COMMIT", ())
READ = ("SELECT n FROM kept ORDER BY n", ())
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def connection(postgres_url: str) -> "Iterator[psycopg.Connection[Any]]":
    with psycopg.connect(postgres_url, prepare_threshold=None) as connection:
        connection.execute("CREATE TABLE kept (n integer PRIMARY KEY)")
        connection.commit()
        yield connection


def keep(n: int) -> tuple[str, list[int]]:
    return "INSERT INTO kept VALUES ($1)", [n]


def status(connection: "psycopg.Connection[Any]") -> TransactionStatus:
    return TransactionStatus(connection.pgconn.transaction_status)


def prepared(connection: "psycopg.Connection[Any]") -> int:
    ((count,),) = connection.execute("SELECT count(*) FROM pg_prepared_statements").fetchall()
    return int(count)


def test_a_trip_returns_what_each_statement_found_and_leaves_its_transaction_open(
    connection: "psycopg.Connection[Any]",
) -> None:
    trips = Trips(connection)
    assert trips.go([keep(1), keep(2), READ]) == [[], [], [(1,), (2,)]]
    assert status(connection) == TransactionStatus.INTRANS
    connection.rollback()
    assert trips.go([READ, COMMIT]) == [[], []]


def test_a_second_trip_goes_on_in_the_same_transaction_and_may_end_it(connection: "psycopg.Connection[Any]") -> None:
    trips = Trips(connection)
    trips.go([keep(1)])
    assert trips.go([keep(2), READ, COMMIT]) == [[], [(1,), (2,)], []]
    assert status(connection) == TransactionStatus.IDLE
    assert trips.go([COMMIT]) == [[]]


@pytest.mark.parametrize(
    "value",
    [None, 7, -(2**40), "", "小窗 %s $1", True, NOW, date(2026, 3, 2), Json({"叫号": ["A001", None]})],
    ids=repr,
)
def test_values_go_there_and_back(connection: "psycopg.Connection[Any]", value: Any) -> None:
    kinds = {int: "bigint", bool: "boolean", datetime: "timestamptz", date: "date", Json: "json"}
    kind = kinds.get(type(value), "text")
    ((back,),), _ = Trips(connection).go([(f"SELECT $1::{kind}", [value]), COMMIT])
    assert back == (value.obj if isinstance(value, Json) else value)


def test_statements_are_prepared_once_and_stay_so_after_a_rollback(connection: "psycopg.Connection[Any]") -> None:
    trips = Trips(connection)
    for n in range(3):
        trips.go([keep(n), READ])
        connection.rollback()
    assert prepared(connection) == 3  # these two and BEGIN


def test_a_statement_that_fails_stops_those_after_it_and_the_commit(connection: "psycopg.Connection[Any]") -> None:
    trips = Trips(connection)
    trips.go([keep(1), COMMIT])
    with pytest.raises(psycopg.errors.UniqueViolation, match="kept_pkey"):
        trips.go([keep(2), keep(1), keep(3), COMMIT])
    assert connection.pgconn.pipeline_status == PipelineStatus.OFF
    connection.rollback()
    assert trips.go([READ, keep(4), READ, COMMIT]) == [[(1,)], [], [(1,), (4,)], []]


def test_a_statement_that_cannot_be_prepared_is_told_and_the_next_trip_goes_well(
    connection: "psycopg.Connection[Any]",
) -> None:
    trips = Trips(connection)
    with pytest.raises(psycopg.errors.UndefinedTable):
        trips.go([keep(1), ("SELECT 1 FROM nowhere", ()), READ, COMMIT])
    connection.rollback()
    assert trips.go([READ, keep(1), COMMIT]) == [[], [], []]


def test_a_value_that_the_database_cannot_hold_goes_nowhere(connection: "psycopg.Connection[Any]") -> None:
    trips = Trips(connection)
    with pytest.raises(psycopg.DataError):
        trips.go([keep(1), ("SELECT $1::text", ["\0"]), COMMIT])
    assert trips.go([READ, COMMIT]) == [[], []]


def test_a_trip_larger_than_any_buffer_arrives(connection: "psycopg.Connection[Any]") -> None:
    long = "窗" * 1_000_000
    (((back,),), ((again,),)) = Trips(connection).go([("SELECT $1::text", [long])] * 2)
    assert back == again == long


def test_a_connection_that_breaks_on_the_way_is_closed(
    connection: "psycopg.Connection[Any]", postgres_url: str
) -> None:
    trips = Trips(connection)
    trips.go([keep(1)])
    with psycopg.connect(postgres_url, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s, 5000)", [connection.info.backend_pid])
    with pytest.raises(psycopg.OperationalError):
        trips.go([keep(2), COMMIT])
    assert connection.closed
