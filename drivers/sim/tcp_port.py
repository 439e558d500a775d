"""A listening socket on this machine for simulated devices that hang on the network."""

import contextlib
import select
import socket
import threading

from drivers.address import tcp_address

HOST = "127.0.0.1"
CHUNK = 65536
STUCK_AFTER_S = 0.5


class TcpPort:
    """A TCP port that serves one program at a time; a newcomer takes the place of the one before."""

    def __init__(self, port: int = 0) -> None:
        """Listen on `port` of this machine, or on a free one."""
        self.port = port
        self._listener: socket.socket | None = None
        self._client: socket.socket | None = None
        self._lock = threading.RLock()
        self.plug()

    def address(self, family: str, **options: object) -> str:
        """Return the address text that opens this port."""
        return tcp_address(family, HOST, self.port, **options)

    def plug(self) -> None:
        """Listen again on the same port; nothing happens when it listens."""
        with self._lock:
            if self._listener is None:
                self._listener = socket.create_server((HOST, self.port), reuse_port=False)
                self._listener.setblocking(False)
                self.port = self._listener.getsockname()[1]

    def unplug(self) -> None:
        """Stop listening and hang up."""
        with self._lock:
            self._hang_up()
            if self._listener is not None:
                self._listener.close()
                self._listener = None

    def _hang_up(self) -> None:
        if self._client is not None:
            self._client.close()
            self._client = None

    def read(self, timeout_s: float) -> bytes:
        """Return what the program sent; b"" when nothing came or nobody is there."""
        with self._lock:
            listener, sockets = self._listener, [s for s in (self._listener, self._client) if s is not None]
        if listener is None:
            threading.Event().wait(timeout_s)
            return b""
        try:
            ready = select.select(sockets, [], [], timeout_s)[0]
        except (OSError, ValueError):  # unplugged by another thread meanwhile
            return b""
        with self._lock:
            data = self._take() if self._client in ready else b""
            if listener in ready and self._listener is listener:
                self._accept(listener)
        return data

    def _accept(self, listener: socket.socket) -> None:
        with contextlib.suppress(BlockingIOError):
            client, _ = listener.accept()
            self._hang_up()
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            client.settimeout(STUCK_AFTER_S)
            self._client = client

    def _take(self) -> bytes:
        if self._client is None:
            return b""
        try:
            data = self._client.recv(CHUNK)
        except OSError:
            data = b""
        if not data:
            self._hang_up()
        return data

    def write(self, data: bytes) -> None:
        """Send to the program; bytes are lost when nobody is there or nobody reads in time."""
        with self._lock:
            if self._client is None:
                return
            try:
                self._client.sendall(data)
            except OSError:
                self._hang_up()

    def close(self) -> None:
        """Unplug for good."""
        self.unplug()
