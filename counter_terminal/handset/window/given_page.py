"""The number that was given, to be shown to the citizen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from counter_terminal.handset import texts
from counter_terminal.handset.presenter import HandsetPresenter
from counter_terminal.handset.state import HandsetState, Press
from counter_terminal.handset.window.parts import Page, Turning, show_press, thumbed, touch, wire, wrapping
from counter_terminal.handset.window.qr_code import QrCode
from counter_terminal.window.look import Look
from counter_terminal.window.parts import column, label, row, say
from shared.domain.words import NOTHING


class GivenPage(Page):
    def __init__(self, presenter: HandsetPresenter, look: Look) -> None:
        super().__init__()
        self.setObjectName("page_given")
        gap, side = look.px(1.6), look.px(4)
        self._number = label("number", ink="accent", name="given_number")
        self._service = wrapping("lead", name="given_service")
        self._kind = wrapping("lead", ink="accent", bold=True, name="given_kind")
        self._ahead, self._wait = wrapping("title", bold=True, name="given_ahead"), wrapping("lead", name="given_wait")
        self._where = wrapping("lead", bold=True, name="given_where")
        self._code, self._hint = QrCode(look), wrapping("body", ink="quiet", name="given_hint")
        centre = Qt.AlignmentFlag.AlignCenter
        for words in (self._number, self._service, self._kind, self._ahead, self._wait, self._where, self._hint):
            words.setAlignment(centre)
        self._done = touch(look, "given_done", "primary")
        self._done.clicked.connect(presenter.back)
        self._wrong = touch(look, "given_wrong")
        wire(self._wrong, presenter, presenter.giving.wrong)
        upper, lower = QWidget(), QWidget()
        told = (self._number, self._service, self._kind, self._ahead, self._wait, self._where)
        upper.setLayout(column(*told, None, gap=gap))
        codes = column(gap=gap)
        codes.addWidget(self._code, 0, centre)
        codes.addWidget(self._hint)
        codes.addStretch(1)
        lower.setLayout(codes)
        turning = Turning(gap, (upper, 1, 1), (lower, 1, 1))
        keys = row(self._wrong, self._done, gap=look.px(3))
        keys.setStretch(1, 1)
        whole = column(thumbed(turning), gap=gap, margins=(side, 0, side, look.px(3)))
        whole.setStretch(0, 1)
        whole.addLayout(keys)
        self.setLayout(whole)

    def show_state(self, state: HandsetState) -> None:
        shown, language = state.given, state.language
        if shown is None:
            return
        say(self._number, shown.number)
        say(self._service, shown.service.of(language))
        say(self._kind, shown.kind.of(language))
        say(self._ahead, shown.ahead.of(language))
        say(self._wait, shown.wait.of(language))
        self._wait.setVisible(shown.wait != NOTHING)
        say(self._where, shown.where.of(language))
        say(self._hint, texts.SHOW_CITIZEN.of(language))
        self._code.show_code(shown.code, texts.CODE_SPOKEN.fill(number=shown.number).of(language))
        show_press(self._wrong, shown.wrong, language)
        show_press(self._done, Press(texts.NEXT_PERSON), language)
