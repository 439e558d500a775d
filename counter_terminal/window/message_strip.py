"""An unread message in one strip, the newest first, with the button that says it was read; gone while there is none."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QLabel

from counter_terminal import aside_texts
from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.shown_lines import MessageLine
from counter_terminal.state import CounterDeskState
from counter_terminal.window.look import Look
from counter_terminal.window.parts import button, label, row, say
from shared.qt.icons import icon


class MessageStrip(QFrame):
    def __init__(self, presenter: CounterPresenter, pages: Pages, look: Look) -> None:
        super().__init__()
        self.setProperty("ground", "message")
        self._presenter = presenter
        self._message: MessageLine | None = None
        sign, size = QLabel(), look.px(4.4)
        sign.setPixmap(icon("message-text-outline", look.theme.accent).pixmap(QSize(size, size)))
        self._text = label("body", name="message_newest", gives_way=True)
        self._others = label("quiet", ink="quiet", name="message_others")
        self._read = button("message_read")
        self._read.clicked.connect(self._read_pressed)
        self._all = button("messages_open")
        self._all.clicked.connect(pages.messages_pressed)
        layout = row(sign, self._text, self._others, self._all, self._read, gap=look.px(2))
        layout.setStretch(1, 1)
        layout.setContentsMargins(look.px(6), look.px(0.8), look.px(6), look.px(0.8))
        self.setLayout(layout)

    def lead_on(self, lead: bool) -> None:
        """Show the button to all messages, or not."""
        self._all.setVisible(lead)

    def show_state(self, state: CounterDeskState) -> None:
        unread, language = state.unread, state.language
        self.setVisible(bool(unread))
        # One that comes while another is being read must not take its place under the press that says "read".
        before = self._message.message_id if self._message else None
        self._message = next((each for each in unread if each.message_id == before), unread[0] if unread else None)
        if self._message is None:
            return
        message = self._message
        line = aside_texts.MESSAGE_UNREAD.fill(who=message.who, at=message.at, text=message.text)
        say(self._text, line.of(language), message.text)
        say(self._others, aside_texts.MORE_MESSAGES.fill(count=len(unread) - 1).of(language) if unread[1:] else "")
        self._read.setText(aside_texts.MESSAGE_READ.of(language))
        self._read.setAccessibleName(aside_texts.MESSAGE_READ.of(language))
        self._all.setText(aside_texts.MESSAGES_OPEN.of(language))
        self._all.setAccessibleName(aside_texts.MESSAGES_OPEN.of(language))

    def _read_pressed(self) -> None:
        if self._message is not None:
            self._presenter.asides.read(self._message.message_id)
