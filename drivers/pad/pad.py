"""A rating pad with call keys: answers its frames at once, tells what was pressed, and shows tickets."""

import logging
import time
from collections.abc import Callable

from drivers.address import DeviceAddress
from drivers.errors import NotConnected
from drivers.link.link import IDLE_S, LineLink
from drivers.link.opening import open_link
from drivers.pad.events import OnEvent
from drivers.pad.finder import Found
from drivers.pad.layout import Damaged
from drivers.pad.line import PadLine
from drivers.pad.meaning import finder_of, has_start_key
from drivers.pad.outbox import Outbox
from drivers.pad.presses import Presses
from drivers.pad.sending import Sending
from drivers.pad.settings import PadSettings
from drivers.pad.showing import display_frames, plain_frames, welcome_frames
from drivers.state import OnState, ignore
from drivers.supervised import Supervised
from drivers.supervisor import Connect, Supervisor

UNFINISHED_S = 0.03
"""How soon to look again at half a frame, which silence may end."""

log = logging.getLogger(__name__)


class PadWork:
    """Reads the line, tells each press once and at once, and answers each frame of this pad when the line is free."""

    def __init__(self, settings: PadSettings, presses: Presses, outbox: Outbox, on_event: OnEvent) -> None:
        """Listen to the pad that `settings` describe."""
        self._settings = settings
        self._template = settings.template
        self._presses = presses
        self._sending = Sending(outbox, settings.template.answers.within_ms / 1000)
        self._outbox = outbox
        self._on_event = on_event
        self._finder = finder_of(self._template.receive)
        self._starts_rating = plain_frames(self._template.send, self._template.send.start_rating, settings.unit)
        self._line: PadLine | None = None
        self._damaged = False

    def begin(self, link: LineLink) -> None:
        """Forget half a frame from before and show the ticket again."""
        self._finder = finder_of(self._template.receive)
        self._line = PadLine(link, self._settings.baud, self._settings.gap_s, self._settings.echo)
        self._outbox.display_again()

    def turn(self, link: LineLink) -> bool:
        """Tell what has come and send what waits, neither waiting for the other."""
        line = self._opened
        self._send(link)
        data = line.read(UNFINISHED_S if self._finder.unfinished else IDLE_S)
        ours = [self._take(each) for each in self._finder.feed(data, time.monotonic())]
        return any(ours)

    def end(self, link: LineLink) -> None:
        """Send what waits."""
        while self._send(link):
            self._opened.read(IDLE_S)

    def _send(self, link: LineLink) -> bool:
        try:
            return self._sending.send(link, self._opened)
        except NotConnected:
            if self._sending.lost_answer():
                self._presses.unanswered()
            raise

    @property
    def _opened(self) -> PadLine:
        assert self._line is not None, "begin() comes before anything else"
        return self._line

    def _take(self, frame: Found | Damaged) -> bool:
        if isinstance(frame, Damaged):
            self._drop(frame)
            return False
        self._damaged = False
        heard = self._presses.heard(frame, time.monotonic())
        if heard.answer is not None:
            if self._starts_rating == [heard.answer]:
                # Before the answer, which opens the rating on the pad: whoever sees it open must not open it again.
                self._outbox.rating_begun()
            self._sending.answer(heard.answer)
        if heard.event is not None:
            self._on_event(heard.event)
        if heard.new and self._template.send.after_key:
            self._outbox.display_again()
        return heard.ours

    def _drop(self, frame: Damaged) -> None:
        # Once until a good frame comes: a line at the wrong speed is damaged all day.
        if not self._damaged:
            raw = frame.raw.hex(" ").upper()
            log.info("Pad %d: dropped a damaged frame, %s (%s)", self._settings.unit, frame.reason, raw)
        self._damaged = True


class Pad(Supervised):
    """A rating pad with call keys. Never blocks its callers.

    It can't be asked, so its state is unknown until it speaks and after ten silent minutes.
    """

    def __init__(
        self,
        address: DeviceAddress,
        settings: PadSettings,
        on_event: OnEvent,
        on_state: OnState = ignore,
        after_close: Callable[[], None] = lambda: None,
        connect: Connect = open_link,
    ) -> None:
        """Begin to look after the pad; `on_event` and `on_state` are called on the device's thread."""
        self._unit = settings.unit
        self._send = settings.template.send
        self._outbox = Outbox()
        self._presses = Presses(settings.template, settings.unit, settings.scores, settings.debounce_s)
        self.has_start_key = has_start_key(settings.template.receive)
        """Whether the pad has a key of its own for starting; without one "call next" starts as well."""
        work = PadWork(settings, self._presses, self._outbox, on_event)
        super().__init__(Supervisor(address, work, on_state, connect), after_close)

    @property
    def overheard(self) -> frozenset[int]:
        """The numbers of other pads that spoke on this pad's line."""
        return self._presses.overheard

    def start_rating(self) -> None:
        """Open a rating on the pad; after the pad's own rating key it is open already, and nothing is sent."""
        self._presses.rating_open.set()
        self._outbox.put_start_rating(plain_frames(self._send, self._send.start_rating, self._unit))
        self._supervisor.wake()

    def cancel_rating(self) -> None:
        """Note that the rating is over without a score. A pad that knows no such command ends it by itself."""
        self._presses.rating_open.clear()
        self._outbox.rating_over(plain_frames(self._send, self._send.cancel_rating, self._unit))
        self._supervisor.wake()

    def show_ticket(self, number: str | None, waiting: int | None) -> None:
        """Show a ticket's number, as much as the display holds, and how many wait; None leaves blank."""
        self._outbox.put_display(display_frames(self._send, self._unit, number, waiting))
        self._supervisor.wake()

    def show_welcome(self, text: str) -> None:
        """Show a welcome on pads that can; of letters that they lack the accent goes, or the whole letter."""
        self._outbox.put(welcome_frames(self._send, self._unit, text))
        self._supervisor.wake()

    def beep(self) -> None:
        """Make the pad beep."""
        self._outbox.put(plain_frames(self._send, self._send.beep, self._unit))
        self._supervisor.wake()
