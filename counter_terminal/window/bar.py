"""The slim bar beside the clerk's business program: one line with the ticket, the steps and the counts."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from counter_terminal import texts
from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import CounterDeskState
from counter_terminal.window.bar_text import BarText
from counter_terminal.window.desk_buttons import DeskButtons
from counter_terminal.window.dragged import Dragged
from counter_terminal.window.look import Look
from counter_terminal.window.more_button import MoreButton
from counter_terminal.window.parts import column, ground, label, mark, row, say, width_of
from counter_terminal.window.room import ROOMS, Room
from counter_terminal.window.settings_buttons import SettingsButtons
from counter_terminal.window.signs import Signs
from counter_terminal.window.ticket_signs import TicketSigns
from counter_terminal.window.time_sign import TimeSign
from counter_terminal.window.undo_sign import UndoSign
from shared.domain.words import Language
from shared.qt.theme import font
from shared.settings.chord import Chord

PRIMARY_MM, PRIMARY_TIGHT_MM = 31, 24
LONGEST_NUMBER, MOST_WAITING = "D0000", 9999
"""Room is kept for these from the start, so that the primary button stands at the same place in every state."""
GAP_MM, STEPS_GAP_MM, UPPER_GAP_MM, LOWER_GAP_MM = 1.5, 1.6, 3, 2.5
MARGIN_MM, TIGHT_MARGIN_MM = 4.5, 1.5


class Bar(Dragged):
    def __init__(self, presenter: CounterPresenter, pages: Pages, look: Look, keys: Mapping[str, Chord]) -> None:
        super().__init__()
        self.setObjectName("page_desk")
        self._look = look
        self._number = label("bar_number", name="ticket_number")
        self._ticket_signs, self._text, self._signs = TicketSigns(look), BarText(look), Signs()
        self._buttons, self._settings = DeskButtons(presenter, pages, keys), SettingsButtons(presenter, pages, look)
        self._more, self._undo = MoreButton(pages.more_pressed), UndoSign(pages, look)
        self._waiting = label("body", bold=True, name="waiting_total")
        self._time = TimeSign()
        self._who = label("body", ink="quiet", name="clerk")
        self._counter = self._name = ""
        self._titles: tuple[str, ...] = ()
        self.on_said_whole: Callable[[bool], None] = lambda _: None
        """Told whether the bar has room for all of its sentence, and for any text."""
        self._buttons.dress(look)
        self._more.dress(look)
        self._left, self._steps, self._right = QWidget(), QWidget(), QWidget()
        self._room = ROOMS[0]
        self._shown: CounterDeskState | None = None
        frame = ground("bar")
        frame.setLayout(self._contents())
        around = row(frame, gap=0)
        around.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # _fit makes room by itself
        self.setLayout(around)
        self.setFixedHeight(look.bar_px)

    def _contents(self) -> QHBoxLayout:
        look = self._look
        self._left_layout = row(self._number, self._ticket_signs, self._text, gap=look.px(GAP_MM))
        self._left_layout.setStretch(2, 1)
        self._left.setLayout(self._left_layout)
        self._steps.setLayout(row(*self._buttons.all, self._undo, self._more, gap=look.px(STEPS_GAP_MM)))
        self._right.setLayout(self._counts())
        layout = row(self._left, self._steps, None, self._right, gap=0, margins=(0, 0, look.px(2), 0))
        layout.addWidget(self._settings.shape)
        return layout

    def _counts(self) -> QVBoxLayout:
        look, signs = self._look, self._signs
        layout = column(gap=look.px(0.6))
        layout.addStretch(1)
        layout.addLayout(row(None, self._who, self._waiting, self._time.elapsed, gap=look.px(UPPER_GAP_MM)))
        lower = (signs.rating, signs.board, signs.pad, self._time.promise)
        layout.addLayout(row(None, *lower, gap=look.px(LOWER_GAP_MM)))
        layout.addStretch(1)
        return layout

    def show_state(self, state: CounterDeskState) -> None:
        language, ticket = state.language, state.ticket
        self._shown = state
        say(self._number, ticket.number if ticket else state.idle_title.of(language))
        mark(self._number, "ink", "" if ticket else "quiet")
        self._counter = texts.COUNTER.fill(number=state.counter_number).of(language)
        self._name = state.clerk_name.of(language)
        say(self._waiting, f"{texts.WAITING.of(language)} {state.waiting_total}")
        self._ticket_signs.show_state(state)
        self._time.show_state(state, self._look)
        self._keep_room(language)
        self._buttons.show_state(state)
        self._undo.show_state(state)
        self._settings.show_state(state)
        self._signs.show_state(state, self._look)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _keep_room(self, language: Language) -> None:
        """Let words that come and go take their place from the start, so that the primary button never moves."""
        self._time.keep_room(language)
        self._signs.keep_room(language)
        self._waiting.setMinimumWidth(width_of(self._waiting, f"{texts.WAITING.of(language)} {MOST_WAITING}"))
        self._titles = (texts.ON_PAUSE.of(language), texts.FREE.of(language))

    def _fit(self) -> None:
        """Give up, where room is short, one thing after the other; the steps are never covered or cut."""
        if self._shown is None:
            return
        for room in ROOMS:
            self._furnish(room, self._shown)
            left = self.width() - self._wanted_px()
            if left - self._bare_left() >= self._look.px(room.text_mm):
                break
        left = max(left, self._bare_left())
        self._fill_idle_room()
        self._left.setFixedWidth(left)
        self._text.arrange(left - self._bare_left())
        for part in (self._steps, self._right):  # which remember what a fuller bar wanted
            if (inside := part.layout()) is not None:
                inside.invalidate()
                inside.activate()
            part.updateGeometry()
        self.on_said_whole(room.text and self._text.whole)

    def _furnish(self, room: Room, state: CounterDeskState) -> None:
        self._room = room
        self._buttons.show_keys(room.keys)
        self._buttons.outcome.setVisible(room.beside)
        self._undo.setVisible(room.beside)
        self._undo.be_tight(room.tight)
        self._buttons.primary.setFixedWidth(self._look.px(PRIMARY_TIGHT_MM if room.tight else PRIMARY_MM))
        for step in (*self._buttons.all, self._more):
            step.be_tight(room.tight)
        self._more.show_state(state, short=room.tight)
        mark(self._number, "type", "bar_number" if room.large or state.ticket else "lead")
        self._number.setFixedWidth(self._number_px())
        self._left_layout.setContentsMargins(self._margin_px(), 0, self._look.px(GAP_MM), 0)
        shown = (self._counter if room.counter else "", self._name if room.name else "")
        whole = f"{self._counter} · {self._name}"
        say(self._who, " · ".join(filter(None, shown)), whole)
        self._who.setAccessibleName(whole)
        self._who.setVisible(room.name or room.counter)
        self._signs.show_words(room.words)
        for sign in (self._signs.board, self._signs.pad):
            sign.setVisible(room.devices)
        self._signs.rating.show_words(room.rating)
        self._signs.rating.setVisible(room.devices)
        self._text.setVisible(room.text)
        self._text.show_state(state, with_time=not room.times, with_count=not room.counts and not room.times)
        self._waiting.setVisible(room.counts)
        self._time.elapsed.setVisible(room.times)
        self._time.promise.setVisible(room.times)

    def _fill_idle_room(self) -> None:
        """Let the count of who waits, then the devices, stand where the time of a ticket has its place."""
        if self._shown is None or self._shown.ticket is not None or not self._room.times:
            return
        room = self._right_px()
        for each in (self._time.elapsed, self._time.promise):
            each.hide()
        groups: tuple[tuple[QWidget, ...], ...] = (
            (self._waiting,),
            (self._signs.rating, self._signs.board, self._signs.pad),
        )
        for added in groups:
            before = [each.isHidden() for each in added]
            for sign in added:
                sign.show()
            if self._right_px() > room:
                for sign, hidden in zip(added, before, strict=True):
                    sign.setHidden(hidden)

    def _margin_px(self) -> int:
        return self._look.px(TIGHT_MARGIN_MM if self._room.tight else MARGIN_MM)

    def _number_px(self) -> int:
        """Return the width of the longest number, or of the words that stand in its place where these are as large."""
        # Not asked of the label, which may have small letters just now.
        large = QFontMetrics(font(self._look.bar_number_px, bold=True))
        longest = (LONGEST_NUMBER, *self._titles) if self._room.large else (LONGEST_NUMBER,)
        return max(self._look.px(24), *(large.horizontalAdvance(each) + 1 for each in longest))

    def _bare_left(self) -> int:
        """Return the width of the ticket's part without its text."""
        gaps = 3 * self._look.px(GAP_MM)
        return self._margin_px() + self._number_px() + self._ticket_signs.width() + gaps

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(46), self._look.bar_px)

    def _wanted_px(self) -> int:
        """Return how wide the steps and what stands behind them are."""
        look = self._look
        steps = _span((*self._buttons.all, self._undo, self._more), look.px(STEPS_GAP_MM))
        return steps + self._right_px() + self._settings.shape.sizeHint().width() + look.px(4)

    def _right_px(self) -> int:
        """Return how wide it is what stands behind the steps."""
        look, signs = self._look, self._signs
        upper = _span((self._who, self._waiting, self._time.elapsed), look.px(UPPER_GAP_MM))
        lower = _span((signs.rating, signs.board, signs.pad, self._time.promise), look.px(LOWER_GAP_MM))
        return max(upper, lower)


def _span(widgets: Iterable[QWidget], gap: int) -> int:
    """Return the width that the widgets not hidden want side by side; layouts would answer from their memory."""
    wide = [max(w.minimumWidth(), min(w.sizeHint().width(), w.maximumWidth())) for w in widgets if not w.isHidden()]
    return sum(wide) + gap * max(0, len(wide) - 1)
