"""What the bytes to a small display say: CD5220, LED8N, Epson DM-D or UTC."""

from drivers.board.cd5220_reading import DisplayDecoder
from drivers.decoding.collecting import collected


def told(data: bytes) -> list[dict[str, object]]:
    """Return an object for each command or text in the bytes."""
    return collected(data, DisplayDecoder, dict)
