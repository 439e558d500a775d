"""The service page: what the technician looks at and has done, and leaving it when nobody is there."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from kiosk.flow import Flow
from kiosk.place import Place
from kiosk.service_desk import raw_bytes, texts
from kiosk.service_desk.numbers_given import with_numbers
from kiosk.service_desk.place import (
    AtServiceDesk,
    ConfirmOrder,
    DoReprint,
    DropOrder,
    EraseHex,
    GiveOrder,
    HexDigit,
    Order,
    PickLine,
    Row,
    SetHex,
    ShowTab,
    Tab,
    TypeReprint,
)
from kiosk.service_desk.technician import Technician
from kiosk.service_desk.troubles import trouble_of
from kiosk.stage import Stage
from kiosk.state import Closed
from shared.domain.hall import Hall
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.words import Words
from shared.ending import DONE, RESTART
from shared.press import Answers

PATIENCE_S = 180.0
"""Without a press the service page is left after three minutes."""

OF_THE_PAGE = frozenset({Order.LOOK_AGAIN, Order.SEND, Order.RESTART, Order.END})
"""Orders that need no one else's work."""

Reprint = Callable[[Hall, str, Callable[[Outcome[Words]], None]], None]
"""Prints a number again and tells what came of it, on the GUI thread."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the page tells of the machine, and how it ends the program; all called on the GUI thread."""

    machine: Callable[[], tuple[Row, ...]]
    log: Callable[[], tuple[str, ...]]
    end: Callable[[int], None]


