"""USB keyboards: found, taken and read through named stand-ins for python-evdev, over real pipes."""

import errno
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from drivers.address import DeviceAddress, parse_address
from drivers.errors import NotConnected
from drivers.keyboard.codes import typed
from drivers.keyboard.devices import EvdevDevices
from drivers.keyboard.port import KeyboardPort
from drivers.link.line import Line
from drivers.link.stop import Stop
from drivers.link.unit import Unit
from drivers.opener import open_pad
from drivers.pad.events import PadEvent, ScoreGiven
from drivers.pad.pad import Pad
from drivers.pad.settings import settings_of
from drivers.state import DeviceState, Health
from tests.drivers.wire import until

KEY_1, KEY_ENTER, NUMBER_PAD_3, KEY_VOLUME = 2, 28, 81, 114


@dataclass
class FakeInfo:
    vendor: int
    product: int


@dataclass
class FakeEvent:
    type: int
    code: int
    value: int


class FakeDevice:
    """An event device whose events are put in by the test."""

    def __init__(self, path: str, vendor: int, product: int, codes: Sequence[int]) -> None:
        self.path, self.info = path, FakeInfo(vendor, product)
        self.fd, self._put = os.pipe()
        self.grabbed = self.closed = False
        self.error: OSError | None = None
        self._codes = codes
        self._events: list[FakeEvent] = []

    def capabilities(self) -> dict[int, list[Any]]:
        if self.error is not None:
            raise self.error
        return {1: list(self._codes)}

    def grab(self) -> None:
        if self.grabbed:
            raise OSError(errno.EBUSY, "busy")
        self.grabbed = True

    def press(self, *codes: int) -> None:
        for code in codes:
            self._events += [FakeEvent(4, 4, code), FakeEvent(1, code, 1), FakeEvent(1, code, 2), FakeEvent(1, code, 0)]
        os.write(self._put, b"!")

    def unplug(self) -> None:
        self.error = OSError(errno.ENODEV, "gone")
        os.write(self._put, b"!")

    def read(self) -> Iterable[FakeEvent]:
        if self.error is not None:
            raise self.error
        if not self._events:
            raise BlockingIOError
        os.read(self.fd, 64)
        events, self._events = self._events, []
        return events

    def close(self) -> None:
        if not self.closed:
            os.close(self.fd)
            os.close(self._put)
        self.closed = True


class FakeDevices:
    """The event devices of a machine; each is opened anew after it was closed."""

    def __init__(self, *made: tuple[str, int, int, Sequence[int]]) -> None:
        self._made = {each[0]: each for each in made}
        self.opened: list[FakeDevice] = []

    def paths(self) -> Sequence[str]:
        return list(self._made)

    def open(self, path: str) -> FakeDevice:
        if path not in self._made:
            raise OSError(errno.ENOENT, "none")
        self.opened.append(FakeDevice(*self._made[path]))
        return self.opened[-1]

    def close(self) -> None:
        for device in self.opened:
            device.close()


@pytest.fixture
def devices() -> Iterator[FakeDevices]:
    made = FakeDevices(
        ("/dev/input/event1", 0x046D, 0xC31C, [KEY_1, KEY_ENTER]),
        ("/dev/input/event2", 0x1A2C, 0x0E24, [KEY_VOLUME]),
        ("/dev/input/event3", 0x1A2C, 0x0E24, [KEY_1, NUMBER_PAD_3, KEY_ENTER]),
    )
    yield made
    made.close()


def pad_at(place: str) -> DeviceAddress:
    return parse_address(f"rating+evdev://{place}")


@pytest.mark.parametrize(
    ("kind", "code", "value", "text"),
    [
        (1, 2, 1, b"1"),
        (1, 11, 1, b"0"),
        (1, 79, 1, b"1"),
        (1, 82, 1, b"0"),
        (1, 28, 1, b"\r"),
        (1, 96, 1, b"\r"),
        (1, 16, 1, b"q"),
        (1, 2, 0, b""),
        (1, 2, 2, b""),
        (1, 114, 1, b""),
        (4, 4, 2, b""),
    ],
)
def test_only_a_key_going_down_types(kind: int, code: int, value: int, text: bytes) -> None:
    assert typed(kind, code, value) == text


