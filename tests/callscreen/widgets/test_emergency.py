"""An urgent notice stands in large letters in every layout, over whatever is there."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from callscreen.board.choice import chosen_layout, layout_names
from callscreen.measures import readable_from_m
from callscreen.widgets.ledger import ledger
from callscreen.widgets.painting import cap_share
from callscreen.window import CallScreenWindow
from deploy.pictures.callscreen_hall import a_morning
from shared.domain.words import Words
from tests.callscreen.looks import a_look

FIRE = Words("请所有人立即从最近的出口离开大厅", "Everybody please leave the hall by the nearest exit now")
ENDLESS = Words("请大家不要慌张，听从工作人员指挥。" * 12, "Please stay calm and follow the staff. " * 12)
SIZES = (QSize(1920, 1080), QSize(1080, 1920))
PX_PER_MM_55 = 1920 / 1218


def a_window(qtbot: QtBot, layout: str, words: Words | None, size: QSize = SIZES[0]) -> CallScreenWindow:
    look = a_look(layout)
    window = CallScreenWindow(look)
    qtbot.addWidget(window)
    window.resize(size)
    window.render_state(replace(a_morning(look.layout, 12), emergency=words))
    window.show()
    return window


@pytest.mark.parametrize("size", SIZES, ids=["landscape", "portrait"])
@pytest.mark.parametrize("name", layout_names())
def test_it_is_read_from_as_far_as_the_numbers_in_every_layout(name: str, size: QSize, qtbot: QtBot) -> None:
    window = a_window(qtbot, name, FIRE, size)
    with ledger() as lines:
        window.emergency.grab()
    assert "".join(line.text for line in lines if line.text in FIRE.zh) == FIRE.zh
    letters = min(line.px for line in lines if line.text in FIRE.zh) * cap_share(bold=True) / PX_PER_MM_55
    assert readable_from_m(letters) >= 4
    assert not any(line.cut for line in lines)


def test_it_covers_all_but_the_head_and_goes_away_again(qtbot: QtBot) -> None:
    window = a_window(qtbot, "waiting", FIRE)
    assert window.emergency.isVisible()
    for kind, part in window.parts.items():
        assert kind == "header" or window.emergency.geometry().contains(part.geometry())
    window.render_state(a_morning(chosen_layout("waiting"), 12))
    assert not window.emergency.isVisible()


@pytest.mark.parametrize("words", [ENDLESS, Words("", FIRE.en), Words(FIRE.zh, "")], ids=["long", "english", "chinese"])
def test_long_notices_and_those_of_one_language_are_shown_whole(words: Words, qtbot: QtBot) -> None:
    window = a_window(qtbot, "usual", words)
    with ledger() as lines:
        window.emergency.grab()
    assert not any(line.cut for line in lines)
    told = "".join(line.text for line in lines).replace(" ", "")
    assert words.zh.replace(" ", "") in told
    assert words.en.replace(" ", "") in told


def test_its_edge_is_bright_and_stands(qtbot: QtBot) -> None:
    window = a_window(qtbot, "windows", FIRE)
    image = window.emergency.grab().toImage()
    assert image.pixelColor(3, image.height() // 2).name() == window.emergency.theme.calling.lower()
