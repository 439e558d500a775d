"""The page after a guide was called: that one is coming, who, and what to do meanwhile."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from kiosk.guide import texts
from kiosk.guide.place import Call, GuideCalled
from kiosk.look import Look
from kiosk.pages.page import Page
from kiosk.state import KioskState
from kiosk.widgets.card import Card
from shared.domain.hall import Hall, Role
from shared.domain.words import NOTHING, Language, Words
from shared.qt.presses import Presses
from shared.qt.touch.words import IconLabel, TextLabel

_HEADINGS = {Call.ON_ITS_WAY: texts.CALLING, Call.HEARD: texts.COMING, Call.NOT_HEARD: texts.NOT_HEARD}
_ICONS = {Call.ON_ITS_WAY: "bell-ring-outline", Call.HEARD: "account-check-outline", Call.NOT_HEARD: "bell-off-outline"}


class GuidePage(Page):
    """Calm and large; "back" leads to where the citizen stood."""

    name = "page_guide"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._icon = IconLabel(look, "bell-ring-outline", "accent", 60)
        self._heading = TextLabel(look, "large", bold=True, centred=True, name="guide_heading")
        self._wait = TextLabel(look, "title", centred=True, name="guide_wait")
        self._who = TextLabel(look, "lead", "quiet", centred=True, name="guide_who")
        card = Card(look)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(look.margins())
        inside.setSpacing(look.px(6))
        inside.addStretch(1)
        inside.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._heading, self._wait, self._who):
            inside.addWidget(label)
        inside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(12, 10 * look.squeeze))
        column.addWidget(card)

    def render_state(self, state: KioskState) -> None:
        hall, place, language = state.hall, state.place, state.language
        if hall is None or not isinstance(place, GuideCalled):
            return
        lost = place.call is Call.NOT_HEARD
        self._icon.draw(_ICONS[place.call], "caution" if lost else "accent")
        self._heading.say(_HEADINGS[place.call].of(language))
        self.setAccessibleName(self._heading.text())
        self._wait.say(_wait(place, hall).of(language))
        names = _guides(hall, language)
        self._who.say(texts.ON_DUTY.fill(names=names).of(language) if names and not lost else "")


def _wait(place: GuideCalled, hall: Hall) -> Words:
    match place.call:
        case Call.ON_ITS_WAY:
            return NOTHING
        case Call.HEARD:
            return texts.CALLED_BEFORE if place.before else texts.WAIT_HERE
        case Call.NOT_HEARD:
            return texts.GO_THERE.fill(phone=hall.phone)


def _guides(hall: Hall, language: Language) -> str:
    names = [clerk.name.of(language) for clerk in hall.clerks if clerk.role is Role.GUIDE]
    return ("、" if language is Language.ZH else ", ").join(names[:4])
