"""The pages that ask for a slip or a number, and for the time on a slip."""

from kiosk.inputs import texts as input_texts
from kiosk.inputs.ways import Way
from kiosk.look import Look
from kiosk.my_number import texts
from kiosk.my_number.place import AskNumber, AskTime, FindNumber, ProveTime, Purpose, TakeNew, TypeNumber
from kiosk.pages.page import Page
from kiosk.state import KioskState
from kiosk.widgets.asking_sheet import AskingSheet, Question
from kiosk.widgets.page_box import fill_page
from kiosk.widgets.way_in import WayIn
from shared.domain.hall import Hall
from shared.domain.slip_key import MOST_DIGITS
from shared.domain.words import Words
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton

TIME_SIGNS = 4


class AskNumberPage(Page):
    """For both errands of who has a number: to learn where it is, and to come back after a missed call."""

    name = "page_ask_number"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        scan = WayIn(look, "way_scan", "qrcode-scan", texts.SCAN_SLIP, input_texts.SCANNER_BROKEN)
        self._new_for = TouchButton(look, "take_new", Kind.WASH, icon="ticket-outline", step="lead", height_mm=26)
        self._new_for.clicked.connect(self._take_new)
        self._sheet = AskingSheet(look, 1 + MOST_DIGITS, (scan,), submit="find_number", extra=self._new_for)
        self._sheet.typed.connect(lambda text: presses.tell(TypeNumber(text)))
        self._sheet.submitted.connect(presses.telling(FindNumber()))
        self._place: AskNumber | None = None
        fill_page(self, self._sheet)

    def render_state(self, state: KioskState) -> None:
        place, hall = state.place, state.hall
        if hall is None or not isinstance(place, AskNumber):
            return
        self._place = place
        asks = place.purpose is Purpose.ASK
        self._sheet.ask(_question(place, state, hall, asks), state.language, (state.ways.scanner,))
        self._new_for.setVisible(place.new_for is not None)
        self._new_for.say(texts.TAKE_NEW.of(state.language))
        self.setAccessibleName((texts.ASK_HEADING if asks else texts.RETURN_HEADING).of(state.language))

    def _take_new(self) -> None:
        if self._place is not None and self._place.new_for is not None:
            self.presses.tell(TakeNew(self._place.new_for))


def _question(place: AskNumber, state: KioskState, hall: Hall, asks: bool) -> Question:
    return Question(
        heading=texts.ASK_HEADING if asks else texts.RETURN_HEADING,
        hint=texts.ASK_HINT if asks else texts.RETURN_HINT,
        label=texts.NUMBER_LABEL if state.ways.scanner is Way.WORKS else texts.TYPED_LABEL,
        example=f"{hall.queues[0].letter}012" if hall.queues else "A012",
        typed=place.typed,
        submit=texts.FIND,
        waiting=place.waiting,
        said=said_with_hall(place.said),
        away=texts.AWAY if state.link.away else None,
        letters=tuple(queue.letter for queue in hall.queues),
    )


class AskTimePage(Page):
    """Whoever types the time on the slip holds the slip."""

    name = "page_ask_time"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        scan = WayIn(look, "way_scan", "qrcode-scan", texts.SCAN_SLIP, input_texts.SCANNER_BROKEN)
        self._sheet = AskingSheet(look, TIME_SIGNS, (scan,), submit="prove_time")
        self._sheet.typed.connect(lambda text: presses.tell(TypeNumber(text)))
        self._sheet.submitted.connect(presses.telling(ProveTime()))
        fill_page(self, self._sheet)

    def render_state(self, state: KioskState) -> None:
        place = state.place
        if not isinstance(place, AskTime):
            return
        heading = texts.TIME_HEADING.fill(number=place.number)
        self.setAccessibleName(heading.of(state.language))
        question = Question(
            heading=heading,
            hint=texts.TIME_HINT,
            label=texts.TIME_LABEL,
            example="10:42",
            typed=place.typed,
            shown=_clock(place.typed),
            submit=texts.RETURN_NUMBER.fill(number=place.number),
            waiting=place.waiting,
            said=said_with_hall(place.said),
            away=texts.AWAY if state.link.away else None,
            help=texts.NO_SLIP_HELP,
            anew=place.said is not None,
        )
        self._sheet.ask(question, state.language, (state.ways.scanner,))


def said_with_hall(said: Words | None) -> Words | None:
    """Return what was said, unless it was that the hall can't be reached: that is told by how it is now."""
    return None if said == texts.AWAY else said


def _clock(typed: str) -> str:
    """Return typed digits as a time: 104 becomes 10:4."""
    return f"{typed[:2]}:{typed[2:]}" if len(typed) > 2 else typed
