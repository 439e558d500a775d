"""How long each queue waits and why, in sentences to read out."""

from PySide6.QtWidgets import QFrame, QWidget

from counter_terminal.handset import texts
from counter_terminal.handset.presenter import HandsetPresenter
from counter_terminal.handset.state import HandsetState, QueueLine
from counter_terminal.handset.window.parts import Page, Rows, thumbed, wrapping
from counter_terminal.window.look import Look
from counter_terminal.window.marks import mark
from counter_terminal.window.parts import column, label, row, say
from shared.domain.ids import QueueId
from shared.domain.words import Language


class WaitCard(QFrame):
    def __init__(self, look: Look, queue_id: QueueId) -> None:
        super().__init__()
        self.setObjectName(f"wait_{queue_id}")
        self.setProperty("ground", "card")
        self._letter, self._range = label("title", ink="accent", bold=True), wrapping("title", bold=True)
        self._long, self._sentence = label("quiet", ink="caution", bold=True), wrapping("body")
        head = row(self._letter, self._range, self._long, gap=look.px(3))
        head.setStretch(1, 1)
        edge = look.px(2.4)
        whole = column(gap=look.px(1), margins=(look.px(4), edge, look.px(4), edge))
        whole.addLayout(head)
        whole.addWidget(self._sentence)
        self.setLayout(whole)

    def show_line(self, line: QueueLine, language: Language) -> None:
        say(self._letter, line.letter)
        say(self._range, line.wait.of(language))
        say(self._long, texts.LONG.of(language))
        self._long.setVisible(line.long)
        say(self._sentence, line.sentence.of(language))
        mark(self, "ground", "long" if line.long else "card")
        self.setAccessibleName(f"{line.letter} {line.sentence.of(language)}")


class WaitsPage(Page):
    def __init__(self, _presenter: HandsetPresenter, look: Look) -> None:
        super().__init__()
        self.setObjectName("page_waits")
        self._hint = wrapping("body", ink="quiet", name="waits_hint")
        self._cards = Rows[QueueId, WaitCard](lambda key: WaitCard(look, key), look.px(2))
        inner, side = QWidget(), look.px(3)
        inner.setLayout(column(self._hint, self._cards, None, gap=look.px(2), margins=(0, 0, side, side)))
        self.setLayout(column(thumbed(inner), gap=0, margins=(side, 0, 0, 0)))

    def show_state(self, state: HandsetState) -> None:
        say(self._hint, (texts.LOADING if state.loading else texts.READ_OUT).of(state.language))
        cards = self._cards.keep([line.queue_id for line in state.queues])
        for card, line in zip(cards, state.queues, strict=True):
            card.show_line(line, state.language)
