"""Database addresses that work, and one sentence for each that does not."""

import socket
import sqlite3
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from shared.actions.set_up import import_into
from shared.actions.staff_pins import unlock
from shared.db import engine as engine_module
from shared.db.engine import is_away, memory_engine, open_engine, shown
from shared.db.store import open_store
from shared.domain.actor import Actor
from shared.domain.clerk import Role
from shared.domain.ids import new_command
from shared.domain.problem import DatabaseAway, DatabaseRefused, Problem
from tests.factories import RunningHall, a_catalogue, a_hall

HOW = "Use sqlite:////path/to/hall.db or postgresql://user:password@host/database."
BAD = [
    ("", f'[database] url = "" is not a database address. {HOW}'),
    ("hall.db", f'[database] url = "hall.db" is not a database address. {HOW}'),
    ("://", f'[database] url = "://" is not a database address. {HOW}'),
    (
        "postgresql://hall:secret@db:port/hall",
        f'[database] url = "postgresql://***@db:port/hall" is not a database address. {HOW}',
    ),
    (
        "postgres//hall:se@cret@db?password=secret&x=1",
        f'[database] url = "postgres//***@db?password=***&x=1" is not a database address. {HOW}',
    ),
    ("mysql://hall:secret@db/hall", f'[database] url = "mysql://hall:***@db/hall": unknown kind "mysql". {HOW}'),
    ("postgres://hall@db/hall", f'[database] url = "postgres://hall@db/hall": unknown kind "postgres". {HOW}'),
    ("postgresql://hall:secret@db", f'[database] url = "postgresql://hall:***@db" names no database. {HOW}'),
    ("sqlite://", f"[database] url names no file; programs could not share it. {HOW}"),
    ("sqlite:///:memory:", f"[database] url names no file; programs could not share it. {HOW}"),
    (
        "sqlite:///hall.db?mode=ro",
        f'[database] url = "sqlite:///hall.db?mode=ro" must name a file and nothing else. {HOW}',
    ),
    ("sqlite://nas/hall.db", f'[database] url = "sqlite://nas/hall.db" must name a file and nothing else. {HOW}'),
    ("sqlite:///h\0l.db", f'[database] url = "sqlite:///h%00l.db" must name a file and nothing else. {HOW}'),
    (
        "postgresql://hall:secret@db/hall?sslmod=require",
        f'[database] url = "postgresql://hall:***@db/hall?sslmod=require": invalid connection option "sslmod". {HOW}',
    ),
]
MOUNTS = """
/dev/sda1 / ext4 rw 0 0
nas:/hall {folder}/share nfs4 rw 0 0
nas:/hall {folder}/a\\040share cifs rw 0 0
/dev/sdb1 {folder}/share/disk ext4 rw 0 0
"""


@pytest.mark.parametrize(("url", "sentence"), BAD)
def test_a_bad_address_is_told_in_one_sentence(url: str, sentence: str) -> None:
    with pytest.raises(Problem) as problem:
        open_engine(url)
    assert str(problem.value) == sentence


@pytest.mark.parametrize(
    ("url", "is_shown"),
    [
        ("postgresql://hall:secret@db/hall", "postgresql://hall:***@db/hall"),
        ("postgresql+psycopg://hall:secret@db:5433/hall", "postgresql://hall:***@db:5433/hall"),
        ("postgresql:///hall?user=hall&password=secret", "postgresql:///hall?user=hall"),
        ("sqlite:////var/lib/hall.db", "sqlite:////var/lib/hall.db"),
    ],
)
def test_a_password_is_never_shown(url: str, is_shown: str) -> None:
    assert shown(url) == is_shown


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("nowhere/hall.db", "is not there: there is no folder {folder}/nowhere. Make or mount it, or correct"),
        ("a file/hall.db", "is not there: {folder}/a file has no hall.db. Put it back, import a hall"),
        ("hall.db", "is not there: {folder} has no hall.db. Put it back, import a hall"),
        ("locked", "does not answer (unable to open database file). Check that this user may read and write the file"),
        (f"{'far' * 99}/hall.db", "does not answer (unable to open database file). Check that this user may read"),
    ],
)
def test_a_file_out_of_reach_is_a_database_that_is_away_and_is_not_made(
    tmp_path: Path, place: str, sentence: str
) -> None:
    (tmp_path / "a file").touch()
    (tmp_path / "locked").mkdir()
    before = set(tmp_path.iterdir())
    url = f"sqlite:///{tmp_path / place}"
    with pytest.raises(DatabaseAway) as problem:
        open_store(url)
    assert str(problem.value).startswith(f"Database {url} {sentence.format(folder=tmp_path)}")
    assert set(tmp_path.iterdir()) == before


def test_a_new_file_is_made_only_where_its_folder_is(tmp_path: Path) -> None:
    with pytest.raises(DatabaseAway, match=r"there is no folder .*nowhere\. Make or mount it"):
        import_into(open_engine(f"sqlite:///{tmp_path}/nowhere/hall.db"), a_catalogue())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.timeout(20)
def test_an_unreachable_server_is_told_with_its_host_and_without_its_password() -> None:
    with pytest.raises(DatabaseAway) as problem:
        open_store("postgresql://hall:secret@127.0.0.1:1/hall")
    told = str(problem.value)
    assert told.startswith("Database postgresql://hall:***@127.0.0.1:1/hall does not answer (")
    assert told.endswith("). Check that the server runs, the network cable, and [database] url.")
    assert "\n" not in told
    assert "secret" not in told


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "hall.db").write_text("Dear diary, " * 100)
    url = f"sqlite:///{tmp_path / 'hall.db'}"
    with pytest.raises(DatabaseAway) as problem:
        open_store(url)
    assert str(problem.value) == (
        f"Database {url} cannot be used (file is not a database). "
        "Correct [database] url if it names another file, or put back a copy of the hall's file."
    )
    engine = open_engine(url)
    with pytest.raises(DBAPIError) as error:
        engine.connect()
    engine.dispose()
    assert is_away(error.value)


