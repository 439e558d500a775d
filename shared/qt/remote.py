"""A handle for demonstrations and end-to-end tests: real taps and pictures of a running program, over JSON lines.

Off unless the program is started with `--remote`. It presses real widgets with real mouse events and knows nothing of
tickets; what a program does then is what a hand would have made it do.
"""

import json
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, TextIO

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from shared.qt.paint_probe import PaintProbe

if TYPE_CHECKING:
    from PySide6.QtTest import QTest

    from shared.qt.stalls import Stalls


class _Gate:
    """Lets a thread do something to a window only as long as that is there."""

    def __init__(self, window: QWidget) -> None:
        """The window says that it goes before it destroys what belongs to it, and waits here meanwhile."""
        self._lock = threading.Lock()
        self._open = True
        window.destroyed.connect(self._shut)

    def through(self, act: Callable[[], None]) -> None:
        with self._lock:
            if self._open:
                act()

    def _shut(self, _: object = None) -> None:
        with self._lock:
            self._open = False


class Remote(QObject):
    """Answers one JSON object per line on standard input with one on standard output.

    {"do": "tap", "name": "take_number"} · {"do": "grab", "path": "…/kiosk.png"} · {"do": "see"} · {"do": "quit"} ·
    {"do": "type", "name": …, "text": …} · {"do": "key", "key": "F9"} · {"do": "watch", "name": "ticket_number"} ·
    {"do": "figures"} · {"do": "stalls"}. Answers carry the `id` of the question; `tell` sends news of its own.
    """

    _asked = Signal(dict)

    def __init__(self, window: QWidget, commands: TextIO = sys.stdin, answers: TextIO = sys.stdout) -> None:
        super().__init__(window)
        self._window, self._answers = window, answers
        self._lock, self._gate = threading.Lock(), _Gate(window)
        self._probe: PaintProbe | None = None
        self._stalls: Stalls | None = None
        self._watched = dict[str, str | None]()
        self._asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=self._read, args=(commands,), daemon=True, name="remote").start()

    def tell(self, **news: object) -> None:
        """Send a line that nobody asked for, such as {"painted": "A012"}."""
        with self._lock, suppress(BrokenPipeError):  # whoever asked is gone; the end of input will close the program
            self._answers.write(json.dumps(news, ensure_ascii=False) + "\n")
            self._answers.flush()

    def _read(self, commands: TextIO) -> None:
        for line in commands:
            try:
                question = dict(json.loads(line))
            except (TypeError, ValueError) as error:
                self.tell(ok=False, error=f"no JSON object: {error}")
                continue
            self._ask(question)
            if question.get("do") == "quit":
                return  # nothing can be asked of a program that ends
        self._ask({"do": "quit"})

    def _ask(self, question: dict[str, Any]) -> None:
        """Pass a question to the window's thread. A signal of what that destroys just now would crash the program."""
        with suppress(RuntimeError):  # Python's side of the window is gone first; nobody is left who could obey
            self._gate.through(lambda: self._asked.emit(question))

    @Slot(dict)
    def _answer(self, question: dict[str, Any]) -> None:
        try:
            reply = getattr(self, f"_do_{question['do']}")(question)
        except (LookupError, AttributeError, OSError, TypeError) as error:
            reply = {"ok": False, "error": f"{type(error).__name__}: {error}"}
        if question.get("do") != "quit":
            self.tell(id=question.get("id"), **({"ok": True} | reply))

    def _do_tap(self, question: dict[str, Any]) -> dict[str, object]:
        widget = self._find(question["name"])
        if not widget.isEnabled() or widget.property("off") == "true":  # off: reachable, but does nothing now
            return {"ok": False, "error": f"{question['name']} is disabled"}
        _hand().mouseClick(widget, Qt.MouseButton.LeftButton, pos=_middle(widget))
        return {}

    def _do_type(self, question: dict[str, Any]) -> dict[str, object]:
        _hand().keyClicks(self._find(question["name"]), question["text"])
        return {}

    def _do_grab(self, question: dict[str, Any]) -> dict[str, object]:
        if not self._window.grab().save(question["path"]):
            raise OSError(f"cannot write {question['path']}")
        return {}

    def _do_see(self, _: dict[str, Any]) -> dict[str, object]:
        """Tell all visible texts by object name, and what can be pressed."""
        texts, buttons = {}, []
        for widget in self._window.findChildren(QWidget):
            if not widget.isVisible() or not widget.objectName():
                continue
            if isinstance(widget, QAbstractButton):
                buttons.append(widget.objectName())
            if (text := _text_of(widget)) is not None:
                texts[widget.objectName()] = text
        return {"texts": texts, "buttons": buttons}

    def _do_key(self, question: dict[str, Any]) -> dict[str, object]:
        """Press a key in the window, and tell when."""
        key, at_ns = Qt.Key[f"Key_{question['key']}"], time.monotonic_ns()
        _hand().keyClick(self._window, key)
        return {"at_ns": at_ns}

    def _do_watch(self, question: dict[str, Any]) -> dict[str, object]:
        """Tell each new text of a part, from now on, once it is painted."""
        if not self._watched:
            self._frames().painted.connect(self._look)
        self._watched[question["name"]] = self._text_at(question["name"])
        return {}

    def _do_figures(self, _: dict[str, Any]) -> dict[str, object]:
        """Tell how much is there now, and what each frame cost since this was asked before."""
        objects = len(self._window.findChildren(QObject))
        return {"frames_ms": self._frames().take(), "objects": objects, "blocks": sys.getallocatedblocks()}

    def _do_stalls(self, _: dict[str, Any]) -> dict[str, object]:
        """Tell the longest pieces of this thread's work since this was asked before; the first time, begin to look."""
        if self._stalls is None:
            from shared.qt.stalls import Stalls

            self._stalls = Stalls()
            self._stalls.start()
        return asdict(self._stalls.take())

    def _do_quit(self, _: dict[str, Any]) -> dict[str, object]:
        self._window.close()
        QApplication.exit(0)
        return {}

    def _frames(self) -> PaintProbe:
        self._probe = self._probe or PaintProbe(self._window)
        return self._probe

    def _look(self, at_ns: int) -> None:
        for name, before in list(self._watched.items()):
            self._watched[name] = now = self._text_at(name)
            if now is not None and now != before:
                self.tell(painted=now, at_ns=at_ns, name=name)

    def _text_at(self, name: str) -> str | None:
        return next((_text_of(each) for each in self._window.findChildren(QWidget, name) if each.isVisible()), None)

    def _find(self, name: str) -> QWidget:
        for widget in self._window.findChildren(QWidget, name):
            if widget.isVisible():
                return widget
        raise LookupError(f"nothing visible is called {name!r}")


def _hand() -> "type[QTest]":
    """Load Qt's hand only when it is to press something: whoever looks at a program's memory finds it without."""
    from PySide6.QtTest import QTest

    return QTest


def _text_of(widget: QWidget) -> str | None:
    if isinstance(widget, QLineEdit):
        return widget.displayText()  # what is masked stays masked
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    if widget.accessibleName() or widget.objectName().startswith("page_"):
        return widget.accessibleName()
    return None


def _middle(widget: QWidget) -> QPoint:
    return widget.rect().center()
