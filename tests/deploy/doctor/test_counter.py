"""What the doctor says about a counter's desktop."""

import os
import shutil
from collections.abc import Iterator

import pytest

from deploy.doctor.counter import keys, lock, look_at_counter, tray
from shared.settings import CounterSettings, Settings
from tests.counter_terminal.x11.server import Panel, x_server


@pytest.mark.parametrize(
    ("system", "environment", "ok", "says"),
    [
        ("win32", {}, True, "Windows gives"),
        ("linux", {"DISPLAY": ":0"}, True, "X11 gives"),
        ("linux", {"DISPLAY": ":0", "XDG_SESSION_TYPE": "wayland"}, False, "Wayland gives a program no keys"),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, False, "Wayland gives a program no keys"),
        ("linux", {}, False, "no X11 display"),
    ],
)
def test_whether_keys_work_everywhere_is_told(system: str, environment: dict[str, str], ok: bool, says: str) -> None:
    found = keys(system, environment)
    assert found.ok is ok
    assert says in found.text
    assert bool(found.remedy) is not ok
    assert ok or not found.needed


@pytest.mark.parametrize(
    ("system", "environment", "ok"),
    [
        ("win32", {}, True),
        ("linux", {"XDG_SESSION_ID": "3"}, True),
        ("linux", {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/user/1000/bus"}, True),
        ("linux", {}, False),
    ],
)
def test_whether_a_lock_will_be_told_is_told(system: str, environment: dict[str, str], ok: bool) -> None:
    assert lock(system, environment).ok is ok


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    if shutil.which("Xvfb") is None:
        tell = pytest.fail if os.environ.get("CI") else pytest.skip
        tell("Xvfb: not on this machine; make setup-test installs it.")
    with x_server() as name:
        yield name


def test_a_desktop_without_a_tray_is_told_with_what_to_do(display: str) -> None:
    found = tray("linux", {"DISPLAY": display})
    assert (found.ok, found.needed) == (False, False)
    assert "nobody owns _NET_SYSTEM_TRAY_S0" in found.text
    assert "tray = false" in found.remedy


def test_a_panel_that_shows_a_tray_is_seen(display: str) -> None:
    panel = Panel(display)
    try:
        assert tray("linux", {"DISPLAY": display}).ok
    finally:
        panel.close()


@pytest.mark.parametrize(
    ("system", "environment", "ok", "says"),
    [
        ("win32", {}, True, "Windows has a tray"),
        ("linux", {}, False, "There is no desktop here"),
        ("linux", {"DISPLAY": ":4711"}, False, "cannot be seen"),
        ("linux", {"WAYLAND_DISPLAY": "nowhere", "XDG_SESSION_TYPE": "wayland"}, False, "cannot be seen"),
    ],
)
def test_what_cannot_be_seen_of_a_tray_is_told(
    system: str, environment: dict[str, str], ok: bool, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    found = tray(system, environment)
    assert (found.ok, found.needed) == (ok, ok)
    assert says in found.text
    assert bool(found.remedy) is not ok


def test_a_machine_without_a_counter_is_not_looked_at() -> None:
    assert look_at_counter(Settings()) == []


def test_what_the_settings_switch_off_is_not_looked_at() -> None:
    off = {
        "keys": dict.fromkeys(("call_next", "recall", "no_show", "window"), "none"),
        "pause_when_locked": False,
        "tray": False,
    }
    assert look_at_counter(Settings(counter=CounterSettings.model_validate(off))) == []
