"""The hall now: alerts, whose number was missed, and who waits."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from counter_terminal.handset import texts
from counter_terminal.handset.presenter import HandsetPresenter
from counter_terminal.handset.state import HandsetState, Press, QueueLine
from counter_terminal.handset.window.alert_card import AlertCard
from counter_terminal.handset.window.parts import (
    Page,
    Rows,
    Tile,
    show_press,
    thumbed,
    touch,
    wire,
    wrapping,
)
from counter_terminal.window.look import Look
from counter_terminal.window.marks import mark
from counter_terminal.window.parts import column, label, row, say
from shared.domain.ids import AlertId, QueueId
from shared.domain.words import NOTHING, Language


class QueueRow(QFrame):
    """One queue in a line: letter, name, people, wait."""

    def __init__(self, look: Look, queue_id: QueueId) -> None:
        super().__init__()
        self.setObjectName(f"queue_{queue_id}")
        self.setProperty("ground", "card")
        self._letter, self._name = label("lead", ink="accent", bold=True), wrapping("body")
        self._letter.setMinimumWidth(look.px(5))
        self._people, self._wait = label("body", bold=True), label("quiet", ink="quiet")
        told = row(self._wait, self._people, gap=look.px(2))
        edge = look.px(1.4)
        self._long = label("quiet", ink="caution", bold=True)
        whole = row(self._letter, gap=look.px(2), margins=(look.px(3), edge, look.px(3), edge))
        whole.addLayout(column(self._name, self._long, gap=0), 1)
        whole.addLayout(told)
        self.setLayout(whole)

    def show_line(self, line: QueueLine, language: Language) -> None:
        say(self._letter, line.letter)
        say(self._name, line.name.of(language))
        say(self._people, line.people.of(language))
        say(self._wait, line.wait.of(language))
        say(self._long, texts.LONG.of(language))
        self._long.setVisible(line.long)
        mark(self._wait, "ink", "caution" if line.long else "quiet")
        mark(self, "ground", "long" if line.long else "card")
        long = texts.LONG.of(language) if line.long else ""
        told = (line.letter, line.name.of(language), self._people.text(), self._wait.text(), long)
        self.setAccessibleName(" ".join(filter(None, told)))


class HomePage(Page):
    def __init__(self, presenter: HandsetPresenter, look: Look) -> None:
        super().__init__()
        self.setObjectName("page_home")
        self._look, self._presenter = look, presenter
        gap, side = look.px(1.6), look.px(3)
        heads = (wrapping("lead", bold=True, name=f"home_{part}") for part in ("alerts", "queues", "missed"))
        self._alerts_head, self._queues_head, self._missed_head = heads
        self._no_alerts = wrapping("body", ink="quiet", name="no_alerts")
        self._no_missed = wrapping("body", ink="quiet", name="no_missed")
        self._more_missed = wrapping("quiet", ink="quiet", name="more_missed")
        self._alerts = Rows[AlertId, AlertCard](lambda key: AlertCard(presenter, look, key), gap)
        self._queues = Rows[QueueId, QueueRow](lambda key: QueueRow(look, key), look.px(1))
        self._missed = Rows[str, Tile](self._missed_tile, gap)
        self._more_alerts = touch(look, "more_alerts")
        self._more_alerts.clicked.connect(presenter.alerts.list_all)
        calls = (self._alerts_head, self._no_alerts, self._alerts, self._more_alerts)
        missed = (self._missed_head, self._no_missed, self._missed, self._more_missed)
        parts = [QWidget(), QWidget()]
        parts[0].setLayout(column(*calls, None, gap=gap))
        parts[1].setLayout(column(*missed, self._queues_head, self._queues, None, gap=gap))
        inner = QWidget()
        self._turning = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._turning.setContentsMargins(0, 0, side, side)
        self._turning.setSpacing(side)
        for part in parts:
            self._turning.addWidget(part, 1)
        inner.setLayout(self._turning)
        self.setLayout(column(thumbed(inner), gap=0, margins=(side, 0, 0, 0)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set alerts beside the rest on a wide page. All of it scrolls as one."""
        super().resizeEvent(event)
        wide = event.size().width() > event.size().height()
        self._turning.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        for part in range(2):
            self._turning.setStretch(part, int(wide or part))

    def show_state(self, state: HandsetState) -> None:
        language = state.language
        say(self._alerts_head, texts.ALERTS.of(language))
        say(self._queues_head, texts.QUEUES.of(language))
        say(self._missed_head, texts.MISSED.of(language))
        say(self._no_alerts, (texts.LOADING if state.loading else texts.NO_ALERTS).of(language))
        say(self._no_missed, (texts.LOADING if state.loading else texts.NO_MISSED).of(language))
        say(self._more_missed, texts.MORE_MISSED.of(language))
        self._no_alerts.setVisible(not state.alerts)
        self._no_missed.setVisible(not state.missed)
        self._more_missed.setVisible(state.more_missed)
        show_press(self._more_alerts, Press(state.more_alerts), language)
        self._more_alerts.setVisible(state.more_alerts != NOTHING)
        self._show_lists(state, language)

    def _show_lists(self, state: HandsetState, language: Language) -> None:
        cards = self._alerts.keep([line.alert_id for line in state.alerts])
        for card, alert in zip(cards, state.alerts, strict=True):
            card.show_line(alert, language)
        rows = self._queues.keep([line.queue_id for line in state.queues])
        for queue_row, queue in zip(rows, state.queues, strict=True):
            queue_row.show_line(queue, language)
        tiles = self._missed.keep([line.number for line in state.missed])
        for tile, missed in zip(tiles, state.missed, strict=True):
            name = texts.SEPARATOR.of(language).join((missed.number, missed.service.of(language)))
            tile.show_tile(Press(texts.FAILED.fill(why=name)), missed.left, language)

    def _missed_tile(self, number: str) -> Tile:
        made = Tile(self._look, f"missed_{number}")
        wire(made, self._presenter, lambda: self._presenter.missed_pressed(number))
        return made
