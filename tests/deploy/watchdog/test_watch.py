"""The watch over real processes: killed, frozen, ended by hand, told to end."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from deploy.watchdog.child import Child
from deploy.watchdog.watch import Patience, Watch
from shared.ending import RESTART
from tests.end_to_end.waiting import until

PROGRAM = Path(__file__).with_name("program.py")
pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="signals"),
    pytest.mark.allow_warnings("The program is started again"),
]


@dataclass
class Watched:
    orders: Path
    pids_file: Path
    watch: Watch
    thread: threading.Thread
    alarms: list[tuple[int, str]] = field(default_factory=list)

    @property
    def raised(self) -> list[tuple[int, str]]:
        return [(times, why) for times, why in self.alarms if times]

    def pids(self) -> list[int]:
        return [int(line) for line in self.pids_file.read_text().splitlines()] if self.pids_file.exists() else []

    def wait_lives(self, lives: int) -> int:
        """Wait for the program's so-many-th life, and return its process."""
        until(lambda: len(self.pids()) >= lives, f"life {lives}")
        return self.pids()[-1]

    def wait_over(self) -> None:
        self.thread.join(30)
        assert not self.thread.is_alive()


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    orders, pids, alarms = tmp_path / "orders", tmp_path / "pids", list[tuple[int, str]]()
    command = [sys.executable, str(PROGRAM), str(orders), str(pids)]
    watch = Watch(command, lambda times, why: alarms.append((times, why)), Patience(beat_s=2, end_s=5, look_s=0.05))
    made = Watched(orders, pids, watch, threading.Thread(target=watch.run), alarms)
    made.thread.start()
    yield made
    watch.stop()
    made.wait_over()


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def test_a_killed_program_is_started_again(watched: Watched) -> None:
    os.kill(watched.wait_lives(1), signal.SIGKILL)
    assert not gone(watched.wait_lives(2))
    assert watched.raised == []


def test_a_frozen_program_is_ended_and_started_again(watched: Watched) -> None:
    frozen = watched.wait_lives(1)
    os.kill(frozen, signal.SIGSTOP)
    watched.wait_lives(2)
    assert gone(frozen)


def test_three_restarts_raise_the_alarm(watched: Watched) -> None:
    for life in (1, 2, 3):
        os.kill(watched.wait_lives(life), signal.SIGKILL)
    until(lambda: watched.raised, "the alarm")
    assert watched.raised == [(3, "it was ended by SIGKILL")]


def test_a_program_that_runs_well_clears_the_alarm_of_an_earlier_watch(watched: Watched) -> None:
    until(lambda: watched.alarms, "all is well")
    os.kill(watched.wait_lives(1), signal.SIGKILL)
    watched.wait_lives(2)
    assert watched.alarms == [(0, "")]


def test_a_program_that_was_ended_by_hand_stays_ended(watched: Watched) -> None:
    pid = watched.wait_lives(1)
    watched.orders.write_text("0")
    watched.wait_over()
    assert (gone(pid), watched.pids()) == (True, [pid])


def test_a_program_that_asks_for_it_is_started_anew_at_once(watched: Watched) -> None:
    watched.wait_lives(1)
    watched.orders.write_text(str(RESTART))
    watched.wait_lives(2)
    assert watched.watch._restarts.count(0) == 0


def test_ending_the_watch_ends_the_program(watched: Watched) -> None:
    pid = watched.wait_lives(1)
    watched.watch.stop()
    watched.wait_over()
    assert gone(pid)


def test_a_watched_program_is_run_without_docstrings(tmp_path: Path) -> None:
    told = tmp_path / "told"
    child = Child([sys.executable, "-c", f"import sys; open({str(told)!r}, 'w').write(str(sys.flags.optimize))"])
    assert child.status() == 0
    assert told.read_text() == "2"
