"""Opens devices by their addresses. A new kind of device is a new module and one line here."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from drivers.address import SIMULATED, DeviceAddress, known_options, parse_address
from drivers.board.alpha_card import AlphaCard
from drivers.board.board import Board
from drivers.board.card import Card
from drivers.board.cpower_card import CPowerCard
from drivers.board.display_cards import AedexCard, Cd5220Card, EpsonCard, Led8nCard, UtcCard
from drivers.board.onbon_card import OnbonCard
from drivers.board.template_card import TemplateCard
from drivers.board.upkeep import local_now
from drivers.errors import BadAddress
from drivers.idcard.events import OnCard
from drivers.idcard.reader import IdReader
from drivers.pad.events import OnEvent
from drivers.pad.pad import Pad
from drivers.pad.settings import on_the_line, settings_of
from drivers.scanner.scan import OnScan
from drivers.scanner.scanner import Scanner
from drivers.sim.board import SimulatedBoard
from drivers.sim.idcard import SimulatedIdReader
from drivers.sim.pad import SimulatedPad
from drivers.sim.registry import Simulated
from drivers.sim.scanner import SimulatedScanner
from drivers.state import OnState, ignore

if TYPE_CHECKING:
    from drivers.printer.printer import Printer

CARDS: dict[str, Callable[[DeviceAddress], Card]] = {
    "cpower": CPowerCard,
    "onbon": OnbonCard,
    "cd5220": Cd5220Card,
    "epson": EpsonCard,
    "utc": UtcCard,
    "aedex": AedexCard,
    "led8n": Led8nCard,
    "alpha": AlphaCard,
    "template": TemplateCard,
}
PADS = ("rating",)
DEFAULT_CARD, DEFAULT_PAD = "cpower", "rating"


def open_board(address: str, on_state: OnState = ignore, clock: Callable[[], datetime] = local_now) -> Board:
    """Open an LED board. Raises BadAddress; a board that can't be reached is a state, not an error.

    `clock` gives the hall's local time, which brightness and the board's own clock follow.
    """
    wanted = _of_kind(address, "board", CARDS, DEFAULT_CARD)
    make_card = CARDS[wanted.family]
    make_card(wanted)  # which finds what is wrong with the options before anything is started
    unit = wanted.number("unit", 1)
    place, stop = _placed(wanted, lambda: SimulatedBoard(wanted.family, unit, options=wanted.options))
    return Board(place, make_card(place), on_state, after_close=stop, clock=clock)


def open_pad(address: str, on_event: OnEvent, on_state: OnState = ignore) -> Pad:
    """Open a rating pad or keypad.

    Raises BadAddress, or BadPreset for a mistake in a preset file; a pad out of reach is a state, not an error.
    """
    parsed = _of_kind(address, "pad", PADS, DEFAULT_PAD)
    settings = settings_of(parsed)
    place, stop = _placed(parsed, lambda: SimulatedPad(settings.unit, template=settings.template))
    return Pad(on_the_line(place, settings.template), settings, on_event, on_state, after_close=stop)


def open_printer(address: str) -> "Printer":
    """Open a ticket printer. Raises BadAddress; nothing is sent before the first print or question."""
    from drivers.printer import opening

    return opening.open_printer(address)


def open_id_reader(address: str, on_card: OnCard, on_state: OnState = ignore) -> IdReader:
    """Open an ID card reader. Raises BadAddress; a reader that can't be reached is a state, not an error."""
    parsed = _of_kind(address, "ID card reader", ("idcard",), "idcard")
    place, stop = _placed(parsed, SimulatedIdReader)
    return IdReader(place, on_card, on_state, after_close=stop)


def open_scanner(address: str, on_scan: OnScan, on_state: OnState = ignore) -> Scanner:
    """Open a scanner in serial mode. Raises BadAddress; one that can't be reached is a state, not an error."""
    parsed = _of_kind(address, "scanner", ("scanner",), "scanner")
    place, stop = _placed(parsed, SimulatedScanner)
    return Scanner(place, on_scan, on_state, after_close=stop)


def _placed(wanted: DeviceAddress, simulated: Callable[[], Simulated]) -> tuple[DeviceAddress, Callable[[], None]]:
    """Return where the device is and what ends it with its driver: one that is only wished for is started first."""
    if wanted.link != SIMULATED:
        return wanted, lambda: None
    made = simulated()
    made.start()
    return parse_address(made.port.address(wanted.family, **wanted.options)), made.stop


def _of_kind(address: str, kind: str, families: Iterable[str], default: str) -> DeviceAddress:
    """Return the parsed address, with ``sim:`` made a simulated device of the default family."""
    parsed = parse_address(address)
    if parsed.family == SIMULATED:
        known = known_options(default)
        options = {name: value for name, value in parsed.options.items() if name in known}
        return DeviceAddress(parsed.text, default, SIMULATED, options=options)
    if parsed.family not in families:
        names = " or ".join(f'"{name}"' for name in families)
        raise BadAddress(f'Device address "{address}": "{parsed.family}" is no {kind}, a {kind} begins with {names}.')
    return parsed
