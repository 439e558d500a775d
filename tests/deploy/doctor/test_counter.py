"""What the doctor says about a counter's desktop."""

import pytest

from deploy.doctor.counter import keys, lock, look_at_counter
from shared.settings import CounterSettings, Settings


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


def test_a_machine_without_a_counter_is_not_looked_at() -> None:
    assert look_at_counter(Settings()) == []


def test_what_the_settings_switch_off_is_not_looked_at() -> None:
    off = {"keys": dict.fromkeys(("call_next", "recall", "no_show", "window"), "none"), "pause_when_locked": False}
    assert look_at_counter(Settings(counter=CounterSettings.model_validate(off))) == []
