"""Where to wait, which windows call, how many are ahead: one card of short lines."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk import texts
from kiosk.going_on import next_places
from kiosk.look import Look
from kiosk.slip import texts as slip_texts
from kiosk.wait_texts import hours_line, wait_line
from kiosk.widgets.card import Card
from shared.domain.hall import Hall
from shared.domain.place_words import kinds_of, named, one_of
from shared.domain.ticket import Issued
from shared.domain.words import NOTHING, Language, Words
from shared.qt.touch.words import IconLabel, TextLabel


class Guidance(Card):
    """What the slip also says."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(9, 8 * look.squeeze))
        column.setSpacing(look.high(4))
        clocks = ("clock-outline", "clock-alert-outline")
        icons = (*("map-marker-outline",) * 2, "countertop-outline", "account-group-outline", *clocks)
        names = ("wait_at", "then_to", "windows", "people_ahead", "expected_wait", "beyond_hours")
        step = "title" if look.squeeze == 1 else "lead"
        self._lines = [TextLabel(look, step, name=name, bold=name == "wait_at") for name in names]
        self._icons = [IconLabel(look, icon, "accent", 17) for icon in icons]
        for icon, line in zip(self._icons, self._lines, strict=True):
            row = QHBoxLayout()
            row.setSpacing(look.gap)
            row.addWidget(icon)
            row.addWidget(line, 1)
            column.addLayout(row)

    def tell(self, hall: Hall, issued: Issued, language: Language) -> None:
        queue, places = hall.queue(issued.ticket.queue_id), next_places(hall, issued.ticket)
        windows = texts.WINDOWS.fill(windows=named(hall.counters_of(queue.id)))
        told = (
            texts.WAIT_AT.fill(place=queue.place),
            NOTHING if places == NOTHING else texts.THEN_TO.fill(places=places),
            windows if issued.staffed else slip_texts.NO_WINDOW.fill(kind=one_of(kinds_of(hall.counters_of(queue.id)))),
            *_expected(issued),
            hours_line(hall, issued),
        )
        for icon, line, words in zip(self._icons, self._lines, told, strict=True):
            icon.setVisible(words != NOTHING)
            line.say(words.of(language))


def _expected(issued: Issued) -> tuple[Words, Words]:
    """Return what is said of people ahead and of the wait; while the database is away no minutes are."""
    words = texts.AT_LEAST if issued.away else texts.PEOPLE_AHEAD
    ahead = words.fill(people=issued.people_ahead) if issued.people_ahead else texts.NOBODY_AHEAD
    if issued.away:
        return ahead, texts.LATE_NUMBER
    return ahead, wait_line(issued.wait) if issued.staffed else NOTHING
