"""What can be asked of the module in an ID card reader, and what it answers."""

from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import Self

from drivers.idcard.wire import Frame

READ_HEAD = 4


class Ask(Enum):
    """A command and its parameter. Fingerprints can be asked for too (30 10); we need none and never do."""

    STATUS = b"\x11\xff"
    RESET = b"\x10\xff"
    MODULE_NUMBER = b"\x12\xff"
    FIND = b"\x20\x01"
    SELECT = b"\x20\x02"
    READ = b"\x30\x01"
    READ_ADDRESS = b"\x30\x03"

    @property
    def frame(self) -> bytes:
        """The bytes that ask it."""
        return Frame(self.value).encode()


SPEEDS = (115200, 57600, 38400, 19200, 9600)
"""Bits per second, by the parameter that sets them."""
SET_SPEED = 0x60


def set_speed(baud: int) -> bytes:
    """Return the bytes that set the module's speed, one of SPEEDS; it answers at the new one."""
    return Frame(bytes([SET_SPEED, SPEEDS.index(baud)])).encode()


class Said(IntEnum):
    """How an answer begins: its third status byte, the first two being 0."""

    SUCCESS = 0x90
    CARD_FOUND = 0x9F
    NO_CARD = 0x80
    SELECT_FAILED = 0x81
    READ_FAILED = 0x41
    CHECKSUM_ERROR = 0x10
    LENGTH_ERROR = 0x11
    UNKNOWN_COMMAND = 0x21
    NOT_PERMITTED = 0x24
    CARD_NOT_AUTHENTIC = 0x31
    MODULE_NOT_AUTHENTIC = 0x32
    AUTHENTICATION_FAILED = 0x33
    WRONG_CARD_TYPE = 0x40
    SELF_TEST_FAILED = 0x60
    MODULE_NOT_AUTHORISED = 0x66
    NO_SUCH_CONTENT = 0x91


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer. `said` is None when the code isn't in the description; `code` is all three status bytes."""

    said: Said | None
    code: bytes
    data: bytes = field(repr=False)

    @classmethod
    def of(cls, frame: Frame) -> Self | None:
        """Return the answer in a frame; None when it is too short for one."""
        code = frame.body[:3]
        if len(code) < 3:
            return None
        known = code[:2] == b"\0\0" and code[2] in list(Said)
        return cls(Said(code[2]) if known else None, code, frame.body[3:])

    def encode(self) -> bytes:
        """Return the bytes of the answer."""
        return Frame(self.code + self.data).encode()


def reply(said: Said, data: bytes = b"") -> Reply:
    """Return an answer as a module gives it."""
    return Reply(said, bytes([0, 0, said]), data)


def text_of(data: bytes) -> bytes | None:
    """Return the text block in the data of a read answer; None when the lengths in it do not fit.

    The photo behind it is neither looked at nor kept: it takes a licensed decoder, and we have no use for it.
    """
    if len(data) < READ_HEAD:
        return None
    text, photo = int.from_bytes(data[:2], "big"), int.from_bytes(data[2:4], "big")
    return data[READ_HEAD : READ_HEAD + text] if len(data) == READ_HEAD + text + photo else None


def read_data(text: bytes, photo: bytes) -> bytes:
    """Return the data of a read answer."""
    return len(text).to_bytes(2, "big") + len(photo).to_bytes(2, "big") + text + photo
