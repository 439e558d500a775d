"""The alerts and the messages in one line whose place is always kept, so that nothing moves when one comes or goes."""

from PySide6.QtWidgets import QFrame

from counter_terminal import aside_texts
from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import CounterDeskState
from counter_terminal.window.alert_strip import AlertStrip
from counter_terminal.window.look import Look
from counter_terminal.window.message_strip import MessageStrip
from counter_terminal.window.parts import label, row, say

HIGH_MM = 10.6


class Strips(QFrame):
    def __init__(self, presenter: CounterPresenter, pages: Pages, look: Look) -> None:
        super().__init__()
        self.setProperty("ground", "bar")
        self.setFixedHeight(look.px(HIGH_MM))
        self._alerts, self._messages = AlertStrip(look), MessageStrip(presenter, pages, look)
        self._nothing = label("quiet", ink="quiet", name="nothing_new")
        self._nothing.setIndent(look.px(6))
        self._both = row(self._alerts, self._messages, self._nothing, gap=0)
        self.setLayout(self._both)
        self.be_narrow(False)

    def be_narrow(self, narrow: bool) -> None:
        """Give alerts half of a narrow line, and leave the way to all messages to what stands below."""
        self._both.setStretch(0, 1 if narrow else 2)
        self._both.setStretch(1, 1 if narrow else 3)
        self._messages.lead_on(not narrow)

    def show_state(self, state: CounterDeskState) -> None:
        self._alerts.show_state(state)
        self._messages.show_state(state)
        say(self._nothing, aside_texts.NOTHING_NEW.of(state.language))
        self._nothing.setVisible(not (state.alerts or state.unread))
