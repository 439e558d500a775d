"""The pages of the citizen's screen: what goes on, how it was, why, and thanks."""

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from counter_terminal.rating_screen import texts
from counter_terminal.rating_screen.look import ScreenLook
from counter_terminal.rating_screen.mind import RatingScreenMind
from counter_terminal.rating_screen.state import RatingScreenState
from counter_terminal.rating_screen.touch_key import KeyKind, TouchKey
from counter_terminal.window.parts import column, label, row, say
from shared.domain.free_text import tidy_text

FACES = {
    5: "emoticon-excited-outline",
    4: "emoticon-outline",
    3: "emoticon-happy-outline",
    2: "emoticon-neutral-outline",
    1: "emoticon-sad-outline",
}
REASONS = 8


class Panel(QWidget):
    """A title, a line below it, and what a page has besides."""

    def __init__(self, look: ScreenLook, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.look = look
        self.title, self.hint = (
            wrapped("large" if name in ("welcome", "thanks") else "title", bold=True, name=f"{name}_title"),
            wrapped("lead", ink="quiet"),
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
        self.setLayout(column(None, self.number, self.title, self.hint, None, gap=look.px(4)))


class LevelsPanel(Panel):
    def __init__(self, look: ScreenLook, mind: RatingScreenMind) -> None:
        super().__init__(look, "levels")
        self.private = wrapped("body", ink="quiet", name="private")
        self._keys = {level: TouchKey(look, KeyKind.FACE, f"level_{level}", face) for level, face in FACES.items()}
        faces = (column if look.portrait else row)(*self._keys.values(), gap=look.px(3))
        for level, key in self._keys.items():
            key.clicked.connect(lambda _=False, level=level: mind.level_pressed(level))
        self._leave, self._left = label("body", ink="quiet", name="leave"), wrapped("body", ink="quiet", name="left")
        head = row(self.number, self.hint, gap=look.px(4))
        head.setStretch(1, 1)
        inside = column(self.title, gap=look.px(3))
        inside.addLayout(head)
        inside.addWidget(self.private)
        inside.addLayout(faces, 1)
        foot = (self._leave, self._left) if look.portrait else (self._leave, None, self._left)
        inside.addLayout((column if look.portrait else row)(*foot, gap=look.px(2)))
        self.setLayout(inside)

    def show_state(self, state: RatingScreenState) -> None:
        super().show_state(state)
        language = state.language
        say(self.private, texts.PRIVATE.of(language))
        for level, key in self._keys.items():
            key.say(texts.LEVELS[level].of(language))
        say(self._leave, texts.LEAVE.of(language))
        say(self._left, "" if state.seconds is None else state.left.fill(seconds=state.seconds).of(language))


class ReasonsPanel(Panel):
    def __init__(self, look: ScreenLook, mind: RatingScreenMind) -> None:
        super().__init__(look, "reasons")
        self._codes: tuple[int, ...] = ()
        self._keys = tuple(TouchKey(look, KeyKind.REASON, f"reason_{at}") for at in range(REASONS))
        grid, across = QGridLayout(), 1 if look.portrait else 2
        grid.setSpacing(look.px(2.5))
        for at, key in enumerate(self._keys):
            key.clicked.connect(lambda _=False, at=at: mind.reason_pressed(self._codes[at]))
            grid.addWidget(key, at // across, at % across)
        self._left = wrapped("body", ink="quiet", name="reasons_left")
        self._write, self._done = TouchKey(look, KeyKind.STEP, "write"), TouchKey(look, KeyKind.MAIN_STEP, "done")
        self._write.clicked.connect(mind.write_pressed)
        self._done.clicked.connect(mind.done_pressed)
        inside = column(self.title, self.hint, gap=look.px(2 if look.portrait else 3))
        inside.addLayout(grid, 1)
        steps = row(self._write, self._done, gap=look.px(3))
        foot = (column if look.portrait else row)(self._left, gap=look.px(2 if look.portrait else 3))
        foot.addLayout(steps)
        if not look.portrait:
            foot.setStretch(0, 1)
        inside.addLayout(foot)
        self.setLayout(inside)

    def show_state(self, state: RatingScreenState) -> None:
        super().show_state(state)
        language = state.language
        self._codes = tuple(reason.code for reason in state.reasons)
        for key, reason in zip(self._keys, state.reasons, strict=True):
            key.setChecked(reason.chosen)
            key.say(reason.words.of(language))
        self._done.say((texts.SEND if state.says_something else texts.SKIP).of(language))
        count = len(tidy_text(state.written.whole))
        self._write.say((texts.WRITTEN.fill(count=count) if count else texts.WRITE).of(language))
        ends = texts.WRITTEN_LEFT if count else texts.REASONS_LEFT
        say(self._left, "" if state.seconds is None else ends.fill(seconds=state.seconds).of(language))


def wrapped(type_: str, *, ink: str = "", bold: bool = False, name: str = "") -> QLabel:
    """Return a text that goes on in the next line where it must."""
    made = label(type_, ink=ink, bold=bold, name=name)
    made.setWordWrap(True)
    return made
