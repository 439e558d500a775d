"""Looking for a hall again and again, for a program that is started while its database is away."""

import logging
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Ok, Outcome

AGAIN_MS = 5000

T = TypeVar("T")

log = logging.getLogger(__name__)


class FirstContact(QObject, Generic[T]):
    """Looks off the GUI thread until what it looks for is there, and says each new reason why it is not."""

    def __init__(
        self,
        parent: QObject,
        look: Callable[[], T],
        jobs: Jobs,
        say: Callable[[str], None],
        found: Callable[[T], None],
        *,
        again_ms: int = AGAIN_MS,
    ) -> None:
        """`look` runs in `jobs`, and raises what is wrong, as one sentence; `found` gets what it came to."""
        super().__init__(parent)
        self._look, self._jobs, self._say, self._found, self._why = look, jobs, say, found, ""
        self._timer = QTimer(self, interval=again_ms, singleShot=True)
        self._timer.timeout.connect(lambda: jobs.run(look, self._looked))
        self._timer.start()

    def tell(self, why: str) -> None:
        """Say what is wrong, and log it once: the same comes again with every look."""
        if why != self._why:
            self._why = why
            log.error("%s", why)
            self._say(why)

    def _looked(self, outcome: Outcome[T]) -> None:
        match outcome:
            case Ok(found):
                log.info("The hall is there; the program starts.")
                self._found(found)
            case Err(error):
                self.tell(str(error))
                self._timer.start()
