"""What the service page has done, each thing a call that takes its time: printer, database, the hall's numbers."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from drivers.errors import DeviceError
from drivers.printer.outcome import NotPrinted, Printed
from drivers.printer.printer import Printer
from drivers.printer.text import SlipLine, Space, TextLine
from kiosk.service_desk import texts
from kiosk.service_desk.place import Order, Row
from shared.actions import closing
from shared.actions.devices import DeviceLine, list_devices
from shared.actions.service_page import record_entry
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.ids import new_command
from shared.domain.problem import DatabaseAway
from shared.domain.words import Words

Work = Callable[[], Words]
"""Does one thing and returns what to say; raises Problem or DeviceError."""


class Technician:
    """Works with the kiosk's own printer and store; every method blocks."""

    def __init__(
        self,
        store: Store,
        name: str,
        printer: Printer,
        more: Mapping[Order, Work] | None = None,
        facts: Sequence[Callable[[], Row]] = (),
    ) -> None:
        """`more` are orders that other parts of the kiosk carry out, such as printing a number again.

        `facts` are what other parts tell of themselves, such as the local journal or the rest of the roll.
        """
        self._store, self._name, self._printer, self._facts = store, name, printer, facts
        self._by = Actor(Role.TECHNICIAN, name)
        own = {
            Order.TEST_PRINT: self._test_print,
            Order.CLOSE_TODAY: self._close_today,
            Order.OPEN_AGAIN: self._open_again,
        }
        self.work: Mapping[Order, Work] = own | dict(more or {})

    def exchange(self, sent: bytes) -> bytes:
        """Send bytes to the printer and return its answer. Raises NotConnected."""
        return self._printer.exchange(sent)

    def entered(self, wrong: int) -> None:
        """Keep an entry of the PIN in the hall's journal. Raises DatabaseAway."""
        record_entry(self._store, Actor(Role.KIOSK, self._name), wrong, new_command())

    def status(self) -> tuple[Row, ...]:
        """Ask the printer and the database how they are; other devices as they were told of last."""
        return (self._printer_row(), *self._database_rows(), *(fact() for fact in self._facts))

    def _printer_row(self) -> Row:
        try:
            status = self._printer.status()
        except DeviceError as error:
            return Row(texts.PRINTER, texts.same(str(error)), good=False)
        if (problem := status.problem()) is not None:
            return Row(texts.PRINTER, texts.same(str(problem)), good=False)
        return Row(texts.PRINTER, texts.CAN_PRINT if status.can_print else texts.UNSURE, good=status.can_print)

    def _database_rows(self) -> Iterable[Row]:
        try:
            known = list_devices(self._store)
        except DatabaseAway as error:
            return (Row(texts.DATABASE, texts.AWAY.fill(error=error), good=False),)
        here = (_device_row(line) for line in known if line.place == self._name and line.kind != "printer")
        return (Row(texts.DATABASE, texts.CONNECTED, good=True), *here)

    def _test_print(self) -> Words:
        lines: list[SlipLine] = [
            TextLine("小窗 Xiaochuang"),
            TextLine(self._name),
            TextLine("测试 TEST 0123456789"),
            Space(1),
        ]
        match self._printer.print_text(lines):
            case Printed():
                return texts.DONE[Order.TEST_PRINT]
            case NotPrinted(error):
                raise error
            case outcome:
                return texts.UNSURE_PRINT.fill(error=outcome.error)

    def _close_today(self) -> Words:
        closing.no_more_today(self._store, self._by, new_command())
        return texts.DONE[Order.CLOSE_TODAY]

    def _open_again(self) -> Words:
        closing.open_again(self._store, self._by, new_command())
        return texts.DONE[Order.OPEN_AGAIN]


def _device_row(line: DeviceLine) -> Row:
    name = texts.DEVICES.get(line.kind, texts.same(line.kind))
    health = texts.HEALTH.get(line.health, texts.same(line.health)).fill(error=line.error)
    return Row(name, health, good=None if line.health == "unknown" else line.health == "online")
