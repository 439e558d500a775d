"""What people do in a clerk's day, as steps of a script: the clerk's hands, citizens, a colleague, the manager."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView

from counter_terminal.intents import Simple
from counter_terminal.state import Act
from counter_terminal.visit.intents import SendBack
from shared.actions import issuing
from shared.actions.messages import send_message
from shared.actions.missing import return_ticket
from shared.domain.ids import new_command
from shared.domain.message import MessageTo
from tests.counter_terminal.clerks_day.stage import Stage
from tests.counter_terminal.signing.people import MANAGER
from tests.factories import KIOSK

Do: TypeAlias = Callable[[Stage], None]

KEYS = {"F9": "call_next", "F10": "recall", "F11": "no_show", "F6": "undo", "F7": "transfer", "F8": "pause"}
KEYS["Shift+F9"] = "finish_and_next"


# the clerk


def press(*names: str) -> Do:
    """Press buttons one after the other."""

    def do(stage: Stage) -> None:
        for name in names:
            QTest.mouseClick(stage.hand.find(name), Qt.MouseButton.LeftButton)
            stage.settle()

    return do


def key(name: str) -> Do:
    """Press a key, as it comes from any program; the tests with a keyboard press real ones."""

    def do(stage: Stage) -> None:
        stage.terminal.window.keys.pressed(KEYS[name])
        stage.settle()

    return do


def types(field: str, text: str, *, enter: bool = False) -> Do:
    def do(stage: Stage) -> None:
        QTest.keyClicks(stage.hand.find(field), text)
        stage.settle()
        if enter:
            QTest.keyClick(stage.hand.find(field), Qt.Key.Key_Return)
            stage.settle()

    return do


def picks(tab: str, number: str, *steps: str) -> Do:
    """Open a list, click the row of a number, and press its steps."""

    def do(stage: Stage) -> None:
        press(*([] if stage.hand.sees("list_tab_waiting") else ["tab_panel_lists"]), f"list_tab_{tab}")(stage)
        rows = stage.hand.find(f"list_{tab}")
        assert isinstance(rows, QAbstractItemView)
        told = Qt.ItemDataRole.AccessibleTextRole
        model = rows.model()
        at = next(r for r in range(model.rowCount()) if number in str(model.index(r, 0).data(told)))
        place = rows.visualRect(model.index(at, 0)).topLeft()
        place += type(place)(12, 12)
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
        stage.settle()
        press(*steps)(stage)

    return do


def locks(stage: Stage) -> None:
    stage.terminal.lock.locked_changed(True)
    stage.settle()


def unlocks(stage: Stage) -> None:
    stage.terminal.lock.locked_changed(False)
    stage.settle()


def waits(stage: Stage) -> None:
    """Do nothing but let the time pass."""
    stage.settle()


# citizens


def take(*letters: str) -> Do:
    """Let citizens take a number each at the kiosk; "AC" is one for service A and then C."""

    def do(stage: Stage) -> None:
        running = stage.running
        for one in letters:
            first, *then = (running.service(letter).id for letter in list(one))
            issuing.issue(running.store, KIOSK, first, new_command(), then=then)
        stage.settle()

    return do


def returns(number: str) -> Do:
    """Let a citizen who missed the call scan the slip at the kiosk."""

    def do(stage: Stage) -> None:
        return_ticket(stage.running.store, KIOSK, number, new_command())
        stage.settle()

    return do


def touches(*names: str) -> Do:
    """Let the citizen at the counter touch keys of their own screen."""

    def do(stage: Stage) -> None:
        for name in names:
            stage.terminal.touch(name)
            stage.settle()

    return do


# others


def colleague(*acts: Act, says: str = "") -> Do:
    """Let the colleague at counter 2 do something, with a word for whoever has the ticket next."""

    def do(stage: Stage) -> None:
        for act in acts:
            stage.colleague.presenter.ask(SendBack(says) if act is Act.SEND_BACK else Simple(act))
            stage.settle()

    return do


def manager_says(text: str) -> Do:
    def do(stage: Stage) -> None:
        send_message(stage.running.store, MANAGER, MessageTo.EVERYONE, text, new_command())
        stage.settle()

    return do


# what goes wrong


def crashes(stage: Stage) -> None:
    stage.crash()


def loses_database(stage: Stage) -> None:
    stage.lose_database()


def hears_of_loss(stage: Stage) -> None:
    stage.hear_of_loss()


def finds_database(stage: Stage) -> None:
    stage.find_database()


def both(*doing: Do) -> Do:
    """Do several things at the same moment."""

    def do(stage: Stage) -> None:
        for one in doing:
            one(stage)

    return do
