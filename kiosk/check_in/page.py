"""The page where a citizen checks in."""

from kiosk.check_in import texts
from kiosk.check_in.place import AtCheckIn, DoCheckIn, TypeCode
from kiosk.inputs import texts as input_texts
from kiosk.look import Look
from kiosk.my_number import texts as number_texts
from kiosk.my_number.place import TakeNew
from kiosk.pages.page import Page
from kiosk.state import KioskState
from kiosk.widgets.asking_sheet import AskingSheet, Question
from kiosk.widgets.page_box import fill_page
from kiosk.widgets.way_in import WayIn
from shared.domain.appointment import CODE_LENGTH, CODE_LETTERS
from shared.domain.ids import ServiceId
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton

LETTERS = tuple(sign for sign in CODE_LETTERS if sign.isalpha())


class CheckInPage(Page):
    """Scan, card or typing: the first that works is enough."""

    name = "page_check_in"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        ways = (
            WayIn(look, "way_scan", "qrcode-scan", texts.SCAN_CODE, input_texts.SCANNER_BROKEN),
            WayIn(look, "way_card", "card-account-details-outline", texts.PLACE_CARD, input_texts.READER_BROKEN),
        )
        self._new_for: ServiceId | None = None
        self._take_new = TouchButton(look, "take_new", Kind.WASH, icon="ticket-outline", step="lead", height_mm=26)
        self._take_new.clicked.connect(self._tell_new)
        self._sheet = AskingSheet(look, CODE_LENGTH, ways, LETTERS, submit="check_in", extra=self._take_new)
        self._sheet.typed.connect(lambda text: presses.tell(TypeCode(text)))
        self._sheet.submitted.connect(presses.telling(DoCheckIn()))
        fill_page(self, self._sheet)

    def render_state(self, state: KioskState) -> None:
        place, language = state.place, state.language
        if not isinstance(place, AtCheckIn):
            return
        question = Question(
            heading=texts.HEADING,
            hint=texts.HINT,
            label=texts.LABEL,
            example="7KXA 3FNP",
            typed=place.typed,
            shown=f"{place.typed[:4]} {place.typed[4:]}".strip(),
            submit=texts.CHECK_IN,
            waiting=place.waiting,
            said=None if place.said == texts.AWAY else place.said,
            away=texts.AWAY if state.link.away else None,
        )
        self._sheet.ask(question, language, (state.ways.scanner, state.ways.reader))
        self._new_for = place.new_for
        self._take_new.setVisible(place.new_for is not None)
        self._take_new.say(number_texts.TAKE_NEW.of(language))
        self.setAccessibleName(texts.HEADING.of(language))

    def _tell_new(self) -> None:
        if self._new_for is not None:
            self.presses.tell(TakeNew(self._new_for))
