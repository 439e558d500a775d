"""All states join the pictures and the walk by themselves."""

import pytest
from PySide6.QtWidgets import QApplication

from deploy.pictures.kiosk.halls import demonstration_hall
from deploy.pictures.kiosk.matrix import MODES, VIEWS, all_states
from kiosk.pages.all_pages import PAGES
from shared.domain.words import Language


@pytest.fixture
def named(qapp: QApplication) -> list[str]:
    return [name for name, _ in all_states(demonstration_hall())]


def test_every_picture_has_a_name_of_its_own(named: list[str]) -> None:
    assert len(set(named)) == len(named)
    assert len({view.name for view in VIEWS}) == len(VIEWS) == len(MODES) * len(Language) * 2


def test_every_page_is_among_the_pictures(qapp: QApplication) -> None:
    assert {type(state.place) for _, state in all_states(demonstration_hall())} == set(PAGES)
