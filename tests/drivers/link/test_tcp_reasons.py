import errno
import os
import socket

import pytest

from drivers.address import parse_address
from drivers.errors import NotConnected
from drivers.link.opening import open_link
from drivers.link.tcp_reasons import CLOSED_BY_DEVICE, DEAD, why_lost
from drivers.printer.links import open_printer_link


def the_system_says(number: int) -> OSError:
    return OSError(number, os.strerror(number))


@pytest.mark.parametrize(
    ("error", "clause"),
    [
        (the_system_says(errno.ECONNREFUSED), "nothing accepts connections on that port"),
        (the_system_says(errno.EHOSTUNREACH), "no machine has that address, or it is switched off"),
        (the_system_says(errno.ENETUNREACH), "this machine has no network to it"),
        (the_system_says(errno.ECONNRESET), CLOSED_BY_DEVICE),
        (the_system_says(errno.EPIPE), CLOSED_BY_DEVICE),
        (the_system_says(errno.ETIMEDOUT), "it does not answer"),
        (TimeoutError("timed out"), "it does not answer"),
        (socket.gaierror(-2, "Name or service not known"), "its name is not known in this network"),
        (the_system_says(errno.EIO), DEAD),
        (ValueError("file descriptor cannot be a negative integer (-1)"), DEAD),
    ],
)
def test_what_the_system_says_becomes_a_clause_of_ours(error: Exception, clause: str) -> None:
    assert why_lost(error) == clause


def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


def test_a_device_and_a_printer_out_of_reach_are_told_in_one_sentence_without_a_number_of_the_system() -> None:
    place = f"127.0.0.1:{closed_port()}"
    with pytest.raises(NotConnected) as lost:
        open_link(parse_address(f"onbon+tcp://{place}"))
    assert str(lost.value) == (
        f"Device at {place} (onbon+tcp://{place}) can't be reached: nothing accepts connections on that port. "
        "Check its power, the network cable and the address."
    )
    with pytest.raises(NotConnected, match=r"can't be reached: nothing accepts connections on that port\. Check"):
        open_printer_link(parse_address(f"escpos+tcp://{place}"), 1.0)
