"""An Onbon font card over a counter: shows board texts in one dynamic area and tells its answers from noise."""

from datetime import datetime

from drivers.address import DeviceAddress
from drivers.board import onbon
from drivers.board.card import Answer, Card
from drivers.board.layout import LaidOut, dot_face, lay_out
from drivers.board.onbon_wire import PC, Frame, OnbonDecoder
from drivers.board.text import BoardText, Colour, gbk

COLOURS = {Colour.RED: rb"\C1", Colour.GREEN: rb"\C2", Colour.YELLOW: rb"\C3"}
NEW_LINE = rb"\n"
ACKNOWLEDGEMENT = 0xA0
DEFAULT_WIDTH, DEFAULT_HEIGHT, DEFAULT_SIZE = 128, 32, 16
SCROLL_SPEED = 4
STAY_HALF_S = 10
PROBLEMS = {
    1: "wrong command group",
    2: "wrong command",
    3: "the card is busy",
    4: "out of memory",
    5: "checksum error",
    12: "the font is missing",
    13: "wrong firmware",
}


class OnbonCard(Card):
    """One card with its address, size in pixels and font as the device address gives them."""

    gap_s = 0.05
    named = False  # the vendor's cards answer as "any card"
    brightest = onbon.BRIGHTEST

    def __init__(self, address: DeviceAddress) -> None:
        """Take the settings; nothing is opened."""
        self._unit = address.number("unit", 1)
        self._across = address.number("xunit", 8)
        self._size = address.number("size", DEFAULT_SIZE)
        self._width = address.number("width", DEFAULT_WIDTH)
        self._height = address.number("height", DEFAULT_HEIGHT)
        self._font = address.word("font", "")
        self._centred = address.word("align", "centre") == "centre"
        self.answers = address.word("ack", "yes") == "yes"
        self._decoder = OnbonDecoder()

    def laid_out(self, text: BoardText) -> LaidOut:
        """Return what of a text the board shows."""
        return lay_out(text, dot_face(self._width, self._height, self._size))

    def show(self, text: BoardText) -> tuple[bytes]:
        """Return the one frame that puts a text into the card's one dynamic area; it can't blink."""
        layout = self.laid_out(text)
        font = rb"\FO" + self._font.encode("ascii") if self._font else b""
        area = onbon.Area(
            text=font + COLOURS[text.colour] + NEW_LINE.join(gbk(line) for line in layout.lines),
            width=onbon.across(self._width, self._across),
            height=self._height,
            align=onbon.CENTRE + onbon.MIDDLE if self._centred else 0,
            several_lines=len(layout.lines) > 1,
            mode=onbon.MOVE_LEFT if layout.scrolls else onbon.STILL,
            speed=SCROLL_SPEED if layout.scrolls else 0,
            stay_half_s=STAY_HALF_S,
        )
        return (onbon.update_areas(self._unit, [area], reply=self.answers),)

    def brightness(self, level: int) -> tuple[bytes]:
        """Return the frame that sets one brightness for the whole day; our own clock changes it."""
        return (onbon.brightness(self._unit, level, reply=self.answers),)

    def clock(self, now: datetime) -> tuple[bytes]:
        """Return the frame that sets the card's clock."""
        return (onbon.set_time(self._unit, now, reply=self.answers),)

    def probe(self) -> bytes:
        """Return a ping."""
        return onbon.ping(self._unit)

    def expect(self, _frame: bytes) -> None:
        """Forget what was heard; every acknowledgement to the PC answers the frame sent last."""
        self._decoder = OnbonDecoder()

    def heard(self, data: bytes) -> Answer | None:
        """Return the card's answer once it is complete."""
        for frame in self._decoder.feed(data):
            if frame.destination == PC and frame.data[:1] == bytes([ACKNOWLEDGEMENT]):
                return answer_of(frame)
        return None


def answer_of(frame: Frame) -> Answer:
    """Return what an acknowledgement says: any error other than 0 is a refusal."""
    error = frame.data[2] if len(frame.data) > 2 else 0xFF
    return Answer(None if error == 0 else PROBLEMS.get(error, f"error {error}"))
