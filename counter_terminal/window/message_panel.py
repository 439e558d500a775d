"""The panel of messages: today's, newest first, a line to the manager, and whom to call here."""

from functools import partial

from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from counter_terminal import aside_texts
from counter_terminal.shown_lines import MessageLine
from counter_terminal.state import CounterDeskState
from counter_terminal.window.help_buttons import HelpButtons
from counter_terminal.window.kept import KeptWidgets
from counter_terminal.window.look import Look
from counter_terminal.window.panel import PanelTools
from counter_terminal.window.parts import button, column, label, mark, row, say, scrolling
from shared.domain.ids import MessageId
from shared.domain.message import MESSAGE_MAX
from shared.domain.words import Language


class MessageRow(QFrame):
    """One message: who and when above, what below."""

    def __init__(self, look: Look, _message_id: MessageId) -> None:
        super().__init__()
        self.setProperty("ground", "card")
        self._who, self._seen = label("quiet", bold=True), label("quiet", ink="quiet")
        self._text = label("body")
        self._text.setWordWrap(True)
        inside = column(gap=look.px(0.6), margins=(look.px(2.5), look.px(1.6), look.px(2.5), look.px(1.6)))
        inside.addLayout(row(self._who, None, self._seen, gap=look.px(2)))
        inside.addWidget(self._text)
        self.setLayout(inside)

    def show_line(self, line: MessageLine, language: Language, own: bool) -> None:
        say(self._who, f"{line.at}  {line.who.of(language)}")
        mark(self._who, "ink", "accent" if line.unread else "quiet")
        say(self._text, line.text)
        seen = aside_texts.MESSAGE_SEEN if line.seen else aside_texts.MESSAGE_NOT_SEEN
        say(self._seen, seen.of(language) if own else "")


class MessagePanel:
    def __init__(self, tools: PanelTools) -> None:
        look, self._presenter = tools.look, tools.presenter
        self.widget = QWidget()
        self._language = Language.ZH
        self._clerk = ""
        """Whose words stand in the field."""
        rows = column(gap=look.px(1.6), margins=(0, 0, look.px(1), 0))
        self._rows = KeptWidgets[MessageId, MessageRow](partial(MessageRow, look), rows.insertWidget)
        rows.addStretch(1)
        self._nothing = label("body", ink="quiet", name="no_messages")
        self._field = QLineEdit()
        self._field.setObjectName("message_field")
        self._field.setMaxLength(MESSAGE_MAX)
        self._field.returnPressed.connect(self._send)
        self._send_button = button("message_send")
        self._send_button.clicked.connect(self._send)
        self._quick = [button(f"quick_message_{at}") for at in range(len(aside_texts.QUICK_MESSAGES))]
        for made, words in zip(self._quick, aside_texts.QUICK_MESSAGES, strict=True):
            mark(made, "align", "left")
            made.clicked.connect(lambda _=False, words=words: self._presenter.asides.send(words.of(self._language)))
        self._help = HelpButtons(tools.presenter, look, keeps_room=True)
        entry = row(self._field, self._send_button, gap=look.px(2))
        entry.setStretch(0, 1)
        inside = column(gap=look.px(2), margins=(look.px(3),) * 4)
        inside.addLayout(row(*self._help.all, None, gap=look.px(2)))
        inside.addWidget(self._nothing)
        inside.addWidget(scrolling(rows), 1)
        inside.addLayout(column(*self._quick, gap=look.px(1)))
        inside.addLayout(entry)
        self.widget.setLayout(inside)

    def show_state(self, state: CounterDeskState) -> None:
        self._language = language = state.language
        if state.clerk_number != self._clerk:
            self._clerk = state.clerk_number
            self._field.setText("")
        self._help.show_state(state)
        say(self._nothing, aside_texts.NO_MESSAGES.of(language))
        self._nothing.setVisible(not state.messages)
        shown = self._rows.keep([line.message_id for line in state.messages])
        for made, line in zip(shown, state.messages, strict=True):
            made.show_line(line, language, own=line.own)
        self._field.setPlaceholderText(aside_texts.MESSAGE_FIELD.of(language))
        self._field.setAccessibleName(aside_texts.MESSAGE_FIELD.of(language))
        self._send_button.setText(aside_texts.MESSAGE_SEND.of(language))
        for made_button, words in zip(self._quick, aside_texts.QUICK_MESSAGES, strict=True):
            made_button.setText(words.of(language))
            made_button.setAccessibleName(words.of(language))

    def _send(self) -> None:
        if self._presenter.asides.send(self._field.text()):
            self._field.clear()
