"""A device file such as /dev/usb/lp0, as a simulated printer's end of the line."""

from drivers.address import file_address
from drivers.sim.pty_port import PtyPort


class FilePort(PtyPort):
    """A pseudo-terminal that programs open as a plain file, to write only."""

    def address(self, family: str, **options: object) -> str:
        """Return the address text that opens this port."""
        return file_address(family, str(self.path), **options)
