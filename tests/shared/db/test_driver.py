"""The driver of PostgreSQL is loaded without what it does not need, and encrypts all the same."""

import os
import subprocess
import sys
from pathlib import Path

import psycopg

from deploy.rig.postgres import PostgresServer

ASKED = """
import sys
from deploy.lean import leave_out_tls
leave_out_tls()
from shared.db.engine import open_engine
engine = open_engine(sys.argv[1])
print("_ssl" in sys.modules)
with engine.connect() as connection:
    print(*connection.exec_driver_sql("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()").one())
import ssl
print(ssl.OPENSSL_VERSION_INFO > (1,))
"""
CERTIFICATE = ("openssl", "req", "-new", "-x509", "-nodes", "-days", "2", "-subj", "/CN=localhost")


def ask(url: str) -> list[str]:
    """Return whether a program has ssl, whether its connection is encrypted, and whether it can load ssl later."""
    command = [sys.executable, "-c", ASKED, url]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


def test_a_connection_is_made_without_pythons_ssl(postgres_url: str) -> None:
    assert ask(postgres_url) == ["False", "False", "True"]


def test_an_encrypted_connection_is_made_without_pythons_ssl() -> None:
    with PostgresServer() as server:
        with psycopg.connect(server.url(), autocommit=True) as connection:
            data = Path(connection.execute("SHOW data_directory").fetchone()[0])  # type: ignore[index]
            connection.execute("ALTER SYSTEM SET ssl = on")
        _make_certificate(data)
        server.stop()
        server.start()
        assert ask(f"{server.url()}?sslmode=require") == ["False", "True", "True"]


def _make_certificate(folder: Path) -> None:
    key, certificate = folder / "server.key", folder / "server.crt"
    command = [*CERTIFICATE, "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(command, check=True, capture_output=True)
    owner = folder.stat()
    key.chmod(0o600)
    for file in (key, certificate):
        os.chown(file, owner.st_uid, owner.st_gid)
