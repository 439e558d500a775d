"""A real kiosk and a real call screen under their watch: killed, started again, and ended with it."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.actions.set_up import import_catalogue
from tests.end_to_end.waiting import until
from tests.factories import a_catalogue

ROOT = Path(__file__).parents[2]
SHOWN = {"kiosk": "No PIN is set", "screen": "the newest number is"}
"""What each program logs once its window is up."""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals")


class Watched:
    def __init__(self, program: str, settings: Path, log: Path) -> None:
        self._log, self._shown = log, SHOWN[program]
        command = [sys.executable, "-m", "deploy.hall", program, "--watch", "--settings", str(settings)]
        with log.open("wb") as errors:
            self.process = subprocess.Popen(command, cwd=ROOT, stderr=errors, stdin=subprocess.DEVNULL)

    def children(self) -> list[int]:
        return [int(pid) for pid in re.findall(r"Started as process (\d+)", self._log.read_text())]

    def wait_shown(self, lives: int) -> int:
        """Wait until the window of the so-many-th life is up, and return its process."""
        until(lambda: self._log.read_text().count(self._shown) >= lives, f"window {lives}")
        return self.children()[-1]


@pytest.fixture(params=SHOWN)
def watched(
    request: pytest.FixtureRequest, ready_sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Watched]:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    import_catalogue(ready_sqlite_url, a_catalogue()).close()
    settings = tmp_path / "hall.toml"
    kiosk = f"[kiosk]\nfullscreen = true\nplayer = 'silent'\njournal = '{tmp_path}'\n"
    screen = "[screen]\nplayer = 'silent'\n"
    settings.write_text(f"[database]\nurl = '{ready_sqlite_url}'\n{kiosk}{screen}", encoding="utf-8")
    made = Watched(request.param, settings, tmp_path / "log")
    yield made
    made.process.terminate()
    made.process.wait(30)


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def test_a_killed_program_comes_back_and_ends_with_its_watch(watched: Watched) -> None:
    os.kill(watched.wait_shown(1), signal.SIGKILL)
    second = watched.wait_shown(2)
    watched.process.terminate()
    assert (watched.process.wait(30), gone(second)) == (0, True)


def test_a_program_without_its_watch_ends(watched: Watched) -> None:
    child = watched.wait_shown(1)
    watched.process.kill()
    watched.process.wait()
    until(lambda: gone(child), "the end of the program")
