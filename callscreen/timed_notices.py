"""Notices that the hall reads aloud by itself: which are due in which minute, each once."""

from datetime import datetime

from shared.domain.hall import Hall
from shared.domain.opening import opening_of
from shared.domain.voice_rules import TimedNotice


class TimedNotices:
    """Looked at about once a second; a minute that was missed, because the screen started later, is over."""

    def __init__(self) -> None:
        self._looked: datetime | None = None

    def due(self, hall: Hall, now: datetime) -> tuple[TimedNotice, ...]:
        """Return what is to be read now: nothing on a day without hours, or while a manager has closed the hall."""
        here = now.astimezone(hall.zone).replace(second=0, microsecond=0)
        if here == self._looked:
            return ()
        first, self._looked = self._looked is None, here
        # A screen that starts says nothing for its first minute: it may have said it just before.
        if first or hall.closed is not None:
            return ()
        minute, spans = here.hour * 60 + here.minute, opening_of(hall).spans(here.date())
        return tuple(notice for notice in hall.voice.notices if notice.is_due(minute, spans))
