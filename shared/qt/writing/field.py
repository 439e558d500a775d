"""The field that shows what is written; keys of a keyboard of the machine go the same way as those on the screen."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPlainTextEdit, QScroller

from shared.qt.presses import Presses
from shared.qt.touch.look import TouchLook
from shared.qt.touch.typing_field import offers_window
from shared.writing.strokes import DeleteSign, MoveCursor, PlaceCursor, TypeSign
from shared.writing.written import Written

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
STEPS = ("lead", "body", "quiet")
"""Sizes of type; a text that has no room in one is shown in the next, and scrolls in the last."""

SCROLL_BAR_MM = 14
"""Wide enough for a finger: what is written is not pushed, since a touch there places the cursor."""


class WritingField(QPlainTextEdit):
    """Shows a text and its cursor, changes nothing by itself, and keeps nothing of former texts."""

    def __init__(
        self,
        look: TouchLook,
        presses: Presses,
        *,
        name: str = "written",
        shown_only: bool = False,
        by_touch_only: bool = False,
    ) -> None:
        """With `shown_only` it is to be read: keys pass it by, and a finger pushes a long text up and down.

        With `by_touch_only` it never takes the keyboard of the machine, which is somebody else's.
        """
        super().__init__()
        self._look, self._presses = look, presses
        self.setObjectName(name)
        self._by_touch_only = by_touch_only
        if shown_only or by_touch_only:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if shown_only:
            self.setReadOnly(True)
            QScroller.grabGesture(self, QScroller.ScrollerGestureType.LeftMouseButtonGesture)
        self.setUndoRedoEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setCursorWidth(max(2, look.px(1)))
        self.document().setDocumentMargin(0 if shown_only else look.px(5))
        theme, width = look.theme, 0 if shown_only else max(2, look.theme.border_px)
        edge = f"border: {width}px solid {theme.border}; border-radius: {look.radius}px;"
        bar = _bar(look) if not shown_only else ""
        self.setStyleSheet(f"QPlainTextEdit {{ {edge} background: {theme.surface}; color: {theme.text}; }} {bar}")

    def show_written(self, written: Written) -> None:
        if self.toPlainText() != written.text:
            self.setPlainText(written.text)
        self._fit()
        cursor, place = self.textCursor(), _units(written.text[: written.cursor])
        if cursor.position() != place or cursor.hasSelection():
            cursor.setPosition(place)
            self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._by_touch_only:  # it shows a cursor only while it believes to have the keyboard
            self.focusInEvent(QFocusEvent(QEvent.Type.FocusIn))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.ensureCursorVisible()

    def _fit(self) -> None:
        for step in STEPS if self._look.reads_small else STEPS[:-1]:
            self.setFont(self._look.font(step))
            if self._lines() * self.fontMetrics().lineSpacing() <= self._room():
                break

    def _lines(self) -> int:
        """Return how many lines the text takes in the present type."""
        # A plain text's layout counts its height in lines.
        return round(self.document().documentLayout().documentSize().height())

    def _room(self) -> float:
        # Asked for its viewport, PySide first makes the type of every widget that Qt has: 2 MB and 50 ms.
        return self.maximumViewportSize().height() - 2 * self.document().documentMargin()

    def event(self, event: QEvent) -> bool:
        return False if offers_window(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = Qt.Key(event.key()), event.text()
        if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._presses.tell(DeleteSign())
        elif key in _STEPS:
            self._presses.tell(MoveCursor(_STEPS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._presses.tell(TypeSign("\n"))
        elif text and text.isprintable():
            self._presses.tell(TypeSign(text))
        else:
            event.ignore()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what an input method of the machine wrote; what it is still composing shows in its own window."""
        if event.commitString():
            self._presses.tell(TypeSign(event.commitString()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.isReadOnly():
            return
        place = self.cursorForPosition(event.position().toPoint()).position()
        if not self._by_touch_only:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._presses.tell(PlaceCursor(_signs(self.toPlainText(), place)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select nothing: what is selected is replaced by the next key, which nobody expects of a finger."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select no word; of a touch soon after one on a key Qt makes a double click too."""
        self.mousePressEvent(event)


def _bar(look: TouchLook) -> str:
    """Return a scroll bar of one handle: nobody's finger finds the arrows that desktops draw."""
    theme, wide = look.theme, look.px(SCROLL_BAR_MM)
    return f"""
    QScrollBar:vertical {{ background: {theme.accent_wash}; width: {wide}px; margin: 0; border: none; }}
    QScrollBar::handle:vertical {{ background: {theme.quiet}; margin: {look.px(2)}px; min-height: {wide}px;
                                   border-radius: {look.px(2)}px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """


def _units(text: str) -> int:
    """Return how many places a text takes in Qt, where some signs take two."""
    return len(text.encode("utf-16-le")) // 2


def _signs(text: str, units: int) -> int:
    """Return how many signs of a text stand in its first places in Qt."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", errors="ignore"))
