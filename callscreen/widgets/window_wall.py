"""All windows side by side: what each does, its number, and its clerk where the hall wants it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from callscreen import texts
from callscreen.board.grid import CardSize
from callscreen.state import ScreenState, WindowStatus, Work
from callscreen.widgets.card_grid import CardGrid
from callscreen.widgets.flashes import Flashes
from callscreen.widgets.large_words import draw_large
from callscreen.widgets.ledger import about
from callscreen.widgets.lines import Ink, beside_px, draw_beside, draw_pair
from callscreen.widgets.look import Look
from callscreen.widgets.painting import blended, draw_card, draw_edge, draw_icon, draw_line
from callscreen.widgets.photo import draw_photo
from callscreen.widgets.window_name import WindowName
from shared.domain.place_words import all_of, capital
from shared.domain.words import Words

PLAIN = CardSize((252, 214), (960, 600), 1.36)
WITH_CLERK = CardSize((300, 150), (700, 330), 2.1)
"""Sizes of a window's card at unit 1, without and with its clerk: number and window are read from three metres on 55
inches."""
WINDOW, WINDOW_UNIT, WINDOW_SMALL = 0.43, 0.32, 0.25
"""Size of the window's figures in heights of what is inside a card, and of its words in sizes of the figures."""
NUMBER, WORD, WORD_PX = 0.46, 0.155, 0.125
"""Size of a number in the same, and height and size of the line below it."""
NAME_LINE, PAD, EDGE, RULE, APART, RULE_SHADE = 0.36, 0.055, 0.03, 0.01, 0.025, 0.3
"""Height of the window's line, room around what is inside a card, its flashing edge, the rule between window and number
and the room below that, in heights of the card; and how far the rule is from the ground's colour to the text's."""
TALLEST = 1.1
"""Height up to which a card's content is spread, beside the height that its text is reckoned from."""
FLASH_DEPTH, HALF = 0.6, 0.5
CORNER, SHUT_PX = 24, 150
"""Corners of the whole part and the largest text in it, at unit 1, while the hall is closed."""
SIGNS = {
    Work.CLOSED: "minus-circle-outline",
    Work.FREE: "check-circle-outline",
    Work.CALLING: "bullhorn-outline",
    Work.SERVING: "account-check-outline",
    Work.PAUSED: "pause-circle-outline",
}


