"""The parts of the service page, one a tab, and the question before what cannot be undone by a press."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kiosk.look import Look
from kiosk.service_desk import raw_bytes, texts
from kiosk.service_desk.facts import FactList
from kiosk.service_desk.place import (
    AtServiceDesk,
    ConfirmOrder,
    DropOrder,
    EraseHex,
    GiveOrder,
    HexDigit,
    Order,
    SetHex,
)
from shared.domain.words import Language
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton
from shared.qt.touch.keys import KeyGrid
from shared.qt.touch.words import TextLabel

ICONS = {
    Order.LOOK_AGAIN: "refresh",
    Order.TEST_PRINT: "printer-outline",
    Order.TEST_SECOND: "printer-outline",
    Order.NEW_ROLL: "paper-roll-outline",
    Order.NEW_ROLL_SECOND: "paper-roll-outline",
    Order.REPRINT: "ticket-confirmation-outline",
    Order.SEND: "send-outline",
    Order.CLOSE_TODAY: "ticket-confirmation-outline",
    Order.OPEN_AGAIN: "play-circle-outline",
    Order.RESTART: "restart",
    Order.END: "power",
}
STATUS_QUESTION = "100401"
OF_PRINTERS = (Order.TEST_PRINT, Order.NEW_ROLL, Order.REPRINT, Order.TEST_SECOND, Order.NEW_ROLL_SECOND)


class Section(QWidget):
    """Facts above, log or pad in the middle, what can be done below, in reach."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.gap)

    def render_desk(self, place: AtServiceDesk, language: Language) -> None:
        raise NotImplementedError


class Orders(QWidget):
    """Buttons side by side for those orders that the kiosk can carry out."""

    def __init__(self, look: Look, presses: Presses, orders: Sequence[Order], across: int) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.gap)
        self._buttons = {order: TouchButton(look, order.value, icon=ICONS[order], height_mm=24) for order in orders}
        for position, (order, button) in enumerate(self._buttons.items()):
            button.clicked.connect(presses.telling(GiveOrder(order)))
            grid.addWidget(button, *divmod(position, across))

    def render_desk(self, place: AtServiceDesk, language: Language) -> None:
        for order, button in self._buttons.items():
            button.say(texts.ORDERS[order].of(language))
            button.setVisible(order in place.offered and order is not place.unfit)
            button.setEnabled(not place.working)


class FactsSection(Section):
    """Facts and orders."""

    def __init__(self, look: Look, presses: Presses, orders: Sequence[Order]) -> None:
        super().__init__(look)
        self._facts = FactList(look)
        self._orders = Orders(look, presses, orders, 2)
        self.column.addWidget(self._facts)
        self.column.addStretch(1)
        self.column.addWidget(self._orders)

    def render_desk(self, place: AtServiceDesk, language: Language) -> None:
        self._facts.show_rows(place.rows, language)
        self._orders.render_desk(place, language)


class PrinterSection(Section):
    """Test slip and roll, and bytes as they are."""

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look)
        self._orders = Orders(look, presses, OF_PRINTERS, 3)
        self._heading = TextLabel(look, "body", bold=True)
        self._sent = TextLabel(look, "body", name="raw_sent")
        self._heard = TextLabel(look, "quiet", "quiet", name="raw_heard")
        self._pad = pad = KeyGrid(look, 4 if look.portrait else 10, 22)
        for digit in "0123456789ABCDEF":
            pad.sign_key(digit, presses.telling(HexDigit(digit)), pad.next_cell())
        ask, erase = presses.telling(SetHex(STATUS_QUESTION)), presses.telling(EraseHex())
        self._ask = pad.key("raw_ask_status", ask, pad.next_cell(2), kind=Kind.WASH)
        self._erase = pad.key("raw_erase", erase, pad.next_cell(2), kind=Kind.WASH, icon="backspace-outline")
        self._send = Orders(look, presses, (Order.SEND,), 1)
        self.column.addWidget(self._orders)
        self.column.addStretch(1)
        for part in (self._heading, self._sent, self._heard, self._pad, self._send):
            self.column.addWidget(part)

    def render_desk(self, place: AtServiceDesk, language: Language) -> None:
        self._orders.render_desk(place, language)
        self._send.render_desk(place, language)
        self._heading.say(texts.RAW.of(language))
        entered = raw_bytes.spaced(place.hex) or texts.NOTHING_ENTERED.of(language)
        self._sent.say(texts.SENT.fill(bytes=entered).of(language))
        first, *rest = (words.of(language) for words in place.heard or (texts.NO_ANSWER,))
        told = "\n".join((texts.HEARD.fill(bytes=first).of(language), *rest))
        self._heard.say("" if place.heard is None else told)
        self._ask.say(texts.ASK_STATUS.of(language))
        self._erase.say(texts.ERASE.of(language))


class QuestionSection(Section):
    """Asks before an order is carried out; both answers say what happens."""

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look)
        self._question = TextLabel(look, "title", bold=True, centred=True, name="service_question")
        self._yes = TouchButton(look, "confirm_order", Kind.PRIMARY, step="lead", height_mm=30)
        self._no = TouchButton(look, "drop_order", step="lead", height_mm=30)
        self._yes.clicked.connect(presses.telling(ConfirmOrder()))
        self._no.clicked.connect(presses.telling(DropOrder()))
        self.column.addStretch(1)
        for part in (self._question, self._yes, self._no):
            self.column.addWidget(part)

    def render_desk(self, place: AtServiceDesk, language: Language) -> None:
        if place.asked is not None:
            self._question.say(texts.SURE[place.asked].of(language))
            self._yes.say(texts.ORDERS[place.asked].of(language))
            self._no.say(texts.NOT_NOW.of(language))
