"""One line of the queue panel: a queue with how many wait, or a missed number with the button that takes it back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QFrame

from counter_terminal import texts
from counter_terminal.state import Control, QueueLine
from counter_terminal.window.look import Look
from counter_terminal.window.parts import button, label, row, say
from shared.domain.words import Language


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
        self._number, words = number, label("lead", bold=True)
        say(words, number)
        self.back = button(f"return_{number}")
        self.back.clicked.connect(partial(take_back, number))
        margins = (look.px(3), look.px(0.8), look.px(0.8), look.px(0.8))
        self.setLayout(row(words, None, self.back, gap=look.px(2), margins=margins))

    def show_control(self, control: Control, language: Language) -> None:
        self.back.setText(control.label.of(language))
        self.back.setAccessibleName(f"{control.label.of(language)} {self._number}")
        self.back.switch(control.enabled, control.hint.fill(number=self._number), language)
