"""A board over a counter: shows the newest text, whatever happens to its cable."""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from datetime import datetime

from drivers.address import DeviceAddress
from drivers.board.card import Answer, Card
from drivers.board.steps import STEP_S
from drivers.board.text import BoardText
from drivers.board.upkeep import Upkeep, local_now
from drivers.errors import BadAnswer, DeviceError, NoAnswer
from drivers.link.link import IDLE_S, LineLink
from drivers.link.turns import HOLD_S, SILENT_HOLD_S
from drivers.state import OnState, ignore
from drivers.supervised import Supervised
from drivers.supervisor import Supervisor

ATTEMPTS = 2
DEFAULT_TIMEOUT_S = 1.0
DEFAULT_REFRESH_S = 30.0

log = logging.getLogger(__name__)


class Wanted:
    """The one text that a board should show: callers change it at any time, the device's thread takes it when due."""

    def __init__(self, refresh_s: float) -> None:
        """Want nothing yet; a text is due again every `refresh_s` seconds."""
        self._refresh_s = refresh_s
        self._text: BoardText | None = None
        self._due_at = 0.0
        self._lock = threading.Lock()

    def put(self, text: BoardText) -> None:
        """Want this text from now on."""
        with self._lock:
            self._text, self._due_at = text, 0.0

    def due_now(self) -> None:
        """Let the text be due at once, for a board that may have forgotten it."""
        with self._lock:
            self._due_at = 0.0

    def due_in_s(self) -> float:
        """Return how long it is until the board may have forgotten the text; 0 when it lacks it."""
        return max(0.0, self._due_at - time.monotonic())

    def take(self) -> tuple[bool, BoardText | None]:
        """Return whether something is due now, and the text; afterwards it counts as sent."""
        with self._lock:
            due = self.due_in_s() == 0
            if due:
                self._due_at = time.monotonic() + self._refresh_s
            return due, self._text


class BoardWork:
    """Sends what is wanted, checks the answers and tries once more before it complains."""

    def __init__(self, address: DeviceAddress, card: Card, wanted: Wanted, upkeep: Upkeep) -> None:
        """Speak `card`'s protocol to the board at `address`."""
        self._address = address
        self._card = card
        self._wanted = wanted
        self._upkeep = upkeep
        self._timeout_s = address.seconds("timeout", DEFAULT_TIMEOUT_S)
        self._silent = False
        self._step_at = 0.0

    def begin(self, link: LineLink) -> None:
        """Make the board ready and send everything again: it may have been without power."""
        link.keep_gap(self._card.gap_s)
        self._ask_all(link, self._card.begin(), "what makes it ready")
        self._upkeep.forget()
        self._wanted.due_now()

    def turn(self, link: LineLink) -> bool:
        """Send what is due; otherwise sleep until something is, or the line is lost."""
        if frames := self._upkeep.due():
            return self._tell(link, frames)
        due, text = self._wanted.take()
        if not due:
            return self._idle(link)
        if text is None:
            return self._card.answers and self._ask(link, self._card.probe(), "the question whether it is there")
        return self._ask_all(link, self._card.show(text), "the text")

    def _idle(self, link: LineLink) -> bool:
        sleep_s = min(IDLE_S, self._upkeep.look_in_s, self._wanted.due_in_s())
        if self._card.moves:
            step_s = self._step_at - time.monotonic()
            if step_s <= 0:
                self._step_at = time.monotonic() + STEP_S
                return self._ask_all(link, self._card.step(), "the text")
            sleep_s = min(sleep_s, step_s)
        link.read(sleep_s)
        return False

    def end(self, link: LineLink) -> None:
        """Send a text that came just before closing."""
        due, text = self._wanted.take()
        if due and text is not None:
            self._ask_all(link, self._card.show(text), "the text")

    def _tell(self, link: LineLink, frames: Sequence[bytes]) -> bool:
        """Send what a board may do without; a card that knows no such command still shows its texts."""
        answers = [self._send(link, frame) for frame in frames]
        if not self._card.answers:
            self._wanted.due_now()  # small displays may lose a line over a command
            return False
        for answer in answers:
            if answer is None or answer.problem is not None:
                why = answer.problem if answer else "no answer"
                log.warning("Board (%s): its brightness or clock could not be set (%s).", self._address.text, why)
        return any(answer is not None for answer in answers)

    def _ask_all(self, link: LineLink, frames: Sequence[bytes], what: str) -> bool:
        answered = [self._ask(link, frame, what) for frame in frames]
        return any(answered)

    def _ask(self, link: LineLink, frame: bytes, what: str) -> bool:
        """Send a frame and return whether it was answered; `what` is what an error says that it was."""
        error: DeviceError | None = None
        for _ in range(1 if self._silent else ATTEMPTS):
            answer = self._send(link, frame)
            if not self._card.answers:
                return False
            if answer is None:
                error = self._no_answer()
            elif answer.problem is None:
                return True
            else:
                error = self._refused(what, answer.problem)
        raise error or self._no_answer()

    def _send(self, link: LineLink, frame: bytes) -> Answer | None:
        with link.asking(SILENT_HOLD_S if self._silent else HOLD_S):
            link.discard_input()
            self._card.expect(frame)
            link.write(frame)
            answer = self._listen(link) if self._card.answers else None
            if answer is not None:
                link.answered()
        self._silent = self._card.answers and answer is None
        return answer

    def _listen(self, link: LineLink) -> Answer | None:
        give_up_at = time.monotonic() + self._timeout_s
        while (left_s := give_up_at - time.monotonic()) > 0:
            data = link.read(left_s)
            if not (self._card.named or link.has_line):
                return None  # what comes now may be the answer of another
            if answer := self._card.heard(data):
                return answer
        return None

    def _no_answer(self) -> NoAnswer:
        return NoAnswer(
            f"Board ({self._address.text}): no answer. Check the board's power and cable, its number and its speed."
        )

    def _refused(self, what: str, problem: str) -> BadAnswer:
        return BadAnswer(
            f"Board ({self._address.text}): it refused {what} ({problem}). "
            "Check that the address names the right kind of card; it is tried again by itself."
        )


class Board(Supervised):
    """An LED board. Never blocks its callers; a text is sent again after a reconnect and every now and then."""

    def __init__(
        self,
        address: DeviceAddress,
        card: Card,
        on_state: OnState = ignore,
        after_close: Callable[[], None] = lambda: None,
        clock: Callable[[], datetime] = local_now,
    ) -> None:
        """Begin to look after the board; `on_state` and `clock`, the hall's time, are called on the device's thread."""
        self._wanted = Wanted(address.seconds("refresh", DEFAULT_REFRESH_S))
        self._timeout_s = address.seconds("timeout", DEFAULT_TIMEOUT_S) if card.answers else 0.0
        work = BoardWork(address, card, self._wanted, Upkeep(address, card, clock))
        super().__init__(Supervisor(address, work, on_state), after_close)

    @property
    def timeout_s(self) -> float:
        """How long each answer is waited for; 0 for a board that is asked for none."""
        return self._timeout_s

    def show(self, text: BoardText) -> None:
        """Show this text in place of any other, as soon as the board can be reached. Returns at once."""
        self._wanted.put(text)
        self._supervisor.wake()
