"""The way to a database server as a cable that can be pulled, plugged in again, or go silent."""

import selectors
import socket
import threading
from contextlib import suppress

from sqlalchemy import make_url


class Relay:
    """Carries bytes between programs and a server of this machine; while cut, nobody gets through.

    While silent, connections stand and can be made, but no byte comes through, as with a server that is stuck.
    """

    def __init__(self, url: str) -> None:
        self._server = make_url(url)
        self._listener: socket.socket | None = None
        self._open = list[socket.socket]()
        self._lock = threading.Lock()
        self._port = 0
        self._carrying = threading.Event()
        self._carrying.set()
        self.plug()

    @property
    def url(self) -> str:
        """The database's URL for those whom the relay can cut off."""
        return self._server.set(host="127.0.0.1", port=self._port).render_as_string(hide_password=False)

    def plug(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", self._port), reuse_port=False)
        self._port = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, args=(self._listener,), daemon=True).start()

    def cut(self) -> None:
        """Break all connections and let nobody in."""
        with self._lock:
            listener, self._listener = self._listener, None
            ends, self._open = self._open, []
        for end in [*([listener] if listener else []), *ends]:
            with suppress(OSError):  # its other end may have gone first
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def fall_silent(self) -> None:
        self._carrying.clear()

    def speak_again(self) -> None:
        """Bring what was sent meanwhile, and all that comes."""
        self._carrying.set()

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                near, _ = listener.accept()
            except OSError:
                return
            far = socket.create_connection((self._server.host or "127.0.0.1", self._server.port or 5432))
            with self._lock:
                if self._listener is not listener:
                    near.close()
                    far.close()
                    return
                self._open += [near, far]
            threading.Thread(target=_carry, args=(near, far, self._carrying), daemon=True).start()


def _carry(near: socket.socket, far: socket.socket, carrying: threading.Event) -> None:
    """Pass bytes both ways until one end closes, each when carrying is allowed."""
    other = {near: far, far: near}
    with selectors.DefaultSelector() as waiting, suppress(OSError, ValueError):
        for end in other:
            waiting.register(end, selectors.EVENT_READ)
        while True:
            for ready, _ in waiting.select():
                assert isinstance(ready.fileobj, socket.socket)
                data = ready.fileobj.recv(65536)
                carrying.wait()
                if not data:
                    return _hang_up(near, far)
                other[ready.fileobj].sendall(data)


def _hang_up(*ends: socket.socket) -> None:
    for end in ends:
        with suppress(OSError):  # closed already
            end.shutdown(socket.SHUT_RDWR)
