"""The kiosk's window: shows a state on the page it belongs to, and reports what was touched."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.keys import BACKWARD, FORWARD, KEYS
from kiosk.look import Look, Mount, look_for
from kiosk.modes import USUAL_MODES
from kiosk.pages.all_pages import PAGES
from kiosk.panel import Panel
from kiosk.reading_order import controls
from kiosk.state import KioskState
from kiosk.trail import Trail, page_of
from shared.press import Touch
from shared.qt.presses import Presses
from shared.qt.theme import Theme
from shared.qt.touch.area import BY_KEYS, TouchArea


class KioskWindow(QWidget):
    """Makes its panel anew when its size or the citizen's modes change: every millimetre then counts differently."""

    shown = Signal(object, object)
    """Panel, KioskState: what is on the screen now."""
    reached = Signal(object)
    """TouchArea: what keys have led to."""

    def __init__(self, theme: Theme, mount: Mount | None = None) -> None:
        """`mount` tells how the screen hangs that this window fills; without it a 32-inch one is drawn in small."""
        super().__init__()
        self.setObjectName("kiosk")
        self.setWindowTitle("小窗 取号机")
        self._theme, self._mount = theme, mount or Mount()
        self._by_key = False
        self._panel: Panel | None = None
        self._state: KioskState | None = None
        self._rendered: KioskState | None = None
        self._trail = Trail()
        self.presses = Presses(self)
        # Else Qt gives the focus to whatever button was made first.
        self.setFocus()

    @property
    def panel(self) -> Panel | None:
        """What is on the screen; made anew with the look, and None before the first size is known."""
        return self._panel

    def show_state(self, state: KioskState) -> None:
        """Show a state; nothing else changes what is on screen."""
        self._by_key = False
        anew = self._state is None or state.modes != self._state.modes
        self._state = state
        if self._panel is not None:
            if anew:
                self._fit()
            else:
                self._render(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Notice a touch beside the buttons, too: somebody is there."""
        self.presses.tell(Touch())
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer what the focused control did not: keys that work everywhere, and arrows before there is a focus."""
        if event.key() in FORWARD + BACKWARD:
            self.focusNextPrevChild(event.key() in FORWARD)
        elif (press := KEYS.get(event.key())) is not None:
            self.presses.tell(press)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Lead the keys through the controls in the order in which the page is read, whatever order they were made in.

        While a question lies over the page only its own controls are reached. Qt asks for the next control too when one
        is hidden that has the focus: then nothing is reached, and the next key begins at the top.
        """
        if not self._by_key:
            return False
        order = controls(self._panel.asking or self._panel) if self._panel is not None else []
        if not order:
            return False
        focused = self.focusWidget()
        at = order.index(focused) if focused in order else (-1 if forward else 0)
        reached = order[(at + (1 if forward else -1)) % len(order)]
        reached.setFocus(Qt.FocusReason.TabFocusReason)
        self.reached.emit(reached)
        return True

    def event(self, event: QEvent) -> bool:
        # Qt offers every key to the window as a possible shortcut, whatever then becomes of it.
        if event.type() is QEvent.Type.ShortcutOverride:
            self.setProperty(BY_KEYS, True)
            self._by_key = True
            self.presses.tell(Touch())
        return super().event(event)

    def _fit(self) -> None:
        """Show the state in the look that the window's size and the modes ask for."""
        modes = self._state.modes if self._state is not None else USUAL_MODES
        look = look_for(self._theme, self.width(), self.height(), self._mount, modes)
        if self._panel is None or look != self._panel.look:
            self._make_panel(look)
        assert self._panel is not None
        self._panel.setGeometry(self.rect())
        if self._state is not None:
            self._render(self._state)

    def _render(self, state: KioskState) -> None:
        assert self._panel is not None
        before, self._rendered = self._rendered or state, state
        if page_of(before) != page_of(state):
            self._trail.leave(before, self._focused_name())
        turned = PAGES[type(before.place)] is not PAGES[type(state.place)]
        if turned and self._panel.asking is None:
            # Keys begin at the top of a new page; Qt would hand them to whatever control of it was made first.
            self.setFocus()
        self._panel.render_state(state)
        if self._panel.asking is None and not self._page_takes_keys():
            self._focus(self._trail.control(before, state))
        self.shown.emit(self._panel, state)

    def _focused_name(self) -> str:
        focused = self.focusWidget()
        return focused.objectName() if isinstance(focused, TouchArea) else ""

    def _focus(self, name: str) -> None:
        """Give a control the keys if it is there."""
        assert self._panel is not None
        found = next((one for one in controls(self._panel) if name and one.objectName() == name), None)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def _page_takes_keys(self) -> bool:
        """Whether the page took the keys when it was shown, because something is typed there."""
        assert self._panel is not None
        focused, page = self.focusWidget(), self._panel.page
        return focused is not None and (focused is page or page.isAncestorOf(focused))

    def _make_panel(self, look: Look) -> None:
        name = self._focused_name()
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
        self._panel = Panel(look, self.presses, self)
        self._panel.setGeometry(self.rect())
        if self._state is not None:
            self._panel.render_state(self._state)
        self._panel.show()
        self._focus(name)
