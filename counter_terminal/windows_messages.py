"""Messages that Windows sends to a thread, before Qt sees them."""

from collections.abc import Callable
from ctypes import Structure, c_int, c_size_t, c_ssize_t, c_uint32, c_void_p

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray

Took = Callable[[int, int], None]
"""Called with a message and its first number (wParam)."""


class Message(Structure):
    """Windows' MSG."""

    _fields_ = (
        ("window", c_void_p),
        ("message", c_uint32),
        ("number", c_size_t),
        ("more", c_ssize_t),
        ("time", c_uint32),
        ("place", c_int * 2),
    )
    message: int
    number: int


class MessageFilter(QAbstractNativeEventFilter):
    """Shows each message to `took` and lets Qt have it all the same."""

    def __init__(self, took: Took) -> None:
        super().__init__()
        self._took = took

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, address: int) -> object:  # noqa: N802
        if bytes(kind).startswith(b"windows_"):  # type: ignore[arg-type]
            found = Message.from_address(int(address))
            self._took(found.message, found.number)
        return False, 0
