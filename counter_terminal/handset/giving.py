"""Giving a number to somebody who cannot use the kiosk: one tap, one number."""

import logging
from functools import partial

from counter_terminal.commands import IN_THE_BACKGROUND
from counter_terminal.handset.errand import Errands, Hand
from counter_terminal.handset.state import Page, Step
from counter_terminal.state import QUIET
from shared.actions.issuing import issue
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.hall import Hall
from shared.domain.ids import CommandId, ServiceId
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.ticket import Issued
from shared.domain.words import Language
from shared.finding.index import Index, find, index_of

log = logging.getLogger(__name__)


class Giving:
    """Services are found by an index, made anew in the background when the set-up changes."""

    def __init__(self, store: Store, jobs: Jobs, errands: Errands, hand: Hand) -> None:
        self._store, self._jobs, self._errands, self._hand = store, jobs, errands, hand
        self._index: Index = ()

    def hall_seen(self, hall: Hall) -> None:
        """Read out the names of its services, as they may be typed."""
        self._jobs.run(lambda: index_of(hall), self._indexed)

    def search(self, text: str) -> None:
        """Find services by their names, everyday words, pinyin, initials or codes."""
        self._hand.change(search=text, fitting=find(self._index, text))

    def _indexed(self, outcome: Outcome[Index]) -> None:
        match outcome:
            case Ok(index):
                self._index = index
                self.search(self._hand.facts.search)
            case Err(error):
                log.error("The index of the services could not be made.", exc_info=error)

    def choose(self, service_id: ServiceId) -> None:
        """Go on to the class of a number of this service."""
        chosen = {"service_id": service_id, "ticket_language": Language.ZH}
        self._hand.change(page=Page.CLASSES, status=QUIET, **chosen)

    def speak(self, language: Language) -> None:
        """Have the number called in this language."""
        self._hand.change(ticket_language=language)

    def give(self, priority: str) -> None:
        """Give the number. An answer that is lost is asked for until it comes, so that nobody gives a second one."""
        facts = self._hand.facts
        if facts.actor is None or facts.service_id is None or facts.page is not Page.CLASSES:
            return
        work = partial(_give, self._store, facts.actor, facts.service_id, priority, facts.ticket_language)
        self._errands.run(Step.GIVE, work, self._given, pauses=IN_THE_BACKGROUND)

    def _given(self, issued: Issued) -> None:
        """Show the number wherever the guide is by now: somebody waits for it."""
        if self._hand.facts.actor is not None:
            self._hand.change(given=issued, page=Page.GIVEN, search="", status=QUIET)


def _give(
    store: Store, by: Actor, service_id: ServiceId, priority: str, language: Language, command: CommandId
) -> Issued:
    return issue(store, by, service_id, command, language=language, priority=priority)
