import socket

import pytest

from drivers.link.connecting import connected
from drivers.link.stop import BrokenOff, Stop
from tests.drivers.full_port import nobody


def test_a_connection_never_blocks() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        made = connected("127.0.0.1", server.getsockname()[1], 3, Stop())
        assert not made.getblocking()
        made.close()


def test_a_refusal_is_the_systems_error() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        with pytest.raises(ConnectionRefusedError):
            connected("127.0.0.1", probe.getsockname()[1], 3, Stop())


@pytest.mark.parametrize(("stopped", "error"), [(False, TimeoutError), (True, BrokenOff)])
def test_who_does_not_answer_is_waited_for_until_the_time_is_over_or_it_is_broken_off(
    stopped: bool, error: type[Exception]
) -> None:
    stop = Stop()
    if stopped:
        stop.set()
    with nobody() as port, pytest.raises(error):
        connected("127.0.0.1", port, 0.1, stop)
