"""The kiosk's one or two printers and their rolls, as the service page tells of them and has them tried."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from drivers.errors import DeviceError
from drivers.printer.outcome import NotPrinted, Printed
from drivers.printer.printer import Printer
from drivers.printer.text import SlipLine, Space, TextLine
from kiosk.paper_roll import RollBook
from kiosk.service_desk import texts
from kiosk.service_desk.place import Order, Row
from kiosk.service_desk.troubles import PerhapsPrinted, device_words
from shared.domain.words import Words

Work = Callable[[], Words]
"""Does one thing and returns what to say; raises Problem or DeviceError."""


@dataclass(frozen=True, slots=True)
class _Place:
    """What one of the two printers is called on the page."""

    name: Words
    roll: Words
    test: Order
    new_roll: Order


_PLACES = (
    _Place(texts.PRINTER, texts.ROLL, Order.TEST_PRINT, Order.NEW_ROLL),
    _Place(texts.SECOND_PRINTER, texts.SECOND_ROLL, Order.TEST_SECOND, Order.NEW_ROLL_SECOND),
)


class Printers:
    """Every method blocks."""

    def __init__(self, printers: Sequence[Printer], rolls: Sequence[RollBook] = ()) -> None:
        """The first printer's come first; without `rolls` no paper is counted."""
        self._printers = list(zip(_PLACES, printers, strict=False))
        self._rolls = list(zip(_PLACES[: len(printers)], rolls, strict=False))

    def exchange(self, sent: bytes) -> bytes:
        """Send bytes to the first printer and return its answer. Raises NotConnected."""
        return self._printers[0][1].exchange(sent)

    def rows(self) -> tuple[Row, ...]:
        """Ask each printer how it is; after them stands how much paper each has by the kiosk's own count."""
        asked = (_printer_row(place.name, printer) for place, printer in self._printers)
        return (*asked, *(_roll_row(place.roll, roll) for place, roll in self._rolls))

    def work(self, kiosk: str) -> Mapping[Order, Work]:
        """Return what can be ordered; `kiosk` is the name on the test slip."""
        tests = {place.test: partial(_test_print, printer, kiosk) for place, printer in self._printers}
        return tests | {place.new_roll: partial(_new_roll, roll) for place, roll in self._rolls}


def _printer_row(name: Words, printer: Printer) -> Row:
    try:
        status = printer.status()
    except DeviceError as error:
        return _fault_row(name, error)
    if (problem := status.problem()) is not None:
        return _fault_row(name, problem)
    return Row(name, texts.CAN_PRINT if status.can_print else texts.UNSURE, good=status.can_print)


def _fault_row(name: Words, error: DeviceError) -> Row:
    return Row(name, device_words(type(error)), good=False, detail=str(error))


def _roll_row(name: Words, roll: RollBook) -> Row:
    return Row(name, texts.SLIPS_LEFT.fill(slips=roll.slips_left), good=roll.few_left is None)


def _new_roll(roll: RollBook) -> Words:
    roll.new_roll()
    return texts.DONE[Order.NEW_ROLL]


def _test_print(printer: Printer, kiosk: str) -> Words:
    lines: list[SlipLine] = [
        TextLine("小窗 Xiaochuang"),
        TextLine(kiosk),
        TextLine("测试 TEST 0123456789"),
        Space(1),
    ]
    match printer.print_text(lines):
        case Printed():
            return texts.DONE[Order.TEST_PRINT]
        case NotPrinted(error):
            raise error
        case outcome:
            raise PerhapsPrinted(outcome.error)
