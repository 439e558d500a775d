"""The page of classes that go before: one tile each, with who belongs to it."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout

from kiosk.look import Look
from kiosk.pages.page import Page
from kiosk.state import KioskState
from kiosk.widgets.notice import Notice
from kiosk.widgets.paged import PagedGrid
from kiosk.widgets.tile import Tile
from kiosk.wish import classes_of
from kiosk.wishing import texts
from kiosk.wishing.place import ChooseClass, Who
from shared.domain.hall import NORMAL, Hall, PriorityClass
from shared.domain.words import Language
from shared.press import Touch
from shared.qt.presses import Presses
from shared.qt.touch.words import TextLabel


class WhoPage(Page):
    """Chosen in trust; the page says that staff may ask for a proof."""

    name = "page_who"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._heading = TextLabel(look, "title", bold=True, name="who_heading")
        self._proof = Notice(look, "who_proof", "caution", "card-account-details-outline")
        self._grid = PagedGrid(look, 1 if look.portrait else 2, stretch=1.8, hug=True)
        self._grid.turned.connect(presses.telling(Touch()))
        self._made: object = None
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(12, 7))
        column.setSpacing(look.gap)
        column.addWidget(self._heading)
        column.addWidget(self._proof)
        column.addStretch(0)  # what is pressed stands low, in everybody's reach
        column.addWidget(self._grid, 1)

    def render_state(self, state: KioskState) -> None:
        hall, language = state.hall, state.language
        if hall is None or not isinstance(state.place, Who):
            return
        self._heading.say(texts.WHO_HEADING.of(language))
        self.setAccessibleName(self._heading.text())
        self._proof.say(texts.PROOF.of(language))
        made = (hall.priorities, language)
        if made != self._made:
            self._made = made
            self._grid.fill(list(self._tiles(hall, language)))
        self._grid.arrange(state.visit, language)

    def _tiles(self, hall: Hall, language: Language) -> Iterator[Tile]:
        for known in classes_of(hall):
            yield self._tile(known.code, known.name.of(language), _belongs(known, language))
        yield self._tile(NORMAL, texts.AS_USUAL.of(language), texts.AS_USUAL_HELP.of(language))

    def _tile(self, code: str, name: str, help_line: str) -> Tile:
        tile = Tile(self.look, f"class_{code}")
        tile.name(name, help_line)
        tile.setAccessibleName(f"{name} {help_line}".strip())
        tile.clicked.connect(self.presses.telling(ChooseClass(code)))
        return tile


def _belongs(known: PriorityClass, language: Language) -> str:
    who = known.who.of(language)
    if known.from_age and language is Language.EN:
        who = who[:1].lower() + who[1:]  # it goes on with a sentence
    age = texts.FROM_AGE.fill(age=known.from_age).of(language) if known.from_age else ""
    return ("；" if language is Language.ZH else "; ").join(filter(None, (age, who)))
