"""Small customer displays over a counter: how each kind shows a board text."""

from drivers.address import DeviceAddress
from drivers.board import aedex, cd5220, epson, led8n, utc
from drivers.board.card import OneWayCard
from drivers.board.digits import NO_NUMBER, fit_digits, number_of
from drivers.board.layout import Face, LaidOut, lay_out
from drivers.board.steps import Steps, two
from drivers.board.text import BoardText, latin

ROWS = 2
AFTER_INITIALISING_S = 0.2
TWO_LINES = Face(cd5220.COLUMNS, ROWS, shown=latin, longest=cd5220.MARQUEE)
TWO_LINES_BY_STEPS = Face(cd5220.COLUMNS, ROWS, shown=latin)


class Cd5220Card(OneWayCard):
    """A display in CD5220 mode."""

    gap_s = AFTER_INITIALISING_S
    brightest = cd5220.BRIGHTEST

    def __init__(self, _address: DeviceAddress) -> None:
        """Take no settings; nothing is opened."""

    def begin(self) -> tuple[bytes, ...]:
        """Return what clears the display and hides its cursor."""
        return (cd5220.INITIALISE, cd5220.CURSOR_OFF)

    def laid_out(self, text: BoardText) -> LaidOut:
        """Return what of a text the board shows."""
        return lay_out(text, TWO_LINES)

    def show(self, text: BoardText) -> tuple[bytes]:
        """Return both lines at once; lines too long become one that runs through the upper line."""
        layout = self.laid_out(text)
        above, below = two(layout.lines)
        first = cd5220.marquee(above) if layout.scrolls else cd5220.upper(above)
        return (first + cd5220.lower(below),)

    def brightness(self, level: int) -> tuple[bytes]:
        """Return the command after one that ends the string mode, in which the display would not hear it."""
        return (cd5220.CANCEL + cd5220.brightness(level),)


class EpsonCard(OneWayCard):
    """A display of the DM-D family, alone or behind its printer."""

    gap_s = AFTER_INITIALISING_S
    brightest = epson.BRIGHTEST

    def __init__(self, address: DeviceAddress) -> None:
        """Take the setting `select`: whether the display shares its line with a printer."""
        self._shares = address.word("select", "no") == "yes"
        self._steps = Steps(cd5220.COLUMNS)

    def begin(self) -> tuple[bytes, ...]:
        """Return what clears the display and hides its cursor."""
        return tuple(map(self._selected, (epson.INITIALISE, epson.mode(epson.Mode.OVERWRITE) + epson.CURSOR_OFF)))

    def laid_out(self, text: BoardText) -> LaidOut:
        """Return what of a text the board shows."""
        return lay_out(text, TWO_LINES_BY_STEPS)

    def show(self, text: BoardText) -> tuple[bytes]:
        """Return both lines at once; lines too long become one that `step` moves through the upper line."""
        above, below = two(self.laid_out(text).lines)
        self._steps.put(above)
        return (self._selected(epson.line(1, self._steps.window) + epson.line(2, below)),)

    @property
    def moves(self) -> bool:
        """Whether the text is too long."""
        return self._steps.moves

    def step(self) -> tuple[bytes]:
        """Return the upper line, a letter further."""
        self._steps.step()
        return (self._selected(epson.line(1, self._steps.window)),)

    def brightness(self, level: int) -> tuple[bytes]:
        """Return the one command."""
        return (self._selected(epson.brightness(level)),)

    def _selected(self, commands: bytes) -> bytes:
        return epson.SELECT_DISPLAY + commands + epson.SELECT_PRINTER if self._shares else commands


class UtcCard(OneWayCard):
    """A display in UTC enhanced mode."""

    gap_s = 0.0

    def __init__(self, _address: DeviceAddress) -> None:
        """Take no settings; nothing is opened."""

    def laid_out(self, text: BoardText) -> LaidOut:
        """Return what of a text the board shows."""
        return lay_out(text, TWO_LINES)

    def show(self, text: BoardText) -> tuple[bytes]:
        """Return both lines at once; lines too long become one that runs through the upper line."""
        layout = self.laid_out(text)
        above, below = two(layout.lines)
        return ((utc.scroll(above) if layout.scrolls else utc.upper(above)) + utc.lower(below),)


class AedexCard(OneWayCard):
    """A display in AEDEX mode."""

    gap_s = 0.0

    def __init__(self, _address: DeviceAddress) -> None:
        """Take no settings; nothing is opened."""
        self._steps = Steps(cd5220.COLUMNS)

    def laid_out(self, text: BoardText) -> LaidOut:
        """Return what of a text the board shows."""
        return lay_out(text, TWO_LINES_BY_STEPS)

    def show(self, text: BoardText) -> tuple[bytes]:
        """Return both lines at once; lines too long become one that `step` moves through the upper line."""
        above, below = two(self.laid_out(text).lines)
        self._steps.put(above)
        return (aedex.upper(self._steps.window) + aedex.lower(below),)

    @property
    def moves(self) -> bool:
        """Whether the text is too long."""
        return self._steps.moves

    def step(self) -> tuple[bytes]:
        """Return the upper line, a letter further."""
        self._steps.step()
        return (aedex.upper(self._steps.window),)


class Led8nCard(OneWayCard):
    """Eight digits: the number of a ticket, or a dash while there is none."""

    gap_s = AFTER_INITIALISING_S

    def __init__(self, address: DeviceAddress) -> None:
        """Take the setting `lamp`: which lamp is lit beside the digits."""
        self._lamp = led8n.Lamp(address.word("lamp", led8n.Lamp.OFF.value))

    def begin(self) -> tuple[bytes, ...]:
        """Return what clears the display and lights its lamp."""
        return (led8n.INITIALISE, led8n.lamp(self._lamp))

    def laid_out(self, text: BoardText) -> LaidOut:
        """Return what of a text the board shows."""
        return LaidOut((fit_digits(self._digits(text), led8n.PLACES),), scrolls=False)

    def show(self, text: BoardText) -> tuple[bytes, ...]:
        """Return the digits of the number, and the lamp that a display without power in between has forgotten."""
        lamp = () if self._lamp is led8n.Lamp.OFF else (led8n.lamp(self._lamp),)
        return (*lamp, led8n.show(self._digits(text)))

    def _digits(self, text: BoardText) -> str:
        return number_of(text) or NO_NUMBER
