"""A number: what it is now, what can be done with it, and all that happened to it."""

from PySide6.QtWidgets import QWidget

from counter_terminal.handset import texts
from counter_terminal.handset.presenter import HandsetPresenter
from counter_terminal.handset.state import HandsetState, Press, TicketShown
from counter_terminal.handset.window.parts import Page, Rows, Tile, Turning, show_press, thumbed, touch, wire, wrapping
from counter_terminal.window.look import Look
from counter_terminal.window.parts import column, label, row, say
from shared.domain.words import NOTHING, Language


class StoryRow(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self.time, self.words = label("quiet", ink="quiet"), wrapping("body")
        whole = row(self.time, self.words, gap=look.px(3))
        whole.setStretch(1, 1)
        self.setLayout(whole)


class TicketPage(Page):
    def __init__(self, presenter: HandsetPresenter, look: Look) -> None:
        super().__init__()
        self.setObjectName("page_ticket")
        finding, gap, side = presenter.finding, look.px(2), look.px(4)
        self._number = label("display", ink="accent", bold=True, name="ticket_number")
        self._service = wrapping("body", ink="quiet", name="ticket_service")
        self._kind = wrapping("lead", ink="accent", bold=True, name="ticket_kind")
        self._sentence = wrapping("lead", bold=True, name="ticket_sentence")
        self._line = wrapping("body", name="ticket_line")
        self._take_back, self._new = (
            Tile(look, "take_back", "primary", centred=True, least_mm=18),
            Tile(look, "new_number", centred=True),
        )
        self._cancel = Tile(look, "cancel", centred=True)
        wire(self._take_back, presenter, finding.take_back)
        wire(self._cancel, presenter, finding.ask_cancel)
        wire(self._new, presenter, presenter.new_number_pressed)
        self._asking = wrapping("body", bold=True, ink="bad", name="ask_cancel")
        self._keep, self._do_cancel = touch(look, "keep", "primary"), touch(look, "do_cancel", "danger")
        self._keep.clicked.connect(finding.keep)
        self._do_cancel.clicked.connect(finding.cancel)
        self._steps, self._question = QWidget(), QWidget()
        self._steps.setLayout(steps := column(gap=gap))
        steps.addLayout(row(self._cancel, self._new, gap=gap))
        steps.addWidget(self._take_back)
        self._question.setLayout(column(self._asking, self._do_cancel, self._keep, gap=gap))
        self._head = wrapping("lead", bold=True, name="story")
        self._story = Rows[int, StoryRow](lambda _: StoryRow(look), look.px(1.2))
        upper, lower = QWidget(), QWidget()
        told = (self._number, self._service, self._kind, self._sentence, self._line, self._head, self._story)
        upper.setLayout(column(*told, None, gap=gap, margins=(0, 0, look.px(2), 0)))
        # What is pressed stands below, near the thumb.
        lower.setLayout(column(None, self._steps, self._question, gap=gap, margins=(0, 0, look.px(2), 0)))
        turning = Turning(look.px(2), (thumbed(upper), 1, 3), (lower, 0, 2))
        self.setLayout(column(turning, gap=0, margins=(side, 0, look.px(2), look.px(3))))

    def show_state(self, state: HandsetState) -> None:
        if state.ticket is not None:
            self._show(state.ticket, state.language)

    def _show(self, ticket: TicketShown, language: Language) -> None:
        say(self._number, ticket.number)
        say(self._service, ticket.service.of(language))
        say(self._kind, ticket.kind.of(language))
        say(self._sentence, ticket.sentence.of(language))
        say(self._line, ticket.line.of(language))
        self._line.setVisible(ticket.line != NOTHING)
        self._take_back.show_tile(ticket.take_back, NOTHING, language)
        self._cancel.show_tile(ticket.cancel, NOTHING, language)
        self._new.show_tile(ticket.new_number, NOTHING, language)
        say(self._asking, ticket.asking.of(language))
        show_press(self._keep, Press(ticket.keep), language)
        show_press(self._do_cancel, Press(ticket.do_cancel), language)
        self._question.setVisible(ticket.asking != NOTHING)
        self._steps.setVisible(ticket.asking == NOTHING)
        say(self._head, texts.STORY.of(language))
        rows = self._story.keep(range(len(ticket.story)))
        for shown, line in zip(rows, ticket.story, strict=True):
            say(shown.time, line.time)
            say(shown.words, line.words.of(language))
