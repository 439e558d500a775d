"""The three questions before a number, all on one page: ID card, online, any doubt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout

from kiosk.deciding import texts
from kiosk.deciding.place import AtQuestions
from kiosk.facts import services_of
from kiosk.guide.button import GuideButton
from kiosk.look import Look
from kiosk.pages.page import Page
from kiosk.pages.take_bar import TakeBar
from kiosk.possible import why_none
from kiosk.press import Take
from kiosk.state import KioskState, Step
from kiosk.widgets.advice import Advice
from kiosk.widgets.qr import QrCode
from shared.domain.hall import Elsewhere, ElsewhereKind, Hall, Service
from shared.domain.place_words import kinds_of, one_of
from shared.domain.words import Language, Words
from shared.qt.presses import Presses
from shared.qt.touch.words import TextLabel


class QuestionsPage(Page):
    """Nothing has to be ticked: one button says that all is clear, one calls a guide."""

    name = "page_questions"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._heading = TextLabel(look, "title", bold=True, name="questions_heading")
        self._id_card = Advice(look, "ask_id_card", "card-account-details-outline", large=look.portrait)
        self._online = Advice(look, "ask_online", "cellphone-link", large=look.portrait)
        self._doubt = Advice(look, "ask_doubt", "help-circle-outline", large=look.portrait)
        self._guide = GuideButton(look, presses)
        self._guide.setMinimumWidth(look.px(90))
        self._doubt.put_right(self._guide)
        self._code: QrCode | None = None
        self._coded = ""
        self._take = TakeBar(look, presses, Take())
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(12, 10 if look.portrait else 4))
        column.setSpacing(look.px(8) if look.portrait else look.gap)
        column.addWidget(self._heading)
        column.addStretch(1)
        for part in (self._id_card, self._online, self._doubt):
            column.addWidget(part, 4 if look.portrait else 2)
        column.addStretch(1)
        column.addWidget(self._take)

    def render_state(self, state: KioskState) -> None:
        hall, place, language = state.hall, state.place, state.language
        if hall is None or not isinstance(place, AtQuestions):
            return
        self._heading.say(texts.BEFORE.of(language))
        self.setAccessibleName(self._heading.text())
        self._id_card.say(texts.ID_CARD.of(language), texts.ID_CARD_HELP.of(language))
        self._ask_online(hall, services_of(hall, place.service_ids), language)
        self._doubt.say(texts.DOUBT.of(language), texts.DOUBT_HELP.of(language))
        self._guide.offer(language, ready=place.step is Step.READY)
        self._take.show_place(place, language, ready=texts.ALL_CLEAR, why_none=why_none(state, place))

    def _ask_online(self, hall: Hall, services: Sequence[Service], language: Language) -> None:
        way = _other_way(services)
        online = way.way if way and way.way.kind is ElsewhereKind.ONLINE else None
        asked = _way_words(way, several=len(services) > 1) if way else _no_other_way(hall, services)
        self._online.say(*(words.of(language) for words in asked))
        url = online.url if online else ""
        if url == self._coded:
            return
        self._coded = url
        if self._code is not None:
            self._code.hide()
            self._code.deleteLater()
            self._code = None
        if online is not None and url:
            side = 60 if self.look.portrait else 40
            self._code = QrCode(self.look, url, online.where.of(language), side)
            self._online.put_right(self._code)


@dataclass(frozen=True, slots=True)
class _OtherWay:
    service: Service
    way: Elsewhere


def _other_way(services: Sequence[Service]) -> _OtherWay | None:
    """Return the way to ask about: the first one online, else the first of any kind."""
    ways = [_OtherWay(service, way) for service in services for way in service.elsewhere]
    return next((one for one in ways if one.way.kind is ElsewhereKind.ONLINE), ways[0] if ways else None)


def _no_other_way(hall: Hall, services: Iterable[Service]) -> tuple[Words, Words]:
    """Return where it is done, since it is done nowhere else."""
    places = [counter for service in services for counter in hall.counters_of(service.queue_id)]
    return texts.NOT_ONLINE.fill(kind=one_of(kinds_of(places))), texts.NOT_ONLINE_HELP


def _way_words(other: _OtherWay, *, several: bool) -> tuple[Words, Words]:
    """Return the question and its help; where the number is of several services it names the one that is meant."""
    way = other.way
    if way.kind is ElsewhereKind.ONLINE:
        asked, where = texts.ONLINE, way.where if way.where.zh else way.name
    else:
        asked, where = texts.ELSEWHERE, texts.ELSEWHERE_HELP.fill(way=way.name, where=way.where)
    return asked, texts.ONLINE_OF_ONE.fill(service=other.service.name, where=where) if several else where
