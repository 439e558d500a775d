"""The handset's mind: presses become errands, the hall becomes a state."""

import time
from collections.abc import Callable
from dataclasses import replace

from counter_terminal.commands import Commands
from counter_terminal.handset import texts
from counter_terminal.handset.desk import derive
from counter_terminal.handset.errand import Errands
from counter_terminal.handset.facts import Facts
from counter_terminal.handset.finding import Finding
from counter_terminal.handset.giving import Giving
from counter_terminal.handset.idling import Idling
from counter_terminal.handset.missed import MissedList
from counter_terminal.handset.signing import Signing
from counter_terminal.handset.state import TABS, HandsetState, Page, Step
from counter_terminal.pages import THEMES
from counter_terminal.state import QUIET, Status, StatusKind
from shared.actions.alerts import clear_alert
from shared.db.store import Store
from shared.domain.events import Recorded
from shared.domain.hall import Hall
from shared.domain.ids import AlertId
from shared.domain.jobs import Jobs
from shared.domain.link import LinkState
from shared.domain.slip_key import BareNumber
from shared.domain.view import HallView
from shared.domain.words import Language, Words

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
        errands = Errands(commands, self)
        self._errands, self._missed = errands, MissedList(store, jobs, self)
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
        else:
            self._missed.read()

    def tick(self) -> None:
        """Let time pass: minutes run out, and a number's line moves on."""
        self.finding.tick(self._store.now())
        self.idling.tick()
        self.refresh()

    # what the guide does

    def go(self, page: Page) -> None:
        """Open one of the four places."""
        if self.facts.actor is not None and page in TABS:
            self.change(page=page, asking_cancel=False, status=QUIET)

    def back(self) -> None:
        """Go back to where the page was opened."""
        places = {Page.TICKET: self.facts.came_from, Page.CLASSES: Page.SERVICES, Page.GIVEN: Page.HOME}
        self.go(places.get(self.facts.page, Page.HOME))

    def missed_pressed(self, number: str) -> None:
        """Show a number of the list of missed ones."""
        self.finding.find(BareNumber(number), Page.HOME)

    def alert_done(self, alert_id: AlertId) -> None:
        """Clear an alert that is seen to."""
        by = self.facts.actor
        if by is not None:
            self._errands.run(Step.CLEAR, lambda _: clear_alert(self._store, by, alert_id), self._cleared)

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
        self.facts = replace(self.facts, **changes)  # type: ignore[arg-type]
        self.refresh()

    def refresh(self) -> None:
        state = derive(self.facts, self._store.now())
        if state != self._shown:
            self._shown = state
            self._show(state)

    def _cleared(self, _: None) -> None:
        self.say(StatusKind.INFO, texts.CLEARED)
