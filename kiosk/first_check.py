"""The look at a database that was away when the kiosk started, before the kiosk works with it."""

import logging
from collections.abc import Callable

from shared.domain.jobs import Jobs
from shared.domain.link import LinkState
from shared.domain.outcome import Err, Ok, Outcome

AGAIN_S = 10.0
"""After so long a database that is there, but failed the look, is looked at again."""

log = logging.getLogger(__name__)


class FirstCheck:
    """Keeps to itself that the database is back until the look at it has gone well; then passes on every change."""

    def __init__(
        self,
        check: Callable[[], None],
        jobs: Jobs,
        pass_on: Callable[[LinkState], None],
        seconds: Callable[[], float],
        *,
        needed: bool,
    ) -> None:
        """`check` runs in `jobs` and raises what is wrong with the database, as one sentence."""
        self._check, self._jobs, self._pass_on, self._seconds = check, jobs, pass_on, seconds
        self._needed, self._looking, self._again_at = needed, False, 0.0
        self._link: LinkState | None = None
        self._said = ""

    def link_changed(self, link: LinkState) -> None:
        """Take in what the feed says of the database."""
        self._link = link
        if not self._needed or link.away:
            self._pass_on(link)
        else:
            self._look()

    def tick(self) -> None:
        """Look again at a database that is there while it failed the look; called often."""
        there = self._link is not None and not self._link.away
        if self._needed and there and self._seconds() >= self._again_at:
            self._look()

    def _look(self) -> None:
        if not self._looking:
            self._looking = True
            self._jobs.run(self._check, self._looked)

    def _looked(self, outcome: Outcome[None]) -> None:
        self._looking, self._again_at = False, self._seconds() + AGAIN_S
        match outcome:
            case Ok():
                self._needed = False
                if self._link is not None:
                    self._pass_on(self._link)
            case Err(error):
                self._complain(str(error))

    def _complain(self, sentence: str) -> None:
        """Log each sentence once: the same one comes again with every look."""
        if sentence != self._said:
            self._said = sentence
            log.error("%s", sentence)
