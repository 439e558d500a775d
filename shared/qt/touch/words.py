"""Texts and icons as pages for citizens place them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from shared.qt.touch.look import TouchLook

_FIXED = QSizePolicy.Policy.Fixed


class TextLabel(QLabel):
    """A text of the type scale, wrapped unless it must stay on one line; screen readers get the same words."""

    def __init__(
        self,
        look: TouchLook,
        step: str = "body",
        colour: str = "text",
        *,
        bold: bool = False,
        centred: bool = False,
        wrap: bool = True,
        name: str = "",
    ) -> None:
        super().__init__()
        self._look = look
        self.setObjectName(name)
        self.setFont(look.font(step, bold=bold))
        self.setPalette(look.palette(colour))
        # Inside a button, labels would else take the colour that the whole program gives to buttons.
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        across = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(across | Qt.AlignmentFlag.AlignVCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum if wrap else _FIXED)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)

    def say(self, text: str, colour: str | None = None) -> None:
        """Show a text, for ears too; an empty one takes no place."""
        if self.text() != text:
            self.setText(text)
            self.setAccessibleName(text)
        if colour is not None:
            self.setPalette(self._look.palette(colour))
        if self.isHidden() == bool(text):
            self.setVisible(bool(text))


class IconLabel(QLabel):
    """An icon beside a text that says the same; screen readers pass over it."""

    def __init__(self, look: TouchLook, name: str, colour: str = "quiet", size_mm: float = 10) -> None:
        super().__init__()
        self._look, self._size_mm = look, size_mm
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.draw(name, colour)

    def draw(self, name: str, colour: str) -> None:
        self.setPixmap(self._look.icon(name, colour, self._size_mm))


def let_through(widget: QWidget) -> QWidget:
    """Let touches pass to what lies below."""
    widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return widget