def test_a_damaged_file_is_told_while_the_hall_runs(sqlite_url: str) -> None:
    running = a_hall(sqlite_url)
    running.store.close()
    file = Path(sqlite_url.removeprefix("sqlite:///"))
    content = file.read_bytes()
    file.write_bytes(content[:4096] + b"\xa5" * (len(content) - 4096))
    with pytest.raises(DatabaseAway, match="malformed"):
        running.store.hall()
    running.store.close()


@pytest.mark.parametrize(
    ("folder", "kind"), [("share", "nfs4"), ("share/deep", "nfs4"), ("a share", "cifs"), ("link", "nfs4")]
)
def test_a_file_on_a_network_share_is_refused(tmp_path: Path, folder: str, kind: str) -> None:
    for name in ("share/deep", "a share"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "share")
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS.format(folder=tmp_path).lstrip())
    file = tmp_path / folder / "hall.db"
    with pytest.raises(Problem) as problem:
        open_engine(f"sqlite:///{file}", mounts)
    assert str(problem.value) == (
        f"{file} lies on a network share ({kind}), where SQLite loses data. "
        "Put it on this machine's own disk, or use PostgreSQL for several machines."
    )


def test_a_disk_inside_a_share_and_a_platform_without_mounts_are_fine(tmp_path: Path) -> None:
    (tmp_path / "share" / "disk").mkdir(parents=True)
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS.format(folder=tmp_path).lstrip())
    open_engine(f"sqlite:///{tmp_path}/share/disk/hall.db", mounts).dispose()
    open_engine(f"sqlite:///{tmp_path}/share/hall.db", tmp_path / "no-mounts").dispose()


def test_sqlite_keeps_what_was_committed_through_a_power_cut(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'hall.db'}")
    with engine.connect() as connection:
        pragmas = [
            connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    engine.dispose()
    assert pragmas == ["wal", 2, 1]


def test_a_pulled_cable_shows_within_seconds(postgres_url: str) -> None:
    engine = open_engine(postgres_url)
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, psycopg.Connection)
        link = socket.socket(fileno=driver.fileno())
        kept = [
            link.getsockopt(socket.IPPROTO_TCP, option)
            for option in (socket.TCP_USER_TIMEOUT, socket.TCP_KEEPIDLE, socket.TCP_KEEPINTVL, socket.TCP_KEEPCNT)
        ]
        assert link.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
        link.detach()
    engine.dispose()
    assert kept == [10_000, 5, 2, 3]


def test_a_mistake_in_a_statement_is_not_taken_for_a_lost_database(running: RunningHall) -> None:
    with pytest.raises(DatabaseRefused, match="no_such_table") as mistake:
        running.store.read(lambda connection: connection.execute(text("SELECT * FROM no_such_table")))
    cause = mistake.value.__cause__
    assert isinstance(cause, DBAPIError)
    assert not is_away(cause)


def test_a_right_that_is_wanting_is_told_in_a_sentence(ready_postgres_url: str) -> None:
    running = a_hall(ready_postgres_url)
    only_reads = (
        "GRANT USAGE ON SCHEMA public TO hall_reader; GRANT SELECT ON ALL TABLES IN SCHEMA public TO hall_reader"
    )
    with running.store.engine.begin() as connection:
        connection.execute(text(f"DROP ROLE IF EXISTS hall_reader; CREATE ROLE hall_reader LOGIN; {only_reads}"))
    url = running.store.engine.url.set(username="hall_reader").render_as_string(hide_password=False)
    reader = open_store(url)
    with pytest.raises(DatabaseRefused, match=r"refused this \(permission denied") as told:
        unlock(reader, Actor(Role.MANAGER, "manager"), reader.hall().clerks[0].id, new_command())
    assert "\n" not in str(told.value)
    assert "数据库拒绝" in told.value.words.zh
    reader.close()
    with running.store.engine.begin() as connection:
        connection.execute(text("DROP OWNED BY hall_reader; DROP ROLE hall_reader"))
    running.store.close()


def test_a_user_whom_the_server_does_not_know_is_not_told_as_a_fault_of_the_network(ready_postgres_url: str) -> None:
    running = a_hall(ready_postgres_url)
    url = running.store.engine.url.set(username="nobody_here").render_as_string(hide_password=False)
    running.store.close()
    with pytest.raises(DatabaseAway, match=r'lets nobody in under this name .*"nobody_here" does not exist') as told:
        open_store(url)
    assert "cable" not in str(told.value)


def test_a_file_that_another_program_does_not_let_go_is_told(monkeypatch: pytest.MonkeyPatch, sqlite_url: str) -> None:
    monkeypatch.setattr(engine_module, "BUSY_S", 0.05)
    running = a_hall(sqlite_url)
    holder = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseAway, match=r"does not answer \(database is locked\)"):
        running.issue()
    holder.execute("ROLLBACK")
    holder.close()
    assert running.issue().ticket.number == "A001"
    running.store.close()


def test_a_hall_in_memory_obeys_the_rules_of_its_tables_and_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    engine = memory_engine()
    store = import_into(engine, a_catalogue())
    running = RunningHall(store, store.hall())
    assert running.issue().ticket.number == "A001"
    assert running.issue().ticket.number == "A002"
    with pytest.raises(IntegrityError, match="FOREIGN KEY"), engine.begin() as connection:
        connection.execute(text("DELETE FROM service"))
    store.close()
    assert list(tmp_path.iterdir()) == []
