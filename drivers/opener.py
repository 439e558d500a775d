"""Opens boards, pads and printers by their addresses. A new kind of board is a new module and one line here.

Readers, scanners and pagers have `opening` modules of their own, for programs that have no boards and pads.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from drivers.address import DeviceAddress
from drivers.board.alpha_card import AlphaCard
from drivers.board.board import Board
from drivers.board.card import Card
from drivers.board.cpower_card import CPowerCard
from drivers.board.display_cards import AedexCard, Cd5220Card, EpsonCard, Led8nCard, UtcCard
from drivers.board.onbon_card import OnbonCard
from drivers.board.template_card import TemplateCard
from drivers.board.upkeep import local_now
from drivers.pad.events import OnEvent
from drivers.pad.pad import Pad
from drivers.pad.settings import PadSettings, on_the_line, settings_of
from drivers.placing import of_kind, placed
from drivers.state import OnState, ignore

if TYPE_CHECKING:
    from drivers.printer.printer import Printer
    from drivers.sim.board import SimulatedBoard
    from drivers.sim.pad import SimulatedPad

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
    wanted = check_board(address)
    make_card = CARDS[wanted.family]
    unit = wanted.number("unit", 1)
    place, stop = placed(wanted, lambda: _simulated_board(wanted, unit))
    return Board(place, make_card(place), on_state, after_close=stop, clock=clock)


def check_board(address: str) -> DeviceAddress:
    """Return what an address of an LED board says, its options looked at too. Raises BadAddress."""
    wanted = of_kind(address, "board", CARDS, DEFAULT_CARD)
    CARDS[wanted.family](wanted)
    return wanted


def open_pad(address: str, on_event: OnEvent, on_state: OnState = ignore) -> Pad:
    """Open a rating pad or keypad.

    Raises BadAddress, or BadPreset for a mistake in a preset file; a pad out of reach is a state, not an error.
    """
    parsed, settings = check_pad(address)
    place, stop = placed(parsed, lambda: _simulated_pad(settings))
    return Pad(on_the_line(place, settings.template), settings, on_event, on_state, after_close=stop)


def check_pad(address: str) -> tuple[DeviceAddress, PadSettings]:
    """Return what an address of a pad says, its preset read too. Raises BadAddress or BadPreset."""
    parsed = of_kind(address, "pad", PADS, DEFAULT_PAD)
    return parsed, settings_of(parsed)


def open_printer(address: str) -> "Printer":
    """Open a ticket printer. Raises BadAddress; nothing is sent before the first print or question."""
    from drivers.printer import opening

    return opening.open_printer(address)


def _simulated_board(wanted: DeviceAddress, unit: int) -> "SimulatedBoard":
    from drivers.sim.board import SimulatedBoard

    return SimulatedBoard(wanted.family, unit, options=wanted.options)


def _simulated_pad(settings: PadSettings) -> "SimulatedPad":
    from drivers.sim.pad import SimulatedPad

    return SimulatedPad(settings.unit, template=settings.template)
