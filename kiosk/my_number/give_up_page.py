"""The page that asks once whether a number is given back."""

from PySide6.QtWidgets import QVBoxLayout

from kiosk.inputs import texts as input_texts
from kiosk.look import Look
from kiosk.my_number import texts
from kiosk.my_number.place import DoGiveUp, GiveUp, KeepNumber
from kiosk.pages.page import Page
from kiosk.state import KioskState
from kiosk.widgets.notice import Notice
from kiosk.widgets.number import NumberLabel
from shared.domain.words import NOTHING
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton
from shared.qt.touch.words import TextLabel


class GiveUpPage(Page):
    """Keeping the number is the large choice; both say what they do."""

    name = "page_give_up"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._heading = TextLabel(look, "title", bold=True, centred=True, name="give_up_heading")
        self._number = NumberLabel(look, 84 if look.portrait else 60)
        self._warning = TextLabel(look, "lead", centred=True, name="give_up_warning")
        self._notice = Notice(look, "give_up_said")
        high = 32 if look.portrait else 26
        self._keep = TouchButton(look, "keep_mine", Kind.PRIMARY, icon="ticket-outline", step="title", height_mm=high)
        self._do = TouchButton(look, "do_give_up", icon="close-circle-outline", step="title", height_mm=high)
        self._help = TextLabel(look, "body", "quiet", name="give_up_help")
        self._keep.clicked.connect(presses.telling(KeepNumber()))
        self._do.clicked.connect(presses.telling(DoGiveUp()))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(12 if look.portrait else 120, 8))
        column.setSpacing(look.px(5))
        column.addStretch(2)
        for part in (self._heading, self._number, self._warning):
            column.addWidget(part)
        column.addStretch(1)
        for below in (self._notice, self._keep, self._do, self._help):
            column.addWidget(below)

    def render_state(self, state: KioskState) -> None:
        place, language = state.place, state.language
        if not isinstance(place, GiveUp):
            return
        number = place.at.ticket.number
        self._heading.say(texts.ASK_GIVE_UP.fill(number=number).of(language))
        self.setAccessibleName(self._heading.text())
        self._number.say(number)
        self._warning.say(texts.GIVE_UP_WARNING.of(language))
        self._notice.say((place.said or NOTHING).of(language))
        self._keep.say(texts.KEEP.of(language))
        waiting = texts.COMING_BACK if place.waiting else texts.DO_GIVE_UP.fill(number=number)
        self._do.say(waiting.of(language))
        self._help.say(input_texts.HELP.of(language))
        for button in (self._keep, self._do):
            button.setEnabled(not place.waiting)
