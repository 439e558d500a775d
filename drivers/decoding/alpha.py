"""What packets to an Alpha Sign board say."""

from drivers.board.alpha_reading import AlphaDecoder
from drivers.decoding.collecting import collected


def told(data: bytes) -> list[dict[str, object]]:
    """Return an object for each command in the bytes."""
    return collected(data, AlphaDecoder, dict)
