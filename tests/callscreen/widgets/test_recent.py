from dataclasses import replace

from pytestqt.qtbot import QtBot

from callscreen import texts
from callscreen.state import CallShown, HoursShown
from callscreen.widgets.ledger import ledger
from callscreen.widgets.recent import RecentCalls
from shared.domain.words import Words
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
    seen = written(part)
    part.pages.turn()
    second = written(part)
    assert "A000" not in second
    part.pages.turn()
    assert part.pages.count == 3
    assert {call.number for call in CALLS} <= seen | second | written(part)
    newest = CallShown(200, "B777", 4)
    part.show_state(replace(a_state(), recent=(newest, *CALLS)))
    assert "B777" in written(part)


def test_a_row_tells_in_words_whether_the_citizen_is_asked_to_come_is_served_or_has_left(qtbot: QtBot) -> None:
    part = RecentCalls(None, a_look())
    qtbot.addWidget(part)
    part.resize(640, 590)
    waiting, served = CALLS[0], replace(CALLS[1], served=True)
    over = replace(CALLS[2], served=True, over=True)
    part.show_state(replace(a_state(), recent=(waiting, served, over)))
    assert {"请到窗口", texts.BEING_SERVED.zh, texts.OVER.zh} <= written(part)


def test_before_the_first_call_the_list_says_what_will_stand_there_and_when_the_hall_is_open(qtbot: QtBot) -> None:
    part = RecentCalls(None, a_look())
    qtbot.addWidget(part)
    part.resize(640, 590)
    hours = HoursShown(("08:30–12:00", "13:30–17:00"))
    part.show_state(replace(a_state(), recent=(), hours=hours))
    told = " ".join(written(part))
    assert "叫过的号码" in told.replace(" ", "")
    assert "08:30–12:00" in told
    part.show_state(replace(a_state(), recent=(), hours=replace(hours, closed=Words("已下班", "Closed"))))
    told = " ".join(written(part))
    assert "暂无" in told
    assert "叫过的号码" not in told.replace(" ", "")
    assert "08:30–12:00" not in told


def test_a_low_list_has_its_title_beside_a_single_row(qtbot: QtBot) -> None:
    part = RecentCalls(None, a_look())
    qtbot.addWidget(part)
    part.resize(1856, 110)
    part.show_state(replace(a_state(), recent=CALLS[:3]))
    with ledger() as lines:
        part.grab()
    numbers = [line for line in lines if line.text in {call.number for call in CALLS}]
    assert len(numbers) == 3
    assert len({line.place.center().y() for line in numbers}) == 1
    assert not any(line.cut for line in lines)


def test_the_last_page_is_filled_with_calls_of_the_one_before(qtbot: QtBot) -> None:
    part = RecentCalls(None, a_look())
    qtbot.addWidget(part)
    part.resize(640, 556)
    part.show_state(replace(a_state(), recent=tuple(CallShown(50 - i, f"A00{i}", 5) for i in range(4))))
    part.pages.turn()
    assert part.pages.page == 1
    assert sorted(text for text in written(part) if text.startswith("A00")) == ["A001", "A002", "A003"]
