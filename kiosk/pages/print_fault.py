"""The page after a slip that did not come out: the number large, why, and three ways on."""

from enum import Enum, auto

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk import texts
from kiosk.look import Look
from kiosk.pages.page import Page
from kiosk.press import GiveBack, Keep, PrintAgain
from kiosk.state import KioskState, PrintFault, SlipTrouble
from kiosk.widgets.guidance import Guidance
from kiosk.widgets.notice import Notice
from kiosk.widgets.number import NumberLabel
from shared.domain.words import Words
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton
from shared.qt.touch.words import TextLabel


class Answer(Enum):
    """What a citizen may choose whose slip did not come out."""

    RETRY = auto()
    KEEP = auto()
    GIVE_BACK = auto()


def answers(trouble: SlipTrouble) -> tuple[Answer, ...]:
    """Return the answers, the likeliest first.

    A mute printer's slip is out as a rule, and no citizen brings paper or mends a cover.
    """
    if trouble in (SlipTrouble.UNTOLD, SlipTrouble.PAPER_OUT, SlipTrouble.COVER_OPEN):
        return Answer.KEEP, Answer.RETRY, Answer.GIVE_BACK
    return Answer.RETRY, Answer.KEEP, Answer.GIVE_BACK


class PrintFaultPage(Page):
    """The number stands on the screen until the citizen chooses, with what becomes of it if nothing is chosen."""

    name = "page_print_fault"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._heading = TextLabel(look, "title", bold=True, centred=True, name="fault_heading")
        self._number = NumberLabel(look, 105 if look.portrait else 80)
        self._reason = Notice(look, "fault_reason", "caution", "printer-off-outline")
        self._unanswered = TextLabel(look, "lead", bold=True, centred=not look.portrait, name="fault_unanswered")
        self._guidance = Guidance(look)
        high = 32 if look.portrait else 24
        self._retry = TouchButton(look, "retry_print", icon="printer-outline", step="lead", height_mm=high)
        self._keep = TouchButton(look, "keep_number", icon="check", step="lead", height_mm=high)
        self._give_back = TouchButton(look, "give_back", icon="undo-variant", step="lead", height_mm=high)
        self._retry.clicked.connect(presses.telling(PrintAgain()))
        self._keep.clicked.connect(presses.telling(Keep()))
        self._give_back.clicked.connect(presses.telling(GiveBack()))
        self._buttons = {Answer.RETRY: self._retry, Answer.KEEP: self._keep, Answer.GIVE_BACK: self._give_back}
        self._choices = QVBoxLayout()
        self._choices.setSpacing(look.gap)
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
        column.addWidget(self._unanswered)
        column.addLayout(self._choices)

    def _lie(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for layout, parts in (
            (left, (self._heading, self._number, self._guidance)),
            (right, (self._reason, self._unanswered)),
        ):
            layout.setSpacing(self.look.px(4))
            layout.addStretch(1)
            for part in parts:
                layout.addWidget(part)
        left.addStretch(1)
        right.addLayout(self._choices)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(self.look.margins(12, 4))
        row.setSpacing(self.look.px(10))
        row.addLayout(left, 1)
        row.addLayout(right, 1)

    def _arrange(self, order: tuple[Answer, ...], keep_icon: str) -> None:
        """Put the likeliest answer on top, and make it the great button."""
        for at, answer in enumerate(order):
            button = self._buttons[answer]
            self._choices.removeWidget(button)
            self._choices.insertWidget(at, button)
            lesser = Kind.PLAIN if answer is Answer.GIVE_BACK else Kind.WASH
            button.become(Kind.PRIMARY if at == 0 else lesser, keep_icon if answer is Answer.KEEP else "")

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
        left = texts.STAYS_YOURS if place.maybe_printed else texts.LEFT_IS_LOST
        self._unanswered.say(left.fill(number=place.issued.ticket.number).of(language))
        self._guidance.tell(hall, place.issued, language)
        self._retry.say(texts.RETRY.of(language))
        self._keep.say(keep.of(language))
        self._give_back.say(texts.GIVE_BACK.of(language))
        self._arrange(answers(place.trouble), "check" if place.maybe_printed else "camera-outline")


def _heading(place: PrintFault) -> Words:
    if place.trouble is SlipTrouble.UNTOLD:
        return texts.TAKE_SLIP
    return texts.SLIP_UNSURE if place.maybe_printed else texts.SLIP_MISSING
