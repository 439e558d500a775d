"""The slim bar where it stands upright at the left or right edge: the same steps, one under the other."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter_terminal import texts
from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import CounterDeskState, Edge
from counter_terminal.window.bar_words import service_line
from counter_terminal.window.desk_buttons import DeskButtons
from counter_terminal.window.dragged import Dragged
from counter_terminal.window.look import Look
from counter_terminal.window.more_button import MoreButton
from counter_terminal.window.parts import column, ground, label, mark, row, say
from counter_terminal.window.settings_buttons import SettingsButtons
from counter_terminal.window.signs import Signs, StatusLine
from counter_terminal.window.ticket_signs import TicketSigns
from counter_terminal.window.time_sign import TimeSign
from counter_terminal.window.undo_sign import UndoSign
from counter_terminal.window.wrapped import Wrapped
from shared.qt.theme import font
from shared.settings.chord import Chord


@dataclass(frozen=True, slots=True)
class Height:
    """What of the bar is shown beside number, steps, time and waiting count."""

    lines: int
    """Of what is known of the ticket."""
    status: int
    """Lines of the sentence that answers a press."""
    low: bool = False
    words: bool = True
    """The devices' words beside their signs."""
    who: bool = True
    signs: bool = True
    """The rating's sign and the devices'."""


HEIGHTS = (
    Height(4, 5),
    Height(3, 4, words=False),
    Height(3, 4, words=False, low=True),
    Height(2, 3, words=False, low=True, who=False),
    Height(1, 2, words=False, low=True, who=False),
    Height(1, 2, words=False, low=True, who=False, signs=False),
    Height(1, 1, words=False, low=True, who=False, signs=False),
)
"""Most to least; what is left over goes to both texts."""
MOST_LINES = 7
"""So many lines tell of the longest ticket."""
GAP_MM, MARGIN_MM, ICON_MM = 1.4, 2, 4.4


