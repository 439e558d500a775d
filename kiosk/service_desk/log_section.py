"""The log on the service page: its newest lines, and the one touched as a whole."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.look import Look
from kiosk.service_desk import texts
from kiosk.service_desk.log_lines import LogLines
from kiosk.service_desk.place import AtServiceDesk, PickLine
from kiosk.service_desk.sections import Section
from kiosk.widgets.card import Card
from shared.domain.words import Language
from shared.qt.presses import Presses
from shared.qt.touch.buttons import TouchButton
from shared.qt.touch.words import TextLabel


class LogSection(Section):
    """Fingers touch a line; the two buttons go on from it, and are the way of keys."""

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look)
        self._presses = presses
        self._lines = LogLines(look)
        self._lines.picked.connect(self._pick)
        self._card = Card(look)
        self._whole = TextLabel(look, "body", name="log_line")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(look.margins(6, 4))
        inside.addWidget(self._whole)
        self._steps = {
            -1: TouchButton(look, "log_older", icon="chevron-up"),
            +1: TouchButton(look, "log_newer", icon="chevron-down"),
        }
        self._place: AtServiceDesk | None = None
        buttons = QHBoxLayout()
        buttons.setSpacing(look.gap)
        for by, button in self._steps.items():
            button.clicked.connect(lambda _=False, by=by: self._step(by))
            buttons.addWidget(button)
        self.column.addWidget(self._lines, 1)
        self.column.addWidget(self._card)
        self.column.addLayout(buttons)

    def render_desk(self, place: AtServiceDesk, language: Language) -> None:
        self._place = place
        self._lines.show_lines(place.log or (texts.NO_LOG.of(language),), place.line)
        self._whole.say(place.log[place.line] if place.line is not None else texts.TOUCH_A_LINE.of(language))
        self._card.setVisible(bool(place.log))
        for by, button in self._steps.items():
            button.say((texts.OLDER if by < 0 else texts.NEWER).of(language))
            button.setEnabled(0 <= self._next(place, by) < len(place.log))

    def _step(self, by: int) -> None:
        if self._place is not None:
            self._pick(self._next(self._place, by))

    def _next(self, place: AtServiceDesk, by: int) -> int:
        """Return the line that a step leads to; the first one leads to the newest."""
        return len(place.log) - 1 if place.line is None else place.line + by

    def _pick(self, line: int) -> None:
        self._presses.tell(PickLine(line))
