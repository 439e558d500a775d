"""What is known of the lists, and which they are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from shared.domain.ids import TicketId
from shared.domain.ticket_lists import Page, TicketList, WaitingRow


class ListName(StrEnum):
    """A place on the screen that shows a list; each is read for itself."""

    NEXT = "next"
    """The first few of those who wait, beside the ticket."""
    MISSED = "missed"
    """Those missed last, beside the ticket."""
    WAITING = "waiting"
    PARKED = "parked"
    HELD = "held"

    @property
    def of(self) -> TicketList:
        """Return which of the hall's lists stands there."""
        match self:
            case ListName.NEXT | ListName.WAITING:
                return TicketList.WAITING
            case ListName.MISSED | ListName.PARKED:
                return TicketList.PARKED
            case ListName.HELD:
                return TicketList.HELD


class Asked(StrEnum):
    """What the chosen row waits to be told."""

    NOTHING = "nothing"
    CALL_ANYWAY = "call_anyway"
    """Whether to call it though it is not its turn."""
    CANCEL_WHY = "cancel_why"


@dataclass(frozen=True, slots=True)
class ListFacts:
    """What is known of one list."""

    page: Page[Any] | None = None
    """Its rows from the first one on; None before they have been read."""
    typed: str = ""
    failed: bool = False
    """Whether it could not be read anew."""
    chosen: TicketId | None = None
    asked: Asked = Asked.NOTHING


UNKNOWN = ListFacts()


@dataclass(frozen=True, slots=True)
class ListsFacts:
    lists: Mapping[ListName, ListFacts] = field(default_factory=dict)

    def of(self, name: ListName) -> ListFacts:
        return self.lists.get(name, UNKNOWN)

    @property
    def head(self) -> WaitingRow | None:
        """Return whom "call next" calls, as the hall's policy orders the first few; None before they are read."""
        page = self.of(ListName.NEXT).page
        return page.rows[0] if page is not None and page.rows else None

    @property
    def first(self) -> TicketId | None:
        """Return who is next in the order of calls, as far as a list that is not searched tells it."""
        for name in (ListName.WAITING, ListName.NEXT):
            known = self.of(name)
            if known.page is not None and not known.typed and known.page.rows:
                found: TicketId = known.page.rows[0].ticket_id
                return found
        return None


NO_LISTS = ListsFacts()
