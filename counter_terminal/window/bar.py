"""The slim bar beside the clerk's business program: one line with the ticket, the steps and the counts."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from counter_terminal import texts
from counter_terminal.desk import clock_time
from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import CounterDeskState
from counter_terminal.visit.texts import SPENT
from counter_terminal.window.desk_buttons import DeskButtons
from counter_terminal.window.key_button import KeyButton
from counter_terminal.window.look import Look
from counter_terminal.window.parts import column, ground, label, mark, row, say
from counter_terminal.window.room import ROOMS, Room
from counter_terminal.window.settings_buttons import SettingsButtons
from counter_terminal.window.signs import Signs, StatusLine
from counter_terminal.window.ticket_panel import INKS
from counter_terminal.window.undo_sign import UndoSign
from shared.domain.words import NOTHING, Language, Words
from shared.qt.theme import font
from shared.settings.chord import Chord

LEFT_SHARES = (0.29, 0.24, 0.2, 0.0)
LEFT_LEAST_MM = 46
"""The ticket's part of the bar; the primary button stands behind it, at the same place in every state of one bar."""

PRIMARY_MM, PRIMARY_TIGHT_MM = 31, 24
LONGEST_NUMBER, MOST_WAITING, MOST_WHERE_TIGHT = "D0000", 9999, 999
"""Room is kept for these from the start."""


