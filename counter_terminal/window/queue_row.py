"""One line of the queue panel: a queue with how many wait, or a missed number with the button that takes it back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from counter_terminal import texts
from counter_terminal.shown_lines import QueueLine
from counter_terminal.state import Control
from counter_terminal.window.look import Look
from counter_terminal.window.parts import button, label, row, say
from shared.domain.words import Language, Words


class QueueRow(QFrame):
    """Queues served here stand on a card each, the others are only listed."""

    def __init__(self, look: Look, letter: str, *, mine: bool) -> None:
        super().__init__()
        self.setProperty("ground", "card" if mine else "")
        self._letter = label("lead" if mine else "body", bold=True, ink="accent" if mine else "quiet")
        self._letter.setFixedWidth(look.px(6))
        self._name = label("body", ink="" if mine else "quiet", gives_way=True)
        self._count = label("body", bold=mine, ink="" if mine else "quiet", name=f"queue_{letter}")
        high = look.px(1.5 if mine else 0)
        margins = (look.px(3), high, look.px(3), high)
        layout = row(self._letter, self._name, self._count, gap=look.px(2), margins=margins)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_line(self, line: QueueLine, language: Language) -> None:
        say(self._letter, line.letter)
        say(self._name, line.name.of(language))
        say(self._count, texts.PEOPLE.fill(count=line.waiting).of(language))
        self._count.setAccessibleName(f"{line.letter} {line.name.of(language)} {self._count.text()}")


class MissedRow(QFrame):
    def __init__(self, look: Look, take_back: Callable[[str], None], number: str) -> None:
        super().__init__()
        self.setProperty("ground", "card")
        self.number, words = number, label("lead", bold=True)
        self._time = label("quiet", ink="quiet", name=f"missed_time_{number}", gives_way=True)
        self._time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        say(words, number)
        self.back = button(f"return_{number}")
        self.back.clicked.connect(partial(take_back, number))
        margins = (look.px(3), look.px(0.8), look.px(0.8), look.px(0.8))
        layout = row(words, self._time, self.back, gap=look.px(2), margins=margins)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_control(self, control: Control, language: Language) -> None:
        self.back.setText(control.label.of(language))
        self.back.setAccessibleName(f"{control.label.of(language)} {self.number}")
        hint = control.hint.fill(number=self.number) if control.enabled else control.hint
        self.back.switch(control.enabled, hint, language)

    def show_time(self, time: Words, language: Language) -> None:
        """Show how long it is good, once that has been read."""
        say(self._time, time.of(language))
