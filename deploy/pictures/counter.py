"""Pictures of the counter terminal: all shapes and states, in both languages in all colours."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from counter_terminal.board_link import BoardLink
from counter_terminal.commands import Commands
from counter_terminal.desk import derive
from counter_terminal.facts import Facts
from counter_terminal.lists.state import ListName, ListsFacts
from counter_terminal.pad_link import PadDisplay
from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.rating_desk import RatingDesk
from counter_terminal.state import Edge, Page, Shape
from counter_terminal.tray.signs import SIDE, sign
from counter_terminal.tray.tray_state import TrayKind
from counter_terminal.window.counter_window import CounterWindow
from counter_terminal.window.look import BODY_MM
from deploy.pictures.counter_lists import looks
from deploy.pictures.counter_states import NOW, all_states
from deploy.pictures.counter_visits import visit_states
from drivers.state import ignore
from shared.actions.set_up import import_catalogue
from shared.catalogue.reading import read_catalogue
from shared.db.store import Store
from shared.domain.jobs import ManualJobs
from shared.domain.words import Language
from shared.qt.theme import THEMES, Metrics, dress
from shared.settings import WindowSettings

CATALOGUE = Path(__file__).parents[1] / "catalogues" / "transport-hall.toml"
AT_100_PERCENT = Metrics(96 / 25.4, BODY_MM)
LAPTOP, WIDE, NARROW = 1366, 1920, 960
TALL, LOW, LOWEST = 870, 728, 512
"""Heights of an upright bar; the last one is what a screen of 1080 pixels leaves at 200 %."""
SCALED = {"1366-at-125": 1093, "1920-at-150": 1280, "1920-at-200": 960}
"""Widths of a bar in pixels at 100 %, by screen and scale."""
TIGHT_STATES = ("serving", "overdue", "long-names", "long-refusal", "alerts", "message", "more")
THEMES_SEEN_ONCE = "light"
"""The theme in which the panels are drawn in the shapes where they look as in the full desk."""
LAYOUT_ROUNDS = 3
"""A layout within a layout within the window is told of a change in one round each."""


@dataclass(frozen=True, slots=True)
class Picture:
    name: str
    facts: Facts
    width: int | None = None
    height: int | None = None
    press: tuple[str, ...] = ()
    """Tabs that are pressed before, by object name."""


class _Pad:
    """Stands where no pad is plugged in."""

    def start_rating(self) -> None: ...

    def cancel_rating(self) -> None: ...

    def show_ticket(self, number: str | None, waiting: int | None) -> None: ...

    def show_welcome(self, text: str) -> None: ...


def draw(folder: Path) -> list[Path]:
    """Draw every state of the counter terminal into `folder` and return the files."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        store = import_catalogue(f"sqlite:///{scratch}/hall.db", read_catalogue(CATALOGUE), lambda: NOW)
        states = all_states(store.hall())
        states |= visit_states(states["serving"], states["long-names"])
        made = [_draw(app, store, picture, folder) for picture in pictures(states)]
        store.close()
    return [*made, *(_draw_sign(kind, folder) for kind in TrayKind)]


