"""What the handset's pages are put together from: keys for thumbs, tiles that wrap, lists, boxes that turn."""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QScrollArea, QScroller, QSizePolicy, QVBoxLayout, QWidget

from counter_terminal.handset.state import HandsetState, Press
from counter_terminal.handset.window.look import TOUCH_MM
from counter_terminal.window.kept import KeptWidgets
from counter_terminal.window.look import Look
from counter_terminal.window.marks import mark
from counter_terminal.window.parts import column, label, say
from counter_terminal.window.soft_button import SoftButton
from shared.domain.words import Language, Words

Key = TypeVar("Key")
Kept = TypeVar("Kept", bound=QWidget)


class Refusing(Protocol):
    def refuse(self, why: Words) -> None: ...


class Page(QWidget):
    """One page of the handset."""

    def show_state(self, state: HandsetState) -> None:
        """Show what the state says of this page."""
        raise NotImplementedError


def touch(look: Look, name: str, kind: str = "plain") -> SoftButton:
    """Return a button that a thumb hits."""
    made = SoftButton(name, kind)
    made.setMinimumSize(look.px(TOUCH_MM), look.px(TOUCH_MM))
    return made


def wire(button: SoftButton, presenter: Refusing, act: Callable[[], None]) -> None:
    """Let a button act or, while it does nothing, say why."""
    button.clicked.connect(lambda: presenter.refuse(button.why) if button.off else act())


def show_press(button: SoftButton, press: Press, language: Language, spoken: str = "") -> None:
    """Show what a button says now; `spoken` is its accessible name where the label alone does not tell it."""
    text = press.label.of(language)
    if not isinstance(button, Tile) and button.text() != text:
        button.setText(text)
    button.setAccessibleName(spoken or text)
    button.switch(press.enabled, press.label if press.enabled else press.why, language)


def wrapping(type_: str = "body", *, ink: str = "", bold: bool = False, name: str = "") -> QLabel:
    """Return a text that takes as many lines as it needs."""
    made = label(type_, ink=ink, bold=bold, name=name)
    made.setWordWrap(True)
    made.setMinimumWidth(1)
    return made


class Tile(SoftButton):
    """A button of two texts that wrap, as high as they need; while it does nothing the second one says why."""

    def __init__(
        self, look: Look, name: str, kind: str = "plain", *, centred: bool = False, least_mm: float = TOUCH_MM
    ) -> None:
        super().__init__(name, kind)
        self.title, self.line = wrapping("body", bold=True), wrapping("quiet", ink="" if kind != "plain" else "quiet")
        for words in (self.title, self.line):
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            if centred:
                words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        side, edge = look.px(3), look.px(1.6)
        self.setLayout(column(None, self.title, self.line, None, gap=look.px(0.6), margins=(side, edge, side, edge)))
        self._least = look.px(least_mm)
        self.setMinimumHeight(self._least)  # a widget with a layout is asked for nothing else
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_tile(self, press: Press, line: Words, language: Language) -> None:
        told = line if press.enabled else press.why
        say(self.title, press.label.of(language))
        say(self.line, told.of(language))
        self.line.setVisible(bool(told.of(language)))
        if self.property("kind") == "primary":
            for words in (self.title, self.line):
                mark(words, "ground", "accent" if press.enabled else "faint")
        show_press(self, press, language, f"{press.label.of(language)} {told.of(language)}".strip())
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        assert layout is not None
        return max(self._least, layout.totalHeightForWidth(width))

    def sizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return QSize(layout.sizeHint().width(), self.heightForWidth(max(self.width(), self._least * 2)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._least, self._least)


class Rows(QWidget, Generic[Key, Kept]):
    """A list of widgets, one below the other, that stay the same while what they stand for stays."""

    def __init__(self, make: Callable[[Key], Kept], gap: int) -> None:
        super().__init__()
        self._column: QVBoxLayout = column(gap=gap)
        self.setLayout(self._column)
        self._kept = KeptWidgets(make, self._column.insertWidget)

    def keep(self, keys: Sequence[Key]) -> Iterator[Kept]:
        return self._kept.keep(keys)


class Turning(QWidget):
    """Parts below each other on a tall page, and side by side on a wide one."""

    def __init__(self, gap: int, *parts: tuple[QWidget, int, int]) -> None:
        """Each part comes with its share of the room on a tall page and on a wide one."""
        super().__init__()
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(gap)
        self.setLayout(self._box)
        self._parts = parts
        for part, tall, _ in parts:
            self._box.addWidget(part, tall)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() > event.size().height()
        for part, tall_share, wide_share in self._parts:
            self._box.setStretchFactor(part, wide_share if wide else tall_share)
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)


def thumbed(inner: QWidget) -> QScrollArea:
    """Return a part that a thumb scrolls where there is more than fits."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(inner)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
    return area