class Bar(QWidget):
    def __init__(self, presenter: CounterPresenter, pages: Pages, look: Look, keys: Mapping[str, Chord]) -> None:
        super().__init__()
        self.setObjectName("page_desk")
        self._look, self._longest_px, self._longest_more = look, dict[str, int](), ""
        self._number = label("bar_number", name="ticket_number")
        self._service = label("body", bold=True, name="ticket_service", gives_way=True)
        self._status, self._signs = StatusLine("quiet"), Signs()
        self._buttons, self._settings = DeskButtons(presenter, pages, keys), SettingsButtons(presenter, pages, look)
        self._more = KeyButton("more")
        self._more.clicked.connect(pages.more_pressed)
        self._undo = UndoSign(pages, look)
        self._waiting = label("body", bold=True, name="waiting_total")
        self._elapsed = label("body", name="ticket_elapsed")
        self._who = label("body", ink="quiet", name="clerk")
        self._heading, self._name = "", ""
        self._buttons.dress(look)
        self._more.dress(look)
        self._buttons.primary.setFixedWidth(look.px(PRIMARY_MM))
        self._left, self._line, self._steps, self._right = QWidget(), QWidget(), QWidget(), QWidget()
        self._tight = self._has_ticket = False
        self._waiting_px = (0, 0)
        frame = ground("bar")
        frame.setLayout(self._contents())
        around = row(frame, gap=0)
        around.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # _fit makes room by itself
        self.setLayout(around)
        self.setFixedHeight(look.bar_px)

    def _contents(self) -> QHBoxLayout:
        look = self._look
        self._number.setMinimumWidth(look.px(24))
        self._line.setLayout(column(None, self._service, self._status, None, gap=look.px(0.4)))
        ticket = row(self._number, self._line, gap=look.px(3), margins=(look.px(4.5), 0, look.px(1.5), 0))
        ticket.setStretch(1, 1)
        self._left_layout = ticket
        self._left.setLayout(ticket)
        self._steps.setLayout(row(*self._buttons.all, self._undo, self._more, gap=look.px(1.6)))
        self._right.setLayout(self._counts())
        layout = row(self._left, self._steps, None, self._right, gap=0, margins=(0, 0, look.px(2), 0))
        layout.addWidget(self._settings.shape)
        return layout

    def _counts(self) -> QVBoxLayout:
        look = self._look
        layout = column(gap=look.px(0.6))
        layout.addStretch(1)
        layout.addLayout(row(None, self._who, self._waiting, self._elapsed, gap=look.px(3)))
        signs = self._signs
        layout.addLayout(row(None, signs.rating, signs.board, signs.pad, gap=look.px(2.5)))
        layout.addStretch(1)
        return layout

    def show_state(self, state: CounterDeskState) -> None:
        language, ticket = state.language, state.ticket
        self._has_ticket = ticket is not None
        say(self._number, ticket.number if ticket else state.idle_title.of(language))
        mark(self._number, "ink", "" if ticket else "quiet")
        say(self._service, service_line(state))
        mark(self._service, "ink", "bad" if state.duty.pause_over else "")
        counter = texts.COUNTER.fill(number=state.counter_number)
        self._heading = texts.HEADING.fill(counter=counter, clerk=state.clerk_name).of(language)
        self._name = state.clerk_name.of(language)
        say(self._waiting, f"{texts.WAITING.of(language)} {state.waiting_total}")
        if ticket is None:
            say(self._elapsed, "")
        else:
            spent = SPENT.get(state.visit.pace, texts.SERVING_FOR) if ticket.serving else texts.CALLED_FOR
            say(self._elapsed, spent.fill(time=clock_time(ticket.elapsed_s)).of(language))
            mark(self._elapsed, "ink", INKS[state.visit.pace] if ticket.serving else "")
        self._keep_room(state.language)
        more = _more(state)
        self._more.setText(f"{more.of(language)} ▾")
        self._more.setAccessibleName(more.of(language))
        self._more.updateGeometry()
        self._buttons.show_state(state)
        self._undo.show_state(state)
        self._settings.show_state(state)
        self._signs.show_state(state, self._look)
        self._status.show_state(state, self._look)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _keep_room(self, language: Language) -> None:
        """Let words that come and go take their place from the start, so that the primary button never moves."""
        spent = (words.fill(time="0:00:00") for words in (texts.SERVING_FOR, texts.CALLED_FOR, *SPENT.values()))
        self._elapsed.setMinimumWidth(max(_width(self._elapsed, words.of(language)) for words in spent))
        waiting = texts.WAITING.of(language)
        self._waiting_px = (
            _width(self._waiting, f"{waiting} {MOST_WAITING}"),
            _width(self._waiting, f"{waiting} {MOST_WHERE_TIGHT}"),
        )
        titles = (texts.ON_PAUSE.of(language), texts.FREE.of(language))
        # Not asked of the label, which may have small letters just now.
        large = QFontMetrics(font(self._look.bar_number_px, bold=True))
        self._longest_px = {each: large.horizontalAdvance(each) + 1 for each in (LONGEST_NUMBER, *titles)}
        self._longest_more = f"{texts.MORE_WITH_ALERTS.fill(count=99).of(language)} ▾"
        rating = self._signs.rating.words
        rating.setMinimumWidth(max(_width(rating, words.of(language)) for words in texts.RATING.values()))

    def _fit(self) -> None:
        """Give up, where room is short, one thing after the other; the steps are never covered or cut."""
        shares = [max(round(self.width() * share), self._look.px(LEFT_LEAST_MM)) for share in LEFT_SHARES]
        for room in ROOMS:
            self._furnish(room)
            tried = shares[: room.shares] if room.line else [self._bare_left()]
            if (left := next((left for left in tried if self._has_room(left)), None)) is not None:
                break
        self._left.setFixedWidth(left if left is not None else self._bare_left())
        self._right.updateGeometry()

    def _furnish(self, room: Room) -> None:
        self._buttons.show_keys(room.keys)
        self._buttons.outcome.setVisible(room.beside)
        self._undo.setVisible(room.beside)
        self._buttons.primary.setFixedWidth(self._look.px(PRIMARY_MM if not room.tight else PRIMARY_TIGHT_MM))
        for step in (*self._buttons.all, self._more):
            step.be_tight(room.tight)
        self._more.keep_room_for("" if room.tight else self._longest_more)
        self._tight = room.tight
        self._waiting.setMinimumWidth(self._waiting_px[room.tight])
        # Words without a number make do with small letters there.
        mark(self._number, "type", "lead" if room.tight and not self._has_ticket else "bar_number")
        margin = self._look.px(1.5 if room.tight else 4.5)
        self._left_layout.setContentsMargins(margin, 0, self._look.px(1.5), 0)
        say(self._who, self._heading if room.counter else self._name, self._heading)
        self._who.setVisible(room.name)
        self._signs.show_words(room.words)
        self._line.setVisible(room.line)
        self._elapsed.setVisible(room.times)
        self._signs.rating.words.setVisible(room.times)

    def _bare_left(self) -> int:
        """Return the width of the longest number alone."""
        if self._tight:
            return max(self._look.px(24), self._longest_px.get(LONGEST_NUMBER, 0)) + self._look.px(3)
        return max(self._look.px(24), 0, *self._longest_px.values()) + self._look.px(6)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(LEFT_LEAST_MM), self._look.bar_px)

    def _has_room(self, left: int) -> bool:
        look, signs = self._look, self._signs
        steps = _span((*self._buttons.all, self._undo, self._more), look.px(1.6))
        upper = _span((self._who, self._waiting, self._elapsed), look.px(3))
        lower = _span((signs.rating, signs.board, signs.pad), look.px(2.5))
        right = max(upper, lower) + self._settings.shape.sizeHint().width() + look.px(4)
        return left + steps + right <= self.width()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the bar, which has no title, be moved by any empty place."""
        handle = self.window().windowHandle()
        if event.button() is Qt.MouseButton.LeftButton and handle is not None:
            handle.startSystemMove()


def service_line(state: CounterDeskState) -> str:
    """Return a pause, then service, class, language, wait and note of the ticket; without one, what to do."""
    ticket, visit, language = state.ticket, state.visit, state.language
    if ticket is None:
        return state.idle_line.of(language)
    parts = [
        state.duty.sign if state.paused else NOTHING,
        visit.services_short,
        ticket.title,
        visit.services_line,
        NOTHING if ticket.normal else ticket.priority,
        texts.WAITED.fill(minutes=ticket.waited_min),
    ]
    if ticket.language is not language:
        parts.append(texts.SPEAKS[ticket.language.value])
    parts.append(visit.note_line)
    return " · ".join(words.of(language) for words in parts if words.of(language))


def _more(state: CounterDeskState) -> Words:
    """Return what the button of the rest says: what waits to be seen there, an alert before a message."""
    if state.alerts:
        return texts.MORE_WITH_ALERTS.fill(count=len(state.alerts))
    return texts.MORE_WITH_MESSAGES.fill(count=len(state.unread)) if state.unread else texts.MORE


def _width(label: QLabel, text: str) -> int:
    label.ensurePolished()
    return label.fontMetrics().horizontalAdvance(text) + 1


def _span(widgets: Iterable[QWidget], gap: int) -> int:
    """Return the width that the widgets not hidden want side by side; layouts would answer from their memory."""
    wide = [max(w.minimumWidth(), min(w.sizeHint().width(), w.maximumWidth())) for w in widgets if not w.isHidden()]
    return sum(wide) + gap * max(0, len(wide) - 1)
