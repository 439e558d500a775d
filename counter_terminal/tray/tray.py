"""The sign in the desktop's tray, and the menu behind it; it shows no messages, which would lie over other programs."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from counter_terminal import texts
from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import Control, CounterDeskState, Shape
from counter_terminal.tray.signs import sign
from counter_terminal.tray.tray_state import TrayKind, TrayState, tray_state
from shared.domain.words import Language, Words
from shared.settings.chord import Chord

SHAPES: dict[Shape, Words] = {
    Shape.BAR: texts.TO_BAR,
    Shape.COMPACT: texts.TO_COMPACT,
    Shape.FULL: texts.TO_FULL,
}


class Tray(QObject):
    """Works also before there is a tray, or without one: then nobody sees it."""

    def __init__(
        self,
        presenter: CounterPresenter,
        pages: Pages,
        keys: Mapping[str, Chord],
        keyboard: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        """`keys` stand beside the words of the menu; `keyboard` takes the keyboard into the window."""
        super().__init__(parent)
        self.icon, self.menu = QSystemTrayIcon(self), QMenu()
        self._keys, self._shown = keys, dict[QAction, tuple[str, bool]]()
        self._state: tuple[TrayState, Language] | None = None
        steps = {
            "call_next": presenter.primary_pressed,
            "recall": presenter.recall_pressed,
            "no_show": presenter.no_show_pressed,
            "transfer": pages.transfer_pressed,
            "pause": pages.pause_pressed,
            "resume": presenter.resume_pressed,
        }
        self._steps = {name: self._action(name, pressed) for name, pressed in steps.items()}
        self.menu.addSeparator()
        self._shapes = {shape: self._action(f"shape_{shape}", partial(pages.shape_chosen, shape)) for shape in Shape}
        self.menu.addSeparator()
        self._sign_out = self._action("sign_out", presenter.sign_out_pressed)
        self.icon.setIcon(sign(TrayKind.SIGNED_OUT))
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(lambda reason: keyboard() if reason is _CLICKED else None)

    def show(self) -> bool:
        """Appear; False where the desktop has no tray now."""
        self.icon.show()
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show_state(self, state: CounterDeskState) -> None:
        language, now = state.language, (tray_state(state), state.language)
        if now != self._state:
            self._state = now
            self.icon.setIcon(sign(now[0].kind))
            self.icon.setToolTip(now[0].line.of(language))
        controls = {"call_next": state.primary, "recall": state.recall, "no_show": state.no_show}
        controls |= {"transfer": state.transfer, "pause": state.pause, "resume": state.resume}
        for name, control in controls.items():
            self._show(self._steps[name], control, language, self._keys.get(name))
        self._steps["pause"].setVisible(not state.paused)
        self._steps["resume"].setVisible(state.paused and state.primary.act is not state.resume.act)
        self._show(self._sign_out, state.sign_out, language, None)
        for shape, action in self._shapes.items():
            action.setText(SHAPES[shape].of(language))
            action.setEnabled(shape is not state.shape)

    def _action(self, name: str, pressed: Callable[[], None]) -> QAction:
        made = self.menu.addAction("")
        made.setObjectName(name)
        made.triggered.connect(lambda: pressed())
        return made

    def _show(self, action: QAction, control: Control, language: Language, key: Chord | None) -> None:
        """Change an action only where it differs: each change is sent to the desktop's panel."""
        words = f"{control.label.of(language)}\t{key}" if key else control.label.of(language)
        if self._shown.get(action) != (wanted := (words, control.enabled)):
            self._shown[action] = wanted
            action.setText(words)
            action.setEnabled(control.enabled)


_CLICKED = QSystemTrayIcon.ActivationReason.Trigger
