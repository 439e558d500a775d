"""A pager's transmitter: sends each text once, as one frame of its template, whatever happens to its cable."""

from collections.abc import Callable

from drivers.address import DeviceAddress
from drivers.board.template_card import TemplateCard
from drivers.board.text import BoardText
from drivers.link.link import IDLE_S, LineLink
from drivers.pager.pages import Page, Pages
from drivers.state import OnState, ignore
from drivers.supervised import Supervised
from drivers.supervisor import Supervisor


class PagerWork:
    """Sends what waits and never repeats it: a page sent again would vibrate again.

    A text counts as sent when the line has taken its whole frame; one that the line refused waits for the reconnect.
    """

    def __init__(self, card: TemplateCard, pages: Pages) -> None:
        """Make the frames with `card`; no answer is waited for."""
        self._card, self._pages = card, pages

    def begin(self, link: LineLink) -> None:
        """Send nothing by itself: a transmitter keeps no text that it could have forgotten."""
        link.keep_gap(self._card.gap_s)

    def turn(self, link: LineLink) -> bool:
        """Send the next text, or sleep until there is one; pagers give no sign of life."""
        page = self._pages.next()
        if page is None:
            link.read(IDLE_S)
        else:
            self._send(link, page)
        return False

    def end(self, link: LineLink) -> None:
        """Send what came just before closing."""
        while (page := self._pages.next()) is not None:
            self._send(link, page)

    def _send(self, link: LineLink, page: Page) -> None:
        for frame in self._card.show(page.text):
            link.write(frame)
        self._pages.sent(page)


class Pager(Supervised):
    """A transmitter of pages. Never blocks its callers."""

    def __init__(
        self,
        address: DeviceAddress,
        on_state: OnState = ignore,
        after_close: Callable[[], None] = lambda: None,
    ) -> None:
        """Begin to look after the transmitter; `on_state` is called on the device's thread."""
        self._pages = Pages(address.text)
        super().__init__(Supervisor(address, PagerWork(TemplateCard(address), self._pages), on_state), after_close)

    def send(self, text: BoardText, age_s: float = 0.0) -> None:
        """Send a text once, after those before it, unless it gets older than 45 s meanwhile. Returns at once.

        `age_s` says how long it has been true already. At most 32 texts wait; of more the oldest are left out.
        """
        self._pages.put(text, age_s)
        self._supervisor.wake()
