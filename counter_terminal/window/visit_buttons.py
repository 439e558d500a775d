"""The steps of a visit beside the next one: finish and call, hold, note, send back, undo; the same in every shape."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from counter_terminal.pages import Pages
from counter_terminal.state import CounterDeskState, Page
from counter_terminal.visit import texts
from counter_terminal.window.key_button import KeyButton
from counter_terminal.window.look import Look
from counter_terminal.window.parts import row
from shared.domain.last_move import UNDO_S
from shared.settings.chord import Chord

HIGH_MM, LEAST_MM = 9.6, 62


class VisitButtons(QWidget):
    def __init__(self, pages: Pages, look: Look, keys: Mapping[str, Chord]) -> None:
        super().__init__()
        key = {name: str(chord) for name, chord in keys.items()}
        visit = pages.visit
        self._finish_next = KeyButton("finish_next", key.get("finish_and_next", ""))
        self._hold, self._note, self._send_back = KeyButton("hold"), KeyButton("note"), KeyButton("send_back")
        self._undo = KeyButton("undo", key.get("undo", ""))
        self._all = (self._finish_next, self._hold, self._note, self._send_back, self._undo)
        for made, pressed in (
            (self._finish_next, visit.finish_next_pressed),
            (self._hold, partial(visit.open, Page.HOLD)),
            (self._note, partial(visit.open, Page.NOTE)),
            (self._send_back, partial(visit.open, Page.SEND_BACK)),
            (self._undo, visit.undo_pressed),
        ):
            made.clicked.connect(pressed)
            made.dress(look)
            made.setFixedHeight(look.px(HIGH_MM))
        self._look, self._gap = look, look.px(1.6)
        self._others = row(self._hold, self._note, self._send_back, None, self._undo, gap=self._gap)
        self._rows = row(self._finish_next, gap=self._gap)
        self._rows.addLayout(self._others, 1)
        self.setLayout(self._rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Stand in two rows where one has no room, and without keys and margins where that is not enough."""
        for tight in (False, True):
            for each in self._all:
                each.be_tight(tight)
                each.shows_key = not tight
            self._others.invalidate()
            if self.width() >= max(self._finish_px, others := self._others.minimumSize().width()):
                break
        one_row = self._finish_next.isHidden() or self.width() >= self._finish_px + self._gap + others
        self._rows.setDirection(QBoxLayout.Direction.LeftToRight if one_row else QBoxLayout.Direction.TopToBottom)

    @property
    def _finish_px(self) -> int:
        return 0 if self._finish_next.isHidden() else self._finish_next.sizeHint().width()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(LEAST_MM), self._rows.minimumSize().height())

    def show_state(self, state: CounterDeskState) -> None:
        visit, language = state.visit, state.language
        self._finish_next.key_works = "finish_and_next" not in state.lost_keys
        self._undo.key_works = "undo" not in state.lost_keys
        self._undo.keep_room_for(texts.UNDO_FOR.fill(seconds=UNDO_S).of(language))
        self._finish_next.show_control(visit.finish_next, language)
        self._hold.show_control(visit.hold, language)
        self._note.show_control(visit.note, language)
        self._send_back.show_control(visit.send_back, language)
        self._undo.show_control(visit.undo, language)
        self._finish_next.setVisible(visit.people_wait)
        self._send_back.setVisible(visit.send_back.enabled)
        self._fit()
