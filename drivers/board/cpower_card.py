"""A C-Power card over a counter: shows board texts and tells its answers from noise."""

from datetime import datetime

from drivers.address import DeviceAddress
from drivers.board import cpower
from drivers.board.card import Answer, Card
from drivers.board.cpower_wire import ANY_NETWORK_ID, NetworkDecoder, Packet, SerialDecoder, network_frame, serial_frame
from drivers.board.layout import LaidOut, dot_face, lay_out
from drivers.board.text import BoardText, Colour, gbk

COLOURS = {Colour.RED: cpower.RED, Colour.GREEN: cpower.GREEN, Colour.YELLOW: cpower.YELLOW}
GROUP = 255
DEFAULT_WIDTH, DEFAULT_HEIGHT, DEFAULT_SIZE = 128, 32, 16
SCROLL_SPEED, STILL_SPEED = 20, 0
RESULTS = {1: "checksum error", 2: "packets out of order"}


class CPowerCard(Card):
    """One card with its number, window, font size and width as the address gives them."""

    gap_s = 0.0
    brightest = cpower.BRIGHTEST

    def __init__(self, address: DeviceAddress) -> None:
        """Take the settings; nothing is opened. The group address 255 is never answered."""
        self._unit = address.number("unit", 1)
        self._window = address.number("window", 0)
        self._size = address.number("size", DEFAULT_SIZE)
        self._width = address.number("width", DEFAULT_WIDTH)
        self._height = address.number("height", DEFAULT_HEIGHT)
        self._centred = address.word("align", "centre") == "centre"
        self._network = address.word("framing", "network" if address.link == "tcp" else "serial") == "network"
        self._network_id = bytes.fromhex(address.word("netid", ANY_NETWORK_ID.hex()))
        self.answers = self._unit != GROUP and address.word("ack", "yes") == "yes"
        self._decoder: SerialDecoder | NetworkDecoder = SerialDecoder()
        self._sent: Packet | None = None

    def laid_out(self, text: BoardText) -> LaidOut:
        """Return what of a text the board shows."""
        return lay_out(text, dot_face(self._width, self._height, self._size))

    def show(self, text: BoardText) -> tuple[bytes]:
        """Return the one frame that shows a text in the card's window."""
        layout = self.laid_out(text)
        effect = cpower.Effect.FLICKER if text.blink else cpower.Effect.AT_ONCE
        align = (cpower.Align.CENTRE if self._centred else cpower.Align.LEFT) + cpower.Align.MIDDLE
        look = cpower.Look(
            effect=cpower.Effect.SCROLL_LEFT if layout.scrolls else effect,
            align=align,
            speed=SCROLL_SPEED if layout.scrolls else STILL_SPEED,
            size=self._size,
            colour=COLOURS[text.colour],
        )
        lines = b"\r".join(gbk(line) for line in layout.lines)
        return (self._frame(cpower.plain_text(self._unit, lines, look, self._window, self.answers)),)

    def brightness(self, level: int) -> tuple[bytes]:
        """Return the frame that sets one brightness for all hours; our own clock changes it."""
        return (self._frame(cpower.brightness(self._unit, level, self.answers)),)

    def clock(self, now: datetime) -> tuple[bytes]:
        """Return the frame that sets the card's clock."""
        return (self._frame(cpower.set_time(self._unit, now, self.answers)),)

    def probe(self) -> bytes:
        """Return the question whether the screen is on."""
        return self._frame(cpower.ask_power(self._unit))

    def _frame(self, packet: bytes) -> bytes:
        return network_frame(packet, self._network_id) if self._network else serial_frame(packet)

    def expect(self, frame: bytes) -> None:
        """Listen for the answer to `frame`."""
        self._decoder = self._new_decoder()
        self._sent = next(iter(self._new_decoder().feed(frame)), None)

    def _new_decoder(self) -> SerialDecoder | NetworkDecoder:
        return NetworkDecoder() if self._network else SerialDecoder()

    def heard(self, data: bytes) -> Answer | None:
        """Return the card's answer once it is complete.

        Some two-wire adapters give back what we sent; that is no answer, though old firmware answers in the same form.
        """
        for packet in self._decoder.feed(data):
            sent = self._sent
            if sent and packet.raw != sent.raw and (packet.card, packet.command) == (sent.card, sent.command):
                return answer_of(packet)
        return None


def answer_of(reply: Packet) -> Answer:
    """Return what a reply says: result 0 is yes; basic commands may say yes with a 1 in front of their data."""
    if reply.mark == 0 or (reply.command != cpower.EXTERNAL_CALL and reply.data[:1] == b"\x01"):
        return Answer()
    return Answer(RESULTS.get(reply.mark, f"error {reply.mark}"))
