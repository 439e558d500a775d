"""The steps of a visit beside the next one: finish and call, hold, note, send back, undo; the same in every shape."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from counter_terminal.pages import Pages
from counter_terminal.state import CounterDeskState, Page
from counter_terminal.visit import texts
from counter_terminal.window.key_button import KeyButton
from counter_terminal.window.look import Look
from counter_terminal.window.parts import row
from shared.domain.last_move import UNDO_S
from shared.settings.chord import Chord

HIGH_MM = 9.6


class VisitButtons(QWidget):
    def __init__(self, pages: Pages, look: Look, keys: Mapping[str, Chord]) -> None:
        super().__init__()
        key = {name: str(chord) for name, chord in keys.items()}
        visit = pages.visit
        self._finish_next = KeyButton("finish_next", key.get("finish_and_next", ""))
        self._hold, self._note, self._send_back = KeyButton("hold"), KeyButton("note"), KeyButton("send_back")
        self._undo = KeyButton("undo", key.get("undo", ""))
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
        steps = (self._finish_next, self._hold, self._note, self._send_back)
        self.setLayout(row(*steps, None, self._undo, gap=look.px(1.6)))

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
