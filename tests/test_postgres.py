"""The databases that tests are given: empty, separate, and gone with the tests."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from deploy.rig import postgres
from deploy.rig.postgres import PostgresServer
from shared.domain.problem import Problem

LEFT_ALONE = """
import os, signal
from deploy.rig.postgres import PostgresServer
server = PostgresServer()
server.start()
print(server.url(), server._home, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_every_test_gets_a_database_of_its_own(postgres_server: PostgresServer, postgres_url: str) -> None:
    other = postgres_server.create_database()
    with psycopg.connect(postgres_url, autocommit=True) as mine, psycopg.connect(other) as theirs:
        mine.execute("CREATE TABLE ticket (number text)")
        assert theirs.execute("SELECT to_regclass('ticket')").fetchone() == (None,)
    postgres_server.drop_database(other)


def test_a_stopped_server_keeps_its_data() -> None:
    with PostgresServer() as server:
        url = server.create_database()
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("CREATE TABLE ticket AS SELECT 'A012' AS number")
        server.stop()
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(url, connect_timeout=5)
        server.start()
        with psycopg.connect(url) as connection:
            assert connection.execute("SELECT number FROM ticket").fetchone() == ("A012",)


def test_a_frozen_server_answers_once_it_is_thawed() -> None:
    with PostgresServer() as server, psycopg.connect(server.url(), autocommit=True) as connection:
        server.freeze()
        try:
            with pytest.raises(psycopg.OperationalError):
                psycopg.connect(server.url(), connect_timeout=2)
        finally:
            server.thaw()
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_a_killed_server_breaks_its_connections_and_keeps_its_data() -> None:
    with PostgresServer() as server:
        url = server.create_database()
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("CREATE TABLE ticket AS SELECT 'A012' AS number")
            server.kill()
            with pytest.raises(psycopg.OperationalError):
                connection.execute("SELECT 1")
        server.start()
        with psycopg.connect(url) as connection:
            assert connection.execute("SELECT number FROM ticket").fetchone() == ("A012",)


def test_the_server_ends_with_a_test_run_that_was_killed() -> None:
    root = Path(__file__).parent.parent
    command = [sys.executable, "-c", LEFT_ALONE]
    died = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=60)
    assert died.returncode == -signal.SIGKILL, died.stderr
    url, home = died.stdout.split()
    deadline = time.monotonic() + 30
    while Path(home).exists():
        assert time.monotonic() < deadline, f"{home} is still there"
        time.sleep(0.05)
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url, connect_timeout=5)


def test_a_machine_without_postgresql_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(postgres, "BINARIES", tmp_path)
    with pytest.raises(Problem, match="apt install postgresql"):
        PostgresServer()


def test_a_test_on_every_database_gets_both_kinds(database_url: str, request: pytest.FixtureRequest) -> None:
    assert database_url.startswith(request.node.callspec.params["database_url"])
