"""A private PostgreSQL server: made in a temporary folder, gone when the program that made it ends or dies."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Self

import psycopg
from psycopg import sql

from deploy.rig.processes import children_of
from shared.domain.problem import Problem

BINARIES = Path("/usr/lib/postgresql")
SUPERUSER = "hall"
START_S = 60.0
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "shared_buffers": "64MB",
    "timezone": "UTC",
}
# The server lives only as long as somebody holds the other end of this shell's standard input, so that it
# also ends when that program is killed. The word "keep" leaves the files for another start.
SUPERVISE = """
"$@" >>"$HOME/server.log" 2>&1 </dev/null & server=$!
read -r word; kill -INT "$server" 2>/dev/null; wait "$server"
[ "$word" = keep ] || rm -rf "$HOME"
"""


class PostgresServer:
    """A PostgreSQL server with its own data on a free port of 127.0.0.1; it can be stopped and restarted."""

    def __init__(self) -> None:
        self.port = _free_port()
        self._bin = _find_binaries()
        self._user = "postgres" if os.geteuid() == 0 else None
        self._home = Path(tempfile.mkdtemp(prefix="hall-postgres-"))
        self._supervisor: subprocess.Popen[bytes] | None = None
        self._databases = 0
        if self._user:
            account = pwd.getpwnam(self._user)
            os.chown(self._home, account.pw_uid, account.pw_gid)
        self._initialise()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        shutil.rmtree(self._home, ignore_errors=True)

    def url(self, database: str = "postgres") -> str:
        """Return the address of a database of this server."""
        return f"postgresql://{SUPERUSER}@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        """Start the server and return when it answers."""
        options = [f"-c{name}={value}" for name, value in SETTINGS.items()]
        places = ["-D", str(self._data), "-p", str(self.port), "-k", str(self._home)]
        self._supervisor = subprocess.Popen(
            ["/bin/sh", "-c", SUPERVISE, "sh", str(self._bin / "postgres"), *places, *options],
            stdin=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # the shell's word of a server that was killed
            env=self._environment,
            cwd=self._home,
            user=self._user,
            group=self._user,
            extra_groups=[] if self._user else None,
            start_new_session=True,
        )
        self._wait_until_it_answers()

    def stop(self) -> None:
        """Stop the server, ending its connections; its data stays for another start."""
        if self._supervisor is not None:
            self._supervisor.communicate(b"keep\n", timeout=START_S)
            self._supervisor = None

    def freeze(self) -> None:
        """Let the server and its connections stand still: nobody is answered, and no connection breaks."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let a frozen server go on where it stood."""
        self._signal(signal.SIGCONT)

    def kill(self) -> None:
        """End the server as a power cut would; what was committed until now stays for another start.

        This server does not wait for its disk at each commit, as those of halls do, so it is told to write before.
        """
        self._run(sql.SQL("CHECKPOINT").format())
        self._signal(signal.SIGKILL)
        self.stop()

    def create_database(self) -> str:
        """Make an empty database and return its URL."""
        self._databases += 1
        name = f"hall_{self._databases}"
        self._run(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        return self.url(name)

    def drop_database(self, url: str) -> None:
        """Drop a database made here, ending connections that are still open to it."""
        name = url.rpartition("/")[2]
        self._run(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))

    def _signal(self, how: signal.Signals) -> None:
        """Reach the server first, which would replace the processes of its connections."""
        assert self._supervisor is not None
        (server,) = children_of(self._supervisor.pid)
        for pid in (server, *children_of(server)):
            with suppress(ProcessLookupError):  # one that was just ending
                os.kill(pid, how)

    @property
    def _data(self) -> Path:
        return self._home / "data"

    @property
    def _environment(self) -> dict[str, str]:
        return {"PATH": os.environ["PATH"], "HOME": str(self._home), "LC_ALL": "C.UTF-8"}

    def _initialise(self) -> None:
        command = [str(self._bin / "initdb"), "-D", str(self._data), "-U", SUPERUSER, "--auth=trust"]
        subprocess.run(
            [*command, "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions"],
            check=True,
            stdout=subprocess.DEVNULL,
            env=self._environment,
            cwd=self._home,
            user=self._user,
            group=self._user,
            extra_groups=[] if self._user else None,
        )

    def _wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + START_S
        while True:
            try:
                self._run(sql.SQL("SELECT 1").format())
                return
            except psycopg.OperationalError as error:
                if time.monotonic() > deadline:
                    log = (self._home / "server.log").read_text()
                    raise RuntimeError(f"The private PostgreSQL does not start: {error}\n{log}") from error
                time.sleep(0.02)

    def _run(self, statement: sql.Composed) -> None:
        with psycopg.connect(self.url(), autocommit=True, connect_timeout=5) as connection:
            connection.execute(statement)


def has_postgres() -> bool:
    """Tell whether a server is installed here."""
    return bool(_installed())


def _installed() -> list[Path]:
    """Return the programs of the installed servers, the newest last."""
    return sorted(BINARIES.glob("*/bin/initdb"), key=lambda path: int(path.parent.parent.name))


def _find_binaries() -> Path:
    """Return the folder of the newest installed PostgreSQL server; raise Problem when there is none."""
    found = _installed()
    if not found:
        raise Problem(
            f"PostgreSQL is not installed ({BINARIES} is empty): run `make test` or `apt install postgresql`."
        )
    return found[-1].parent


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
