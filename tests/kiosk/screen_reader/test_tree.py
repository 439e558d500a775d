"""What a real screen reader finds: the platform's accessibility tree of every page, under a display of its own."""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from deploy.pictures.kiosk.halls import demonstration_hall
from deploy.pictures.kiosk.matrix import VIEWS, all_states
from tests.kiosk.screen_reader.names import APPLICATION
from tests.kiosk.views import each_once

ROOT = Path(__file__).parents[3]
SYSTEM_PYTHON = "/usr/bin/python3"
SEEN = ("zh-normal-portrait", "en-spoken-portrait")

CONTROLS = ("push button", "check box", "radio button")

Pairs = Counter[tuple[str, str]]


def missing() -> str:
    """Return what this machine lacks; an empty text where it lacks nothing."""
    programs = [name for name in ("Xvfb", "dbus-daemon") if shutil.which(name) is None]
    asked = [SYSTEM_PYTHON, "-c", "import pyatspi"]
    if not Path(SYSTEM_PYTHON).exists() or subprocess.run(asked, capture_output=True, check=False).returncode:
        programs.append("pyatspi")
    return ", ".join(programs)


@pytest.fixture(scope="module", autouse=True)
def _needed() -> None:
    lacking = missing()
    if lacking and os.environ.get("CI"):
        pytest.fail(f"{lacking}: not on this machine; make setup-test installs it.")
    if lacking:
        pytest.skip(f"{lacking}: not on this machine (Debian: xvfb, dbus-daemon, at-spi2-core, python3-pyatspi)")


class Talk:
    """A program that answers each line with one line of JSON."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, line: str) -> Pairs:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()
        return Counter((role, name) for role, name in json.loads(self._process.stdout.readline()))

    def end(self) -> None:
        self._process.kill()
        self._process.communicate()


@pytest.fixture(scope="module")
def desktop() -> Iterator[dict[str, str]]:
    """A display and a session bus of our own, as environment variables."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1920x24", "-nolisten", "tcp"]
    display = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as numbers:
        number = numbers.readline().strip()
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        text=True, env={**os.environ, "DISPLAY": f":{number}"},
    )  # fmt: skip
    assert bus.stdout is not None
    address = bus.stdout.readline().strip()
    yield {**os.environ, "DISPLAY": f":{number}", "DBUS_SESSION_BUS_ADDRESS": address}
    for process in (bus, display):
        process.terminate()
        process.communicate()


@pytest.fixture(scope="module")
def kiosk(desktop: dict[str, str]) -> Iterator[Talk]:
    qt = {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "PYTHONPATH": str(ROOT)}
    talk = Talk([sys.executable, "-m", "tests.kiosk.screen_reader.show_states"], {**desktop, **qt})
    yield talk
    talk.end()


@pytest.fixture(scope="module")
def reader(desktop: dict[str, str]) -> Iterator[Talk]:
    talk = Talk([SYSTEM_PYTHON, str(Path(__file__).with_name("read_tree.py"))], desktop)
    yield talk
    talk.end()


@pytest.mark.parametrize("view", SEEN)
def test_a_screen_reader_finds_every_control_and_text_of_every_page(kiosk: Talk, reader: Talk, view: str) -> None:
    faults = []
    for name, _ in each_once(next(known for known in VIEWS if known.name == view), all_states(demonstration_hall())):
        known, found = kiosk.ask(f"{view} {name}"), reader.ask(APPLICATION)
        faults += [f"{name}: not found: {role} {text!r}" for role, text in known - found]
        controls = Counter({pair: n for pair, n in found.items() if pair[0] in CONTROLS})
        faults += [f"{name}: found besides: {role} {text!r}" for role, text in controls - known]
    assert not faults, "\n".join(faults)
