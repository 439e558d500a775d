"""A pseudo-terminal whose path stays the same while simulated devices are unplugged and plugged in again."""

import contextlib
import os
import select
import threading
from pathlib import Path

from drivers.address import serial_address
from drivers.errors import BadAddress
from drivers.sim.port_folder import new_folder

CHUNK = 65536
STUCK_AFTER_S = 0.5
TERMINALS = "/dev/pts/"


class PtyPort:
    """A raw pseudo-terminal at a stable symlink.

    We keep the far end open too, so a program that closes the port and opens it again (or dies) never ends the line.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Plug the port in at `path`, or at a new path in a private temporary folder.

        Raises BadAddress when something is there already, be it a link or another simulated device's port.
        """
        self._folder = None if path else new_folder()
        self.path = path or Path(self._folder.name) / "tty"  # type: ignore[union-attr]
        self._ends: tuple[int, int] | None = None
        self._lock = threading.RLock()
        if path is not None and _is_left_behind(path):
            path.unlink()
        try:
            self.plug()
        except FileExistsError:
            raise BadAddress(
                f"Serial port {path}: there is something of that name already, so name another path or take it away."
            ) from None

    def address(self, family: str, **options: object) -> str:
        """Return the address text that opens this port."""
        return serial_address(family, str(self.path), **options)

    def plug(self) -> None:
        """Make the pseudo-terminal and point the path at it; nothing happens when it is there."""
        import tty  # not on Windows, where this class is never used

        with self._lock:
            if self._ends is not None:
                return
            ours, theirs = os.openpty()
            tty.setraw(theirs)
            os.set_blocking(ours, False)
            self._device = os.ttyname(theirs)
            try:
                self.path.symlink_to(self._device)
            except OSError:
                os.close(ours)
                os.close(theirs)
                raise
            self._ends = ours, theirs

    def unplug(self) -> None:
        """Take the path away and hang up on whoever has it open."""
        with self._lock:
            if self._ends is None:
                return
            if _points_at(self.path, self._device):
                self.path.unlink(missing_ok=True)
            for end in self._ends:
                os.close(end)
            self._ends = None

    def read(self, timeout_s: float) -> bytes:
        """Return what a program sent; b"" when nothing came. Called by the device's own thread only."""
        with self._lock:
            ours = self._ends[0] if self._ends else None
        if ours is None:
            threading.Event().wait(timeout_s)
            return b""
        poll = select.poll()
        poll.register(ours, select.POLLIN)
        return self._take(ours) if poll.poll(timeout_s * 1000) else b""

    def _take(self, ours: int) -> bytes:
        with self._lock:
            if self._ends is None or self._ends[0] != ours:
                return b""
            # EIO means that nobody holds the far end at this moment; the line itself is still good.
            with contextlib.suppress(OSError):
                return os.read(ours, CHUNK)
            return b""

    def write(self, data: bytes) -> None:
        """Send to the program; bytes that nobody reads in time are lost, as on a real line."""
        with self._lock:
            if self._ends is None:
                return
            ours = self._ends[0]
            poll = select.poll()
            poll.register(ours, select.POLLOUT)
            while data and poll.poll(STUCK_AFTER_S * 1000):
                try:
                    data = data[os.write(ours, data) :]
                except OSError:
                    return

    def close(self) -> None:
        """Unplug and remove the temporary folder."""
        self.unplug()
        if self._folder is not None:
            self._folder.cleanup()


def _points_at(path: Path, device: str) -> bool:
    return path.is_symlink() and str(path.readlink()) == device


def _is_left_behind(path: Path) -> bool:
    """Say whether a port was there whose process was killed: a link to a pseudo-terminal that is gone."""
    return path.is_symlink() and str(path.readlink()).startswith(TERMINALS) and not path.exists()
