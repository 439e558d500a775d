"""The page after a slip that did not come out: the number large, why, and three ways on."""

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout

from kiosk import texts
from kiosk.look import Look
from kiosk.pages.page import Page
from kiosk.press import GiveBack, Keep, PrintAgain
from kiosk.presses import Presses
from kiosk.state import KioskState, PrintFault, SlipTrouble
from kiosk.widgets.buttons import Kind, TouchButton
from kiosk.widgets.guidance import Guidance
from kiosk.widgets.notice import Notice
from kiosk.widgets.number import NumberLabel
from kiosk.widgets.words import TextLabel
from shared.domain.words import Words


class PrintFaultPage(Page):
    """Nothing is lost: the number stands on the screen until the citizen chooses."""

    name = "page_print_fault"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._heading = TextLabel(look, "title", bold=True, centred=True, name="fault_heading")
        self._number = NumberLabel(look, 105 if look.portrait else 80)
        self._reason = Notice(look, "fault_reason", "caution", "printer-off-outline")
        self._guidance = Guidance(look)
        high = 32 if look.portrait else 24
        self._retry = TouchButton(
            look, "retry_print", Kind.PRIMARY, icon="printer-outline", step="lead", height_mm=high
        )
        self._keep = TouchButton(look, "keep_number", Kind.WASH, icon="camera-outline", step="lead", height_mm=high)
        self._give_back = TouchButton(look, "give_back", icon="undo-variant", step="lead", height_mm=high)
        self._retry.clicked.connect(presses.telling(PrintAgain()))
        self._keep.clicked.connect(presses.telling(Keep()))
        self._give_back.clicked.connect(presses.telling(GiveBack()))
        if look.portrait:
            self._stand()
        else:
            self._lie()

    def _stand(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(self.look.margins(12, 8))
        column.setSpacing(self.look.px(6))
        column.addStretch(1)
        for part in (self._heading, self._number, self._guidance):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self._reason)
        column.addLayout(self._choices())

    def _lie(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for layout, parts in ((left, (self._heading, self._number, self._guidance)), (right, (self._reason,))):
            layout.setSpacing(self.look.px(4))
            layout.addStretch(1)
            for part in parts:
                layout.addWidget(part)
        left.addStretch(1)
        right.addLayout(self._choices())
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(self.look.margins(12, 4))
        row.setSpacing(self.look.px(10))
        row.addLayout(left, 1)
        row.addLayout(right, 1)

    def _choices(self) -> QLayout:
        column = QVBoxLayout()
        column.setSpacing(self.look.gap)
        for button in (self._retry, self._keep, self._give_back):
            column.addWidget(button)
        return column

    def render_state(self, state: KioskState) -> None:
        place, hall, language = state.place, state.hall, state.language
        if hall is None or not isinstance(place, PrintFault):
            return
        heading = _heading(place)
        advice = texts.LOOK_FIRST if place.maybe_printed else texts.CHOOSE_NOW
        keep = texts.HAVE_IT if place.maybe_printed else texts.KEEP
        self.setAccessibleName(heading.of(language))
        self._heading.say(heading.of(language))
        self._number.say(place.issued.ticket.number)
        self._reason.say(advice.fill(trouble=texts.TROUBLE[place.trouble]).of(language))
        self._guidance.tell(hall, place.issued, language)
        self._retry.say(texts.RETRY.of(language))
        self._keep.say(keep.of(language))
        self._give_back.say(texts.GIVE_BACK.of(language))


def _heading(place: PrintFault) -> Words:
    if place.trouble is SlipTrouble.UNTOLD:
        return texts.TAKE_SLIP
    return texts.SLIP_UNSURE if place.maybe_printed else texts.SLIP_MISSING
