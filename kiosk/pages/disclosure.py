"""The lists of the service page: what to bring, and how to get it done without waiting here."""

from collections.abc import Hashable, Sequence

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from kiosk import texts
from kiosk.look import Look
from kiosk.widgets.card import Card
from kiosk.widgets.material import MaterialRow
from kiosk.widgets.paged import PagedGrid
from kiosk.widgets.way import WayCard
from shared.domain.hall import Elsewhere, Material
from shared.domain.words import Language
from shared.press import Touch
from shared.qt.presses import Presses
from shared.qt.touch.words import TextLabel


class Materials(QWidget):
    """The one-off disclosure as a card; long lists are paged."""

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__()
        self._look, self._presses = look, presses
        self._heading = TextLabel(
            look, "body" if look.cramped else "lead", bold=True, wrap=False, name="materials_heading"
        )
        self._card = Card(look)
        self._grid = PagedGrid(look, 1, gap=0, stretch=1.25, hug=True)
        self._grid.turned.connect(presses.telling(Touch()))
        inside = QVBoxLayout(self._card)
        far = look.px(4 if look.portrait else 2)  # a pager keeps off the border and the shadow below it
        inside.setContentsMargins(look.px(2), look.px(2), far, far)
        inside.addWidget(self._grid)
        inside.setSizeConstraint(QLayout.SizeConstraint.SetMinAndMaxSize)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        column.addWidget(self._heading)
        column.addWidget(self._card, 1)
        if look.portrait:
            # What the list does not need goes to the page's end, not between the list and what follows.
            column.setSizeConstraint(QLayout.SizeConstraint.SetMinAndMaxSize)
        else:
            column.addStretch(0)

    def fill(self, materials: Sequence[Material], language: Language) -> None:
        heading = texts.MATERIALS if materials else texts.NO_MATERIALS
        self._heading.say(heading.of(language))
        self._card.setVisible(bool(materials))
        rows = enumerate(materials)
        self._grid.fill(
            [MaterialRow(self._look, self._presses, material, language, first=not at) for at, material in rows]
        )

    def arrange(self, key: Hashable, language: Language) -> None:
        self._grid.arrange(key, language)


class Ways(QWidget):
    """The other ways, side by side where there is room; hidden where there is none."""

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__()
        self._look = look
        self._heading = _heading(look, "ways_heading")
        self._grid = PagedGrid(look, 1, hug=True, turns="way")
        self._grid.turned.connect(presses.telling(Touch()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        column.addWidget(self._heading)
        column.addWidget(self._grid, 1)
        column.setSizeConstraint(QLayout.SizeConstraint.SetMinAndMaxSize)

    def fill(self, ways: Sequence[Elsewhere], language: Language) -> None:
        self._heading.say(texts.OTHER_WAYS.of(language))
        self.setVisible(bool(ways))
        across = 2 if self._look.portrait and not self._look.modes.elder and len(ways) > 1 else 1
        self._grid.fill([WayCard(self._look, way, language) for way in ways], across)

    def arrange(self, key: Hashable, language: Language) -> None:
        self._grid.arrange(key, language)


def _heading(look: Look, name: str) -> TextLabel:
    return TextLabel(look, "body" if look.cramped else "lead", bold=True, wrap=False, name=name)
