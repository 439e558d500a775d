"""One sentence above the page: what was done, why not, or that the database is away."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from counter_terminal.handset.state import HandsetState
from counter_terminal.handset.window.parts import wrapping
from counter_terminal.state import StatusKind
from counter_terminal.window.look import Look
from counter_terminal.window.marks import mark
from counter_terminal.window.parts import row, say
from shared.qt.icons import icon

SIGNS = {
    StatusKind.INFO: "check",
    StatusKind.REFUSED: "hand-back-right-outline",
    StatusKind.PROBLEM: "alert-outline",
}
PLACE_MM = 9.8
"""Two lines: while the database is away there are often two, for long."""


class Said(QFrame):
    """Stands in a `place` that is always kept free, and over the page's upper edge where it needs a third line.

    So no key moves under a finger when a sentence comes or goes.
    """

    def __init__(self, look: Look, over: QWidget) -> None:
        """`over` is what it lies upon, the parent of its place too."""
        super().__init__(over)
        self.setProperty("ground", "said")
        self._look, self._icon = look, QLabel()
        self._words = wrapping("body", name="status_line")
        side, edge = look.px(4), look.px(0.8)
        whole = row(self._icon, self._words, gap=look.px(2), margins=(side, edge, side, edge))
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.hide()
        self.place = QWidget()
        self.place.setFixedHeight(look.px(PLACE_MM))
        self.place.installEventFilter(self)

    def show_state(self, state: HandsetState) -> None:
        said, theme = state.status, self._look.theme
        text = said.text.of(state.language)
        say(self._words, text)
        if said.kind in SIGNS:
            mark(self, "tone", said.kind.value)
            colours = {StatusKind.INFO: theme.good, StatusKind.REFUSED: theme.caution, StatusKind.PROBLEM: theme.bad}
            side = self._look.px(6)
            self._icon.setPixmap(icon(SIGNS[said.kind], colours[said.kind]).pixmap(QSize(side, side)))
        self._lie()
        self.setVisible(bool(text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._lie()
        return super().eventFilter(watched, event)

    def _lie(self) -> None:
        self._keep_room()
        place, layout = self.place.geometry(), self.layout()
        assert layout is not None
        place.setHeight(max(place.height(), layout.totalHeightForWidth(place.width())))
        self.setGeometry(place)
        self.raise_()

    def _keep_room(self) -> None:
        """Keep two lines free, however high they are: small screens have larger letters than their millimetres say."""
        layout = self.layout()
        assert layout is not None
        edges = layout.contentsMargins()
        lines = 2 * self._words.fontMetrics().lineSpacing() + edges.top() + edges.bottom()
        if self.place.minimumHeight() < lines:
            self.place.setFixedHeight(lines)
