"""The program in which a clerk works all day: one field to write in, as large as the screen.

It answers each line on standard input with one line of JSON: what is written, and whether it has the keyboard.
"""

import json
import sys
import threading
from contextlib import suppress

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget


class Questions(QObject):
    asked = Signal(str)

    def read(self) -> None:
        for line in sys.stdin:
            self.asked.emit(line.strip())
        with suppress(RuntimeError):  # it was told to end, and has
            self.asked.emit("quit")


def main() -> None:
    app, window, field, questions = QApplication([]), QWidget(), QLineEdit(), Questions()
    losses: list[int] = []
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
        told = {"text": field.text(), "focus": field.hasFocus() and window.isActiveWindow(), "losses": len(losses)}
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
