"""The page nobody asked for: what goes on in the hall, and how to begin; it changes slowly and calmly."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk import texts
from kiosk.facts import QueueFacts, hours_today, queue_facts
from kiosk.look import Look
from kiosk.pages.page import Page
from kiosk.state import Attract, KioskState
from kiosk.wait_texts import wait_words
from kiosk.widgets.card import Card, Strip
from kiosk.widgets.notice import Notice
from shared.domain.hall import Hall
from shared.domain.words import NOTHING, Language, Words
from shared.qt.presses import Presses
from shared.qt.touch.words import IconLabel, TextLabel

ROWS, LESS_ROWS, LEAST_ROWS = 6, 4, 3
ROW_GROWS = 1.3


class AttractPage(Page):
    """Some of the queues and one of the notices at a time; in elder mode nothing moves."""

    name = "page_attract"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._heading = TextLabel(look, "title", bold=True, name="attract_heading")
        self._hours = TextLabel(look, "lead", "quiet", name="attract_hours")
        roomy = look.portrait and not look.upper_px
        count = ROWS if roomy else LESS_ROWS if look.portrait or not look.cramped else LEAST_ROWS
        self._rows = [_QueueRow(look) for _ in range(count)]
        self._notice = Notice(look, "attract_notice", "good", "bullhorn-outline")
        self._begin = _Begin(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(12, 10 if look.portrait else 4))
        column.setSpacing(look.px(6 if look.portrait else 3))
        for part in (self._heading, self._hours):
            column.addWidget(part)
        for queue in self._rows:
            column.addWidget(queue, 2)
        column.addStretch(1)
        column.addWidget(self._notice)
        column.addWidget(self._begin)

    def render_state(self, state: KioskState) -> None:
        hall, view, place, language = state.hall, state.lines, state.place, state.language
        if hall is None or view is None or not isinstance(place, Attract):
            return
        turn = 0 if self.look.modes.elder else place.turn
        shown = _turned(queue_facts(hall, view, state.now, seen=not state.link.away), turn, len(self._rows))
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(shown))
            if at < len(shown):
                row.show_queue(shown[at], language)
        self._notice.say(self._notice_of(hall, turn).of(language))
        self._heading.say(texts.NOW_WAITING.of(language))
        self._hours.say(texts.HOURS_TODAY.fill(hours=hours_today(hall, view.business_day)).of(language))
        self._begin.say(texts.TOUCH_TO_BEGIN.of(language))
        self.setAccessibleName(texts.TOUCH_TO_BEGIN.of(language))

    def _notice_of(self, hall: Hall, turn: int) -> Words:
        """Return a notice; the first one stands in the band on top already, where everything else is low."""
        notices = hall.notices[1:] if self.look.upper_px else hall.notices
        return notices[turn % len(notices)] if notices else NOTHING


def _turned(queues: tuple[QueueFacts, ...], turn: int, at_once: int) -> tuple[QueueFacts, ...]:
    """Return the part of the queues that a turn shows; all parts are equally long, as far as that goes."""
    parts = max(1, -(-len(queues) // at_once))
    each = max(1, -(-len(queues) // parts))
    first = turn % parts * each
    return queues[first : first + each]


class _QueueRow(Card):
    """One queue: its letter and name, how many wait, and how long."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setMaximumHeight(int(look.metrics.type_px("number") * ROW_GROWS))
        large, usual = ("large", "title") if look.portrait and not look.modes.elder else ("title", "lead")
        self._letter = TextLabel(look, large, "accent", bold=True, wrap=False)
        self._name = TextLabel(look, usual, bold=True)
        self._people, self._wait = TextLabel(look, usual, wrap=False), TextLabel(look, "lead", "quiet", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.margins(7, 5 if look.portrait else 2.5))
        row.setSpacing(look.px(6))
        for part, stretch in ((self._letter, 0), (self._name, 1), (self._people, 0), (self._wait, 0)):
            row.addWidget(part, stretch)

    def show_queue(self, facts: QueueFacts, language: Language) -> None:
        self._letter.say(facts.queue.letter)
        self._name.say(facts.queue.name.of(language))
        self._people.say(texts.PEOPLE.fill(people=facts.people).of(language))
        self._wait.say(wait_words(facts).of(language))
        told = (self._letter, self._name, self._people, self._wait)
        self.setAccessibleName(" ".join(label.text() for label in told))


class _Begin(Strip):
    """The one sentence that says how to begin."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "accent", "accent")
        self._words = TextLabel(look, "large", "on_accent", bold=True, wrap=False, name="touch_to_begin")
        row = QHBoxLayout(self)
        row.setContentsMargins(look.margins(8, 8 if look.portrait else 3))
        row.setSpacing(look.gap)
        row.addStretch(1)
        row.addWidget(IconLabel(look, "gesture-tap", "on_accent", 24))
        row.addWidget(self._words)
        row.addStretch(1)

    def say(self, text: str) -> None:
        self._words.say(text)
