"""Where to wait, which windows call, how many are ahead: one card of short lines."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk import texts
from kiosk.look import Look
from kiosk.widgets.card import Card
from kiosk.widgets.words import IconLabel, TextLabel
from shared.domain.hall import Hall, number_range
from shared.domain.ticket import Issued
from shared.domain.words import Language, Words


class Guidance(Card):
    """What the slip also says."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(9, 8 * look.squeeze))
        column.setSpacing(look.high(4))
        icons = ("map-marker-outline", "countertop-outline", "account-group-outline", "clock-outline")
        names = ("wait_at", "windows", "people_ahead", "expected_wait")
        step = "title" if look.squeeze == 1 else "lead"
        self._lines = [TextLabel(look, step, name=name, bold=name == "wait_at") for name in names]
        for icon, line in zip(icons, self._lines, strict=True):
            row = QHBoxLayout()
            row.setSpacing(look.gap)
            row.addWidget(IconLabel(look, icon, "accent", 17))
            row.addWidget(line, 1)
            column.addLayout(row)

    def tell(self, hall: Hall, issued: Issued, language: Language) -> None:
        queue = hall.queue(issued.ticket.queue_id)
        told = (
            texts.WAIT_AT.fill(place=queue.place),
            texts.WINDOWS.fill(windows=number_range(c.number for c in hall.counters_of(queue.id))),
            *_expected(issued),
        )
        for line, words in zip(self._lines, told, strict=True):
            line.say(words.of(language))


def _expected(issued: Issued) -> tuple[Words, Words]:
    """Return what is said of people ahead and of the wait; while the database is away only what was last known."""
    if issued.away:
        return texts.LAST_KNOWN.fill(people=issued.people_ahead), texts.LATE_NUMBER
    ahead = texts.PEOPLE_AHEAD.fill(people=issued.people_ahead) if issued.people_ahead else texts.NOBODY_AHEAD
    return ahead, texts.wait_line(issued.wait)
