"""Reads a pad's line for a learning: what came is handed on, and sent back when the pad wants an echo."""

import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryFile

from drivers.address import DeviceAddress, parse_address
from drivers.errors import BadAddress
from drivers.link.link import LineLink
from drivers.link.opening import open_link
from drivers.pad.learning import Learned
from drivers.pad.preset_text import preset_text
from drivers.presets import PRESET_FILE
from shared.domain.problem import Problem

LOOK_S = 0.1


def pad_address(text: str) -> DeviceAddress:
    """Return the address of a pad at a port. Raises BadAddress."""
    address = parse_address(text)
    if address.family != "rating" or address.link == "sim":
        raise BadAddress(
            f'Device address "{text}": learning needs a pad at a port, such as rating+serial:///dev/ttyUSB0.'
        )
    return address


class PadWire:
    """An open line to a pad that nobody understands yet."""

    def __init__(self, address: DeviceAddress, echo: bool, link: LineLink | None = None) -> None:
        """Open the line. Raises NotConnected."""
        self._echo = echo
        self._link = link or open_link(address)

    def listen(self, heard: Callable[[bytes, float], None]) -> None:
        """Hand on what comes within a tenth of a second, or nothing, with its time. Raises NotConnected."""
        data = self._link.read(LOOK_S)
        if data and self._echo:
            self._link.write(data)
        heard(data, time.monotonic())

    def wake(self) -> None:
        """Let listen return at once."""
        self._link.wake()

    def close(self) -> None:
        """Let go of the line."""
        self._link.close()


def check_place(file: Path, overwrite: bool) -> None:
    """Raise Problem for a file that a pad's address could not name, or that could not be written."""
    if file.suffix != PRESET_FILE:
        raise Problem(f'{file}: a preset file ends in "{PRESET_FILE}"; name it {file.stem or "mine"}{PRESET_FILE}.')
    if not str(file.resolve()).isprintable():
        raise Problem(f"{str(file)!r}: an address can't hold such characters; name another place.")
    try:
        there = file.exists()
        # Only trying tells: rights alone say nothing of a disk that is read-only.
        file.open("r+b").close() if there else TemporaryFile(dir=file.parent).close()
    except OSError as error:
        raise _unwritable(file, error) from error
    if there and not overwrite:
        raise Problem(f"{file} is there already; name another file, or give --force to overwrite it.")


def write_preset(learned: Learned, file: Path) -> None:
    """Write the preset where the pad's address can name it. Raises Problem."""
    try:
        file.write_text(preset_text(learned.template, learned.remarks), encoding="utf-8")
    except OSError as error:
        raise _unwritable(file, error) from error


def _unwritable(file: Path, error: OSError) -> Problem:
    reason = (error.strerror or str(error)).lower()
    return Problem(f"{file}: cannot be written ({reason}); name another place.")