class WindowWall(CardGrid[WindowStatus]):
    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look, "windows")
        self._clerks = look.layout.windows.clerks
        self.flashes = Flashes(self, lambda _: self.update())
        self._shut: Words | None = None
        """Why the hall is closed, while no window is at work: then this is all there is to tell."""

    def show_state(self, state: ScreenState) -> None:
        shut = state.hours.closed if all(status.work is Work.CLOSED for status in state.wall) else None
        if (state.wall, shut) == (self._items, self._shut) and self.accessibleName():
            return
        if shut != self._shut:
            self._shut = shut
            self.update()
        told, kinds = (_told(status) for status in state.wall), all_of(state.kinds)
        self.none = texts.NO_WINDOWS.fill(kinds=kinds)
        self.tell(capital(texts.WINDOWS.fill(kinds=kinds)), "、".join(told) or self.none.zh)
        before = {status.window: status.call for status in self._items}
        self.show_items(state.wall)
        new = [s for s in state.wall if s.work is Work.CALLING and s.call != before.get(s.window, s.call)]
        if new:
            self.turn_to(state.wall.index(max(new, key=lambda status: status.call)))
            self._flash(new)

    def _flash(self, new: Sequence[WindowStatus]) -> None:
        if self.look.animations:
            self.flashes.begin(status.window for status in new)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shut is None:
            super().paintEvent(event)
            return
        painter, room = QPainter(self), QRectF(self.rect())
        draw_card(painter, room, self.theme, CORNER * self.unit)
        pad = 0.05 * self.width()
        draw_large(painter, room.adjusted(pad, pad, -pad, -pad), self.look, self._shut, SHUT_PX * self.unit)

    def card_size(self) -> CardSize:
        size, u = (WITH_CLERK if self._clerks else PLAIN), self.unit
        return CardSize((size.least[0] * u, size.least[1] * u), (size.most[0] * u, size.most[1] * u), size.aspect)

    def paint_card(self, painter: QPainter, card: QRectF, item: WindowStatus) -> None:
        calling = item.work is Work.CALLING
        h = min(card.height(), card.width() / self.card_size().aspect * 1.1)
        share = self.flashes.share(item.window) if calling else 0.0
        fill = blended(self.theme.calling, self._away(), share * FLASH_DEPTH).name() if calling else None
        draw_card(painter, card, self.theme, h * 0.09, fill)
        if share:
            draw_edge(painter, card, h * 0.09, h * EDGE, blended(self.theme.calling, self.theme.on_calling, share))
        aside = max(h * PAD, (card.height() - h * TALLEST) / 2)
        inner = card.adjusted(h * 0.1, aside, -h * 0.1, -aside)
        if self._clerks:
            inner = self._paint_clerk(painter, inner, h, item)
        line = QRectF(inner.left(), inner.top(), inner.width(), inner.height() * NAME_LINE)
        h = min(h, inner.height())
        self._paint_window(painter, line, h, item)
        below = inner.adjusted(0, line.height() + h * APART, 0, 0)
        self._paint_rule(painter, QRectF(inner.left(), line.bottom(), inner.width(), max(1.0, h * RULE)), calling)
        if item.number:
            self._paint_number(painter, below, h, item)
        else:
            self._paint_work(painter, below, h, item)

    def _paint_rule(self, painter: QPainter, rule: QRectF, calling: bool) -> None:
        """Part the window from the number, as on a tile."""
        theme = self.theme
        ground, text = (theme.calling, theme.on_calling) if calling else (theme.surface, theme.text)
        painter.fillRect(rule, blended(ground, text, RULE_SHADE))

    def _away(self) -> str:
        """Return what a flash goes to: away from the colour of the text, which stays readable."""
        return "#000000" if QColor(self.theme.on_calling).lightnessF() > HALF else "#FFFFFF"

    def _paint_window(self, painter: QPainter, line: QRectF, h: float, item: WindowStatus) -> None:
        colour = self.theme.on_calling if item.work is Work.CALLING else self._quiet_if_closed(item, self.theme.accent)
        quiet = self.theme.on_calling if item.work is Work.CALLING else self.theme.quiet
        name = WindowName(self.look, item.kind, item.window, WINDOW_UNIT, WINDOW_SMALL)
        # All windows of a wall are to look alike, so room is reckoned for two figures.
        px = min(h * WINDOW, line.width() / name.width(max("00", str(item.window), key=len)))
        with about("window"):
            name.draw(painter, line, px, (colour, quiet), right=False)

    def _paint_number(self, painter: QPainter, box: QRectF, h: float, item: WindowStatus) -> None:
        """The number, and below it what is done with it."""
        colour = self.theme.on_calling if item.work is Work.CALLING else self.theme.text
        quiet = self.theme.on_calling if item.work is Work.CALLING else self.theme.quiet
        word = QRectF(box.left(), box.bottom() - h * WORD, box.width(), h * WORD)
        number = QRectF(box.left(), box.top(), box.width(), box.height() - word.height())
        with about("number"):
            draw_line(painter, number, item.number, h * NUMBER, colour, bold=True, least=0.4)
        side, words = h * 0.15, _work(item)
        draw_icon(painter, QRectF(word.left(), word.center().y() - side / 2, side, side), SIGNS[item.work], quiet)
        beside = word.adjusted(side * 1.3, 0, 0, 0)
        ink = Ink(h * WORD_PX, quiet, quiet)
        px = beside_px(self.look, words, ink, beside.width())
        draw_beside(painter, beside, self.look, words, replace(ink, px=px))

    def _paint_work(self, painter: QPainter, box: QRectF, h: float, item: WindowStatus) -> None:
        """What the window does while it has no number, and why."""
        theme = self.theme
        colour = {Work.FREE: theme.good, Work.PAUSED: theme.caution}.get(item.work, theme.quiet)
        paused = item.work is Work.PAUSED and bool(item.reason.zh)
        words = _work(item)
        line = QRectF(box.left(), box.top(), box.width(), box.height() * (0.52 if paused else 1.0))
        side = min(h * 0.24, line.height() * 0.8)
        draw_icon(painter, QRectF(line.left(), line.center().y() - side / 2, side, side), SIGNS[item.work], colour)
        beside = line.adjusted(side * 1.25, 0, 0, 0)
        draw_pair(painter, beside, self.look, words, Ink(h * 0.19, colour, colour))
        if paused:
            reason = QRectF(box.left(), line.bottom(), box.width(), box.height() - line.height())
            draw_pair(painter, reason, self.look, item.reason, Ink(h * 0.14, theme.text, theme.quiet, False, lines=2))

    def _paint_clerk(self, painter: QPainter, inner: QRectF, h: float, item: WindowStatus) -> QRectF:
        """Draw photo and name at the left; return what is left of the card."""
        side = h * 0.52
        photo = QRectF(inner.left(), inner.top() + h * 0.02, side, side)
        present = bool(item.clerk_number)
        ground = self.theme.on_calling if item.work is Work.CALLING else self.theme.quiet
        draw_photo(painter, photo, self.look, item.clerk_number if present else "", ground)
        if present:
            colour = self.theme.on_calling if item.work is Work.CALLING else self.theme.text
            name = QRectF(inner.left(), photo.bottom() + h * 0.02, side * 1.15, inner.bottom() - photo.bottom())
            draw_pair(painter, name, self.look, item.clerk, Ink(h * 0.14, colour, ground, bold=False, lines=2))
        return inner.adjusted(side * 1.25, 0, 0, 0)

    def _quiet_if_closed(self, item: WindowStatus, colour: str) -> str:
        return self.theme.quiet if item.work is Work.CLOSED else colour


def _work(status: WindowStatus) -> Words:
    return texts.WORK[status.work].fill(kind=status.kind.words)


def _told(status: WindowStatus) -> str:
    what = _work(status).zh
    more = " ".join(filter(None, (status.number, status.reason.zh)))
    words = texts.PLACE_AND_WORK.fill(place=status.place, work=Words(f"{what} {more}".strip(), ""))
    return words.zh