def pictures(states: dict[str, Facts]) -> Iterator[Picture]:
    """Yield every shape, state, language and theme; then sizes that are worth a look."""
    for (name, facts), shape, language, theme in product(states.items(), Shape, Language, THEMES):
        file = f"{shape}-{name}-{language}-{theme}"
        yield Picture(file, replace(facts, shape=shape, language=language, theme=theme), _width(shape))
    for look, language, theme in product(looks(states["idle"], NOW), Language, THEMES):
        seen = replace(look.facts, language=language, theme=theme)
        file = f"{look.name}-{language}-{theme}"
        yield Picture(f"full-lists-{file}", replace(seen, shape=Shape.FULL), LAPTOP, press=look.press)
        around = replace(seen, page=Page.AROUND)
        if theme == THEMES_SEEN_ONCE:
            yield Picture(f"compact-lists-{file}", replace(around, shape=Shape.COMPACT), press=look.press)
            yield Picture(f"bar-lists-{file}", around, LAPTOP, press=look.press)
    beside = looks(states["serving"], NOW)
    for look, language in product((one for one in beside if one.name.startswith("waiting")), Language):
        next_up = replace(look.facts.lists.of(ListName.NEXT), **_steps_of(look.facts))
        lists = ListsFacts({**look.facts.lists.lists, ListName.NEXT: next_up})
        facts = replace(look.facts, shape=Shape.COMPACT, language=language, lists=lists)
        yield Picture(f"compact-next-{look.name}-{language}", facts)
    for name, language in product(("serving", "long-names", "several"), Language):
        facts = replace(states[name], language=language)
        yield Picture(f"bar-{name}-{language}-narrow", facts, NARROW)
        yield Picture(f"bar-{name}-{language}-wide", facts, WIDE)
        yield Picture(f"full-{name}-{language}-wide", replace(facts, shape=Shape.FULL), WIDE, 1040)
    for name, language in product(("more-messages", "around-messages"), Language):
        yield Picture(f"bar-{name}-{language}-narrow", replace(states[name], language=language), NARROW)
    serving = replace(states["serving"], shape=Shape.COMPACT)
    yield Picture("compact-tiled", serving, 720, 480)
    yield Picture("compact-several-tiled", replace(states["several"], shape=Shape.COMPACT), 720, 480)
    yield Picture("compact-large", serving, LAPTOP, 768)
    yield Picture("compact-first-moment", replace(states["idle"], shape=Shape.COMPACT, view=None))
    yield from _upright(states)
    yield from _scaled(states)
    yield Picture("bar-lower-edge", replace(states["transfer"], edge=Edge.BOTTOM), LAPTOP)


def _scaled(states: dict[str, Facts]) -> Iterator[Picture]:
    """Yield the lying bar as wide as usual screens leave it at usual scales, in the states that need most room."""
    for (screen, width), language, name in product(SCALED.items(), Language, TIGHT_STATES):
        yield Picture(f"bar-{name}-{language}-{screen}", replace(states[name], language=language), width)


def _upright(states: dict[str, Facts]) -> Iterator[Picture]:
    """Yield the bar at the sides: every state, and on a low screen; then what unfolds from it."""
    for name, language, theme in product(states, Language, THEMES):
        facts = replace(states[name], edge=Edge.LEFT, language=language, theme=theme)
        yield Picture(f"left-{name}-{language}-{theme}", facts, None, TALL)
    for name, language, high in product(("serving", "overdue", "several", "refused"), Language, (LOW, LOWEST)):
        facts = replace(states[name], edge=Edge.LEFT, language=language)
        yield Picture(f"left-{name}-{language}-{high}", facts, None, high)
    for language in Language:
        yield Picture(f"right-more-{language}", replace(states["more"], edge=Edge.RIGHT, language=language), None, LOW)


def _steps_of(facts: Facts) -> dict[str, Any]:
    """Return what is chosen among all who wait, to be chosen among the next few as well."""
    known = facts.lists.of(ListName.WAITING)
    return {"chosen": known.chosen, "asked": known.asked}


def _width(shape: Shape) -> int | None:
    return {Shape.BAR: LAPTOP, Shape.COMPACT: None, Shape.FULL: LAPTOP}[shape]


def _draw(app: QApplication, store: Store, picture: Picture, folder: Path) -> Path:
    commands, pad = Commands(ManualJobs(), lambda *_: None), _Pad()
    presenter = CounterPresenter(
        store,
        commands,
        picture.facts,
        BoardLink(ignore),
        PadDisplay(pad),
        RatingDesk(store, commands, pad, picture.facts.set_up.number),
    )
    wanted = WindowSettings(x=0, y=0, width=picture.width, height=picture.height)
    window = CounterWindow(presenter, Pages(presenter), AT_100_PERCENT, wanted, partial(dress, app))
    window.show_state(derive(picture.facts, NOW))
    window.show()
    app.processEvents()
    for name in picture.press:
        next(tab for tab in window.findChildren(QAbstractButton, name) if tab.isVisible()).click()
        window.show_state(derive(picture.facts, NOW))
    for _ in range(LAYOUT_ROUNDS):
        app.processEvents()
    file = folder / f"{picture.name}.png"
    if not window.grab().save(str(file)):
        raise OSError(f"cannot write {file}")
    window.close()
    window.deleteLater()
    app.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    return file


def _draw_sign(kind: TrayKind, folder: Path) -> Path:
    file = folder / f"tray-{kind}.png"
    if not sign(kind).pixmap(SIDE, SIDE).save(str(file)):
        raise OSError(f"cannot write {file}")
    return file
