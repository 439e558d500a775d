"""The pages of one look, and when they are made."""

from pytestqt.qtbot import QtBot

from deploy.pictures import kiosk as pictures
from deploy.pictures.kiosk.matrix import all_states
from kiosk.pages.all_pages import AHEAD, PAGES, RARE
from kiosk.pages.page import Page
from kiosk.panel import Panel
from kiosk.window import KioskWindow
from shared.domain.hall import Hall
from tests.kiosk.windows import show


def made(panel: Panel) -> set[type[Page]]:
    return {type(page) for page in panel.findChildren(Page)}


def test_the_first_picture_waits_for_no_page_but_its_own(window: KioskWindow, hall: Hall) -> None:
    show(window, pictures.home_state(hall))
    shown = window.panel
    assert shown is not None
    panel = Panel(shown.look, window.presses, window)
    panel.render_state(pictures.home_state(hall))
    assert made(panel) == {type(shown.page)}


def test_the_other_pages_are_made_while_nothing_else_is_to_be_done(
    window: KioskWindow, hall: Hall, qtbot: QtBot
) -> None:
    show(window, pictures.home_state(hall))
    panel = window.panel
    assert panel is not None
    qtbot.waitUntil(lambda: made(panel) == set(AHEAD), timeout=30_000)
    assert panel.page.isVisible()
    assert panel.page.name == "page_home"


def test_a_page_that_few_see_is_made_when_it_is_shown(window: KioskWindow, hall: Hall, qtbot: QtBot) -> None:
    assert {*AHEAD, *RARE} == set(PAGES.values())
    show(window, pictures.home_state(hall))
    panel = window.panel
    assert panel is not None
    qtbot.waitUntil(lambda: made(panel) == set(AHEAD), timeout=30_000)
    named = {name: state for name, state in all_states(hall) if PAGES[type(state.place)] in RARE}
    for state in named.values():
        show(window, state)
    assert made(panel) == set(PAGES.values())
