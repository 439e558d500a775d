"""What the handset knows: the hall, who holds it, and what the guide has opened; the state is drawn from it."""

from dataclasses import dataclass

from counter_terminal.handset.state import Page, Step
from counter_terminal.state import QUIET, Status
from shared.domain.actor import Actor
from shared.domain.hall import Hall
from shared.domain.ids import ClerkId, ServiceId
from shared.domain.link import CONNECTED, LinkState
from shared.domain.story import TicketStory
from shared.domain.ticket import Issued
from shared.domain.ticket_lists import ParkedRow
from shared.domain.view import HallView
from shared.domain.words import Language


@dataclass(frozen=True, slots=True)
class Found:
    """A number that was looked up: where it stands now and all that happened to it."""

    issued: Issued
    story: TicketStory


@dataclass(frozen=True, slots=True)
class Facts:
    hall: Hall
    view: HallView | None = None
    """None until the first picture of the hall has come."""
    actor: Actor | None = None
    """The guide who is signed in, else None."""
    link: LinkState = CONNECTED
    page: Page = Page.SIGN_IN
    came_from: Page = Page.FIND
    """Where the page of a number goes back to."""
    theme: str = "light"
    language: Language = Language.ZH
    status: Status = QUIET
    busy: frozenset[Step] = frozenset()
    """What is on its way."""
    asks_pin: ClerkId | None = None
    """Whose PIN is asked."""
    missed: tuple[ParkedRow, ...] = ()
    more_missed: bool = False
    typed: str = ""
    """The number being typed."""
    choices: tuple[str, ...] = ()
    """The numbers whose last figures were typed, where there are several."""
    found: Found | None = None
    asking_cancel: bool = False
    search: str = ""
    fitting: tuple[ServiceId, ...] = ()
    """The services that fit what is searched, best first."""
    service_id: ServiceId | None = None
    """The service that a number is to be given of."""
    ticket_language: Language = Language.ZH
    given: Issued | None = None
