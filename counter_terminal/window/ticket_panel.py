"""The compact window's left side: the ticket in hand, how long it takes, and the papers it needs."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QProgressBar, QSizePolicy, QWidget

from counter_terminal import texts
from counter_terminal.presenter import CounterPresenter
from counter_terminal.shown_lines import TicketCard
from counter_terminal.state import CounterDeskState
from counter_terminal.visit.state import Pace, ServingTime
from counter_terminal.window.look import Look
from counter_terminal.window.parts import column, label, mark, row, say, scrolling
from counter_terminal.window.serving_words import elapsed_words, ink_of, limit_words, pace_words
from counter_terminal.window.visit_papers import PapersCard
from shared.domain.words import NOTHING, Language

LOW_MM = 104


class TicketPanel(QWidget):
    def __init__(self, presenter: CounterPresenter, look: Look, *, brief: bool = False) -> None:
        """`brief` leaves out what the bar above it shows already."""
        super().__init__()
        self._look, self._brief, self._has_ticket = look, brief, False
        self._number = label("number", name="ticket_number")
        self._service = label("title", bold=True, name="ticket_service", gives_way=True)
        self._waited, self._elapsed = label("body"), label("body", bold=True)
        self._limit = label("body", ink="quiet", gives_way=True)
        self._elapsed.setObjectName("ticket_elapsed")
        self._limit.setObjectName("ticket_limit")
        self._waited.setObjectName("ticket_waited")
        self._chips = tuple(_chip(kind) for kind in ("accent", "caution"))
        self._pace = _chip("good")
        self._pace.setObjectName("ticket_pace")
        self._services = label("body", bold=True, ink="accent", name="ticket_services", gives_way=True)
        self._reason = label("quiet", ink="quiet", name="ticket_reason", gives_way=True)
        self._comment = label("body", ink="accent", name="ticket_comment", gives_way=True)
        self._progress = QProgressBar()
        self._progress.setObjectName("ticket_progress")
        self._progress.setTextVisible(False)
        self._papers = PapersCard(presenter, look)
        self._arrange()
        self._fit_number()

    def _arrange(self) -> None:
        """Number, service and time always stay to be seen; all else scrolls where the window is low."""
        look, side = self._look, self._look.px(6)
        pace = row(self._progress, self._elapsed, self._limit, self._pace, gap=look.px(2.5))
        pace.setStretch(0, 1)
        self._limit.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._title = row(self._number, self._service, gap=look.px(0.5), margins=(side, 0, side, 0))
        self._title.setStretch(1, 1)
        layout = column(gap=look.px(0.5), margins=(0, look.px(2), 0, look.px(1.2)))
        layout.addLayout(self._title)
        pace.setContentsMargins(side, look.px(0.5), side, look.px(0.5))
        layout.addLayout(pace)
        facts = row(self._waited, *self._chips, None, gap=look.px(2.5))
        self._rest = column(self._services, gap=look.px(0.8), margins=(side, look.px(0.8), look.px(4), look.px(1)))
        self._rest.addLayout(facts)
        self._rest.addWidget(self._reason)
        self._rest.addWidget(self._comment)
        self._rest.addSpacing(look.px(1))
        self._rest.addWidget(self._papers)
        self._rest.addStretch(1)
        layout.addWidget(scrolling(self._rest), 1)
        self.setLayout(layout)

    @property
    def wanted_px(self) -> int:
        """How high it would like to be, so that nothing has to be scrolled to."""
        title = 0 if self._brief else self._title.sizeHint().height()
        return title + self._pace.sizeHint().height() + self._rest.sizeHint().height() + self._look.px(6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_number()

    def _fit_number(self) -> None:
        """Let the number be less large in a low window, where the papers would have no room."""
        large = self.height() >= self._look.px(LOW_MM)
        mark(self._number, "type", "number" if large and self._has_ticket else "display")
        mark(self._number, "bold", "true" if self._has_ticket else "")
        high = self._look.metrics.type_px("number" if large else "display")
        self._number.setFixedHeight(round(high * (1.06 if large else 1.3)))
        # Beside each other, number and service leave room for the papers.
        across = not large and self._has_ticket
        self._title.setDirection(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)
        self._title.setSpacing(self._look.px(4 if across else 0.5))

    def show_state(self, state: CounterDeskState) -> None:
        language, ticket = state.language, state.ticket
        say(self._number, ticket.number if ticket else state.idle_title.of(language))
        mark(self._number, "ink", "" if ticket else "quiet")
        self._has_ticket = ticket is not None
        self._fit_number()
        say(self._service, (ticket.title if ticket else state.idle_line).of(language))
        mark(self._service, "ink", "bad" if state.duty.pause_over and ticket is None else "")
        for shown in (self._number, self._service):
            shown.setVisible(ticket is None or not self._brief)
        say(self._services, state.visit.services_line.of(language))
        self._services.setVisible(bool(self._services.text()))
        self._render_times(ticket, state.visit.time, language)
        self._render_notes(ticket, state, language)
        self._papers.show_state(state)

    def _render_times(self, ticket: TicketCard | None, time: ServingTime | None, language: Language) -> None:
        self._waited.setVisible(ticket is not None)
        self._elapsed.setVisible(ticket is not None)
        for widget in (self._limit, self._progress, self._pace):
            widget.setVisible(time is not None)
        if ticket is not None:
            say(self._waited, texts.WAITED.fill(minutes=ticket.waited_min).of(language))
            say(self._elapsed, elapsed_words(ticket, time).of(language))
            mark(self._elapsed, "ink", ink_of(time))
        if time is not None:
            self._render_pace(time, language)

    def _render_pace(self, time: ServingTime, language: Language) -> None:
        say(self._pace, pace_words(time).of(language))
        mark(self._pace, "chip", ink_of(time))
        say(self._limit, f"/ {limit_words(time).of(language)}")
        self._progress.setMaximum(max(1, time.limit_s))
        self._progress.setValue(min(time.elapsed_s, time.limit_s))
        self._progress.setAccessibleName(f"{self._elapsed.text()} {self._limit.text()} · {self._pace.text()}")
        mark(self._progress, "overdue", "true" if time.pace is not Pace.FINE else "false")

    def _render_notes(self, ticket: TicketCard | None, state: CounterDeskState, language: Language) -> None:
        for chip in self._chips:
            chip.setVisible(ticket is not None)
        if ticket is not None:
            say(self._chips[0], ticket.priority.of(language))
            mark(self._chips[0], "chip", "plain" if ticket.normal else "accent")
            say(self._chips[1], texts.SPEAKS[ticket.language.value].of(language))
            mark(self._chips[1], "chip", "plain" if ticket.language is language else "caution")
        reason, visit = ticket.reason if ticket else state.duty.day, state.visit
        say(self._reason, reason.of(language))
        self._reason.setVisible(reason != NOTHING)
        say(self._comment, " · ".join(filter(None, (visit.came.of(language), visit.note_line.of(language)))))
        self._comment.setVisible(bool(self._comment.text()))


def _chip(kind: str) -> QLabel:
    made = label("quiet")
    made.setProperty("chip", kind)
    return made
