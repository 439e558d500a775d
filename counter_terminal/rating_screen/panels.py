"""The pages of the citizen's screen: what goes on, how it was, why, and thanks."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from counter_terminal.rating_screen import texts
from counter_terminal.rating_screen.look import APART_MM, ScreenLook
from counter_terminal.rating_screen.mind import RatingScreenMind
from counter_terminal.rating_screen.state import RatingScreenState
from counter_terminal.rating_screen.touch_key import KeyKind, TouchKey
from counter_terminal.window.parts import column, label, row, say
from shared.domain.free_text import tidy_text

FACES = {
    5: "emoticon-excited-outline",
    4: "emoticon-outline",
    3: "emoticon-happy-outline",
    2: "emoticon-confused-outline",
    1: "emoticon-sad-outline",
}
REASONS = 8
ACROSS = 3
"""Reasons side by side on a panel that lies; the place that is left over is for the citizen's own words."""


class Panel(QWidget):
    """A title, a line below it, and what a page has besides."""

    def __init__(self, look: ScreenLook, name: str, *, small_hint: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.look = look
        self.title, self.hint = (
            wrapped("large" if name in ("welcome", "thanks") else "title", bold=True, name=f"{name}_title"),
            wrapped("body" if small_hint else "lead", ink="quiet"),
        )
        self.number = label("display", ink="accent", bold=True, name=f"{name}_number")

    def show_state(self, state: RatingScreenState) -> None:
        language = state.language
        say(self.title, state.title.of(language))
        say(self.hint, state.hint.of(language))
        self.hint.setVisible(bool(state.hint.of(language)))
        say(self.number, state.number)
        self.number.setVisible(bool(state.number))


class WelcomePanel(Panel):
    """The duty sign: whether this counter serves, and whom. Thanks are said on the same."""

    def __init__(self, look: ScreenLook, name: str) -> None:
        super().__init__(look, name)
        self.complaints = wrapped("body", ink="quiet", name=f"{name}_complaints")
        self.setLayout(column(None, self.number, self.title, self.hint, None, self.complaints, gap=look.px(4)))

    def show_state(self, state: RatingScreenState) -> None:
        super().show_state(state)
        say(self.complaints, state.complaints.of(state.language))


class LevelsPanel(Panel):
    def __init__(self, look: ScreenLook, mind: RatingScreenMind) -> None:
        super().__init__(look, "levels", small_hint=look.portrait)
        self.private = wrapped("body", ink="quiet", name="private")
        self._keys = {level: TouchKey(look, KeyKind.FACE, f"level_{level}", face) for level, face in FACES.items()}
        faces = (column if look.portrait else row)(*self._keys.values(), gap=look.px(APART_MM))
        for level, key in self._keys.items():
            key.clicked.connect(lambda _=False, level=level: mind.level_pressed(level))
            key.peers = tuple(self._keys.values())
        self._leave, self._left = label("body", ink="quiet", name="leave"), wrapped("body", ink="quiet", name="left")
        self._keep = TouchKey(look, KeyKind.STEP, "keep")
        self._keep.clicked.connect(mind.keep_pressed)
        told = row(self.private, self._keep, gap=look.px(2))
        told.setStretch(0, 1)
        foot = row(self._left, gap=look.px(2))
        if look.portrait:  # where a line more would be too high
            told.addWidget(self._leave)
        else:
            foot.insertWidget(0, self._leave)
            foot.insertStretch(1)
        head = row(self.number, self.hint, gap=look.px(4))
        head.setStretch(1, 1)
        inside = column(self.title, gap=look.px(2 if look.portrait else 3))
        inside.addLayout(head)
        inside.addLayout(told)
        inside.addSpacing(look.px(APART_MM) - inside.spacing())
        inside.addLayout(faces, 1)
        inside.addLayout(foot)
        self.setLayout(inside)

    def show_state(self, state: RatingScreenState) -> None:
        super().show_state(state)
        language = state.language
        say(self.private, texts.PRIVATE.of(language))
        for level, key in self._keys.items():
            key.say(texts.LEVELS[level].of(language))
        again = state.left == texts.KEPT_LEFT
        say(self._leave, "" if again else texts.LEAVE.of(language))
        self._keep.say(texts.KEEP.of(language))
        self._keep.setVisible(again)
        say(self._left, state.left_words.of(language))


class ReasonsPanel(Panel):
    def __init__(self, look: ScreenLook, mind: RatingScreenMind) -> None:
        # It names the level, which a clerk need not read across the counter.
        super().__init__(look, "reasons", small_hint=True)
        self._codes: tuple[int, ...] = ()
        self._keys = tuple(TouchKey(look, KeyKind.REASON, f"reason_{at}") for at in range(REASONS))
        for at, key in enumerate(self._keys):
            key.clicked.connect(lambda _=False, at=at: mind.reason_pressed(self._codes[at]))
            key.peers = self._keys
        self._left = wrapped("body", ink="quiet", name="reasons_left")
        self._complaints = wrapped("body", ink="quiet", name="reasons_complaints")
        self._write, self._done = TouchKey(look, KeyKind.STEP, "write"), TouchKey(look, KeyKind.MAIN_STEP, "done")
        self._again = TouchKey(look, KeyKind.STEP, "again")
        keeps_place(self._again)
        for step, pressed in (
            (self._write, mind.write_pressed),
            (self._done, mind.done_pressed),
            (self._again, mind.again_pressed),
        ):
            step.clicked.connect(pressed)
        self.setLayout(self._standing(look) if look.portrait else self._lying(look))

    def _lying(self, look: ScreenLook) -> QVBoxLayout:
        inside = column(self.title, self.hint, gap=look.px(2))
        inside.addLayout(_grid(look, (*self._keys, self._write), ACROSS), 1)
        foot = row(gap=look.px(APART_MM))
        foot.addLayout(column(None, self._left, self._complaints, None, gap=look.px(1)), 1)
        foot.addWidget(self._again)
        foot.addWidget(self._done)
        inside.addSpacing(look.px(APART_MM) - inside.spacing())
        inside.addLayout(foot)
        return inside

    def _standing(self, look: ScreenLook) -> QVBoxLayout:
        inside = column(self.title, self.hint, gap=look.px(3))
        inside.addLayout(_grid(look, self._keys, 2), 1)
        inside.addWidget(self._left)
        inside.addLayout(row(self._again, self._write, self._done, gap=look.px(APART_MM)))
        inside.addWidget(self._complaints)
        return inside

    def show_state(self, state: RatingScreenState) -> None:
        super().show_state(state)
        language = state.language
        self._codes = tuple(reason.code for reason in state.reasons)
        for key, reason in zip(self._keys, state.reasons, strict=True):
            key.setChecked(reason.chosen)
            key.say(reason.words.of(language))
        say(self._complaints, state.complaints.of(language))
        self._again.say(texts.AGAIN.of(language))
        # Its place stays, or the others would move under the finger when the minute is over.
        self._again.setVisible(state.may_correct)
        self._done.say((texts.SEND if state.says_something else texts.SKIP).of(language))
        count = len(tidy_text(state.written.whole))
        self._write.say((texts.WRITTEN.fill(count=count) if count else texts.WRITE).of(language))
        say(self._left, state.left_words.of(language))


def keeps_place(widget: QWidget) -> None:
    """Let nothing move when the widget is hidden."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)


def _grid(look: ScreenLook, keys: Sequence[QWidget], across: int) -> QGridLayout:
    """Return keys in rows of the same size."""
    grid = QGridLayout()
    grid.setSpacing(look.px(APART_MM))
    for at, key in enumerate(keys):
        grid.addWidget(key, at // across, at % across)
        grid.setRowStretch(at // across, 1)
        grid.setColumnStretch(at % across, 1)
    return grid


def wrapped(type_: str, *, ink: str = "", bold: bool = False, name: str = "") -> QLabel:
    """Return a text that goes on in the next line where it must."""
    made = label(type_, ink=ink, bold=bold, name=name)
    made.setWordWrap(True)
    return made
