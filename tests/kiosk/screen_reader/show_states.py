"""A kiosk's window that shows the pictures' states one after the other, as it is told on its input.

Answers each line, "VIEW STATE", with one line of JSON: role and name of all controls and texts that the walk knows.
"""

import json
import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel

from deploy.pictures.kiosk.drawing import LAYOUT_ROUNDS
from deploy.pictures.kiosk.halls import demonstration_hall
from deploy.pictures.kiosk.matrix import VIEWS, all_states
from kiosk.reading_order import in_order
from kiosk.window import KioskWindow
from shared.qt.theme import LIGHT
from shared.qt.touch.area import TouchArea
from tests.kiosk.screen_reader.names import APPLICATION

ROLES = {
    QAccessible.Role.Button: "push button",
    QAccessible.Role.CheckBox: "check box",
    QAccessible.Role.RadioButton: "radio button",
}


def main() -> None:
    app = QApplication([])
    app.setApplicationName(APPLICATION)
    states, views = dict(all_states(demonstration_hall())), {view.name: view for view in VIEWS}
    window = KioskWindow(LIGHT)
    window.show()

    def answer() -> None:
        view, state = sys.stdin.readline().split()
        window.resize(views[view].size)
        window.setUpdatesEnabled(False)  # nobody looks
        window.show_state(views[view].of(states[state]))
        for _ in range(LAYOUT_ROUNDS):
            app.processEvents()
        print(json.dumps(known(window)), flush=True)  # noqa: T201 - the answer

    said = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    said.activated.connect(answer)
    app.exec()


def known(window: KioskWindow) -> list[tuple[str, str]]:
    """Return what a screen reader must find: controls by the role it says, and every text."""
    assert window.panel is not None
    seen = list(in_order(window.panel))
    controls = [_control(widget) for widget in seen if isinstance(widget, TouchArea)]
    return controls + [("label", w.accessibleName() or w.text()) for w in seen if isinstance(w, QLabel) and w.text()]


def _control(control: TouchArea) -> tuple[str, str]:
    spoken = QAccessible.queryAccessibleInterface(control)
    return ROLES[spoken.role()], spoken.text(QAccessible.Text.Name)


if __name__ == "__main__":
    main()
