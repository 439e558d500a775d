"""The buttons that call somebody to this counter."""

from PySide6.QtCore import QSize

from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import CounterDeskState
from counter_terminal.window.look import Look
from counter_terminal.window.parts import SoftButton, button, mark
from shared.domain.alert import AlertKind
from shared.qt.icons import icon

ICONS = {
    AlertKind.GUIDE_CALLED: "human-greeting",
    AlertKind.MANAGER_CALLED: "account-tie-outline",
    AlertKind.EMERGENCY: "shield-outline",
}


class HelpButtons:
    def __init__(self, presenter: CounterPresenter, look: Look) -> None:
        self._of_kind: dict[AlertKind, SoftButton] = {}
        for kind, sign in ICONS.items():
            made = button(f"help_{kind.value}")
            made.setIcon(icon(sign, look.theme.quiet))
            made.setIconSize(QSize(*(look.px(4.6),) * 2))
            made.clicked.connect(lambda _=False, kind=kind: presenter.asides.call(kind))
            self._of_kind[kind] = made

    @property
    def all(self) -> tuple[SoftButton, ...]:
        return tuple(self._of_kind.values())

    def show_state(self, state: CounterDeskState) -> None:
        for line in state.help:
            made = self._of_kind[line.kind]
            made.setText(line.label.of(state.language))
            made.setAccessibleName(line.label.of(state.language))
            made.setToolTip(line.hint.of(state.language))
            mark(made, "kind", "urged" if line.called else "plain")
