"""Windows with a remote handle that are destroyed one after the other, while their readers are being told things."""

import io
import os
import sys
import threading

import shiboken6
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from shared.qt.remote import Remote

WINDOWS = 60
LINES = 400
"""At a time: less than a pipe holds, and more than are read before the window is gone."""


def main() -> None:
    application = QApplication(sys.argv)
    for _ in range(WINDOWS):
        _destroy_one_that_is_asked()
        application.processEvents()


def _destroy_one_that_is_asked() -> None:
    reading, writing = os.pipe()
    window = QWidget()
    for _ in range(50):
        QLabel(window)
    before = set(threading.enumerate())
    Remote(window, os.fdopen(reading), io.StringIO())
    (reader,) = set(threading.enumerate()) - before
    os.write(writing, b'{"do": "see"}\n' * LINES)
    shiboken6.delete(window)
    os.close(writing)
    reader.join()


if __name__ == "__main__":
    main()
