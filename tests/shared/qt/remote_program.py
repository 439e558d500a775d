"""A small program with a remote handle on its standard input and output."""

import sys

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from shared.qt.remote import Remote


def main() -> int:
    app = QApplication(sys.argv)
    app.setQuitOnLastWindowClosed(False)
    window = QWidget()
    take, off, taps, hidden = QPushButton("取号"), QPushButton("off"), QLabel("0"), QLabel("hidden")
    idle = QPushButton("idle")
    secret = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
    widgets = {
        "take": take,
        "off": off,
        "idle": idle,
        "taps": taps,
        "field": QLineEdit(),
        "secret": secret,
        "hidden": hidden,
    }
    layout = QVBoxLayout(window)
    for name, widget in {**widgets, "page_home": QWidget(accessibleName="Choose a service")}.items():
        widget.setObjectName(name)
        layout.addWidget(widget)
    off.setEnabled(False)
    idle.setProperty("off", "true")
    hidden.hide()
    remote = Remote(window)

    def tapped() -> None:
        taps.setText(str(int(taps.text()) + 1))
        remote.tell(painted=taps.text(), at="窗口")

    take.clicked.connect(tapped)
    off.clicked.connect(tapped)
    QShortcut(QKeySequence("F9"), window).activated.connect(tapped)
    window.show()
    remote.tell(ready=True)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
