"""The terminal ends with the clerk's window, whatever the citizen's monitor shows."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counter_terminal.rating_screen.window import RatingScreenWindow
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.rating_screen.seated import Seated

GOES_ON = 3


def test_closing_the_clerks_window_ends_the_program_though_the_citizens_is_there(desk: Bench, qtbot: QtBot) -> None:
    seated, app = Seated(desk), QApplication.instance()
    assert isinstance(app, QApplication)
    citizens, clerks = RatingScreenWindow(seated.mind, "light"), QWidget()
    for window in (citizens, clerks):
        qtbot.addWidget(window)
    seated.mind.attach(citizens.show_state)
    citizens.cover(app.primaryScreen())
    clerks.show()
    QTimer.singleShot(0, clerks, clerks.close)
    QTimer.singleShot(2000, clerks, lambda: app.exit(GOES_ON))
    assert app.exec() != GOES_ON
