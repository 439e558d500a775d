"""The tables of a database: made, brought up to date, or refused in one sentence."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from shared.db import halls, schema
from shared.db.base import metadata
from shared.db.engine import open_engine, shown
from shared.db.schema import Version
from shared.db.store import open_store
from shared.domain.caps import NO_CAPS
from shared.domain.hours import HallHours, OpenOn
from shared.domain.ids import HallId
from shared.domain.problem import Problem
from tests.factories import a_hall, with_tables

NO_HALL = "The database holds no hall yet. Import one: hall catalogue import FILE."


def sentence_of(url: str) -> str:
    with pytest.raises(Problem) as problem:
        open_store(url)
    return str(problem.value)


def run(url: str, *statements: str) -> None:
    engine = open_engine(url)
    with engine.connect().execution_options(change=True) as connection, connection.begin():
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def version_of(url: str) -> Version:
    engine = open_engine(url)
    try:
        return schema.version(engine)
    finally:
        engine.dispose()


def tables_of(url: str) -> set[str]:
    engine = open_engine(url)
    try:
        return set(inspect(engine).get_table_names())
    finally:
        engine.dispose()


def up_to(url: str, revision: str) -> None:
    """Bring a database to an older version."""
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).parent / "migrations"))
    engine = open_engine(url)
    with engine.connect().execution_options(change=True) as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    engine.dispose()


def test_a_new_file_gets_its_tables_when_a_hall_is_imported(sqlite_url: str) -> None:
    a_hall(sqlite_url).store.close()
    assert version_of(sqlite_url) is Version.CURRENT


def test_programs_that_start_together_on_an_empty_file_make_its_tables_once(sqlite_url: str, tmp_path: Path) -> None:
    (tmp_path / "hall.db").touch()
    with ThreadPoolExecutor(6) as programs:
        assert set(programs.map(sentence_of, [sqlite_url] * 6)) == {NO_HALL}
    assert version_of(sqlite_url) is Version.CURRENT


def test_a_server_without_tables_is_told_what_to_run(postgres_url: str) -> None:
    assert sentence_of(postgres_url) == f"Database {shown(postgres_url)} has no tables yet. Run: hall db upgrade."
    assert tables_of(postgres_url) == set()
    with_tables(postgres_url)
    assert sentence_of(postgres_url) == NO_HALL


def test_a_newer_database_is_left_alone(ready_url: str) -> None:
    run(ready_url, "ALTER TABLE alembic_version RENAME TO current_version")
    run(ready_url, "CREATE TABLE alembic_version AS SELECT '9999' AS version_num")
    newer = f"Database {shown(ready_url)} is of a newer version than this program. Update the program on this machine."
    try:
        assert sentence_of(ready_url) == newer
        with pytest.raises(Problem, match="newer version"):
            with_tables(ready_url)
    finally:
        run(ready_url, "DROP TABLE alembic_version", "ALTER TABLE current_version RENAME TO alembic_version")


def test_tables_of_another_program_are_left_alone(sqlite_url: str) -> None:
    run(sqlite_url, "CREATE TABLE hall (seats integer)")
    assert "holds another program's tables" in sentence_of(sqlite_url)
    assert tables_of(sqlite_url) == {"hall"}


def test_an_older_database_is_told_to_be_backed_up_first(sqlite_url: str) -> None:
    up_to(sqlite_url, "0001")
    assert version_of(sqlite_url) is Version.OLDER
    assert sentence_of(sqlite_url) == (
        f"Database {shown(sqlite_url)} is of an older version. Back it up and run: hall db upgrade."
    )


def test_an_upgrade_keeps_missed_tickets_in_their_order(sqlite_url: str) -> None:
    up_to(sqlite_url, "0001")
    run(
        sqlite_url,
        "PRAGMA defer_foreign_keys = ON",
        "INSERT INTO hall VALUES (1, 'h', '', '', 'Asia/Shanghai', '', '', '', false, '{}', '[]', '[]')",
        "INSERT INTO department VALUES (1, 1, 'd', '', '', 0, true)",
        "INSERT INTO queue VALUES (1, 1, 'A', '', '', '', '', '', 0, true)",
        "INSERT INTO service VALUES (1, 1, 's', 1, 1, '', '', '', '', '', '', 60, NULL, '[]', '[]', 0, true)",
        "INSERT INTO ticket (hall_id, business_day, number, code, service_id, queue_id, priority, language, state, "
        "issued_at, rank_at, called_at, recalls, comment) VALUES (1, '2026-03-02', 'A001', 'c', 1, 1, 'normal', 'zh', "
        "'parked', '2026-03-02 01:00:00', '2026-03-02 01:00:00', '2026-03-02 01:10:00', 0, '')",
    )
    with_tables(sqlite_url)
    engine = open_engine(sqlite_url)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT missed_at = called_at FROM ticket")).scalar() == 1
    engine.dispose()


def test_an_upgrade_gives_every_hall_a_secret_and_the_hours_it_had(database_url: str) -> None:
    up_to(database_url, "0002")
    hall = "'', '', 'Asia/Shanghai', '', '08:30', '17:00', false, '{}', '[]', '[]'"
    run(
        database_url,
        f"INSERT INTO hall VALUES (1, 'one', {hall}), (2, 'two', {hall})",
        "INSERT INTO department VALUES (1, 1, 'd', '', '', 0, true)",
        "INSERT INTO queue VALUES (1, 1, 'A', '', '', '', '', '', 0, true)",
        "INSERT INTO service VALUES (1, 1, 's', 1, 1, '', '', '', '', '', '', 60, NULL, '[]', '[]', 0, true)",
    )
    engine = open_engine(with_tables(database_url))
    with engine.connect() as connection:
        secrets = {halls.person_secret(connection, HallId(hall_id)) for hall_id in (1, 2)}
        found = halls.load(connection, HallId(1))
    engine.dispose()
    assert [len(secret) for secret in secrets] == [32, 32]
    assert (found.hours, found.closed, found.queues[0].head_starts) == (HallHours(OpenOn.EVERY_DAY), None, ())
    service = found.services[0]
    assert (service.hours, service.caps, service.slots, service.closed) == (None, NO_CAPS, (), None)


def test_an_upgrade_leaves_tickets_without_a_name_and_their_calls_readable(database_url: str) -> None:
    up_to(database_url, "0013")
    moment = "'2026-03-02 01:00:00'"
    run(
        database_url,
        "INSERT INTO hall (id, code, name_zh, name_en, time_zone, phone, open_from, open_until, demonstration, rules, "
        "priorities, notices) VALUES (1, 'h', '', '', 'Asia/Shanghai', '', '08:30', '17:00', false, '{}', '[]', '[]')",
        "INSERT INTO department VALUES (1, 1, 'd', '', '', 0, true)",
        "INSERT INTO queue (id, hall_id, letter, name_zh, name_en, place_zh, place_en, zone, position, active) "
        "VALUES (1, 1, 'A', '', '', '', '', '', 0, true)",
        "INSERT INTO service (id, hall_id, code, department_id, queue_id, name_zh, name_en, hint_zh, hint_en, fee_zh, "
        "fee_en, mean_service_s, materials, elsewhere, position, active) "
        "VALUES (1, 1, 's', 1, 1, '', '', '', '', '', '', 60, '[]', '[]', 0, true)",
        "INSERT INTO ticket (hall_id, business_day, number, code, service_id, queue_id, priority, language, state, "
        "issued_at, entered_at, rank_at, recalls, comment) VALUES (1, '2026-03-02', 'A001', 'c', 1, 1, 'normal', 'zh', "
        f"'waiting', {moment}, {moment}, {moment}, 0, '')",
    )
    engine = open_engine(with_tables(database_url))
    with engine.connect() as connection:
        assert connection.execute(text("SELECT number, name FROM ticket")).one() == ("A001", "")
    engine.dispose()


def test_an_upgrade_that_fails_leaves_no_half_made_tables(database_url: str) -> None:
    run(database_url, "CREATE TABLE visit (mine integer)")
    with pytest.raises(DBAPIError):
        with_tables(database_url)
    assert tables_of(database_url) == {"visit"}


def test_upgrading_a_current_database_changes_nothing(ready_url: str) -> None:
    running = a_hall(ready_url)
    issued = running.issue()
    with_tables(ready_url)
    assert running.issue().people_ahead == issued.people_ahead + 1
    running.store.close()


def test_the_migrations_make_exactly_the_tables_of_the_program(database_url: str) -> None:
    engine = open_engine(with_tables(database_url))
    with engine.connect() as connection:
        options = {"compare_type": True, "compare_server_default": True}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []
    migrated = structure(engine)
    with engine.connect().execution_options(change=True) as connection, connection.begin():
        metadata.drop_all(connection)
        metadata.create_all(connection)
    assert structure(engine) == migrated
    engine.dispose()


def structure(engine: Engine) -> dict[str, Any]:
    """Return every column, key, index and check, with the conditions that autogenerate does not compare."""
    here = inspect(engine)
    return {
        table: {
            "columns": [(c["name"], str(c["type"]), c["nullable"]) for c in here.get_columns(table)],
            "key": here.get_pk_constraint(table),
            "foreign": sorted(map(str, here.get_foreign_keys(table))),
            "unique": sorted(map(str, here.get_unique_constraints(table))),
            "indexes": sorted(
                (i["name"], i["unique"], _plain(i.get("dialect_options", {}))) for i in here.get_indexes(table)
            ),
            "checks": sorted((c["name"], c["sqltext"]) for c in here.get_check_constraints(table)),
        }
        for table in here.get_table_names()
        if table != "alembic_version"
    }


def _plain(options: dict[str, Any]) -> dict[str, str]:
    return {name: str(option) for name, option in options.items()}
