"""The page that tells a long wait before the number is taken: how long, why, and what else can be done."""

from collections.abc import Hashable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout

from kiosk import texts as common
from kiosk.deciding import texts
from kiosk.deciding.place import AtLongLine, WantNumber
from kiosk.deciding.slot_words import slot_line
from kiosk.facts import ServiceFacts, services_of
from kiosk.look import Look
from kiosk.number_facts import number_facts
from kiosk.pages.disclosure import Ways
from kiosk.pages.page import Page
from kiosk.pages.take_bar import TakeBar
from kiosk.presses import Presses
from kiosk.state import KioskState
from kiosk.together import ways_of
from kiosk.widgets.advice import Advice
from kiosk.widgets.fact import Fact
from kiosk.widgets.notice import Notice
from kiosk.widgets.words import TextLabel
from shared.domain.hall import Elsewhere, Hall, Service
from shared.domain.wait_hours import Turn
from shared.domain.words import NOTHING, Language, Words


class LongLinePage(Page):
    """Nobody is sent away: the number is one button further."""

    name = "page_long_line"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._heading = TextLabel(look, "title", bold=True, name="long_line_heading")
        self._service = TextLabel(look, "body", "quiet", name="long_line_service")
        self._facts = {name: Fact(look, f"long_{name}") for name in ("people", "wait", "open")}
        self._reason = Notice(look, "long_line_reason", "caution", "account-clock-outline")
        self._instead = TextLabel(look, "lead", bold=True, name="long_line_instead")
        self._book = Advice(look, "long_line_book", "calendar-clock-outline", hug=True)
        self._later = Advice(look, "long_line_later", "clock-outline", hug=True)
        self._ways = Ways(look, presses)
        self._take = TakeBar(look, presses, WantNumber())
        self._made: Hashable = None
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(12, 8 if look.portrait else 4 * look.squeeze))
        column.setSpacing(look.px(5) if look.portrait else look.gap)
        column.addWidget(self._heading)
        column.addWidget(self._service)
        column.addLayout(self._told())
        column.addSpacing(look.high(8) if look.portrait else 0)
        column.addWidget(self._instead)
        column.addLayout(self._choices(), 1)
        column.addWidget(self._take)

    def _told(self) -> QLayout:
        """Why stands below the figures, or beside them where the panel lies."""
        row = QHBoxLayout()
        row.setSpacing(self.look.gap)
        for fact, stretch in zip(self._facts.values(), (4, 5, 4), strict=True):
            row.addWidget(fact, stretch)
        told = QVBoxLayout() if self.look.portrait else QHBoxLayout()
        told.setSpacing(self.look.gap if self.look.portrait else self.look.px(8))
        told.addLayout(row, 1)
        told.addWidget(self._reason, 1)
        return told

    def _choices(self) -> QLayout:
        """Below each other, or side by side where the panel lies."""
        advice = QVBoxLayout()
        advice.setSpacing(self.look.gap)
        for part in (self._book, self._later):
            advice.addWidget(part)
        choices = QVBoxLayout() if self.look.portrait else QHBoxLayout()
        choices.setSpacing(self.look.gap if self.look.portrait else self.look.px(8))
        choices.addLayout(advice, 0 if self.look.portrait else 1)
        ways = QVBoxLayout()
        ways.addWidget(self._ways, 1)
        ways.addStretch(0)
        choices.addLayout(ways, 1)
        if not self.look.portrait:
            advice.addStretch(1)
        return choices

    def render_state(self, state: KioskState) -> None:
        hall, view, place, language = state.hall, state.view, state.place, state.language
        if hall is None or view is None or not isinstance(place, AtLongLine):
            return
        facts, services = number_facts(state), services_of(hall, place.service_ids)
        if facts is None:
            return
        self._heading.say(_heading(facts).of(language))
        self.setAccessibleName(self._heading.text())
        self._service.say(facts.service.name.of(language))  # it is the line of a number's first one
        self._show_facts(hall, facts, language)
        self._show_choices(hall, facts.service, ways_of(services), language)
        self._ways.arrange(place.command, language)
        self._take.show_place(place, language, ready=texts.TAKE_ANYWAY)

    def _show_facts(self, hall: Hall, facts: ServiceFacts, language: Language) -> None:
        people, wait, windows = self._facts.values()
        all_windows = len(hall.counters_of(facts.queue.id))
        people.say(common.AHEAD.of(language), str(facts.people), common.AHEAD_UNIT.of(language))
        wait.say_wait(facts.wait, language, caution=True)
        windows.say(texts.WINDOWS_OPEN.of(language), f"{facts.counters_open} / {all_windows}")
        self._reason.say(_reason(facts, all_windows).of(language))

    def _show_choices(self, hall: Hall, service: Service, ways: Sequence[Elsewhere], language: Language) -> None:
        """Only the first service of a number can be booked instead; another way may be one of any."""
        made = (service, hall.phone, ways, language)
        if made == self._made:
            return
        self._made = made
        self._instead.say(texts.OR_INSTEAD.of(language))
        how = texts.BOOK_HOW.fill(times=slot_line(service.slots), phone=hall.phone)
        self._book.say(*(words.of(language) if service.slots else "" for words in (texts.BOOK, how)))
        nothing_else = not service.slots and not ways
        self._later.say("", texts.NO_OTHER_WAY.of(language) if nothing_else else "")
        self._ways.fill(ways, language)


def _heading(facts: ServiceFacts) -> Words:
    if not facts.counters_open:
        return texts.NONE_OPEN
    return texts.MAYBE_NOT_TODAY if facts.outlook.turn is Turn.MAYBE_NOT_TODAY else texts.LONG_LINE


def _reason(facts: ServiceFacts, all_windows: int) -> Words:
    """Return why it takes long, as far as the hall knows; that no window is open stands in the heading."""
    if facts.counters_open == 0:
        return texts.CALLED_WHEN_OPEN
    if facts.outlook.words != NOTHING:
        return facts.outlook.words
    words = texts.ENOUGH_OPEN if facts.counters_open == all_windows else texts.FEW_OPEN
    return words.fill(all=all_windows, open=facts.counters_open)
