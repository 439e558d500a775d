"""One alert: where and since when, what, and the button that says it is seen to, which asks first."""

from PySide6.QtWidgets import QFrame, QWidget

from counter_terminal.handset import texts
from counter_terminal.handset.presenter import HandsetPresenter
from counter_terminal.handset.state import AlertLine, Press
from counter_terminal.handset.window.parts import show_press, touch, wire, wrapping
from counter_terminal.window.look import Look
from counter_terminal.window.marks import mark
from counter_terminal.window.parts import column, label, row, say
from shared.domain.ids import AlertId
from shared.domain.words import NOTHING, Language


class AlertCard(QFrame):
    def __init__(self, presenter: HandsetPresenter, look: Look, alert_id: AlertId) -> None:
        super().__init__()
        self.setObjectName(f"alert_{alert_id}")
        self._place, self._since = wrapping("body", bold=True), label("quiet", ink="quiet")
        self._what, self._why = wrapping("body"), wrapping("quiet", ink="quiet")
        self._done = touch(look, f"alert_done_{alert_id}")
        wire(self._done, presenter, lambda: presenter.alerts.ask(alert_id))
        head = row(self._place, self._since, gap=look.px(2))
        head.setStretch(0, 1)
        told = column(gap=look.px(0.6))
        told.addLayout(head)
        for words in (self._what, self._why):
            told.addWidget(words)
        upper = row(gap=look.px(3))
        upper.addLayout(told, 1)
        upper.addWidget(self._done)
        self._question = Question(presenter, look, alert_id)
        edge = look.px(2)
        whole = column(gap=look.px(2), margins=(look.px(3), edge, edge, edge))
        whole.addLayout(upper)
        whole.addWidget(self._question)
        self.setLayout(whole)

    def show_line(self, line: AlertLine, language: Language) -> None:
        place, what, asking = line.place.of(language), line.what.of(language), line.asking != NOTHING
        mark(self, "ground", "urgent" if line.urgent else "card")
        for words in (self._place, self._what):
            mark(words, "ink", "bad" if line.urgent else "")
        mark(self._what, "bold", "true" if line.urgent else "")
        say(self._place, place)
        say(self._since, line.since)
        say(self._what, what)
        say(self._why, line.done.why.of(language))
        self._why.setVisible(not line.done.enabled and not asking)
        self._done.setVisible(line.done.enabled and not asking)
        show_press(self._done, line.done, language, texts.DONE_SPOKEN.fill(alert=f"{place} {what}").of(language))
        self._question.show_line(line, language)
        self.setAccessibleName(f"{line.since} {place} {what}")


class Question(QWidget):
    """Whether it is really seen to. What leaves all as it is stands where the finger was."""

    def __init__(self, presenter: HandsetPresenter, look: Look, alert_id: AlertId) -> None:
        super().__init__()
        self._words = wrapping("body", bold=True, name=f"alert_asking_{alert_id}")
        self._do = touch(look, f"alert_do_done_{alert_id}", "danger")
        self._keep = touch(look, f"alert_keep_{alert_id}", "primary")
        wire(self._do, presenter, presenter.alerts.done)
        self._keep.clicked.connect(presenter.alerts.keep)
        whole = column(self._words, gap=look.px(2))
        whole.addLayout(row(self._do, None, self._keep, gap=look.px(4)))
        self.setLayout(whole)

    def show_line(self, line: AlertLine, language: Language) -> None:
        say(self._words, line.asking.of(language))
        show_press(self._do, Press(texts.DO_DONE, line.done.why), language)
        show_press(self._keep, Press(texts.NOT_DONE), language)
        self.setVisible(line.asking != NOTHING)
