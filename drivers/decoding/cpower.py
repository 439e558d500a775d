"""What C-Power packets say, to a card and from it, on a serial line or on the network."""

from drivers.board.cpower_reading import meaning
from drivers.board.cpower_wire import NetworkDecoder, SerialDecoder
from drivers.decoding.collecting import collected


def told(data: bytes) -> list[dict[str, object]]:
    """Return an object for each packet in the bytes."""
    counted = collected(data, NetworkDecoder, meaning)
    if any("error" not in each for each in counted):
        return counted
    return collected(data, SerialDecoder, meaning) or counted
