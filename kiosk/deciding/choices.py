"""What can be done instead of waiting in a long line, each as a large tile: booked, online, elsewhere, later."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk import texts as common
from kiosk.deciding import texts
from kiosk.deciding.slot_words import slot_line
from kiosk.look import Look
from kiosk.widgets.advice import Advice
from kiosk.widgets.paged import PagedGrid
from kiosk.widgets.qr import QrCode
from kiosk.widgets.way import WAY_ICONS
from shared.domain.hall import Elsewhere, Hall, Service
from shared.domain.words import NOTHING, Language, Words
from shared.press import Touch
from shared.qt.presses import Presses

GROWN = 2.0
"""How much higher than it needs a tile may get, so that few of them fill the page."""

FEW = 3
"""So many choices a page should have."""


@dataclass(frozen=True, slots=True)
class _Choice:
    name: str
    icon: str
    heading: Words
    words: Words
    url: str = ""


class Choices(QWidget):
    """Tiles below each other; those that a page has no room for are on its next one."""

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__()
        self._look = look
        self._grid = PagedGrid(look, 1, stretch=GROWN, turns="choice")
        self._grid.turned.connect(presses.telling(Touch()))
        self._made: Hashable = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._grid)

    def show_choices(
        self,
        key: Hashable,
        hall: Hall,
        service: Service,
        ways: Sequence[Elsewhere],
        later: tuple[Words, Words],
        language: Language,
    ) -> None:
        """Only the first service of a number can be booked instead; another way may be one of any.

        `later` is when to come back, and a word to it. Another `key` begins on the first page.
        """
        made = (service, hall.phone, tuple(ways), later, language)
        if made != self._made:
            self._made = made
            told = _told(hall, service, ways, later)
            tiles = [self._tile(one, language) for one in told]
            self._grid.fill(tiles)
            for tile, one in zip(tiles, told, strict=True):
                tile.say(one.heading.of(language), one.words.of(language))
        self._grid.arrange(key, language)

    def _tile(self, choice: _Choice, language: Language) -> Advice:
        """Return a tile with its code: one that comes to a tile on the screen is not measured with it at once."""
        tile = Advice(self._look, choice.name, choice.icon, large=self._look.portrait)
        if choice.url:
            side_mm = 60 if self._look.portrait else 44
            tile.put_right(QrCode(self._look, choice.url, choice.words.of(language), side_mm))
        return tile


def _told(hall: Hall, service: Service, ways: Iterable[Elsewhere], later: tuple[Words, Words]) -> list[_Choice]:
    """Return the choices; where they are few, coming back later is the last one."""
    told = [_way(number, way) for number, way in enumerate(ways, 1)]
    if service.slots:
        how = texts.BOOK_HOW.fill(times=slot_line(service.slots), phone=hall.phone)
        told.insert(0, _Choice("long_line_book", "calendar-clock-outline", common.BOOK, how))
    if len(told) < FEW:
        told.append(_Choice("long_line_later", "clock-outline", *later))
    return told


def _way(number: int, way: Elsewhere) -> _Choice:
    words = way.where if way.where != NOTHING else common.WAY[way.kind]
    return _Choice(f"long_line_way_{number}", WAY_ICONS[way.kind], way.name, words, way.url)
