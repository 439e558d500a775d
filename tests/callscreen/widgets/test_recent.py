from dataclasses import replace

from pytestqt.qtbot import QtBot

from callscreen.state import CallShown
from callscreen.widgets.ledger import ledger
from callscreen.widgets.recent import RecentCalls
from tests.callscreen.looks import a_look
from tests.callscreen.states import a_state

CALLS = tuple(CallShown(100 - i, f"A{i:03d}", i + 1) for i in range(9))


def written(part: RecentCalls) -> set[str]:
    with ledger() as lines:
        part.grab()
    return {line.text for line in lines}


def test_calls_that_have_no_room_stand_on_more_pages_and_a_new_one_is_seen_at_once(qtbot: QtBot) -> None:
    part = RecentCalls(None, a_look())
    qtbot.addWidget(part)
    part.resize(640, 590)
    part.show_state(replace(a_state(), recent=CALLS))
    assert part.pages.count == 3
    seen = written(part)
    part.pages.turn()
    assert "A000" not in written(part)
    part.pages.turn()
    assert {call.number for call in CALLS} - seen - written(part) == {"A003", "A004", "A005"}
    newest = CallShown(200, "B777", 4)
    part.show_state(replace(a_state(), recent=(newest, *CALLS)))
    assert "B777" in written(part)
