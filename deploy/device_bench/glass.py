"""Boards and displays behind their glass: what is lit is drawn by kind, what else they were told stands below."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from deploy.device_bench.controls import quiet_label
from deploy.device_bench.face import Face
from deploy.device_bench.spoken import Spoken
from drivers.sim.board import SimulatedBoard
from drivers.sim.screen import Screen
from shared.domain.words import Words

GROUND = QColor("#101010")
OFF = Words("屏已关", "switched off")
DARK = Words("没有内容", "blank")
SCROLLS = Words("滚动", "scrolls")
BLINKS = Words("闪烁", "blinks")
BRIGHTNESS = Words("亮度 {level}", "brightness {level}")
CLOCK = Words("时钟 {time}", "clock {time}")
APART = " · "


class Glass(QWidget):
    """Draws a screen by the function given, and tells its lines to those who can't see it."""

    def __init__(self, name: str, size: QSize, draw: Callable[[QPainter, Screen], None]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName("")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(size)
        self._draw, self._screen = draw, Screen()

    def show_screen(self, screen: Screen) -> None:
        if screen == self._screen:
            return
        self._screen = screen
        lit = screen.text if screen.on else None
        self.setAccessibleName(" ".join(lit.lines) if lit else "")
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), GROUND)
        self._draw(painter, self._screen)


class BoardFace(Face):
    """A board; each kind says how large its glass is and draws what is lit on it."""

    SIZE = QSize()

    def __init__(self, name: str, board: SimulatedBoard, spoken: Spoken) -> None:
        super().__init__(name, spoken)
        self._board = board
        self._glass, self._told = Glass(f"{name}_glass", self.glass_size(board), self.draw), quiet_label(f"{name}_told")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self._glass)
        self.column.addWidget(self._told)

    def glass_size(self, _board: SimulatedBoard) -> QSize:
        """Return how large the glass is, in pixels of this screen."""
        return self.SIZE

    def draw(self, painter: QPainter, screen: Screen) -> None:
        """Draw what is lit."""
        raise NotImplementedError

    def refresh(self) -> None:
        screen = self._board.screen
        self._glass.show_screen(screen)
        self._told.setText(APART.join(self.spoken.of(words) for words in told(screen)))
        self._told.setVisible(bool(self._told.text()))


def told(screen: Screen) -> list[Words]:
    """Return what can't be seen on the glass itself."""
    facts = [OFF] if not screen.on else [DARK] if screen.text is None else []
    if screen.scrolls:
        facts.append(SCROLLS)
    if screen.text and screen.text.blink:
        facts.append(BLINKS)
    if screen.brightness is not None:
        facts.append(BRIGHTNESS.fill(level=screen.brightness))
    if screen.clock is not None:
        facts.append(CLOCK.fill(time=f"{screen.clock:%Y-%m-%d %H:%M}"))
    return facts
