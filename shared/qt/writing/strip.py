"""The strip over the keys: the letters that wait, and what they may mean, page by page."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from shared.domain.words import Language
from shared.pinyin_input.candidates import Candidate
from shared.press import Touch
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton
from shared.qt.touch.look import TouchLook
from shared.qt.touch.words import TextLabel
from shared.writing import texts
from shared.writing.strokes import ChooseCandidate
from shared.writing.written import Written

MOST_ON_A_PAGE = 12


class CandidateStrip(QWidget):
    """As many candidates on a page as are wide enough to be touched; it keeps its height while it is empty."""

    def __init__(self, look: TouchLook, presses: Presses) -> None:
        super().__init__()
        self._look, self._presses = look, presses
        self._letters = TextLabel(look, "body", "accent", bold=True, wrap=False, name="letters")
        self._buttons = [self._candidate(place) for place in range(MOST_ON_A_PAGE)]
        self._previous = self._turning("earlier_candidates", "chevron-left", self._back)
        self._next = self._turning("more_candidates", "chevron-right", self._on)
        self._offered: tuple[Candidate, ...] = ()
        self._firsts = [0]
        """The first candidate of this page and of those before it."""
        self._language = Language.ZH
        self._row = QWidget()
        self._row.setFixedHeight(look.target)
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.gap)
        row.addWidget(self._previous)
        for button in self._buttons:
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._next)
        self._letters.setFixedHeight(self._letters.fontMetrics().height() + 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(1))
        column.addWidget(self._letters)
        column.addWidget(self._row)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def show_written(self, written: Written, language: Language) -> None:
        self._language = language
        if written.offered != self._offered:
            self._offered, self._firsts = written.offered, [0]
        hint = texts.TYPE_PINYIN.of(language) if written.chinese and not written.signs else ""
        nothing = f"{written.letters}  {texts.NO_WORD.of(language)}" if written.letters else hint
        waiting = bool(written.offered)
        self._letters.setText(written.letters if waiting else nothing)
        self._letters.setPalette(self._look.palette("accent" if written.letters else "quiet"))
        self._fill()

    def forget(self) -> None:
        """Keep nothing of what was offered."""
        for button in self._buttons:
            button.say("")
        self._letters.setText("")
        self._offered, self._firsts = (), [0]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        first = self._firsts[-1]
        shown = self._fitting(first)
        for place, button in enumerate(self._buttons):
            button.setVisible(place < shown)
            if place < shown:
                button.say(self._offered[first + place].text)
        self._previous.say("", texts.PREVIOUS.of(self._language))
        self._next.say("", texts.NEXT.of(self._language))
        self._previous.setVisible(first > 0)
        self._next.setVisible(first + shown < len(self._offered))

    def _fitting(self, first: int) -> int:
        """Return how many candidates have room from the first on, with the buttons that turn the page."""
        room, gap = self.width() - 2 * (self._look.target + self._look.gap), self._look.gap
        count = 0
        for candidate, button in zip(self._offered[first:], self._buttons, strict=False):
            room -= button.width_of(candidate.text) + gap
            if room < 0 and count:
                break
            count += 1
        return count

    def _on(self) -> None:
        first = self._firsts[-1]
        self._firsts.append(first + self._fitting(first))
        self._turned()

    def _back(self) -> None:
        self._firsts.pop()
        self._turned()

    def _turned(self) -> None:
        self._fill()
        self._presses.tell(Touch())

    def _choose(self, place: int) -> None:
        self._presses.tell(ChooseCandidate(self._firsts[-1] + place))

    def _candidate(self, place: int) -> "_CandidateButton":
        button = _CandidateButton(self._look, f"candidate_{place}", step="lead", snug=True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self._choose(place))
        return button

    def _turning(self, name: str, icon: str, turn: Callable[[], None]) -> TouchButton:
        button = TouchButton(self._look, name, Kind.WASH, icon=icon, snug=True)
        button.setFixedWidth(self._look.target)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(turn)
        return button


class _CandidateButton(TouchButton):
    def width_of(self, text: str) -> int:
        """Return how wide the button is with a text."""
        self.say(text)
        return self.sizeHint().width()
