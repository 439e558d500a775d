"""The program in which a clerk works all day: one field to write in, as large as the screen.

It answers each line on standard input with one line of JSON: what is written, and whether it has the keyboard; asked
for "keys", which ones it got, letters and all others.
"""

import json
import sys
import threading
from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget


class Questions(QObject):
    asked = Signal(str)

    def read(self) -> None:
        for line in sys.stdin:
            self.asked.emit(line.strip())
        with suppress(RuntimeError):  # it was told to end, and has
            self.asked.emit("quit")


HELD = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt)
"""What is held down with another key comes before that one, and tells nothing."""


class KeysGot(QObject):
    """Takes down every key that comes to a widget."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() not in HELD:
            self.names.append(Qt.Key(event.key()).name.removeprefix("Key_").lower())
        return False


def main() -> None:
    app, window, field, questions = QApplication([]), QWidget(), QLineEdit(), Questions()
    losses, keys = list[int](), KeysGot()
    field.installEventFilter(keys)
    field.setStyleSheet("font-size: 24px")
    window.setLayout(layout := QVBoxLayout())
    layout.addStretch(1)
    layout.addWidget(field)
    layout.addStretch(1)
    window.setWindowTitle("business")
    window.setGeometry(0, 100, 900, 600)
    app.focusChanged.connect(lambda _, now: losses.append(1) if now is None else None)

    def answer(line: str) -> None:
        if line == "quit":
            app.quit()
            return
        if line == "activate":
            window.activateWindow()
        told: dict[str, object] = {
            "text": field.text(),
            "focus": field.hasFocus() and window.isActiveWindow(),
            "losses": len(losses),
        }
        if line == "keys":
            told = {"keys": keys.names}
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()

    questions.asked.connect(answer)
    window.show()
    window.activateWindow()
    field.setFocus()
    threading.Thread(target=questions.read, daemon=True).start()
    app.exec()


if __name__ == "__main__":
    main()
