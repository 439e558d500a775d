"""What Onbon frames say, to a card and from it."""

from drivers.board.onbon_reading import meaning
from drivers.board.onbon_wire import OnbonDecoder
from drivers.decoding.collecting import collected


def told(data: bytes) -> list[dict[str, object]]:
    """Return an object for each frame in the bytes."""
    return collected(data, OnbonDecoder, meaning)
