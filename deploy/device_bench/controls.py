"""Labels and buttons of the bench, in the language of the day and with names to find them by."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy

from deploy.device_bench.spoken import Spoken
from shared.domain.words import Words


def button(name: str, words: Words, spoken: Spoken, pressed: Callable[[], object], sends: str = "") -> QPushButton:
    """Return a button; `sends` is written small below its words."""
    made = QPushButton()
    made.setObjectName(name)
    made.clicked.connect(lambda _=False: pressed())
    spoken.write(lambda text: made.setText(f"{text}\n{sends}" if sends else text), words)
    spoken.write(made.setAccessibleName, words)
    return made


def quiet_label(name: str) -> QLabel:
    """Return a label for what is told in small type; it wraps rather than widen its card."""
    made = QLabel()
    made.setObjectName(name)
    made.setProperty("quiet", True)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return made


def hexed(data: bytes) -> str:
    """Return bytes as people write them: FF 68 0A."""
    return data.hex(" ").upper()
