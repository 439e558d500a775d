"""The button that leads to a number, with all that must be known before it is pressed."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk import texts
from kiosk.look import Look
from kiosk.state import AtService, Step
from kiosk.widgets.notice import Notice
from shared.domain.words import NOTHING, Language, Words
from shared.press import Press
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton


class TakeBar(QWidget):
    """Notices on top, then the button; it says how far taking the number has come."""

    def __init__(self, look: Look, presses: Presses, press: Press, beside: QWidget | None = None) -> None:
        """`beside` are lesser buttons, over the great one, or to its left where height is scarce."""
        super().__init__()
        self.setObjectName("take_bar")
        self._no_counter = Notice(look, "no_counter", "caution", "clock-alert-outline")
        self._hours = Notice(look, "beyond_hours", "caution", "clock-alert-outline")
        self._away = Notice(look, "late_screens", "caution", "lan-disconnect")
        self._trouble = Notice(look, "printer_trouble", "caution", "printer-off-outline")
        self._said = Notice(look, "service_notice", "bad", "alert-circle-outline")
        high_mm = max(30, 40 * look.squeeze) if look.portrait else 26
        self._take = TouchButton(
            look, "take_number", Kind.PRIMARY, step="lead" if look.cramped else "title", height_mm=high_mm
        )
        self._take.clicked.connect(presses.telling(press))
        self._beside = beside
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.gap)
        for part in (self._no_counter, self._hours, self._away, self._trouble, self._said):
            column.addWidget(part)
        # Where a page has little height, the lesser buttons stand beside the great one, and the lists get their room.
        stacked = look.portrait and not look.cramped
        row = QVBoxLayout() if stacked else QHBoxLayout()
        row.setSpacing(look.gap)
        if beside is not None:
            row.addWidget(beside)
        row.addWidget(self._take, 0 if stacked else 1)
        column.addLayout(row)

    def show_place(
        self,
        place: AtService,
        language: Language,
        *,
        ready: Words = texts.TAKE,
        no_counter: Words = NOTHING,
        late: bool = False,
        why_none: Words | None = None,
        hours: Words = NOTHING,
    ) -> None:
        """`ready` is what the button says while nothing is on its way; `late` tells of numbers of its own.

        Where no number can be had, the button says so beside `why_none`, and nothing invites to press it. `hours` is
        what a break or the end of the day do to the wait.
        """
        possible, said = why_none is None, place.said or why_none
        trouble = place.trouble and texts.NO_SLIP_AHEAD.fill(trouble=texts.TROUBLE[place.trouble]).of(language)
        self._no_counter.say(no_counter.of(language) if possible else "")
        self._hours.say(hours.of(language) if possible else "")
        self._away.say(texts.LATE_SCREENS.of(language) if late and said is None else "")
        self._trouble.say(trouble if trouble and possible else "")
        self._said.say(said.of(language) if said else "")
        words = {
            Step.READY: texts.TAKE_WITHOUT if place.trouble else ready,
            Step.CHECKING: texts.CHECKING,
            Step.ISSUING: texts.ISSUING,
        }
        self._take.say((words[place.step] if possible else texts.NONE_NOW).of(language))
        self._take.setEnabled(possible and place.step is Step.READY)
        if self._beside is not None:
            self._beside.setVisible(possible)
