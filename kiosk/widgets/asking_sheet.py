"""The common face of pages that ask for a number or code: ways without typing on top, entry and pad in reach."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.inputs import texts
from kiosk.inputs.ways import Way
from kiosk.look import Look
from kiosk.widgets.entry import Entry
from kiosk.widgets.notice import Notice
from kiosk.widgets.number_pad import NumberPad
from kiosk.widgets.way_in import WayIn
from shared.domain.words import NOTHING, Language, Words
from shared.qt.touch.buttons import Kind, TouchButton
from shared.qt.touch.words import TextLabel


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked now, and how far it is answered."""

    heading: Words
    hint: Words
    label: Words
    example: str
    typed: str
    submit: Words
    waiting: bool = False
    said: Words | None = None
    letters: Sequence[str] | None = None
    help: Words = texts.HELP
    shown: str | None = None
    """What stands in the entry, where that is not what was typed."""
    away: Words | None = None
    """Why nothing can be asked just now; no keys are shown that would do nothing."""
    anew: bool = False
    """What was typed was wrong as a whole: the next sign begins anew."""


class AskingSheet(QWidget):
    """Shows one question; `typed` tells the text after each key, `submitted` that it is complete."""

    typed = Signal(str)
    submitted = Signal()

    def __init__(
        self,
        look: Look,
        most: int,
        ways: Sequence[WayIn] = (),
        letters: Sequence[str] = (),
        *,
        submit: str,
        extra: QWidget | None = None,
    ) -> None:
        """`most` signs can be typed; `submit` names the button, above which `extra` stands."""
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._ways = ways
        self._crowded = look.portrait and look.squeeze < 1
        self._extra = () if extra is None else (extra,)
        self._heading = TextLabel(look, "title", bold=True, name="ask_heading")
        self._hint = TextLabel(look, "lead", "quiet", name="ask_hint")
        self._help = TextLabel(look, "body", "quiet", name="ask_help")
        self._notice = Notice(look, "ask_said")
        self._entry = Entry(look)
        self._pad = NumberPad(look, most, letters)
        self._submit = TouchButton(look, submit, Kind.PRIMARY, step="title", height_mm=30 * look.squeeze)
        self._pad.typed.connect(self.typed)
        self._submit.clicked.connect(self.submitted)
        self._low = bool(look.upper_px)
        self._column: QVBoxLayout | None = None
        if look.portrait:
            self._stand(look)
        else:
            self._lie(look)

    def _stand(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(12, 8))
        column.setSpacing(look.px(5) if look.squeeze == 1 else look.gap)
        column.addWidget(self._heading)
        column.addWidget(self._hint)
        ways = QHBoxLayout() if look.cramped else QVBoxLayout()
        ways.setSpacing(column.spacing())
        for way in self._ways:
            ways.addWidget(way)
        column.addLayout(ways, 3)
        column.addStretch(1)
        self._above = column.count() - 1
        for part in (self._notice, *self._extra, self._entry, self._pad, self._submit):
            column.addWidget(part)
        column.addStretch(0)
        column.addWidget(self._help)
        self._column = column

    def _lie(self, look: Look) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for side in (left, right):
            side.setSpacing(look.px(4))
        for part in (self._heading, self._hint, *self._ways, self._notice, *self._extra):
            left.addWidget(part)
        left.addStretch(1)
        left.addWidget(self._help)
        right.addStretch(1)
        for part in (self._entry, self._pad, self._submit):
            right.addWidget(part)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.margins(12, 4))
        row.setSpacing(look.px(10))
        row.addLayout(left, 1)
        row.addLayout(right, 1)

    def ask(self, question: Question, language: Language, ways: Sequence[Way] = ()) -> None:
        """Show a question; `ways` say how the ways in are, in their order."""
        self._heading.say(question.heading.of(language))
        # Where there is room for one of them only, what is said now comes before what is always said.
        always = not (self._crowded and question.said and not question.away)
        self._hint.say(question.hint.of(language) if always else "")
        self._help.say(question.help.of(language) if always else "")
        self._notice.say((question.away or question.said or NOTHING).of(language))
        for part in (self._entry, self._pad, self._submit):
            part.setVisible(question.away is None)
        shown = question.typed if question.shown is None else question.shown
        self._entry.say(question.label.of(language), shown, texts.EXAMPLE.fill(example=question.example).of(language))
        self._pad.show_text(question.typed, language, question.letters, anew=question.anew)
        self._pad.setEnabled(not question.waiting)
        self._submit.say((texts.LOOKING if question.waiting else question.submit).of(language))
        # Too few signs can be sent, too: a sentence then says how many there are, where a grey button says nothing.
        self._submit.setEnabled(bool(question.typed) and not question.waiting)
        for card, way in zip(self._ways, ways, strict=True):
            card.show_way(way, language)
            if question.away is not None:
                card.hide()
        self._spread(away=question.away is not None)

    def _spread(self, *, away: bool) -> None:
        """Leave no hole in a page without ways in: what is said stands on top, what is typed in the middle."""
        if self._column is None:
            return
        bare = all(way.isHidden() for way in self._ways)
        below = self._column.count() - 2
        self._column.setStretch(self._above - 1, 0 if bare else 3)
        self._column.setStretch(self._above, 0 if away else 1)
        # Where all is kept low, within reach when seated, keys stay low.
        self._column.setStretch(below, 1 if away or (bare and not self._low) else 0)

    def showEvent(self, event: QShowEvent) -> None:
        """Let a keyboard of the machine write at once."""
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self._pad.isEnabled() and self._pad.take_key(event)):
            super().keyPressEvent(event)
