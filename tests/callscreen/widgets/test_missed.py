from dataclasses import replace

from pytestqt.qtbot import QtBot

from callscreen.widgets.ledger import ledger
from callscreen.widgets.missed import MissedNumbers
from tests.callscreen.looks import a_look
from tests.callscreen.states import a_state


def test_missed_numbers_that_have_no_room_stand_on_more_pages(qtbot: QtBot) -> None:
    part = MissedNumbers(None, a_look())
    qtbot.addWidget(part)
    part.resize(440, 136)
    numbers = tuple(f"A{i:03d}" for i in range(18))
    part.show_state(replace(a_state(), missed=numbers))
    seen = set()
    with ledger() as lines:
        part.grab()
        for _ in range(part.pages.count - 1):
            part.pages.turn()
            part.grab()
    seen = {line.text for line in lines}
    assert part.pages.count > 1
    assert set(numbers) <= seen


def test_many_missed_numbers_come_round_on_few_pages(qtbot: QtBot) -> None:
    part = MissedNumbers(None, a_look())
    qtbot.addWidget(part)
    part.resize(510, 136)
    part.show_state(replace(a_state(), missed=tuple(f"A{i:03d}" for i in range(26))))
    part.grab()
    assert part.pages.count <= 5
