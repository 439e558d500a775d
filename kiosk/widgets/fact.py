"""One figure a citizen decides by, in large type under what it means."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from kiosk import texts
from kiosk.look import Look
from kiosk.widgets.card import Card
from shared.domain.ticket import WaitRange
from shared.domain.wait_words import told_in_minutes
from shared.domain.words import Language
from shared.qt.touch.words import TextLabel

LONG_FIGURE = 7
"""A figure of more signs is a word or two, such as "no waiting", and set smaller."""

GREAT_FIGURE = 5
"""A range of two-figure minutes: more signs do not fit in the largest type."""


class Fact(Card):
    """Label above, figure and unit below."""

    def __init__(self, look: Look, name: str, *, great: bool = False) -> None:
        """`great` is a figure that a page is about, in the largest type that it fits."""
        super().__init__(look)
        self._great = great
        self._step = "large" if look.portrait or not look.modes.elder else "title"
        self._label = TextLabel(look, "body" if great else "quiet", "quiet")
        # Labels side by side stay on one line, however large their figures.
        policy = self._label.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Maximum)
        self._label.setSizePolicy(policy)
        self._figure = TextLabel(look, "large", bold=True, name=name)
        self._unit = TextLabel(look, "body", "quiet")
        for label in (self._figure, self._unit):
            label.setWordWrap(False)
        line = QHBoxLayout()
        line.setSpacing(look.px(2))
        line.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignBaseline)
        line.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignBaseline)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(6, 4 * look.squeeze))
        column.setSpacing(0)
        column.addWidget(self._label)
        column.addLayout(line)

    def say(self, label: str, figure: str, unit: str = "", *, caution: bool = False) -> None:
        self._label.say(label)
        self._figure.setFont(self._look.font(self._step_of(figure), bold=True))
        self._figure.say(figure, "caution" if caution else "text")
        self._unit.say(unit)
        self.setAccessibleName(f"{label} {figure} {unit}".strip())

    def _step_of(self, figure: str) -> str:
        if len(figure) > LONG_FIGURE:
            return "lead"
        return "display" if self._great and len(figure) <= GREAT_FIGURE else self._step

    def say_people(self, people: int, language: Language, *, seen: bool) -> None:
        """Tell people ahead; of a hall that is not `seen` at least so many."""
        label = texts.AHEAD if seen or not people else texts.AHEAD_AT_LEAST
        self.say(label.of(language), str(people), texts.AHEAD_UNIT.of(language))

    def say_wait(self, wait: WaitRange | None, language: Language, *, caution: bool) -> None:
        """Tell an expected wait; where no minutes are told there is nothing to show."""
        told = told_in_minutes(wait)
        self.setVisible(told is not None)
        if told is not None:
            self.say(texts.EXPECTED.of(language), told.figures, told.unit.of(language), caution=caution)
