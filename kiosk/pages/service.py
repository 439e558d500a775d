"""The service page: what it takes, how long it is, where else it can be done, and one button for a number."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk import texts
from kiosk.deciding.place import WantNumber
from kiosk.facts import ServiceFacts, find_service, services_of
from kiosk.look import Look
from kiosk.number_facts import number_facts
from kiosk.pages.disclosure import Materials, Ways
from kiosk.pages.page import Page
from kiosk.pages.take_bar import TakeBar
from kiosk.possible import why_none
from kiosk.state import AtService, KioskState
from kiosk.terms import terms_words, where_words
from kiosk.together import papers_of, ways_of
from kiosk.wait_texts import AT_ONCE
from kiosk.widgets.fact import Fact
from kiosk.wishing.buttons import WishButtons, together_line
from shared.domain.hall import Service
from shared.domain.words import NOTHING, Language
from shared.qt.presses import Presses
from shared.qt.touch.words import TextLabel

LONG_NAMES = ((96, "body"), (48, "lead"), (0, "title"))
"""From how many signs on a name is set smaller, so that it takes no more than three lines."""


ELDER_ROOM = 0.4
"""Of the usual room for names, since papers and ways of all services are shown in large type, too."""


class ServicePage(Page):
    """Lists are made when service or language change; figures and the button are renewed with every state."""

    name = "page_service"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._title = TextLabel(look, "title", bold=True, name="service_name")
        # Side by side, large type leaves them too little room.
        step = "body" if look.portrait or not look.modes.elder else "quiet"
        self._where = TextLabel(look, step, "quiet", name="service_where")
        self._promise = TextLabel(look, step, "accent", bold=True, name="service_promise")
        self._facts = {name: Fact(look, f"fact_{name}") for name in ("people", "wait", "until")}
        self._first = TextLabel(look, "body", bold=True, name="figures_of")
        self._materials = Materials(look, presses)
        self._ways = Ways(look, presses)
        self._together = TextLabel(look, "body", "accent", bold=True, name="wish_together")
        self._wishes = WishButtons(look, presses)
        self._take = TakeBar(look, presses, WantNumber(), self._wishes)
        self._made: tuple[object, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(12, 7 * look.squeeze**2 if look.portrait else 4 * look.squeeze))
        column.setSpacing(look.gap)
        column.addLayout(self._head())
        if look.portrait:
            self._stand(column)
        else:
            self._lie(column)
        column.addWidget(self._take)

    def _head(self) -> QLayout:
        head = QVBoxLayout()
        head.setSpacing(self.look.px(1))
        head.addWidget(self._title)
        below = QVBoxLayout() if self.look.portrait else QHBoxLayout()
        below.setSpacing(self.look.px(1 if self.look.portrait else 10))
        for line, stretch in ((self._where, 2 if self.look.modes.elder else 1), (self._promise, 1)):
            below.addWidget(line)
            below.setStretchFactor(line, 0 if self.look.portrait else stretch)
        head.addLayout(below)
        head.addWidget(self._together)
        return head

    def _figures(self) -> QLayout:
        """The figures side by side and, of several services, over them whose line it is."""
        row = QHBoxLayout()
        row.setSpacing(self.look.gap)
        for fact, stretch in zip(self._facts.values(), (4, 5, 4), strict=True):
            row.addWidget(fact, stretch)
        figures = QVBoxLayout()
        figures.setSpacing(self.look.px(1))
        figures.addWidget(self._first)
        figures.addLayout(row)
        return figures

    def _stand(self, column: QVBoxLayout) -> None:
        column.addLayout(self._figures())
        column.addWidget(self._materials, 3)
        column.addWidget(self._ways, 1)
        column.addStretch(0)

    def _lie(self, column: QVBoxLayout) -> None:
        right = QVBoxLayout()
        right.setSpacing(self.look.gap)
        right.addLayout(self._figures())
        right.addWidget(self._ways, 1)
        right.addStretch(0)
        # Half of the page is the list's, also while no figures stand beside it to claim the other.
        beside = QWidget()
        beside.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        for half in (self._materials, beside):
            policy = half.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            half.setSizePolicy(policy)
        row = QHBoxLayout()
        row.setSpacing(self.look.px(8))
        row.addWidget(self._materials, 1)
        row.addWidget(beside, 1)
        column.addLayout(row, 1)

    def render_state(self, state: KioskState) -> None:
        hall, view, place, language = state.hall, state.lines, state.place, state.language
        if hall is None or view is None or not isinstance(place, AtService):
            return
        service, facts = find_service(hall, place.service_id), number_facts(state)
        if service is None or facts is None:
            return
        self.setAccessibleName(service.name.of(language))
        services = services_of(hall, place.service_ids)
        room = self.look.squeeze * (ELDER_ROOM if self.look.modes.elder else 1)
        self._show_name(service, language)
        self._where.say(where_words(hall, services, room).of(language))
        self._promise.say(terms_words(services, room).of(language))
        none = why_none(state, place)
        several = len(services) > 1 and none is None
        self._first.say(texts.FIRST_DONE.fill(service=facts.service.name).of(language) if several else "")
        self._show_facts(facts, language, told=none is None)
        self._show_lists(services, language)
        for grid in (self._materials, self._ways):
            grid.arrange(place.command, language)
        self._together.say(together_line(hall, place, room).of(language))
        self._wishes.show_wish(hall, place, language)
        own = state.link.away and facts.queue.id in state.own_queues
        self._take.show_place(
            place,
            language,
            no_counter=NOTHING if facts.counters_open or not facts.seen else texts.NO_COUNTER.fill(kind=facts.kind),
            late=own,
            why_none=none,
            hours=facts.outlook.words,
        )

    def _show_name(self, service: Service, language: Language) -> None:
        name = service.name.of(language)
        step = next(step for signs, step in LONG_NAMES if len(name) >= signs)
        self._title.setFont(self.look.font(step, bold=True))
        self._title.say(name)

    def _show_facts(self, facts: ServiceFacts, language: Language, *, told: bool) -> None:
        """Show figures of the line; where no number can be had they would only mislead, and are not `told`."""
        people, wait, until = self._facts.values()
        for fact in self._facts.values():
            fact.setVisible(told)
        if not told:
            return
        people.say_people(facts.people, language, seen=facts.seen)
        if not facts.seen:
            wait.hide()
        elif facts.people == 0 and facts.counters_open > 0:
            wait.say(texts.EXPECTED.of(language), AT_ONCE.of(language))
        else:
            wait.say_wait(facts.wait, language, caution=facts.long_wait)
        until.say(texts.UNTIL.of(language), facts.until)

    def _show_lists(self, services: Sequence[Service], language: Language) -> None:
        """Show the papers and ways of all services of the number."""
        made = (papers_of(services), ways_of(services), language)
        if made != self._made:
            self._made = made
            self._materials.fill(made[0], language)
            self._ways.fill(made[1], language)
