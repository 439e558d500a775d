"""A slip as dots, and as the raster commands an ESC/POS printer takes it in."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from struct import pack

from drivers.printer.commands import REAL_TIME

# Above 256 rows some boards stall, and others print garbage when a block's height is a multiple of 48.
BLOCK_ROWS = 200
BAD_HEIGHT = 48

GS_V_0 = b"\x1dv0"


class Scale(IntEnum):
    """How large each dot comes out."""

    NORMAL = 0
    WIDE = 1
    HIGH = 2
    BOTH = 3


@dataclass(frozen=True, slots=True)
class Raster:
    """A black and white picture: one bit a dot, 1 is black, the left dot in the highest bit, rows top to bottom.

    Every row fills whole bytes; bits to the right of the last dot are 0. Raises ValueError when the bytes don't fit.
    """

    width_dots: int
    rows: bytes

    def __post_init__(self) -> None:
        if self.width_dots < 1 or len(self.rows) % self.row_bytes:
            raise ValueError(f"{len(self.rows)} bytes are no rows of {self.width_dots} dots")
        unused = (1 << (-self.width_dots % 8)) - 1
        if unused and any(last & unused for last in self.rows[self.row_bytes - 1 :: self.row_bytes]):
            raise ValueError(f"bits are set to the right of dot {self.width_dots}")

    @property
    def row_bytes(self) -> int:
        """Bytes in each row."""
        return (self.width_dots + 7) // 8

    @property
    def height(self) -> int:
        """Rows, which are dots too."""
        return len(self.rows) // self.row_bytes


def raster_blocks(
    raster: Raster, most_rows: int = BLOCK_ROWS, avoid: int = BAD_HEIGHT, scale: Scale = Scale.NORMAL
) -> Iterator[bytes]:
    """Yield the picture as commands ``GS v 0`` of at most `most_rows`, to be sent in order, at the start of a line.

    No block's height is a multiple of `avoid` (0 allows all): blank rows are added to the last block when needed.
    Raises ValueError when `most_rows` itself is such a multiple.
    """
    if avoid and most_rows % avoid == 0:
        raise ValueError(f"blocks of {most_rows} rows are a multiple of {avoid}")
    rows = without_real_time_commands(raster.rows)
    size = most_rows * raster.row_bytes
    for start in range(0, len(rows), size):
        block = rows[start : start + size]
        height = len(block) // raster.row_bytes
        if avoid and height % avoid == 0:
            height += 1
            block += bytes(raster.row_bytes)
        yield GS_V_0 + bytes([scale]) + pack("<HH", raster.row_bytes, height) + block


def without_real_time_commands(rows: bytes) -> bytes:
    """Return the rows with no byte pair in them that printers obey even inside a picture.

    Printers look for DLE EOT, DLE ENQ and DLE DC4 in the raw stream: a picture holding one would draw a stray status
    byte, clear the buffer or open a drawer. The DLE, a single black dot, is left white.
    """
    return REAL_TIME.sub(b"\x00", rows)
