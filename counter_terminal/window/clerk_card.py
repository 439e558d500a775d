"""A clerk to be chosen, and a list of counters: what the sign-in page is put together from."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QPushButton

from counter_terminal import texts as desk_texts
from counter_terminal.signing import texts
from counter_terminal.signing.state import ClerkLine, CounterLine
from counter_terminal.window.look import Look
from counter_terminal.window.parts import column, label, row, say
from shared.domain.ids import CounterId
from shared.domain.words import NOTHING, Language
from shared.qt.icons import icon


class CounterChoice(QComboBox):
    """A list of counters with a chevron of our own."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("counter_number")
        self._look = look
        self._drawn: tuple[tuple[CounterLine, ...], Language] | None = None
        self.setMinimumWidth(look.px(36))

    def show_lines(self, lines: tuple[CounterLine, ...], chosen: CounterId, language: Language) -> None:
        if (drawn := (lines, language)) != self._drawn:
            self._drawn = drawn
            self.clear()
            for line in lines:
                self.addItem(desk_texts.COUNTER.fill(number=line.number).of(language), line.counter_id)
            self.setAccessibleName(texts.CHOOSE_COUNTER.of(language))
        self.setCurrentIndex(self.findData(chosen))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._look.px(5)
        area = QRect(self.width() - side - self._look.px(2), (self.height() - side) // 2, side, side)
        icon("chevron-down", self._look.theme.quiet).paint(QPainter(self), area)


class ClerkCard(QPushButton):
    """A clerk to be chosen: name, number, and the counter where this clerk's shift runs."""

    def __init__(self, look: Look, number: str) -> None:
        super().__init__()
        self.setObjectName(f"clerk_{number}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setCheckable(True)
        self.setMinimumHeight(look.px(17))
        self._name, self._where = label("lead", bold=True, gives_way=True), label("quiet", ink="accent")
        self._number = label("body", ink="quiet")
        for words in (self._name, self._number, self._where):
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = column(None, self._name, gap=look.px(0.3), margins=(look.px(4), look.px(1), look.px(3), look.px(1)))
        layout.addLayout(row(self._number, None, self._where, gap=look.px(2)))
        layout.addStretch(1)
        self.setLayout(layout)

    def show_line(self, line: ClerkLine, language: Language) -> None:
        say(self._name, line.name.of(language))
        say(self._number, line.number)
        at = texts.CLERK_AT.fill(number=line.at_counter) if line.at_counter is not None else NOTHING
        say(self._where, at.of(language))
        self.setToolTip(line.name.of(language))
        self.setAccessibleName(f"{line.name.of(language)} {line.number} {self._where.text()}".strip())
