"""The page that asks for the ID card of a service, with the card on its reader drawn."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from kiosk.id_card import texts
from kiosk.id_card.asked import CardAsked, card_asked
from kiosk.id_card.card_sign import CardSign
from kiosk.id_card.place import IdTyped, PlaceCard, TypeInstead, WithoutCard, WithThisCard
from kiosk.id_card.typing import IdTyping
from kiosk.inputs import texts as input_texts
from kiosk.inputs.ways import Way
from kiosk.look import Look
from kiosk.pages.page import Page
from kiosk.state import KioskState
from kiosk.widgets.notice import Notice
from shared.domain.words import NOTHING, Language, Words
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton
from shared.qt.touch.words import TextLabel


class PlaceCardPage(Page):
    """One thing to do, and below it the ways for whoever can't."""

    name = "page_place_card"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._heading = TextLabel(look, "title", bold=True, centred=True, name="card_heading")
        self._sign = CardSign(look, 170 if look.portrait else 90)
        self._why = TextLabel(look, "lead", "quiet", centred=True, name="card_why")
        self._others = TextLabel(look, "body", "quiet", name="card_others")
        self._notice = Notice(look, "card_said")
        self._go_on = self._button("with_this_card", Kind.PRIMARY, "card-account-details-outline")
        self._type = self._button("type_instead", Kind.WASH, "keyboard-outline")
        self._without = self._button("without_card", Kind.PLAIN, "ticket-outline")
        self._go_on.clicked.connect(presses.telling(WithThisCard()))
        self._type.clicked.connect(presses.telling(TypeInstead()))
        self._without.clicked.connect(presses.telling(WithoutCard()))
        self._help = TextLabel(look, "body", "quiet", name="card_help")
        self._typing = IdTyping(look)
        self._typing.submitted.connect(lambda: presses.tell(IdTyped(self._typing.text)))
        self._placing = QWidget()
        self._placing.setLayout(self._stand() if look.portrait else self._lie())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._placing)
        column.addWidget(self._typing)

    def _button(self, name: str, kind: Kind, icon: str) -> TouchButton:
        return TouchButton(self.look, name, kind, icon=icon, step="lead", height_mm=28 if self.look.portrait else 24)

    def _stand(self) -> QLayout:
        column = QVBoxLayout()
        column.setContentsMargins(self.look.margins(12, 8))
        column.setSpacing(self.look.px(5))
        column.addStretch(1)
        column.addWidget(self._heading)
        column.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._why)
        column.addStretch(1)
        for part in (self._notice, self._go_on, self._type, self._without, self._others, self._help):
            column.addWidget(part)
        return column

    def _lie(self) -> QLayout:
        left, right = QVBoxLayout(), QVBoxLayout()
        for side in (left, right):
            side.setSpacing(self.look.px(4))
            side.addStretch(1)
        left.addWidget(self._heading)
        left.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignHCenter)
        left.addWidget(self._why)
        for part in (self._notice, self._go_on, self._type, self._without, self._others, self._help):
            right.addWidget(part)
        for side in (left, right):
            side.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(self.look.margins(12, 4))
        row.setSpacing(self.look.px(10))
        row.addLayout(left, 1)
        row.addLayout(right, 1)
        return row

    def render_state(self, state: KioskState) -> None:
        place, hall, language = state.place, state.hall, state.language
        if hall is None or not isinstance(place, PlaceCard):
            return
        asked = card_asked(hall, place.at)
        self._placing.setVisible(not place.typing)
        self._typing.render_place(place, language)
        if place.typing or asked is None:
            self.setAccessibleName(texts.TYPE_HEADING.of(language))
            return
        heading = texts.HEADING if state.ways.reader is Way.WORKS else texts.HEADING_NO_READER
        self._heading.say(heading.of(language))
        self._why.say(texts.WHY.of(language))
        self._others.say(texts.OTHER_DOCUMENTS.of(language))
        self._help.say(input_texts.HELP.of(language))
        self._notice.say(said(place, state.ways.reader, asked).of(language))
        self._sign.set_broken(state.ways.reader is not Way.WORKS)
        self._offer(place, asked, language)
        self.setAccessibleName(heading.of(language))

    def _offer(self, place: PlaceCard, asked: CardAsked, language: Language) -> None:
        offers = (
            (self._go_on, texts.GO_ON, bool(place.expired)),
            (self._type, texts.TYPE, asked.typed),
            (self._without, texts.WITHOUT, not asked.required),
        )
        for button, words, offered in offers:
            button.say(words.of(language))
            button.setVisible(offered)

    def hideEvent(self, event: object) -> None:
        """Wipe what was typed when the page goes, whatever comes next."""
        self._typing.wipe()
        super().hideEvent(event)  # type: ignore[arg-type]


def said(place: PlaceCard, reader: Way, asked: CardAsked) -> Words:
    """Return the sentence above the ways on: what the reader said last, or that it does not work."""
    if place.expired:
        return texts.EXPIRED.fill(date=place.expired)
    if reader is not Way.WORKS:
        trouble = texts.READER_BROKEN if reader is Way.BROKEN else texts.NO_READER
        other = texts.ASK_A_GUIDE if asked.required else texts.OTHER_WAYS_ASKED
        return Words(f"{trouble.zh}{other.zh}", f"{trouble.en} {other.en}")
    return texts.ADVICE[place.advice] if place.advice in texts.ADVICE and place.advice else (place.said or NOTHING)
