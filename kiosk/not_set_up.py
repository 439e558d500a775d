"""What a kiosk shows that has never seen its hall and can't reach it, until it can; then it starts anew."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from shared.domain.words import Words
from shared.qt.theme import Theme, font

LINE_SHARE = 0.055
"""Of the window's shorter side, for the largest line."""
CITIZENS = Words(
    "本机还没有设置好\n请到服务台取号", "This kiosk is not set up yet.\nPlease take your number at the help desk."
)
STAFF = Words("给技术人员：连上后本机会自己启动。", "For the technician: it starts by itself once this is mended.")


class NotSetUpWindow(QWidget):
    """Says to citizens where to go, in both languages since nobody can choose yet, and to staff what is wrong."""

    def __init__(self, theme: Theme, *, locked: bool) -> None:
        """A window that is `locked` cannot be closed."""
        super().__init__()
        self.setObjectName("not_set_up")
        self._locked = locked
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.background)
        self.setPalette(palette)
        self._why = _label("not_set_up_why", "", theme.quiet)
        self._lines = {
            _label("not_set_up_zh", CITIZENS.zh, theme.text): 1.0,
            _label("not_set_up_en", CITIZENS.en, theme.text): 0.6,
            _label("not_set_up_staff", f"{STAFF.zh}\n{STAFF.en}", theme.quiet): 0.4,
            self._why: 0.4,
        }
        column = QVBoxLayout(self)
        column.addStretch(2)
        for label in self._lines:
            column.addWidget(label)
            column.addStretch(2 if self._lines[label] == 0.6 else 0)
        column.addStretch(1)

    def tell(self, sentence: str) -> None:
        """Show what is wrong now."""
        self._why.setText(sentence)
        self.setAccessibleName(f"{CITIZENS.zh} {CITIZENS.en} {sentence}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        line = LINE_SHARE * min(self.width(), self.height())
        for label, share in self._lines.items():
            label.setFont(font(round(line * share), bold=share == 1.0))
        self.setContentsMargins(*(round(line),) * 4)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(not self._locked)


def _label(name: str, text: str, colour: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, colour)
    label.setPalette(palette)
    return label
