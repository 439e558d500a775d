"""The band at the bottom, in everybody's reach: errands, back, home, and how the kiosk can be made to suit."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk import texts
from kiosk.facts import TABS_AT_MOST, departments
from kiosk.guide.button import GuideButton
from kiosk.look import Look
from kiosk.pages.errand_bar import ErrandBar
from kiosk.pages.mode_bar import HEIGHT_MM, ModeBar
from kiosk.press import GoBack, GoHome
from kiosk.spoken.bar import SpeechBar
from kiosk.state import Home, KioskState
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton


class Footer(QWidget):
    """Shows only the buttons that do something on the page above; the modes always do."""

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__()
        self._look = look
        self._back = TouchButton(look, "back", icon="arrow-left", height_mm=HEIGHT_MM)
        self._home = TouchButton(look, "go_home", Kind.PRIMARY, icon="home-outline", height_mm=HEIGHT_MM)
        self._back.clicked.connect(presses.telling(GoBack()))
        self._home.clicked.connect(presses.telling(GoHome()))
        self._guide = GuideButton(look, presses, "call_guide")
        self._errands, self._modes = ErrandBar(look, presses), ModeBar(look, presses)
        self._speech = SpeechBar(look, presses)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(12, 6 if look.portrait else 4))
        column.setSpacing(look.gap)
        column.addWidget(self._errands)
        ways = QHBoxLayout()
        ways.setSpacing(look.gap)
        if look.portrait:
            self._back.setMinimumWidth(look.px(100))
            self._home.setMinimumWidth(look.px(150))
            column.addLayout(ways)
            column.addWidget(self._speech)
            column.addWidget(self._modes)
        else:
            self._home.setMinimumWidth(look.px(120))
            column.addWidget(self._speech)
            column.addLayout(ways)
        for part in (self._back, self._home, self._guide):
            ways.addWidget(part)
        if look.portrait:
            ways.addStretch(1)
        else:
            ways.addWidget(self._modes, 1)

    def render_state(self, state: KioskState) -> None:
        language, place = state.language, state.place
        self._errands.render_state(state)
        self._speech.render_state(state)
        self._modes.render_state(state)
        self._back.say(texts.BACK.of(language))
        back = _inside_a_department(state) if isinstance(place, Home) else place.back is not None
        self._back.setVisible(back and not place.leads_home)
        self._home.setVisible(place.ends_at is not None)
        self._guide.setVisible(place.calls_guide and state.open_by_hours)
        self._guide.offer(language, ready=place.can_leave)
        seconds = texts.HOME_IN.fill(seconds=state.seconds_left).of(language) if state.seconds_left else ""
        self._home.say(seconds or texts.HOME.of(language), texts.HOME.of(language))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("surface"))
        painter.fillRect(0, 0, self.width(), max(1, self._look.theme.border_px), self._look.colour("border"))


def _inside_a_department(state: KioskState) -> bool:
    """Say whether a department was chosen from tiles, which is where "back" leads."""
    chosen = isinstance(state.place, Home) and state.place.department_id is not None
    return chosen and state.hall is not None and len(departments(state.hall)) > TABS_AT_MOST
