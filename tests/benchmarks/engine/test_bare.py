"""Rounds of statements played by bare drivers."""

from collections.abc import Iterator
from functools import partial

import pytest

from benchmarks.engine import bare
from benchmarks.engine.bare import Operation
from benchmarks.engine.crew import run
from benchmarks.engine.reckoning import Pace
from benchmarks.figures import Times
from shared.db.engine import open_engine
from shared.domain.problem import Problem

TABLE = "CREATE TABLE played (program integer, n integer, PRIMARY KEY (program, n))"


def marked(url: str, sql: str) -> str:
    """Return a statement with the database's own marks for parameters."""
    first, *others = sql.split("?")
    return sql if url.startswith("sqlite") else first + "".join(f"${n}{part}" for n, part in enumerate(others, 1))


def counting(url: str, times: int, program: int) -> Iterator[Operation]:
    """Insert 1, 2, 3 … in two round trips, the first of which reads."""
    read = marked(url, "SELECT count(*) FROM played WHERE program = ?")
    insert = marked(url, "INSERT INTO played VALUES (?, ?)")
    for n in range(1, times + 1):
        yield [[("BEGIN", ()), (read, (program,))], [(insert, (program, n)), ("COMMIT", ())]]


def clashing(url: str, program: int) -> Iterator[Operation]:
    """Insert the same row twice, then another."""
    insert = marked(url, "INSERT INTO played VALUES (?, ?)")
    for n in (1, 1, 2):
        yield [[("BEGIN", ())], [(insert, (program, n)), ("COMMIT", ())]]


def nothing(program: int) -> Iterator[Operation]:
    return iter(())


@pytest.fixture
def url(database_url: str) -> str:
    run_sql(database_url, TABLE)
    return database_url


def run_sql(url: str, sql: str) -> list[tuple[int, ...]]:
    engine = open_engine(url)
    with engine.begin() as connection:
        result = connection.exec_driver_sql(sql)
        rows = [tuple(row) for row in result] if result.returns_rows else []
    engine.dispose()
    return rows


def test_each_program_plays_all_it_is_given(url: str) -> None:
    found = bare.measure(url, partial(counting, url, 5), 2, 30.0)
    assert (found.pace.count, found.pace.least, found.pace.most, found.errors) == (10, 5, 5, ())
    assert run_sql(url, "SELECT program, n FROM played ORDER BY 1, 2") == [(p, n) for p in (0, 1) for n in range(1, 6)]


def test_everybody_plays_once_at_least(url: str) -> None:
    found = bare.measure(url, partial(counting, url, 5), 2, 0.0)
    assert (found.pace.least, found.pace.most) == (1, 1)


def test_an_operation_that_fails_is_undone_and_the_next_one_played(url: str) -> None:
    done = run([bare.Playing(url, partial(clashing, url), 0)], 30.0)
    assert len(done.notes[0]) == 2
    assert len(done.errors) == 1
    assert run_sql(url, "SELECT n FROM played ORDER BY 1") == [(1,), (2,)]


def test_nothing_to_play_is_no_figure(url: str) -> None:
    with pytest.raises(Problem, match="No operation could be played"):
        bare.measure(url, nothing, 1, 0.0)


def test_the_engine_is_a_part_of_the_limit() -> None:
    none = Times(1, 0, 0, 0, 0)
    limit = bare.Bare(Pace(1, 700.0, 740.0, none, 0, 1, 1), ())
    assert limit.ratio(Pace(1, 100.0, 381.0, none, 0, 1, 1)) == 0.51
