import socket
import sys

import pytest

from drivers.link.tcp_connection import GONE_AFTER_S, notice_vanishing

LINUX = sys.platform == "linux"


@pytest.mark.skipif(not LINUX, reason="the figures can be read back on Linux")
def test_an_end_that_vanished_without_a_word_is_noticed_in_half_a_minute() -> None:
    with socket.socket() as made:
        notice_vanishing(made)
        assert made.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
        idle, pause, count = (
            made.getsockopt(socket.IPPROTO_TCP, each)
            for each in (socket.TCP_KEEPIDLE, socket.TCP_KEEPINTVL, socket.TCP_KEEPCNT)
        )
    assert idle + pause * count == GONE_AFTER_S <= 30
