"""Everything that python-escpos and the libraries under it raise, as one tuple to catch.

The library asserts that it has a connection, raises its own errors while opening, and whatever the system says later:
OSError (sockets, files; pyusb's USBError is one), the errors of CUPS and of the Windows spooler, RuntimeError for a
missing library, NotImplementedError for a question that a link can't carry.
"""

from importlib import import_module

from drivers.printer import library


def _if_installed(module: str, *names: str) -> tuple[type[Exception], ...]:
    try:
        found = import_module(module)
    except ImportError:
        return ()
    return tuple(getattr(found, name) for name in names)


LOST: tuple[type[Exception], ...] = (
    OSError,
    AssertionError,
    RuntimeError,
    library.Error,
    *_if_installed("cups", "IPPError", "HTTPError"),
    *_if_installed("pywintypes", "error"),
)
USB_SILENCE: tuple[type[Exception], ...] = _if_installed("usb.core", "USBTimeoutError")
"""What pyusb raises when nothing came in time, which is no fault."""


def reason_of(error: BaseException) -> str:
    """Return what a library said, on one line."""
    return " ".join(str(error).split()) or type(error).__name__
