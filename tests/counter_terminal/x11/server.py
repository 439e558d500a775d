"""A private X server without a screen, fingers that press real keys on it, and a panel with a tray."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import CDLL, c_char_p, c_int, c_uint, c_ulong, c_void_p

WIDTH, HEIGHT = 1366, 768


@contextmanager
def x_server(width: int = WIDTH, height: int = HEIGHT) -> Iterator[str]:
    """Run an X server and yield its display's name."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        assert number, "Xvfb did not start"
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(10)


class Fingers:
    """Presses keys as a keyboard does, by the extension XTEST."""

    def __init__(self, display: str) -> None:
        self._x, self._test = CDLL("libX11.so.6"), CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype, self._x.XOpenDisplay.argtypes = c_void_p, (c_char_p,)
        self._x.XKeysymToKeycode.argtypes = (c_void_p, c_ulong)
        self._x.XStringToKeysym.restype, self._x.XStringToKeysym.argtypes = c_ulong, (c_char_p,)
        self._x.XSync.argtypes = (c_void_p, c_int)
        self._x.XCloseDisplay.argtypes = (c_void_p,)
        self._test.XTestFakeKeyEvent.argtypes = (c_void_p, c_uint, c_int, c_ulong)
        self._test.XTestFakeMotionEvent.argtypes = (c_void_p, c_int, c_int, c_int, c_ulong)
        self._test.XTestFakeButtonEvent.argtypes = (c_void_p, c_uint, c_int, c_ulong)
        self._display = self._x.XOpenDisplay(display.encode())
        assert self._display, display

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)

    def down(self, key: str) -> None:
        self._move(key, 1)

    def up(self, key: str) -> None:
        self._move(key, 0)

    def tap(self, *keys: str) -> None:
        """Press keys together, the last one last."""
        for key in keys:
            self.down(key)
        for key in reversed(keys):
            self.up(key)

    def click(self, x: int, y: int) -> None:
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, 0)
        for down in (1, 0):
            self._test.XTestFakeButtonEvent(self._display, 1, down, 0)
        self._x.XSync(self._display, 0)

    def _move(self, key: str, down: int) -> None:
        code = self._x.XKeysymToKeycode(self._display, self._x.XStringToKeysym(key.encode()))
        assert code, key
        self._test.XTestFakeKeyEvent(self._display, code, down, 0)
        self._x.XSync(self._display, 0)


class Panel:
    """Says that it shows the tray, as a desktop's panel does; it shows nothing."""

    def __init__(self, display: str) -> None:
        self._x = CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype, self._x.XOpenDisplay.argtypes = c_void_p, (c_char_p,)
        self._x.XDefaultRootWindow.restype, self._x.XDefaultRootWindow.argtypes = c_ulong, (c_void_p,)
        self._x.XCreateSimpleWindow.restype = c_ulong
        self._x.XCreateSimpleWindow.argtypes = (c_void_p, c_ulong, *(c_int,) * 2, *(c_uint,) * 3, *(c_ulong,) * 2)
        self._x.XInternAtom.restype, self._x.XInternAtom.argtypes = c_ulong, (c_void_p, c_char_p, c_int)
        self._x.XSetSelectionOwner.argtypes = (c_void_p, c_ulong, c_ulong, c_ulong)
        self._x.XSync.argtypes = (c_void_p, c_int)
        self._x.XCloseDisplay.argtypes = (c_void_p,)
        self._display = self._x.XOpenDisplay(display.encode())
        assert self._display, display
        root = self._x.XDefaultRootWindow(self._display)
        window = self._x.XCreateSimpleWindow(self._display, root, 0, 0, 1, 1, 0, 0, 0)
        tray = self._x.XInternAtom(self._display, b"_NET_SYSTEM_TRAY_S0", 0)
        self._x.XSetSelectionOwner(self._display, tray, window, 0)
        self._x.XSync(self._display, 0)

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)
