"""Sends each call to the pagers of people who do not hear it."""

from collections.abc import Callable, Sequence
from datetime import datetime

from callscreen.hall_boards.choosing import is_for
from callscreen.hall_boards.lines import page_text
from callscreen.voice.announcement import Announcement
from callscreen.voice.utterance import Utterance
from drivers.board.text import BoardText
from shared.settings.waiting_area import PagerSettings

Send = Callable[[BoardText, float], None]
"""Takes a text and how many seconds old it is; must not block."""


class Pagers:
    """All pagers of a screen. Each call and recall is paged once, the moment it is announced."""

    def __init__(self, pagers: Sequence[tuple[PagerSettings, Send]], age_s: Callable[[datetime], float]) -> None:
        """`age_s` tells how many real seconds ago something happened in the hall's time."""
        self._pagers, self._age_s = pagers, age_s

    def announced(self, utterance: Utterance) -> None:
        """Page a call; notices go by screen and loudspeaker."""
        if not (self._pagers and isinstance(utterance, Announcement)):
            return
        window = utterance.counter_number
        text, age_s = page_text(utterance.ticket_number, window, utterance.kind), self._age_s(utterance.called_at)
        for wanted, send in self._pagers:
            if is_for(wanted, window, utterance.zone):
                send(text, max(0.0, age_s))
