"""What the doctor says about the settings, the database and the ports they name."""

from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from deploy.doctor import belongings
from deploy.doctor.belongings import look_at_database, look_at_settings
from deploy.doctor.finding import Finding, exit_status
from deploy.rig.postgres import PostgresServer
from shared.db import schema
from shared.db.engine import open_engine


def upgraded(url: str) -> str:
    engine = open_engine(url)
    schema.upgrade(engine)
    engine.dispose()
    return url


def settings(folder: Path, text: str) -> list[Finding]:
    file = folder / "hall.toml"
    file.write_text(text, encoding="utf-8")
    return look_at_settings(file)


def test_a_current_database_is_well(database_url: str) -> None:
    found = look_at_database(upgraded(database_url))
    assert found.ok, found
    assert "current" in found.text


def test_an_empty_server_database_wants_its_tables(postgres_url: str) -> None:
    found = look_at_database(postgres_url)
    assert (found.ok, found.remedy) == (False, belongings.UPGRADE)


def test_a_database_file_is_not_made_by_looking(sqlite_url: str, tmp_path: Path) -> None:
    assert look_at_database(sqlite_url).ok
    assert list(tmp_path.iterdir()) == []


def test_a_server_that_is_off_is_named() -> None:
    with PostgresServer() as server:
        url = server.url()
    found = look_at_database(url)
    assert not found.ok
    assert str(server.port) in found.text


def test_a_database_that_may_only_be_read_is_told(postgres_url: str) -> None:
    with psycopg.connect(upgraded(postgres_url), autocommit=True) as connection:
        name = sql.Identifier(connection.info.dbname)
        connection.execute(sql.SQL("ALTER DATABASE {} SET default_transaction_read_only = on").format(name))
    found = look_at_database(postgres_url)
    assert not found.ok
    assert "cannot be written" in found.text


def test_a_mistake_in_the_settings_is_the_only_finding(tmp_path: Path) -> None:
    found = settings(tmp_path, "[screen]\ntehme = 'dark'\n")
    assert [finding.name for finding in found] == ["settings"]
    assert "tehme" in found[0].text
    assert exit_status(found) == 1


def test_an_unplugged_port_is_named(tmp_path: Path) -> None:
    found = settings(tmp_path, "[counter]\npad = 'rating+serial:///dev/ttyNOWHERE0'\n")
    pad = next(finding for finding in found if finding.name == "pad")
    assert not pad.ok
    assert "/dev/ttyNOWHERE0" in pad.text


def test_a_mistyped_device_address_is_told(tmp_path: Path) -> None:
    found = settings(tmp_path, "[kiosk]\nprinter = 'escpso+tcp://10.0.0.7:9100'\n")
    printer = next(finding for finding in found if finding.name == "printer")
    assert not printer.ok
    assert "escpos" in printer.text


def test_simulated_devices_need_no_port(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    names = [finding.name for finding in settings(tmp_path, "")]
    assert names == ["settings", "database", "voice pack"]


@pytest.mark.parametrize("url", ["oracle://hall@10.0.0.1/hall", "sqlite:///", "postgresql://hall@10.0.0.1"])
def test_a_database_that_is_none_of_ours_is_told(url: str) -> None:
    assert not look_at_database(url).ok
