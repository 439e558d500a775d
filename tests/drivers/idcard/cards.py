"""The card of the page's vector, byte by byte, and the frame it comes in."""

from drivers.check_values import xor8
from drivers.sim.idcard import SPECIMEN
from tests.drivers.wire import hexes

CARD = SPECIMEN
SPACE = "20 00"
BLOCK = b"".join(
    hexes(field)
    for field in (
        "20 5F 09 4E" + SPACE * 13,
        "31 00",
        "30 00 31 00",
        "31 00 39 00 34 00 39 00 31 00 32 00 33 00 31 00",
        "17 53 AC 4E 02 5E 1D 67 33 96 3A 53 D0 67 D0 67 EF 8D 31 00 F7 53" + SPACE * 24,
        "31 00 31 00 30 00 31 00 30 00 35 00 31 00 39 00 34 00 39 00 31 00 32 00 33 00 31 00 30 00 30 00 32 00 58 00",
        "17 53 AC 4E 02 5E 6C 51 89 5B 40 5C 1D 67 33 96 06 52 40 5C" + SPACE * 5,
        "32 00 30 00 32 00 30 00 30 00 31 00 30 00 31 00",
        "32 00 30 00 34 00 30 00 30 00 31 00 30 00 31 00",
        SPACE * 18,
    )
)
READ_REPLY = hexes("AA AA AA 96 69 05 08 00 00 90 01 00 04 00") + BLOCK + bytes(1024) + b"\xdd"
SHA_256 = "74737f30110ba413e44211bb5b7f81951b5d10152cdedf4dcee301d27a5a4e05"


def in_frame(body: bytes) -> bytes:
    """Return a frame around a body of any length, made apart from the driver's own way."""
    checked = (len(body) + 1).to_bytes(2, "big") + body
    return hexes("AA AA AA 96 69") + checked + bytes([xor8(checked)])
