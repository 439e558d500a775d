"""`hall device listen`: what goes over a line, with its meaning, up to the last byte."""

import signal
import socket
import subprocess
import sys
from typing import cast

import pytest
from typer.testing import CliRunner, Result

from deploy.commands.device.listen import bursts, on_its_line
from deploy.hall import app
from drivers.address import parse_address
from drivers.errors import DeviceError, NotConnected
from drivers.link.link import Link
from drivers.link.opening import open_link
from drivers.pad.events import Key
from drivers.sim.pad import SimulatedPad
from drivers.sim.port import PtyPort, TcpPort
from tests.drivers.wire import until


def hall_device(*words: str) -> Result:
    return CliRunner().invoke(app, ["device", *words])


def test_listening_shows_bytes_and_meaning() -> None:
    pad = SimulatedPad(unit=2)
    pad.start()
    link = open_link(parse_address(pad.address))
    pad.press(Key.CALL_NEXT)
    heard = next(bursts(link, 60))
    _, told = on_its_line(parse_address(pad.address))
    assert told is not None
    assert told(heard)[0] == {"unit": 2, "key": "call_next"}
    link.close()
    pad.stop()


def test_a_stream_is_cut_where_the_line_is_silent() -> None:
    port = PtyPort()
    link = open_link(parse_address(port.address("rating")))
    port.write(b"one")
    found = bursts(link, 60)
    assert next(found) == b"one"
    port.write(b"two")
    assert next(found) == b"two"
    link.close()
    port.close()


class Ending:
    """A line that brings some bytes and then ends."""

    def __init__(self, end: BaseException) -> None:
        self.brings = [b"one", b"", b"two", b" three"]
        self.end = end

    def read(self, _timeout_s: float) -> bytes:
        if not self.brings:
            raise self.end
        return self.brings.pop(0)


@pytest.mark.parametrize("end", [NotConnected("it was lost"), KeyboardInterrupt()])
def test_what_came_last_is_shown_also_when_the_line_ends(end: BaseException) -> None:
    found = bursts(cast(Link, Ending(end)), None)
    assert [next(found), next(found)] == [b"one", b"two three"]
    with pytest.raises(type(end)):
        next(found)


@pytest.mark.parametrize(
    ("preset", "speed", "sent", "told"),
    [
        ("qsystem", 57600, b"\x01\x20\x36\x07", {"unit": 32, "command": "lamp", "lamp": "green_500", "beep": False}),
        ("line", 9600, b"2\r", {"score_key": 2, "score": 4}),
    ],
)
def test_every_kind_of_pad_is_listened_to_at_its_speed_and_understood(
    preset: str, speed: int, sent: bytes, told: dict[str, object]
) -> None:
    line, decode = on_its_line(parse_address(f"rating+serial:///dev/ttyUSB0?preset={preset}"))
    assert line.baud == speed
    assert decode is not None
    assert decode(sent) == [told]


def test_listening_ends_by_itself_when_told_to() -> None:
    port = PtyPort()
    told = hall_device("listen", port.address("onbon"), "--seconds", "0.1")
    port.close()
    assert (told.exit_code, told.stdout) == (0, "")


def test_listening_to_a_port_that_is_not_there_is_one_sentence() -> None:
    told = hall_device("listen", "rating+serial:///dev/ttyNONE", "--seconds", "1")
    assert isinstance(told.exception, DeviceError)
    assert "no such port" in str(told.exception)


def test_listening_that_is_told_to_end_says_so() -> None:
    port = PtyPort()
    command = [sys.executable, "-u", "-m", "deploy.hall", "device", "listen", port.address("onbon")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as run:
        assert run.stderr is not None
        assert "Listening to" in run.stderr.readline()
        run.send_signal(signal.SIGTERM)
        assert run.stderr.read() == "Told to end.\n"
    port.close()
    assert run.returncode == 0


def test_another_program_is_thought_of_when_a_network_device_hangs_up() -> None:
    port = TcpPort()
    link = open_link(parse_address(port.address("onbon")))
    link.write(b"1")
    until(lambda: port.read(0.05) == b"1")
    with socket.create_connection(("127.0.0.1", int(port.address("x").rpartition(":")[2].partition("?")[0]))):
        port.read(0.2)
        with pytest.raises(NotConnected, match="perhaps because another program has connected to it"):
            until(lambda: link.read(1))
    link.close()
    port.close()