class SideBar(Dragged):
    def __init__(self, presenter: CounterPresenter, pages: Pages, look: Look, keys: Mapping[str, Chord]) -> None:
        super().__init__()
        self.setObjectName("page_desk")
        self._look = look
        self._number = label("bar_number", name="ticket_number")
        self._service = Wrapped("ticket_service", bold=True, lines=HEIGHTS[0].lines)
        self._sentence = Wrapped("status_line", lines=HEIGHTS[0].status)
        self._status, self._signs, self._time = StatusLine(words=self._sentence), Signs(), TimeSign()
        self._buttons, self._settings = DeskButtons(presenter, pages, keys), SettingsButtons(presenter, pages, look)
        self._more, self._undo = MoreButton(pages.more_pressed), UndoSign(pages, look)
        self._ticket_signs = TicketSigns(look)
        self._waiting = label("body", bold=True, name="waiting_total")
        self._who = label("quiet", ink="quiet", name="clerk", gives_way=True)
        self._dress_steps()
        frame = ground("bar")
        frame.setLayout(self._contents())
        self.setLayout(row(frame, gap=0))
        self.setFixedWidth(look.side_px)

    def _dress_steps(self) -> None:
        look, buttons = self._look, self._buttons
        buttons.dress(look)
        self._more.dress(look)
        for each in (*buttons.all, self._more):
            each.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        buttons.primary.setMinimumWidth(0)
        buttons.primary.setMaximumWidth(look.side_px)
        buttons.primary.be_tight(True)
        self._more.be_tight(True)

    def _contents(self) -> QVBoxLayout:
        look, buttons, signs = self._look, self._buttons, self._signs
        gap, margin = look.px(GAP_MM), look.px(MARGIN_MM)
        self._number.setFixedHeight(round(look.bar_number_px * 1.25))
        number, first, last, self._devices = QWidget(), QWidget(), QWidget(), QWidget()
        number.setLayout(row(self._number, self._ticket_signs, gap=0))
        number.setFixedHeight(self._number.height())
        first.setLayout(row(buttons.primary, buttons.outcome, gap=gap))
        last.setLayout(row(self._more, self._undo, gap=gap))
        self._beside = row(signs.board, signs.pad, None, gap=gap)
        self._devices.setLayout(self._beside)
        for sign in (signs.rating, signs.board, signs.pad):
            sign.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        upper = (number, self._service, first, *buttons.all[2:], last, self._status)
        lower = (self._time.elapsed, self._time.promise, self._waiting, signs.rating, self._devices, self._who)
        self._rows = (*upper, *lower, self._settings.shape)
        return column(*upper, None, *lower, self._settings.shape, gap=gap, margins=(margin,) * 4)

    def show_state(self, state: CounterDeskState) -> None:
        language, ticket = state.language, state.ticket
        say(self._number, ticket.number if ticket else state.idle_title.of(language))
        mark(self._number, "ink", "" if ticket else "quiet")
        say(self._service, service_line(state))
        mark(self._service, "ink", "bad" if state.duty.pause_over else "")
        say(self._waiting, f"{texts.WAITING.of(language)} {state.waiting_total}")
        self._time.show_state(state, self._look)
        counter = texts.COUNTER.fill(number=state.counter_number)
        say(self._who, texts.HEADING.fill(counter=counter, clerk=state.clerk_name).of(language))
        self._more.show_state(state, arrow="▸" if state.edge is Edge.LEFT else "◂", short=True)
        self._ticket_signs.show_state(state)
        self._buttons.show_state(state)
        self._undo.show_state(state)
        self._settings.show_state(state)
        self._signs.show_state(state, self._look)
        self._status.show_state(state, self._look)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.side_px, 0)

    def _fit(self) -> None:
        """Give up, where the screen is low, one thing after the other; the steps are never covered or cut."""
        for height in HEIGHTS:
            self._furnish(height)
            spare = self.height() - self._needed_px()
            if spare >= 0:
                break
        self._tell(height, max(0, spare))

    def _furnish(self, height: Height) -> None:
        for step in (*self._buttons.all, self._more):
            step.be_low(height.low)
        self._undo.setFixedHeight(self._more.sizeHint().height())
        self._signs.show_words(height.words)
        down = QBoxLayout.Direction.TopToBottom if height.words else QBoxLayout.Direction.LeftToRight
        self._beside.setDirection(down)
        self._who.setVisible(height.who)
        for sign in (self._signs.rating, self._devices):
            sign.setVisible(height.signs)
        for below in self._below_at_last:
            below.show()
        line = self._line_px
        self._service.setFixedHeight(height.lines * line)
        self._sentence.setFixedHeight(height.status * line)

    def _tell(self, height: Height, spare: int) -> None:
        """Share out what is left over: to the ticket, always as much as stands above the steps, then to the sentence.

        A sentence that has no room even so takes that of what stands below it.
        """
        line, width = self._line_px, self.width() - 2 * self._look.px(MARGIN_MM)
        more = min(MOST_LINES - height.lines, spare // line)
        self._service.fill(self._look, width, (height.lines + more) * line, bold=True)
        room, width = height.status * line + spare - more * line, width - self._status.beside_px
        for below in (None, self._who, self._devices, self._signs.rating, *self._below_at_last):
            if below is not None and not below.isHidden():
                below.hide()
                room += below.sizeHint().height() + self._look.px(GAP_MM)
            if self._sentence.fill(self._look, width, room):
                return

    @property
    def _below_at_last(self) -> tuple[QWidget, ...]:
        """What stands below the sentence on every screen, unless a long one has no other room."""
        return self._time.promise, self._time.elapsed, self._waiting

    @property
    def _line_px(self) -> int:
        return self._spacing("body")

    def _spacing(self, step: str) -> int:
        """Return how high a line is; not asked of its label, which is another before it was first shown."""
        return QFontMetrics(font(self._look.metrics.type_px(step), bold=True)).lineSpacing()

    def _row_px(self, step: str) -> int:
        """Return how high a line with an icon is at most."""
        return max(self._spacing(step) + 2, self._look.px(ICON_MM))

    def _needed_px(self) -> int:
        """Return what the rows not hidden want, the same in every state."""
        look, quiet = self._look, self._row_px("quiet")
        gap, step = look.px(GAP_MM), self._more.sizeHint().height()
        devices = 2 * quiet + gap if self._beside.direction() is QBoxLayout.Direction.TopToBottom else quiet
        pause_or_resume = 1
        steps = (2 + len(self._buttons.all[2:]) - pause_or_resume) * step
        above = self._number.height() + self._service.height() + steps + self._sentence.height()
        time_and_waiting = 2 * self._row_px("body") + quiet
        may_go = {self._who: quiet, self._signs.rating: quiet, self._devices: devices}
        gone = [row for row in may_go if row.isHidden()]
        below = sum(high for row, high in may_go.items() if row not in gone) + self._settings.shape.sizeHint().height()
        between = len(self._rows) - pause_or_resume - len(gone)
        return above + time_and_waiting + below + between * gap + 2 * look.px(MARGIN_MM)
