"""Keeps the hall's device table and its alerts in step with the kiosk's local journal."""

from collections import deque
from collections.abc import Sequence

from drivers.state import Health
from kiosk.local.journal import ASTRAY
from kiosk.numbers import Numbers
from kiosk.printer_alerts import AlertNews
from shared.domain.alert import AlertKind

LISTED = 20
"""Numbers an alert names; the device table and the log name all."""


class JournalWatch:
    """Tells what is new since it was told last, be it before a restart.

    What could not be told is told with the next look.
    """

    def __init__(self, numbers: Numbers) -> None:
        self._numbers = numbers
        known = numbers.journal.astray()
        self._astray = tuple(entry.named for entry in known)
        untold = tuple(entry.named for entry in known if entry.reason == ASTRAY)
        self._untold = deque[Sequence[str]]([untold] if untold else [])
        self._reported: tuple[str, str] | None = None

    def came_astray(self, numbers: Sequence[str]) -> str:
        """Note numbers in no line though somebody has the slip, and return the sentence for the log."""
        self._astray = (*self._astray, *numbers)
        self._untold.append(numbers)
        return self._sentence()

    def look(self) -> None:
        """Called off the GUI thread, one look at a time. Raises DatabaseAway."""
        file = self._numbers.journal.file
        told = (Health.OFFLINE.value if file.trouble else Health.ONLINE.value, file.trouble or self._sentence())
        if told != self._reported:
            self._numbers.desk.report_journal(str(file.file), *told)
            self._numbers.desk.tell_alerts(_of_the_file(file.trouble))
            self._reported = told
        while self._untold:
            self._numbers.desk.tell_alerts(_of_astray(self._untold[0]))
            self._numbers.journal.astray_told(self._untold.popleft())

    def _sentence(self) -> str:
        if not self._astray:
            return ""
        return (
            f"Taken while the database was away, and in no line: {', '.join(self._astray)}. "
            "Their day was over, or the database would not have them: look for their citizens."
        )


def _of_the_file(trouble: str) -> AlertNews:
    if trouble:
        return AlertNews("", {AlertKind.JOURNAL_TROUBLE: {"error": trouble}})
    return AlertNews("", cleared=frozenset({AlertKind.JOURNAL_TROUBLE}))


def _of_astray(numbers: Sequence[str]) -> AlertNews:
    """Each lot is an alert of its own, by its first number: somebody may have seen to those before."""
    more = "…" if len(numbers) > LISTED else ""
    return AlertNews(numbers[0], {AlertKind.NUMBERS_ASTRAY: {"numbers": ", ".join(numbers[:LISTED]) + more}})
