"""A terminal that is started while its database is away: where it has worked before it waits, and says for what."""

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from shared.db.store import Store, open_store
from shared.domain.problem import DatabaseAway
from shared.domain.words import Words
from shared.machine_folder import machine_folder
from shared.qt.first_contact import FirstContact
from shared.qt.jobs import QtJobs
from shared.qt.theme import THEMES, Theme, font
from shared.settings import Settings

AGAIN_MS = 1000
WIDE_PX, HIGH_PX, LARGE_PX, SMALL_PX = 520, 220, 22, 14
AWAY = Words("数据库连不上，正在重新连接……", "The database is away; trying again …")
BY_ITSELF = Words(
    "连上后自动打开，正在办的号还在。", "This opens by itself when it is back; the visit in hand is kept."
)

log = logging.getLogger(__name__)


class AwayWindow(QWidget):
    """Says what is waited for, in both languages since nobody has signed in, and why; it takes nobody's keyboard."""

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("database_away")
        self.setWindowTitle("小窗 Xiaochuang")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.background)
        self.setPalette(palette)
        self._why = _label("away_why", "", SMALL_PX, theme.quiet)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(LARGE_PX,) * 4)
        column.setSpacing(SMALL_PX)
        column.addWidget(_label("away_zh", AWAY.zh, LARGE_PX, theme.text))
        column.addWidget(_label("away_en", AWAY.en, SMALL_PX, theme.text))
        column.addWidget(_label("away_by_itself", f"{BY_ITSELF.zh}\n{BY_ITSELF.en}", SMALL_PX, theme.text))
        column.addWidget(self._why)
        column.addStretch(1)

    def tell(self, why: str) -> None:
        """Show what is wrong now, in as much room as it takes."""
        self._why.setText(why)
        self.setAccessibleName(f"{AWAY.zh} {AWAY.en} {why}")
        self.resize(WIDE_PX, max(HIGH_PX, self.heightForWidth(WIDE_PX)))

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


def hall_of(settings: Settings, shown: Callable[[], None]) -> Store | None:
    """Open the hall that the settings name, when it is there; None when somebody closed the window that waits.

    `shown` is called when that window is shown.

    Raises:
        Problem: one sentence, as `open_store` does; where this machine has never worked with the database, also that
            it is away, since the settings are as likely to be wrong.
    """
    try:
        store = _open(settings)
    except DatabaseAway as away:
        if not _folder(settings).is_dir():
            raise
        return _wait(settings, str(away), shown)
    _remember(settings)
    return store


def _open(settings: Settings) -> Store:
    return open_store(settings.database.url, settings.hall.code, settings.hall.clock)


def _wait(settings: Settings, why: str, shown: Callable[[], None]) -> Store | None:
    window, jobs, loop = AwayWindow(THEMES[settings.window.theme]), QtJobs(), QEventLoop()
    found: list[Store] = []

    def came(store: Store) -> None:
        found.append(store)
        loop.quit()

    window.closed.connect(loop.quit)
    FirstContact(window, lambda: _open(settings), jobs, window.tell, came, again_ms=AGAIN_MS).tell(why)
    window.show()
    shown()
    loop.exec()
    jobs.close()
    window.deleteLater()
    return found[0] if found else None


def _folder(settings: Settings) -> Path:
    return machine_folder("counter", str(settings.counter.number), settings)


def _remember(settings: Settings) -> None:
    """Note that this machine has worked with this database."""
    try:
        _folder(settings).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        log.info("%s is not made: %s", _folder(settings), error)


def _label(name: str, text: str, px: int, colour: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(font(px, bold=px == LARGE_PX))
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, colour)
    label.setPalette(palette)
    return label
