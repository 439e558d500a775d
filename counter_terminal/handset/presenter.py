"""The handset's mind: presses become errands, the hall becomes a state."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from counter_terminal.commands import Commands
from counter_terminal.handset import texts
from counter_terminal.handset.alerting import Alerting
from counter_terminal.handset.desk import derive
from counter_terminal.handset.errand import Errands
from counter_terminal.handset.facts import Facts
from counter_terminal.handset.finding import Finding
from counter_terminal.handset.giving import Giving
from counter_terminal.handset.idling import Idling
from counter_terminal.handset.missed import MissedList
from counter_terminal.handset.signing import Signing
from counter_terminal.handset.state import TABS, HandsetState, Page
from counter_terminal.pages import THEMES
from counter_terminal.state import QUIET, Status, StatusKind
from shared.db.store import Store
from shared.domain.events import Recorded
from shared.domain.hall import Hall
from shared.domain.jobs import Jobs
from shared.domain.link import LinkState
from shared.domain.slip_key import BareNumber
from shared.domain.view import HallView
from shared.domain.words import Language, Words

LASTS = {
    StatusKind.INFO: timedelta(seconds=8),
    StatusKind.REFUSED: timedelta(seconds=10),
    StatusKind.PROBLEM: timedelta(seconds=30),
}
"""How long a sentence stands; it is over before with the next thing that is done."""

Show = Callable[[HandsetState], None]


class HandsetPresenter:
    """Everything runs on one thread; `show` gets a new state whenever the screen should change."""

    def __init__(
        self,
        store: Store,
        commands: Commands,
        jobs: Jobs,
        facts: Facts,
        terminal: str = "",
        *,
        idle_min: int | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`terminal` names this handset in the journal; after `idle_min` minutes without a touch it signs out."""
        self._store, self.facts = store, facts
        self._show: Show = lambda _: None
        self._shown: HandsetState | None = None
        self._said_at = store.now()
        errands = Errands(commands, self)
        self._missed = MissedList(store, jobs, self)
        self.alerts = Alerting(store, errands, self)
        self.signing = Signing(store, commands, errands, self, terminal)
        self.finding = Finding(store, jobs, errands, self)
        self.giving = Giving(store, jobs, errands, self)
        self.giving.hall_seen(facts.hall)
        self.idling = Idling(self, self.signing, idle_min, clock)

    def attach(self, show: Show) -> None:
        """Send states to `show` from now on, beginning with the present one."""
        self._show, self._shown = show, None
        self.refresh()

    # what comes from the hall

    def hall_came(self, hall: Hall) -> None:
        """Take in a changed catalogue; a guide who is struck off is signed out."""
        self.change(hall=hall)
        self.giving.hall_seen(hall)
        by = self.facts.actor
        if by is not None and by.clerk_id is not None and not hall.has_clerk(by.clerk_id):
            self.signing.leave(texts.STRUCK_OFF)
        if self.facts.service_id is not None and not hall.offers(self.facts.service_id):
            page = Page.SERVICES if self.facts.page is Page.CLASSES else self.facts.page
            self.change(service_id=None, page=page)

    def link_came(self, link: LinkState) -> None:
        """Say that the database is away, or that it is back."""
        self.change(link=link, status=self.facts.status if link.away else QUIET)
        if not link.away:
            self._missed.linked()

    def view_came(self, view: HallView, recorded: tuple[Recorded, ...]) -> None:
        """Take in a new picture of the hall."""
        self.change(view=view)
        if recorded:
            self._missed.news(recorded)
            self.finding.news(recorded)
            self.signing.news(recorded)
        else:
            self._missed.read()

    def tick(self) -> None:
        """Let time pass: minutes run out, a number's line moves on, and what was said is read."""
        now = self._store.now()
        self.finding.tick(now)
        lasts = LASTS.get(self.facts.status.kind)
        if lasts is not None and now - self._said_at >= lasts and not self.facts.busy:
            self.change(status=QUIET)
        self.idling.tick()
        self.refresh()

    # what the guide does

    def go(self, page: Page) -> None:
        """Open one of the four places."""
        if self.facts.actor is not None and page in TABS:
            self.finding.answered()
            self.change(page=page, asking_cancel=False, asking_done=None, all_alerts=False, status=QUIET)

    def back(self) -> None:
        """Go back to where the page was opened."""
        places = {Page.TICKET: self.facts.came_from, Page.CLASSES: Page.SERVICES, Page.GIVEN: Page.HOME}
        self.go(places.get(self.facts.page, Page.HOME))

    def missed_pressed(self, number: str) -> None:
        """Show a number of the list of missed ones."""
        self.finding.find(BareNumber(number), Page.HOME)

    def new_number_pressed(self) -> None:
        """Give a new number of the service of the one on the page, which is over."""
        found = self.facts.found
        if found is None:
            return
        service_id = found.issued.ticket.service_id
        if self.facts.hall.offers(service_id):
            self.giving.choose(service_id)
        else:
            self.go(Page.SERVICES)

    def language_pressed(self) -> None:
        self.change(language=Language.EN if self.facts.language is Language.ZH else Language.ZH)

    def theme_pressed(self) -> None:
        """Go on to the next colours."""
        self.change(theme=THEMES[(THEMES.index(self.facts.theme) + 1) % len(THEMES)])

    def refuse(self, why: Words) -> None:
        self.say(StatusKind.REFUSED, why)

    def say(self, kind: StatusKind, text: Words) -> None:
        """Show a sentence above the page."""
        self.change(status=Status(kind, text))

    def change(self, **changes: object) -> None:
        """Change what is known or opened, and show it."""
        if "status" in changes:
            self._said_at = self._store.now()
        self.facts = replace(self.facts, **changes)  # type: ignore[arg-type]
        self.refresh()

    def refresh(self) -> None:
        state = derive(self.facts, self._store.now())
        if state != self._shown:
            self._shown = state
            self._show(state)