def test_the_keyboard_with_digits_is_found_among_all_and_taken(devices: FakeDevices) -> None:
    port = KeyboardPort("1a2c:0e24", devices)
    assert [(each.path[-1], each.grabbed, each.closed) for each in devices.opened] == [
        ("1", False, True),
        ("2", False, True),
        ("3", True, False),
    ]
    devices.opened[2].press(KEY_1, NUMBER_PAD_3, KEY_ENTER)
    assert port.take() == b"13\r"
    assert port.take() == b""
    port.close()
    assert devices.opened[2].closed


def test_a_keyboard_unplugged_while_it_is_looked_at_is_let_go_and_is_none(devices: FakeDevices) -> None:
    made = devices.open
    devices.open = lambda path: unplugged(made(path))  # type: ignore[method-assign]
    with pytest.raises(NotConnected, match="it is not plugged in"):
        KeyboardPort("1a2c:0e24", devices)
    assert all(each.closed for each in devices.opened)


def unplugged(device: FakeDevice) -> FakeDevice:
    device.unplug()
    return device


def test_a_path_names_one_device(devices: FakeDevices) -> None:
    port = KeyboardPort("/dev/input/event1", devices)
    assert [each.path for each in devices.opened] == ["/dev/input/event1"]
    port.close()


@pytest.mark.parametrize(
    ("place", "said"),
    [("dead:beef", "it is not plugged in"), ("/dev/input/event9", "there is no such device")],
)
def test_a_keyboard_that_is_not_there_is_told(place: str, said: str, devices: FakeDevices) -> None:
    with pytest.raises(NotConnected, match=said):
        KeyboardPort(place, devices)


def test_a_keyboard_that_another_program_has_is_told_and_let_go(devices: FakeDevices) -> None:
    made = devices.open
    devices.open = lambda path: grabbed(made(path))  # type: ignore[method-assign]
    with pytest.raises(NotConnected, match="another program has taken it"):
        KeyboardPort("1a2c:0e24", devices)
    assert all(each.closed for each in devices.opened)


def grabbed(device: FakeDevice) -> FakeDevice:
    device.grabbed = True
    return device


def test_an_unplugged_keyboard_is_a_lost_line(devices: FakeDevices) -> None:
    port = KeyboardPort("1a2c:0e24", devices)
    devices.opened[-1].unplug()
    with pytest.raises(NotConnected, match="it was unplugged"):
        port.take()
    port.close()


def test_a_keyboard_pad_rates_only_while_asked_and_comes_back_after_a_replug(devices: FakeDevices) -> None:
    def connect(address: DeviceAddress, stop: Stop) -> Unit:
        unit = Line(KeyboardPort(address.path, devices), None).join(address.text, stop)
        assert unit is not None
        return unit

    events: list[PadEvent] = []
    states: list[DeviceState] = []
    address = pad_at("1a2c:0e24")
    pad = Pad(address, settings_of(address), events.append, states.append, connect=connect)
    until(lambda: len(devices.opened) == 3 and states)
    devices.opened[2].press(KEY_1)
    until(lambda: pad.state.health is Health.ONLINE)
    assert events == []
    pad.start_rating()
    devices.opened[2].press(NUMBER_PAD_3, KEY_ENTER)
    until(lambda: events == [ScoreGiven(1, 3)])
    devices.opened[2].unplug()
    until(lambda: len(devices.opened) == 6)
    pad.start_rating()
    devices.opened[5].press(KEY_1, KEY_ENTER)
    until(lambda: events == [ScoreGiven(1, 3), ScoreGiven(1, 5)])
    pad.close()
    assert devices.opened[5].closed


def test_without_evdev_the_state_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "evdev", None)  # as where there is none
    with pytest.raises(NotConnected, match="needs Linux and the Python package evdev"):
        EvdevDevices()
    pad = open_pad("rating+evdev://1a2c:0e24", lambda _: None)
    until(lambda: pad.state.health is Health.OFFLINE)
    assert "evdev" in (pad.state.error or "")
    pad.close()
