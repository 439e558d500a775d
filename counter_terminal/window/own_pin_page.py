"""Changing the own PIN: the old one, the new one, and the new one again."""

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from counter_terminal import texts as desk_texts
from counter_terminal.duty import texts
from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import CounterDeskState
from counter_terminal.window.look import Look
from counter_terminal.window.parts import button, column, label, row, say
from counter_terminal.window.pin_field import PinField
from counter_terminal.window.signs import StatusLine


class OwnPinPage(QWidget):
    def __init__(self, presenter: CounterPresenter, pages: Pages, look: Look) -> None:
        super().__init__()
        self.setObjectName("page_own_pin")
        self._presenter, self._look = presenter, look
        self._title, self._note = label("title", bold=True), label("body", ink="quiet")
        self._note.setWordWrap(True)
        self._wait, self._status = label("body", ink="caution", name="pin_wait"), StatusLine()
        self._back, self._change = button("back"), button("change_pin", "primary")
        self._back.clicked.connect(pages.back_pressed)
        self._change.clicked.connect(self._send)
        self._change.setMinimumSize(look.px(44), look.px(12))
        self._fields = tuple(PinField(look, name) for name in ("old_pin", "new_pin", "new_pin_again"))
        self._names = tuple(QLabel() for _ in self._fields)
        grid = QGridLayout()
        grid.setSpacing(look.px(2.5))
        grid.setColumnStretch(2, 1)
        for place, (name, field) in enumerate(zip(self._names, self._fields, strict=True)):
            name.setProperty("type", "body")
            grid.addWidget(name, place, 0)
            grid.addWidget(field, place, 1)
            field.returnPressed.connect(self._on_enter)
        layout = column(gap=look.px(2), margins=(look.px(7), look.px(5), look.px(7), look.px(4)))
        layout.addLayout(row(self._title, None, self._back, gap=0))
        layout.addWidget(self._note)
        layout.addSpacing(look.px(2))
        layout.addLayout(grid)
        layout.addSpacing(look.px(2))
        layout.addLayout(row(self._change, None, gap=0))
        layout.addStretch(1)
        layout.addWidget(self._wait)
        layout.addWidget(self._status)
        self.setLayout(layout)

    @property
    def first_field(self) -> QWidget:
        return next(field for field in self._fields if not field.isHidden())

    def show_state(self, state: CounterDeskState) -> None:
        language = state.language
        say(self._title, texts.OWN_PIN_TITLE.of(language))
        say(self._note, texts.OWN_PIN_NOTE.of(language))
        say(self._wait, state.duty.wait.of(language))
        self._wait.setVisible(bool(self._wait.text()))
        for words, name, field in zip(
            (texts.OLD_PIN, texts.NEW_PIN, texts.NEW_PIN_AGAIN), self._names, self._fields, strict=True
        ):
            say(name, words.of(language))
            field.setAccessibleName(words.of(language))
        for widget in (self._names[0], self._fields[0]):
            widget.setVisible(state.duty.has_pin)
        self._back.setText(desk_texts.BACK.of(language))
        self._back.setAccessibleName(desk_texts.BACK.of(language))
        self._change.setText(texts.CHANGE_PIN.of(language))
        self._change.setAccessibleName(texts.CHANGE_PIN.of(language))
        self._status.show_state(state, self._look)

    def _on_enter(self) -> None:
        """Go to the next field that is empty; with all of them filled, change the PIN."""
        empty = next((field for field in self._fields if not field.isHidden() and not field.text()), None)
        if empty is not None:
            empty.setFocus()
        else:
            self._send()

    def _send(self) -> None:
        old, new, again = (field.take() for field in self._fields)
        self._presenter.duty.change_pin(old, new, again)
        self.first_field.setFocus()
