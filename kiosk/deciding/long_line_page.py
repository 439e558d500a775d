"""The page that tells a long wait before the number is taken: how long, why, and what else can be done."""

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout

from kiosk import texts as common
from kiosk.deciding import texts
from kiosk.deciding.choices import Choices
from kiosk.deciding.later import later_words
from kiosk.deciding.place import AtLongLine, WantNumber
from kiosk.facts import ServiceFacts, services_of
from kiosk.look import Look
from kiosk.number_facts import number_facts
from kiosk.pages.page import Page
from kiosk.pages.take_bar import TakeBar
from kiosk.possible import why_none
from kiosk.state import KioskState
from kiosk.together import ways_of
from kiosk.widgets.fact import Fact
from kiosk.widgets.notice import Notice
from shared.domain.hall import Hall
from shared.domain.place_words import all_of, kinds_of
from shared.domain.wait_hours import Turn
from shared.domain.words import NOTHING, Language, Words
from shared.qt.presses import Presses
from shared.qt.touch.words import TextLabel


class LongLinePage(Page):
    """The figures, the reason and the choices at a glance. Nobody is sent away: the number is one button further."""

    name = "page_long_line"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._heading = TextLabel(look, "title", bold=True, name="long_line_heading")
        self._service = TextLabel(look, "body", "quiet", name="long_line_service")
        roomy = not look.cramped
        self._facts = {name: Fact(look, f"long_{name}", great=roomy) for name in ("people", "wait")}
        self._reason = Notice(look, "long_line_reason", "caution", "account-clock-outline", "lead" if roomy else "body")
        self._instead = TextLabel(look, "lead", bold=True, name="long_line_instead")
        self._choices = Choices(look, presses)
        self._take = TakeBar(look, presses, WantNumber())
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(12, 8 * look.squeeze if look.portrait else 4 * look.squeeze))
        column.setSpacing(look.gap)
        column.addWidget(self._heading)
        column.addWidget(self._service)
        column.addLayout(self._standing() if look.portrait else self._lying(), 1)
        column.addWidget(self._take)

    def _told(self) -> QLayout:
        """The figures side by side, and why below them."""
        figures = QHBoxLayout()
        figures.setSpacing(self.look.gap)
        for fact in self._facts.values():
            figures.addWidget(fact, 1)
        told = QVBoxLayout()
        told.setSpacing(self.look.gap)
        told.addLayout(figures)
        told.addWidget(self._reason)
        return told

    def _instead_of_it(self) -> QLayout:
        instead = QVBoxLayout()
        instead.setSpacing(self.look.px(2))
        instead.addWidget(self._instead)
        instead.addWidget(self._choices, 1)
        return instead

    def _standing(self) -> QLayout:
        column = QVBoxLayout()
        column.setSpacing(self.look.high(8))
        column.addLayout(self._told())
        column.addLayout(self._instead_of_it(), 1)
        return column

    def _lying(self) -> QLayout:
        left = self._told()
        assert isinstance(left, QVBoxLayout)
        left.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(self.look.px(8))
        row.addLayout(left, 1)
        row.addLayout(self._instead_of_it(), 1)
        return row

    def render_state(self, state: KioskState) -> None:
        hall, view, place, language = state.hall, state.lines, state.place, state.language
        if hall is None or view is None or not isinstance(place, AtLongLine):
            return
        facts, services = number_facts(state), services_of(hall, place.service_ids)
        if facts is None:
            return
        none = why_none(state, place)
        self._heading.say((common.NONE_NOW if none else _heading(facts)).of(language))
        self.setAccessibleName(self._heading.text())
        self._service.say(facts.service.name.of(language))  # it is the line of a number's first one
        self._show_facts(hall, facts, language, told=none is None)
        self._instead.say((texts.INSTEAD if none else texts.OR_INSTEAD).of(language))
        later = later_words(hall, facts, state.now)
        self._choices.show_choices(place.command, hall, facts.service, ways_of(services), later, language)
        self._take.show_place(place, language, ready=texts.TAKE_ANYWAY, why_none=none)

    def _show_facts(self, hall: Hall, facts: ServiceFacts, language: Language, *, told: bool) -> None:
        people, wait = self._facts.values()
        people.setVisible(told)
        if not told:
            wait.hide()
            self._reason.say("")
            return
        people.say_people(facts.people, language, seen=facts.seen)
        wait.say_wait(facts.wait if facts.seen else None, language, caution=True)
        self._reason.say(_reason(hall, facts).of(language))


def _heading(facts: ServiceFacts) -> Words:
    if not facts.counters_open and facts.seen:
        return texts.NONE_OPEN.fill(kind=facts.kind)
    return texts.MAYBE_NOT_TODAY if facts.outlook.turn is Turn.MAYBE_NOT_TODAY else texts.LONG_LINE


def _reason(hall: Hall, facts: ServiceFacts) -> Words:
    """Return why it takes long, as far as the hall knows; that no place is open stands in the heading."""
    if facts.counters_open == 0 and facts.seen:
        return texts.CALLED_WHEN_OPEN.fill(kind=facts.kind)
    if facts.outlook.words != NOTHING or not facts.seen:
        return facts.outlook.words
    places = hall.counters_of(facts.queue.id)
    words = texts.ENOUGH_OPEN if facts.counters_open == len(places) else texts.FEW_OPEN
    kinds = kinds_of(places)
    return words.fill(all=len(places), open=facts.counters_open, kind=facts.kind, kinds=all_of(kinds))
