"""What C-Power packets say, to a card and from it, on a serial line or on the network."""

from drivers.board.cpower import REPLY
from drivers.board.cpower_card import answer_of
from drivers.board.cpower_wire import NetworkDecoder, Packet, SerialDecoder


def told(data: bytes) -> list[dict[str, object]]:
    """Return an object for each packet in the bytes."""
    return [_of(packet) for packet in SerialDecoder().feed(data) or NetworkDecoder().feed(data)]


def _of(packet: Packet) -> dict[str, object]:
    found: dict[str, object] = {"unit": packet.card, "command": f"{packet.command:02X}", "data": packet.data.hex(" ")}
    return found | ({"reply": answer_of(packet).problem or "ok"} if packet.raw[0] == REPLY else {})
