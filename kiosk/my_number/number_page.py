"""The page of a number as it is now: what to do, how long, and the ways on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.inputs import texts as input_texts
from kiosk.look import Look
from kiosk.my_number import texts
from kiosk.my_number.place import AskGiveUp, AtNumber, ComeBack, TakeNew
from kiosk.my_number.showing import Shown, line_of, shown
from kiosk.pages.page import Page
from kiosk.press import GoHome
from kiosk.state import KioskState
from kiosk.texts import HOME
from kiosk.widgets.guidance import Guidance
from kiosk.widgets.notice import Notice
from kiosk.widgets.number import NumberLabel
from kiosk.widgets.qr import QrCode
from shared.domain.ids import ServiceId
from shared.domain.slip_key import CODE_SCHEME
from shared.domain.words import Language
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton
from shared.qt.touch.words import IconLabel, TextLabel

CODE_MM = 62
"""The code stands for the slip, so it is as large as a phone likes it."""


class NumberNowPage(Page):
    """The number and one headline are large; below stand the line, the slip's code, and what can be done."""

    name = "page_number_now"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._number = NumberLabel(look, 84 if look.portrait else 70)
        self._icon = IconLabel(look, "account-group-outline", "accent", (30 if look.portrait else 22) * look.squeeze)
        step = "large" if look.portrait else "title"
        self._headline = TextLabel(look, step, bold=True, centred=True, name="now_headline")
        self._service = TextLabel(look, "lead", "quiet", centred=True, name="now_service")
        self._why = TextLabel(look, "lead", centred=True, name="now_why")
        self._guidance = Guidance(look)
        self._code = _SlipCode(look)
        self._notice = Notice(look, "now_said")
        self._help = TextLabel(look, "body", "quiet", name="now_help")
        self._new_for: ServiceId | None = None
        self._come_back = self._button("come_back", Kind.PRIMARY, "undo-variant")
        self._take_new = self._button("take_new", Kind.PRIMARY, "ticket-outline")
        self._home = self._button("seen_home", Kind.PRIMARY, "home-outline")
        self._give_up = self._button("give_up", Kind.PLAIN, "close-circle-outline")
        self._come_back.clicked.connect(presses.telling(ComeBack()))
        self._take_new.clicked.connect(self._tell_new)
        self._home.clicked.connect(presses.telling(GoHome(stays=True)))
        self._give_up.clicked.connect(presses.telling(AskGiveUp()))
        if look.portrait:
            self._stand()
        else:
            self._lie()

    def _button(self, name: str, kind: Kind, icon: str) -> TouchButton:
        high = 28 if self.look.portrait else 24
        return TouchButton(self.look, name, kind, icon=icon, step="lead", height_mm=high)

    def _head(self) -> QVBoxLayout:
        """The number is told first, what it means for its holder right below."""
        column = QVBoxLayout()
        column.setSpacing(self.look.px(3))
        column.addWidget(self._number)
        column.addSpacing(self.look.px(4))
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for part in (self._headline, self._service, self._why):
            column.addWidget(part)
        return column

    def _foot(self) -> tuple[QWidget, ...]:
        return (self._notice, self._come_back, self._take_new, self._home, self._give_up, self._help)

    def _stand(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(self.look.margins(12, 8))
        column.setSpacing(self.look.px(5))
        column.addStretch(1)
        column.addLayout(self._head())
        column.addSpacing(self.look.px(3))
        for part in (self._guidance, self._code):
            column.addWidget(part)
        column.addStretch(1)
        for below in self._foot():
            column.addWidget(below)

    def _lie(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for side in (left, right):
            side.setSpacing(self.look.px(4))
            side.addStretch(1)
        left.addLayout(self._head())
        left.addWidget(self._code)
        left.addStretch(1)
        right.addWidget(self._guidance)
        for below in self._foot():
            right.addWidget(below)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(self.look.margins(12, 4))
        row.setSpacing(self.look.px(10))
        row.addLayout(left, 1)
        row.addLayout(right, 1)

    def render_state(self, state: KioskState) -> None:
        place, hall, language = state.place, state.hall, state.language
        if hall is None or not isinstance(place, AtNumber):
            return
        told = shown(hall, place)
        self._number.say(place.ticket.number)
        self._icon.draw(told.icon, told.tone)
        self._headline.say(told.headline.of(language), told.tone)
        self._service.say(told.service.of(language))
        self._why.say(told.why.of(language))
        self._notice.tell(place.said, language)
        self._help.say(input_texts.HELP.of(language))
        self._guidance.setVisible(told.line)
        if told.line:
            self._guidance.tell(hall, line_of(place), language)
        self._code.tell(told.code, language)
        self._offer(place, told, language)
        self.setAccessibleName(f"{place.ticket.number} {told.headline.of(language)}")

    def _offer(self, place: AtNumber, told: Shown, language: Language) -> None:
        self._new_for = told.new_for.id if told.new_for else None
        self._come_back.say((texts.COMING_BACK if place.waiting else texts.COME_BACK).of(language))
        self._take_new.say(texts.TAKE_NEW.of(language))
        self._home.say(HOME.of(language))
        self._give_up.say(texts.GIVE_UP.of(language))
        self._come_back.setVisible(told.may_return)
        self._take_new.setVisible(told.new_for is not None)
        self._home.setVisible(not told.may_return and told.new_for is None)
        self._give_up.setVisible(told.may_give_up)
        for button in (self._come_back, self._take_new, self._home, self._give_up):
            button.setEnabled(not place.waiting)

    def _tell_new(self) -> None:
        if self._new_for is not None:
            self.presses.tell(TakeNew(self._new_for))


class _SlipCode(QWidget):
    """The slip's own code, for a phone's camera; only who scanned the slip sees it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._words = TextLabel(look, "lead", name="code_words")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.gap)
        self._row.addStretch(1)
        self._row.addStretch(1)
        self._qr: QrCode | None = None
        self._shown = ""

    def tell(self, code: str, language: Language) -> None:
        self.setVisible(bool(code))
        self._words.say(texts.PHOTOGRAPH.of(language))
        if code == self._shown:
            return
        self._shown = code
        if self._qr is not None:
            self._row.removeWidget(self._qr)
            self._qr.hide()  # it is deleted only when the page has been shown
            self._qr.deleteLater()
            self._qr = None
        if code:
            self._qr = QrCode(self._look, CODE_SCHEME + code, texts.CODE_SPOKEN.of(language), CODE_MM)
            self._row.insertWidget(1, self._qr)
            self._row.insertWidget(2, self._words)