class ServiceDesk(Flow):
    """Opened with `open` once the PIN was right; there is no other way in."""

    def __init__(
        self,
        stage: Stage,
        technician: Technician,
        surroundings: Surroundings,
        jobs: Jobs,
        seconds: Callable[[], float],
        reprint: Reprint | None = None,
    ) -> None:
        """Without `reprint` no number is printed again."""
        self._stage, self._technician, self._around = stage, technician, surroundings
        self._jobs, self._seconds, self._reprint = jobs, seconds, reprint

    def answers(self) -> Answers:
        pressed: dict[Any, Callable[[AtServiceDesk, Any], None]] = {
            ShowTab: lambda place, press: self._show_tab(place, press.tab),
            PickLine: lambda place, press: self._pick_line(place, press.line),
            GiveOrder: lambda place, press: self._order(place, press.order),
            ConfirmOrder: lambda place, _: self._confirmed(place),
            DropOrder: lambda place, _: self._stage.go(replace(place, asked=None, number=None)),
            TypeReprint: lambda place, press: self._type(place, press.text),
            DoReprint: lambda place, _: self._print_again(place),
            HexDigit: lambda place, press: self._enter_hex(place, place.hex + press.digit),
            EraseHex: lambda place, _: self._enter_hex(place, place.hex[:-1]),
            SetHex: lambda place, press: self._enter_hex(place, press.digits),
        }
        return {kind: partial(self._answer, answer) for kind, answer in pressed.items()}

    def open(self, came_from: Place) -> None:
        """Show the page; what it tells of devices is asked for meanwhile."""
        again = {Order.REPRINT} if self._reprint is not None else set[Order]()
        offered = OF_THE_PAGE | self._technician.work.keys() | again
        self._show_tab(AtServiceDesk(came_from, self._until(), offered), Tab.STATUS)

    def leave(self) -> None:
        """A page that gives no numbers is gone back to, since there may be no other."""
        if isinstance(place := self._stage.place, AtServiceDesk) and isinstance(place.came_from, Closed):
            self._stage.go(place.came_from)

    def _answer(self, answer: Callable[[AtServiceDesk, Any], None], press: object) -> None:
        place = self._stage.place
        if isinstance(place, AtServiceDesk) and not place.working:
            answer(replace(place, until=self._until(), said=None, failed=False, detail=""), press)

    def _until(self) -> float:
        return self._seconds() + PATIENCE_S

    def _show_tab(self, place: AtServiceDesk, tab: Tab) -> None:
        shown = replace(place, tab=tab, rows=(), line=None, asked=None, number=None, heard=None)
        match tab:
            case Tab.STATUS:
                self._work(shown, self._technician.status, self._looked)
            case Tab.MACHINE:
                self._stage.go(replace(shown, rows=self._around.machine()))
            case Tab.LOG:
                self._stage.go(replace(shown, log=self._around.log()))
            case _:
                self._stage.go(with_numbers(shown, self._stage.state.hall, self._stage.state.view))

    def _pick_line(self, place: AtServiceDesk, line: int) -> None:
        if 0 <= line < len(place.log):
            self._stage.go(replace(place, line=line))

    def hall_seen(self, hall: Hall) -> None:
        if isinstance(place := self._stage.place, AtServiceDesk):
            self._stage.change(place=with_numbers(place, hall, self._stage.state.view))

    def _order(self, place: AtServiceDesk, order: Order) -> None:
        if order not in place.offered:
            return
        if order in texts.SURE:
            self._stage.go(replace(place, asked=order))
        elif order is Order.REPRINT:
            self._stage.go(replace(place, number=""))
        else:
            self._carry_out(place, order)

    def _confirmed(self, place: AtServiceDesk) -> None:
        if (asked := place.asked) is not None:
            self._carry_out(replace(place, asked=None), asked)

    def _carry_out(self, place: AtServiceDesk, order: Order) -> None:
        log.info("The technician orders: %s.", order.value)
        match order:
            case Order.END | Order.RESTART:
                self._around.end(DONE if order is Order.END else RESTART)
            case Order.LOOK_AGAIN:
                self._show_tab(place, Tab.STATUS)
            case Order.SEND:
                self._send(place)
            case _:
                self._work(place, self._technician.work[order], self._done)

    def _work(self, place: AtServiceDesk, work: Callable[[], Any], then: Callable[[AtServiceDesk, Any], None]) -> None:
        self._stage.go(replace(place, working=True))
        self._jobs.run(work, lambda outcome: self._came(outcome, then))

    def _came(self, outcome: Outcome[Any], then: Callable[[AtServiceDesk, Any], None]) -> None:
        """Show what came of it, unless the page was left meanwhile."""
        place = self._stage.place
        if not isinstance(place, AtServiceDesk):
            return
        still = replace(place, working=False, until=self._until())
        match outcome:
            case Ok(value):
                then(still, value)
            case Err(error):
                trouble = trouble_of(error)
                self._stage.go(replace(still, said=trouble.words, failed=True, detail=trouble.detail))

    def _looked(self, place: AtServiceDesk, rows: tuple[Row, ...]) -> None:
        self._stage.go(replace(place, rows=rows))

    def _done(self, place: AtServiceDesk, said: Words) -> None:
        self._stage.go(replace(place, said=said))

    def _type(self, place: AtServiceDesk, text: str) -> None:
        if place.number is not None:
            self._stage.go(replace(place, number=text))

    def _print_again(self, place: AtServiceDesk) -> None:
        hall, number = self._stage.state.hall, place.number
        if self._reprint is not None and hall is not None and number:
            log.info("The technician orders: %s of %s.", Order.REPRINT.value, number)
            self._stage.go(replace(place, working=True))
            self._reprint(hall, number, lambda outcome: self._came(outcome, self._printed_again))

    def _printed_again(self, place: AtServiceDesk, said: Words) -> None:
        self._stage.go(replace(place, said=said, number=None))

    def _enter_hex(self, place: AtServiceDesk, digits: str) -> None:
        self._stage.go(replace(place, hex=digits[: 2 * raw_bytes.MOST_BYTES], heard=None))

    def _send(self, place: AtServiceDesk) -> None:
        sent = raw_bytes.as_bytes(place.hex)
        if not sent:
            hint = texts.NOTHING_TO_SEND if sent == b"" else texts.HALF_A_BYTE
            self._stage.go(replace(place, said=hint, failed=True))
            return
        self._work(replace(place, heard=None), partial(self._technician.exchange, sent), partial(self._heard, sent))

    def _heard(self, sent: bytes, place: AtServiceDesk, heard: bytes) -> None:
        self._stage.go(replace(place, heard=raw_bytes.meaning(sent, heard)))
