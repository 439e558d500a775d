"""The buttons that call somebody to this counter."""

from PySide6.QtCore import QSize

from counter_terminal import aside_texts
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import CounterDeskState
from counter_terminal.window.key_grid import HIGH_MM
from counter_terminal.window.look import Look
from counter_terminal.window.parts import SoftButton, button, mark
from shared.domain.alert import AlertKind
from shared.qt.icons import icon

ICONS = {
    AlertKind.GUIDE_CALLED: "human-greeting",
    AlertKind.MANAGER_CALLED: "account-tie-outline",
    AlertKind.EMERGENCY: "shield-outline",
}
BORDER_PX = 4
"""The frame of a key that is on is so much wider."""


class HelpButtons:
    def __init__(self, presenter: CounterPresenter, look: Look, *, keeps_room: bool = False) -> None:
        """`keeps_room` for buttons side by side, of which none may move when another tells since when it is on."""
        self._keeps_room = keeps_room
        self._of_kind: dict[AlertKind, SoftButton] = {}
        for kind, sign in ICONS.items():
            made = button(f"help_{kind.value}")
            made.setIcon(icon(sign, look.theme.quiet))
            made.setIconSize(QSize(*(look.px(4.6),) * 2))
            if keeps_room:
                made.setFixedHeight(look.px(HIGH_MM))
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
            if self._keeps_room and not line.called and line.kind is not AlertKind.EMERGENCY:
                _keep_room(
                    made,
                    aside_texts.HELP_SINCE.fill(since="00:00", label=aside_texts.HELP[line.kind.value]).of(
                        state.language
                    ),
                )


def _keep_room(button: SoftButton, longest: str) -> None:
    """Be as wide as it is once somebody is called, so that the keys beside it do not move then."""
    button.ensurePolished()
    said = button.fontMetrics()
    more = said.horizontalAdvance(longest) - said.horizontalAdvance(button.text())
    button.setMinimumWidth(button.sizeHint().width() + more + BORDER_PX)
