"""The lists of the service page: what to bring, and how to get it done without waiting here."""

from collections.abc import Hashable

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kiosk import texts
from kiosk.look import Look
from kiosk.presses import Presses
from kiosk.widgets.card import Card
from kiosk.widgets.material import MaterialRow
from kiosk.widgets.paged import PagedGrid
from kiosk.widgets.way import WayCard
from kiosk.widgets.words import TextLabel
from shared.domain.hall import Service
from shared.domain.words import Language


class Materials(QWidget):
    """The one-off disclosure as a card; long lists are paged."""

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__()
        self._look = look
        self._heading = TextLabel(look, "lead", bold=True, name="materials_heading")
        self._card = Card(look)
        self._grid = PagedGrid(look, 1, gap=0, hug=True)
        self._grid.turned.connect(presses.touched)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(look.margins(1, 2))
        inside.addWidget(self._grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        column.addWidget(self._heading)
        column.addWidget(self._card, 1)
        column.addStretch(0)

    def fill(self, service: Service, language: Language) -> None:
        heading = texts.MATERIALS if service.materials else texts.NO_MATERIALS
        self._heading.say(heading.of(language))
        self._card.setVisible(bool(service.materials))
        rows = enumerate(service.materials)
        self._grid.fill([MaterialRow(self._look, material, language, first=not at) for at, material in rows])

    def arrange(self, key: Hashable, language: Language) -> None:
        self._grid.arrange(key, language)


class Ways(QWidget):
    """The other ways, side by side; hidden where there is none."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._heading = TextLabel(look, "lead", bold=True, name="ways_heading")
        self._cards: list[WayCard] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(look.gap)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        column.addWidget(self._heading)
        column.addLayout(self._grid)

    def fill(self, service: Service, language: Language) -> None:
        for old in self._cards:
            old.hide()
            old.deleteLater()
        self._cards = [WayCard(self._look, way, language) for way in service.elsewhere]
        self._heading.say(texts.OTHER_WAYS.of(language))
        self.setVisible(bool(self._cards))
        across = 2 if self._look.portrait and len(self._cards) > 1 else 1
        for position, card in enumerate(self._cards):
            self._grid.addWidget(card, *divmod(position, across))
