"""The compact window's left side: the ticket in hand, how long it takes, and the papers it needs."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from counter_terminal import texts
from counter_terminal.desk import clock_time
from counter_terminal.state import CounterDeskState, TicketCard
from counter_terminal.window.look import Look
from counter_terminal.window.parts import clear, column, ground, label, mark, row, rule, say
from counter_terminal.window.tick_row import TickRow
from counter_terminal.window.ticks import Ticks
from shared.domain.hall import Material
from shared.domain.words import NOTHING, Language


class TicketPanel(QWidget):
    def __init__(self, look: Look, ticks: Ticks) -> None:
        super().__init__()
        self._look, self._ticks = look, ticks
        self._papers_for: tuple[str, Language, tuple[Material, ...]] | None = None
        """Number, language and papers as drawn last."""
        self._number = label("number", name="ticket_number")
        self._number.setFixedHeight(round(look.metrics.type_px("number") * 1.06))
        self._service = label("title", bold=True, name="ticket_service", gives_way=True)
        self._waited, self._elapsed, self._mean = label("body"), label("body", bold=True), label("body", ink="quiet")
        self._elapsed.setObjectName("ticket_elapsed")
        self._waited.setObjectName("ticket_waited")
        self._chips = tuple(_chip(kind) for kind in ("accent", "caution"))
        self._reason = label("quiet", ink="quiet", name="ticket_reason", gives_way=True)
        self._comment = label("body", ink="accent", name="ticket_comment", gives_way=True)
        self._progress = QProgressBar()
        self._progress.setObjectName("ticket_progress")
        self._progress.setTextVisible(False)
        self._papers, self._papers_layout = ground("card"), QVBoxLayout()
        self._papers.setLayout(self._papers_layout)
        self._papers.hide()
        self._arrange()

    def _arrange(self) -> None:
        look, gap = self._look, self._look.px(2)
        facts = row(self._waited, *self._chips, None, self._elapsed, self._mean, gap=look.px(2.5))
        self._papers_layout.setContentsMargins(1, 1, 1, 1)
        self._papers_layout.setSpacing(0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setLayout(column(self._papers, None, gap=0))
        area.setWidget(inner)
        layout = column(
            self._number, self._service, gap=look.px(0.5), margins=(look.px(6), look.px(2), look.px(6), gap)
        )
        layout.addLayout(facts)
        layout.addWidget(self._reason)
        layout.addSpacing(look.px(1.2))
        layout.addWidget(self._progress)
        layout.addWidget(self._comment)
        layout.addSpacing(look.px(1.5))
        layout.addWidget(area, 1)
        self.setLayout(layout)

    def show_state(self, state: CounterDeskState) -> None:
        language, ticket = state.language, state.ticket
        say(self._number, ticket.number if ticket else state.idle_title.of(language))
        mark(self._number, "ink", "" if ticket else "quiet")
        mark(self._number, "type", "number" if ticket else "display")
        say(self._service, (ticket.title if ticket else state.idle_line).of(language))
        mark(self._service, "ink", "bad" if state.duty.pause_over and ticket is None else "")
        self._render_times(ticket, language)
        reason = ticket.reason if ticket else state.duty.day
        say(self._reason, reason.of(language))
        self._reason.setVisible(reason != NOTHING)
        self._render_papers(ticket, language)

    def _render_times(self, ticket: TicketCard | None, language: Language) -> None:
        for widget in (self._waited, self._elapsed, self._mean, self._progress):
            widget.setVisible(ticket is not None)
        self._mean.setVisible(ticket is not None and ticket.serving)
        self._progress.setVisible(ticket is not None and ticket.serving)
        self._render_notes(ticket, language)
        if ticket is None:
            return
        say(self._waited, texts.WAITED.fill(minutes=ticket.waited_min).of(language))
        spent = texts.SERVING_FOR if ticket.serving else texts.CALLED_FOR
        say(self._elapsed, spent.fill(time=clock_time(ticket.elapsed_s)).of(language))
        mark(self._elapsed, "ink", "caution" if ticket.overdue else "")
        mean = texts.MEAN.fill(time=clock_time(ticket.mean_s)).of(language)
        say(self._mean, f"/ {mean}")
        self._progress.setMaximum(max(1, ticket.mean_s))
        self._progress.setValue(min(ticket.elapsed_s, ticket.mean_s))
        self._progress.setAccessibleName(f"{self._elapsed.text()} {self._mean.text()}")
        mark(self._progress, "overdue", "true" if ticket.overdue else "false")

    def _render_notes(self, ticket: TicketCard | None, language: Language) -> None:
        for chip in self._chips:
            chip.setVisible(ticket is not None)
        if ticket is not None:
            say(self._chips[0], ticket.priority.of(language))
            mark(self._chips[0], "chip", "plain" if ticket.normal else "accent")
            say(self._chips[1], texts.SPEAKS[ticket.language.value].of(language))
            mark(self._chips[1], "chip", "plain" if ticket.language is language else "caution")
        comment = ticket.comment if ticket else ""
        say(self._comment, texts.COMMENT.fill(comment=comment).of(language) if comment else "")
        self._comment.setVisible(bool(comment))

    def _render_papers(self, ticket: TicketCard | None, language: Language) -> None:
        wanted = (ticket.number, language, ticket.materials) if ticket else None
        if wanted != self._papers_for:
            self._papers_for = wanted
            self._draw_papers(ticket, language)
        ticked = self._ticks.of(ticket.number if ticket else "")
        for place, paper in enumerate(self._papers.findChildren(TickRow)):
            paper.setChecked(place in ticked)

    def _draw_papers(self, ticket: TicketCard | None, language: Language) -> None:
        clear(self._papers_layout)
        self._papers.setVisible(ticket is not None)
        if ticket is None:
            return
        for number, material in enumerate(ticket.materials):
            if number:
                self._papers_layout.addWidget(rule())
            self._papers_layout.addWidget(paper := self._paper(material, language))
            paper.toggled.connect(partial(self._ticks.tick, number))
        if not ticket.materials:
            nothing = label("body", ink="quiet")
            nothing.setContentsMargins(*(self._look.px(3.5),) * 4)
            say(nothing, texts.NO_MATERIALS.of(language))
            self._papers_layout.addWidget(nothing)

    def _paper(self, material: Material, language: Language) -> TickRow:
        note = material.note.of(language)
        name = (
            f"{material.name.of(language)}（{note}）"
            if note and language is Language.ZH
            else material.name.of(language)
        )
        if note and language is Language.EN:
            name = f"{name} ({note})"
        return TickRow(name, (texts.REQUIRED if material.required else texts.OPTIONAL).of(language), self._look)


def _chip(kind: str) -> QLabel:
    made = label("quiet")
    made.setProperty("chip", kind)
    return made
