"""Large keys on the screen: the letters of the hall's queues, and figures."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from counter_terminal.handset import texts
from counter_terminal.handset.window.look import TOUCH_MM
from counter_terminal.window.look import Look
from counter_terminal.window.soft_button import SoftButton
from shared.domain.words import Language
from shared.qt.icons import icon

FIGURES = ("123", "456", "789")
LETTERS_ACROSS, NUMBERS_ACROSS = 5, 3
MOST_MM = 26.0
"""Higher keys are no easier to hit."""


class Figures(QWidget):
    """Figures as on a telephone, and a key that takes the last one back."""

    def __init__(self, look: Look, typed: Callable[[str], None], delete: Callable[[], None]) -> None:
        super().__init__()
        grid = _grid(look)
        for row, figures in enumerate(FIGURES):
            for place, figure in enumerate(figures):
                grid.addWidget(_key(look, figure, typed), row, place)
        grid.addWidget(_key(look, "0", typed), len(FIGURES), 1)
        self._delete = Key(look, "delete")
        self._delete.setText("")
        self._delete.setIcon(icon("backspace-outline", look.theme.text))
        self._delete.setIconSize(QSize(look.px(6), look.px(6)))
        self._delete.clicked.connect(lambda: delete())
        grid.addWidget(self._delete, len(FIGURES), 2)
        self.setLayout(grid)
        _spread(self)

    def show_words(self, language: Language) -> None:
        self._delete.setAccessibleName(texts.DELETE.of(language))


class Letters(QWidget):
    """The letters that numbers of this hall begin with, or whole numbers to choose from."""

    def __init__(self, look: Look, typed: Callable[[str], None], across: int = LETTERS_ACROSS) -> None:
        super().__init__()
        self._look, self._typed, self._across = look, typed, across
        self._grid = _grid(look)
        self._shown: tuple[str, ...] = ()
        self.setLayout(self._grid)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def show_letters(self, letters: tuple[str, ...]) -> None:
        if letters == self._shown:
            return
        self._shown = letters
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, letter in enumerate(letters):
            key = _key(self._look, letter, self._typed)
            self._grid.addWidget(key, place // self._across, place % self._across)


def _key(look: Look, sign: str, typed: Callable[[str], None]) -> SoftButton:
    made = Key(look, sign)
    made.clicked.connect(lambda: typed(sign))
    return made


def _grid(look: Look) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(look.px(2))
    return grid


def _spread(keys: QWidget) -> None:
    keys.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)


class Key(SoftButton):
    """A key: two quick taps on it are two signs."""

    def __init__(self, look: Look, sign: str) -> None:
        super().__init__(f"key_{sign}", "key")
        self.setText(sign)
        self.setAccessibleName(sign)
        self.setMinimumSize(look.px(TOUCH_MM), look.px(TOUCH_MM))
        self.setMaximumHeight(look.px(MOST_MM))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)
