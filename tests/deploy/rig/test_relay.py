"""The way to a server that can be cut, and can fall silent."""

import socket
from collections.abc import Iterator

import pytest

from deploy.rig.relay import Relay


@pytest.fixture
def server() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening


def test_a_silent_way_keeps_its_connections_and_brings_later_what_was_sent_meanwhile(server: socket.socket) -> None:
    relay = Relay(f"postgresql://hall@127.0.0.1:{server.getsockname()[1]}/hall")
    port = int(relay.url.partition("127.0.0.1:")[2].partition("/")[0])
    with socket.create_connection(("127.0.0.1", port)) as near, server.accept()[0] as far:
        near.settimeout(0.2)
        far.settimeout(0.2)
        relay.fall_silent()
        near.sendall(b"A012")
        with pytest.raises(TimeoutError):
            far.recv(4)
        far.settimeout(20)
        relay.speak_again()
        assert far.recv(4) == b"A012"
        near.settimeout(20)
        relay.cut()
        assert near.recv(4) == b""
