"""The compact window: the ticket on the left, who waits on the right, the steps along the bottom."""

from collections.abc import Mapping

from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from counter_terminal import texts
from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import CounterDeskState
from counter_terminal.window.desk_buttons import DeskButtons
from counter_terminal.window.look import Look
from counter_terminal.window.parts import column, ground, label, mark, row, say
from counter_terminal.window.queue_panel import QueuePanel
from counter_terminal.window.settings_buttons import SettingsButtons
from counter_terminal.window.signs import Signs, StatusLine
from counter_terminal.window.strips import Strips
from counter_terminal.window.ticket_panel import TicketPanel
from counter_terminal.window.visit_buttons import VisitButtons
from shared.settings.chord import Chord


class CompactDesk(QWidget):
    def __init__(self, presenter: CounterPresenter, pages: Pages, look: Look, keys: Mapping[str, Chord]) -> None:
        super().__init__()
        self.setObjectName("page_desk")
        self._look = look
        self._counter, self._clerk = (
            label("lead", bold=True, name="counter"),
            label("body", name="clerk", gives_way=True),
        )
        self._duty = label("quiet", name="duty")
        self._duty.setProperty("chip", "good")
        self._ticket, self._queues = TicketPanel(presenter, look), QueuePanel(presenter, pages, look)
        self._settings, self._buttons = SettingsButtons(presenter, pages, look), DeskButtons(presenter, pages, keys)
        self._signs, self._status, self._strips = Signs(), StatusLine(), Strips(presenter, pages, look)
        self._buttons.dress(look)
        self._visit = VisitButtons(pages, look, keys)
        layout = column(self._header(), self._strips, self._middle(), self._footer(), gap=0)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def _header(self) -> QFrame:
        look, header = self._look, ground("bar")
        settings = self._settings
        first = (settings.language, settings.theme, settings.own_pin, settings.full, settings.shape)
        buttons = row(*first, settings.hand_over, settings.sign_out, gap=look.px(0.5))
        # As wide as the names are; where two long ones have no room they are cut, and the duty sign is not.
        self._clerk.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        layout = row(self._counter, self._clerk, self._duty, None, gap=look.px(2.5))
        layout.setContentsMargins(look.px(6), look.px(1.2), look.px(3), look.px(1.2))
        layout.addLayout(buttons)
        header.setLayout(layout)
        return header

    def _middle(self) -> QWidget:
        middle, left, right = QWidget(), ground("surface"), ground("edge")
        left.setLayout(column(self._ticket, gap=0))
        right.setLayout(column(self._queues, gap=0))
        self._beside = right
        right.setMinimumWidth(self._look.px(72))
        right.setMaximumWidth(self._look.px(86))
        layout = row(left, right, gap=0)
        layout.setStretch(0, 3)
        layout.setStretch(1, 2)
        middle.setLayout(layout)
        return middle

    def _footer(self) -> QFrame:
        look, footer = self._look, ground("surface")
        signs = row(self._status, self._signs.board, self._signs.pad, self._signs.rating, gap=look.px(3))
        signs.setStretch(0, 1)
        buttons = row(*self._buttons.all, None, gap=look.px(2))
        layout = column(gap=look.px(2.2), margins=(look.px(6), look.px(2), look.px(6), look.px(4)))
        layout.addLayout(signs)
        layout.addWidget(self._visit)
        layout.addLayout(buttons)
        footer.setLayout(layout)
        return footer

    def show_state(self, state: CounterDeskState) -> None:
        language = state.language
        say(self._counter, texts.COUNTER.fill(number=state.counter_number).of(language))
        say(self._clerk, f"{state.clerk_name.of(language)} {state.clerk_number}")
        say(self._duty, state.duty.sign.of(language))
        mark(self._duty, "chip", "bad" if state.duty.pause_over else "caution" if state.paused else "good")
        self._strips.show_state(state)
        self._ticket.show_state(state)
        self._queues.show_state(state)
        self._settings.show_state(state)
        self._buttons.show_state(state)
        self._visit.show_state(state)
        self._signs.show_state(state, self._look)
        self._status.show_state(state, self._look)
