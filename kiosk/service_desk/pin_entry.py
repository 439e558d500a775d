"""Entering the PIN of the service page: looked at off the GUI thread, counted, and kept in the hall's journal."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from kiosk.flow import Flow
from kiosk.lock.attempts import FREE, Attempts
from kiosk.lock.pin import MOST, is_pin
from kiosk.modes import USUAL_MODES
from kiosk.place import Place
from kiosk.service_desk import texts
from kiosk.service_desk.place import AskForService, AtPin, AtServiceDesk, EnterPin, ErasePinDigit, PinDigit
from kiosk.stage import Stage
from kiosk.state import Closed, Home
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.words import Words
from shared.press import Answers

PATIENCE_S = 60.0
"""Without a press the PIN page is left after this long."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PinOf:
    """The machine's PIN: its hash and the count of wrong ones. Without a hash nobody gets in."""

    hash: str | None
    attempts: Attempts


class PinEntry(Flow):
    """Leads from any page to the PIN, and from the right one to the service page."""

    def __init__(
        self,
        stage: Stage,
        pin: PinOf,
        jobs: Jobs,
        seconds: Callable[[], float],
        *,
        leave: Callable[[], None],
        entered: Callable[[int], None],
        opened: Callable[[Place], None],
    ) -> None:
        """`leave` undoes what a citizen left half done; `opened` is told the page to come back to.

        `entered` is told of every PIN: how many wrong ones in a row, 0 for the right one.
        """
        self._stage, self._pin, self._jobs, self._seconds = stage, pin, jobs, seconds
        self._leave, self._entered, self._opened = leave, entered, opened
        self._digits = ""

    def answers(self) -> Answers:
        return {
            AskForService: lambda _: self._ask(),
            PinDigit: lambda press: self._add(press.digit),
            ErasePinDigit: lambda _: self._erase(),
            EnterPin: lambda _: self._enter(),
        }

    def leave(self) -> None:
        """Forget the digits; a page that gives no numbers is gone back to, since there may be no other."""
        self._digits = ""
        if isinstance(place := self._stage.place, AtPin) and isinstance(place.came_from, Closed):
            self._stage.go(place.came_from)

    def tick(self) -> None:
        """Count a pause down."""
        if isinstance(place := self._stage.place, AtPin) and place.paused:
            self._go(replace(place, said=self._pause()))

    def _ask(self) -> None:
        place = self._stage.place
        if self._pin.hash is None:
            log.warning("Somebody asks for the service page, but no PIN is set. Make one with: hall kiosk pin.")
        elif not place.busy and place.can_leave and not isinstance(place, AtPin | AtServiceDesk):
            self._leave()
            came_from = place if isinstance(place, Closed) else Home()
            self._stage.change(modes=USUAL_MODES)  # a citizen's, and the pages for staff have none
            self._go(AtPin(came_from, self._until(), said=self._pause()))

    def _add(self, digit: str) -> None:
        if (place := self._ready()) is None or self._waits(place):
            return
        if len(self._digits) < MOST:
            self._digits += digit
            self._go(replace(place, digits=len(self._digits), until=self._until(), said=None))

    def _erase(self) -> None:
        if (place := self._ready()) is not None:
            self._digits = self._digits[:-1]
            self._go(replace(place, digits=len(self._digits), until=self._until()))

    def _enter(self) -> None:
        place = self._ready()
        if place is None or self._waits(place) or not self._digits:
            return
        pin, self._digits = self._digits, ""
        asked = replace(place, digits=0, checking=True, said=None)
        self._go(asked)
        assert self._pin.hash is not None
        self._jobs.run(partial(is_pin, self._pin.hash, pin), self._checked)

    def _checked(self, outcome: Outcome[bool]) -> None:
        place = self._stage.place
        match outcome:
            case Ok(True):
                self._pin.attempts.was_right()
                self._entered(0)
                if isinstance(place, AtPin):
                    self._opened(place.came_from)
            case Ok(_):
                self._pin.attempts.was_wrong()
                self._entered(self._pin.attempts.wrong)
                self._say(self._pause() or texts.WRONG_PIN.fill(left=FREE - self._pin.attempts.wrong))
            case Err(error):
                log.error("%s", error)
                self._say(texts.PIN_BROKEN)

    def _say(self, said: Words) -> None:
        if isinstance(place := self._stage.place, AtPin):
            self._go(replace(place, checking=False, said=said, until=self._until()))

    def _ready(self) -> AtPin | None:
        place = self._stage.place
        return place if isinstance(place, AtPin) and not place.checking else None

    def _waits(self, place: AtPin) -> bool:
        """Say whether a pause goes on, and let the page tell so."""
        pause = self._pause()
        if pause is not None:
            self._go(replace(place, said=pause, until=self._until()))
        return pause is not None

    def _pause(self) -> Words | None:
        left = self._pin.attempts.pause_left()
        return texts.PAUSE.fill(seconds=left) if left else None

    def _until(self) -> float:
        return self._seconds() + PATIENCE_S

    def _go(self, place: AtPin) -> None:
        self._stage.go(replace(place, paused=self._pause() is not None))
