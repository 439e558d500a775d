"""An ID card reader: looks for a card, reads it, and tells what it says. Optional: a hall works without one."""

import logging
import time
from collections.abc import Callable
from datetime import date

from drivers.address import DeviceAddress
from drivers.errors import BadAnswer, DeviceError, NoAnswer
from drivers.idcard.conversation import Heard, Silence, ask
from drivers.idcard.events import Advice, CardEvent, OnCard, Presence
from drivers.idcard.module import Ask, Reply, Said, text_of
from drivers.idcard.speeds import SpeedFinder
from drivers.idcard.text_block import Misread, UnsupportedCard, read_text_block
from drivers.idcard.wire import BadFrame
from drivers.link.link import Link
from drivers.link.opening import open_link
from drivers.state import OnState, ignore
from drivers.supervised import Supervised
from drivers.supervisor import Supervisor

PAUSE_S = 0.4
"""Between two looks for a card: 300 to 500 ms."""
FAULTY_AFTER = 3
"""So many questions in a row without a sound answer make a fault."""
TRIES = 2
"""So often a card is found, selected and read before the citizen must place it again."""

BROKEN = {
    Said.SELF_TEST_FAILED: "its self-test failed. Have it serviced",
    Said.MODULE_NOT_AUTHORISED: "its module is not authorised. Ask the supplier to register it",
    Said.MODULE_NOT_AUTHENTIC: "its module failed authentication. Have it serviced",
    Said.UNKNOWN_COMMAND: "it does not know our commands. Check that it has a serial command set",
}
"""Answers that no other card will change."""
NO_RESIDENT_CARD = (Said.WRONG_CARD_TYPE, Said.NO_SUCH_CONTENT)

log = logging.getLogger(__name__)


class ReaderWork:
    """One look for a card a turn: find, select, read. Frames and cards never reach the log."""

    def __init__(
        self,
        address: DeviceAddress,
        on_card: OnCard,
        today: Callable[[], date] = date.today,
        pause_s: float = PAUSE_S,
    ) -> None:
        """`on_card` is called on the device's thread."""
        self._address = address
        self._on_card = on_card
        self._today = today
        self._pause_s = pause_s
        self._bad = 0
        self._tries = 0
        self._advised: Advice | None = None
        self._watching = False
        self._seen_lying = False

    def begin(self, _link: Link) -> None:
        """Forget what went wrong on the link before."""
        self._bad = self._tries = 0
        self._advised = None
        self._watching = self._seen_lying = False

    def turn(self, link: Link) -> bool:
        """Look for a card and read the one that is found; say whether the reader answered."""
        began = time.monotonic()
        event = self._look(link)
        if event is not None:
            self._tries = 0
            self._tell(event)
        if not self._tries:
            self._rest(link, began + self._pause_s)
        return not self._bad

    def _rest(self, link: Link, until: float) -> None:
        """Sleep in the link, which wakes when the reader is closed; what comes meanwhile answers nothing."""
        while (left_s := until - time.monotonic()) > 0:
            link.read(left_s)

    def end(self, _link: Link) -> None:
        """Nothing is left to say."""

    def _tell(self, event: CardEvent) -> None:
        """Tell a card and what to do with it; advice only once while a card stays where it is."""
        if isinstance(event, Presence):
            self._on_card(event)
            return
        if not isinstance(event, Advice):
            self._on_card(event)
            self._watching, self._seen_lying = True, False
            event = Advice.LIFT
        if event is not self._advised:
            self._on_card(event)
        # A card that was read is not found again before it was lifted, so the next one found is news.
        self._advised = None if event is Advice.LIFT else event

    def _look(self, link: Link) -> CardEvent | None:
        """Return what to tell; None when there is no card, or when it is worth another try at once."""
        if self._watching:
            return self._look_after(link)
        found = self._said(self._ask(link, Ask.FIND))
        if found is not Said.CARD_FOUND:
            return self._no_card() if found is Said.NO_CARD else None
        self._tries += 1
        if self._said(self._ask(link, Ask.SELECT)) is not Said.SUCCESS:
            return self._failed()
        heard = self._ask(link, Ask.READ)
        if isinstance(heard, BadFrame):
            heard = self._ask(link, Ask.READ)
        said = self._said(heard)
        if said in NO_RESIDENT_CARD:
            return Advice.OTHER_CARD
        if said is not Said.SUCCESS or not isinstance(heard, Reply):
            return self._failed()
        return self._read(heard)

    def _look_after(self, link: Link) -> Presence | None:
        """Read the card again without finding it, which works while it lies there; what it says is dropped."""
        heard = self._ask(link, Ask.READ)
        said = self._said(heard)
        if said is None:
            return None
        if said is Said.SUCCESS:
            news, self._seen_lying = not self._seen_lying, True
            return Presence.LIES if news else None
        self._watching = False
        return Presence.GONE if self._seen_lying else None

    def _no_card(self) -> Advice | None:
        """Return what to tell when there is none; after a failed read it may lie there unfound until it is lifted."""
        if self._tries:
            return Advice.PLACE_AGAIN
        self._advised = None
        return None

    def _read(self, reply: Reply) -> CardEvent | None:
        try:
            card = read_text_block(text_of(reply.data) or b"", self._today())
        except UnsupportedCard:
            return Advice.OTHER_CARD
        except Misread as problem:
            log.info("ID card reader %s: %s", self._address.text, problem)
            return self._failed()
        return card

    def _failed(self) -> Advice | None:
        return Advice.PLACE_AGAIN if self._tries >= TRIES else None

    def _ask(self, link: Link, question: Ask) -> Heard:
        """Ask. Raises NoAnswer or BadAnswer at the third question in a row without a sound answer."""
        heard = ask(link, question)
        self._bad = 0 if isinstance(heard, Reply) else self._bad + 1
        if self._bad >= FAULTY_AFTER:
            raise self._fault(heard)
        return heard

    def _said(self, heard: Heard) -> Said | None:
        """Return how an answer begins. Raises BadAnswer when the reader says that it is broken."""
        said = heard.said if isinstance(heard, Reply) else None
        if said in BROKEN:
            raise BadAnswer(f"{self._name}: {BROKEN[said]}.")
        return said

    def _fault(self, heard: Heard) -> DeviceError:
        if isinstance(heard, Silence):
            return NoAnswer(f"{self._name}: it does not answer. Check its power and cable.")
        return BadAnswer(f"{self._name}: its answers are damaged. Check the cable, and the speed it is set to.")

    @property
    def _name(self) -> str:
        return f"ID card reader ({self._address.text})"


class IdReader(Supervised):
    """An ID card reader at work. Never blocks its callers."""

    def __init__(
        self,
        address: DeviceAddress,
        on_card: OnCard,
        on_state: OnState = ignore,
        after_close: Callable[[], None] = lambda: None,
    ) -> None:
        """Begin to look for cards; `on_card` and `on_state` are called on the device's thread."""
        super().__init__(
            Supervisor(address, ReaderWork(address, on_card), on_state, SpeedFinder(open_link)), after_close
        )
