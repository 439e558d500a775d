"""The page on which a citizen writes a few words: a field, and the keyboard that fills the small screen."""

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from counter_terminal.rating_screen import texts
from counter_terminal.rating_screen.look import APART_MM, ScreenLook
from counter_terminal.rating_screen.mind import RatingScreenMind
from counter_terminal.rating_screen.panels import Panel, wrapped
from counter_terminal.rating_screen.state import RatingScreenState
from counter_terminal.rating_screen.touch_key import KeyKind, TouchKey
from counter_terminal.window.parts import column, row, say
from shared.domain.rating_reasons import COMMENT_MAX
from shared.domain.words import NOTHING
from shared.qt.presses import Presses
from shared.qt.writing.field import WritingField
from shared.qt.writing.keyboard import WritingKeyboard
from shared.qt.writing.strip import CandidateStrip
from shared.writing import texts as writing_texts
from shared.writing.written import EMPTY

STANDING_KEY_MM = 19
"""The height of a key on a panel that stands, where keys are narrow; one that lies has room for the least height."""

LEAST_FIELD_MM = 16
"""Two lines of what was written are seen at least."""

HIGHEST_STEP_MM = 32


class WritingPanel(Panel):
    """Takes no key of the machine's keyboard, and keeps nothing of a text that is not shown any more."""

    def __init__(self, look: ScreenLook, mind: RatingScreenMind) -> None:
        super().__init__(look, "writing")
        self.title = wrapped("lead", bold=True, name="writing_title")
        self.title.setWordWrap(look.portrait)
        self.hint = wrapped("body", ink="quiet")
        presses = Presses(self)
        presses.pressed.connect(mind.key_pressed)
        self._field = WritingField(look, presses, by_touch_only=True)
        self._field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._field.setMinimumHeight(look.px(LEAST_FIELD_MM))
        self._room, self._left = (
            wrapped("body", ink="quiet", name="room"),
            wrapped("body", ink="quiet", name="words_left"),
        )
        self._strip = CandidateStrip(look, presses)
        self._keyboard = WritingKeyboard(look, presses, STANDING_KEY_MM if look.portrait else 0)
        # As high as the field beside them, and lower than elsewhere only where the keyboard needs the height.
        self._back = TouchKey(look, KeyKind.STEP, "back", high_mm=LEAST_FIELD_MM)
        self._send = TouchKey(look, KeyKind.MAIN_STEP, "send", high_mm=LEAST_FIELD_MM)
        self._back.clicked.connect(mind.back_pressed)
        self._send.clicked.connect(mind.done_pressed)
        self._said = wrapped("body", ink="caution", bold=True, name="said")
        told = row(self._room, self._left, self._said, gap=look.px(4))
        told.setStretch(1, 1)
        told.setStretch(2, 1)
        whole = self._standing(look) if look.portrait else self._lying(look)
        whole.addLayout(told)
        whole.addWidget(self._strip)
        whole.addWidget(self._keyboard)
        self.setLayout(whole)

    def _standing(self, look: ScreenLook) -> QVBoxLayout:
        head = row(gap=look.px(APART_MM))
        head.addLayout(column(None, self.title, self.hint, None, gap=look.px(1)), 1)
        head.addWidget(self._back)
        head.addWidget(self._send)
        whole = column(gap=look.px(3))
        whole.addLayout(head)
        whole.addWidget(self._field, 1)
        return whole

    def _lying(self, look: ScreenLook) -> QVBoxLayout:
        head, middle = row(self.title, self.hint, gap=look.px(5)), row(gap=look.px(APART_MM))
        head.setStretch(1, 1)
        middle.addWidget(self._field, 1)
        for step in (self._back, self._send):
            step.setMaximumHeight(look.px(HIGHEST_STEP_MM))
            middle.addWidget(step)
        whole = column(gap=look.gap)
        whole.addLayout(head)
        whole.addLayout(middle, 1)
        return whole

    def show_state(self, state: RatingScreenState) -> None:
        super().show_state(state)
        language, written = state.language, state.written
        self._field.setAccessibleName(writing_texts.FIELD.of(language))
        self._field.show_written(written)
        left = COMMENT_MAX - len(written.text)
        room = writing_texts.ROOM_LEFT.fill(left=left) if left else writing_texts.NO_ROOM.fill(most=COMMENT_MAX)
        say(self._room, room.of(language))
        say(self._left, state.left_words.of(language))
        say(self._said, state.said.of(language))
        for label in (self._room, self._left):
            label.setVisible(state.said == NOTHING)
        self._said.setVisible(state.said != NOTHING)
        self._strip.show_written(written, language)
        self._keyboard.show_written(written, language)
        self._back.say(texts.BACK.of(language))
        self._send.say((texts.SEND if state.says_something else texts.SKIP).of(language))

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the next citizen find nothing, on the screen or in its memory."""
        super().hideEvent(event)
        self._field.show_written(EMPTY)
        self._strip.forget()
