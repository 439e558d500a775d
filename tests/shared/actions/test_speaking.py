import pytest

from shared.actions.speaking import speak, take_back
from shared.db import journal
from shared.db.snapshot import read_view
from shared.domain.actor import Actor
from shared.domain.events import NoticeSpoken, NoticeTakenBack
from shared.domain.hall import Role
from shared.domain.ids import new_command
from shared.domain.problem import Problem, Refused
from shared.domain.view import HallView
from shared.domain.words import Words
from tests.factories import RunningHall
from tests.shared.actions.whole import check

MANAGER = Actor(Role.MANAGER, "manager's desk")
FIRE = Words("请从最近的出口离开大厅", "Please leave the hall by the nearest exit")
CALM = Words("险情已排除", "The danger is over")


def test_what_staff_have_read_aloud_is_in_the_journal_once(running: RunningHall) -> None:
    command = new_command()
    for _ in range(2):
        speak(running.store, MANAGER, FIRE, command, urgent=True)
    entries = running.store.read(lambda c: journal.read_events(c, running.store.hall_id, 0))
    events = [one.event for one in entries]
    assert [event for event in events if isinstance(event, NoticeSpoken)] == [NoticeSpoken(FIRE, urgent=True)]


def test_what_staff_take_back_is_in_the_journal_once(running: RunningHall) -> None:
    command = new_command()
    for _ in range(2):
        take_back(running.store, MANAGER, command)
    entries = running.store.read(lambda c: journal.read_events(c, running.store.hall_id, 0))
    taken_back = [one for one in entries if isinstance(one.event, NoticeTakenBack)]
    assert [one.event for one in taken_back] == [NoticeTakenBack()]


def test_a_screen_that_starts_knows_the_urgent_notices_that_stand(running: RunningHall) -> None:
    store = running.store
    for words, urgent in ((FIRE, True), (Words("甲", "a"), False), (CALM, True)):
        speak(store, MANAGER, words, new_command(), urgent=urgent)
    assert [said.words for said in running_view(running).urgent] == [FIRE, CALM]
    check(store)
    take_back(store, MANAGER, new_command())
    assert running_view(running).urgent == ()
    check(store)


def running_view(running: RunningHall) -> HallView:
    store = running.store
    return store.read(lambda connection: read_view(connection, store.hall_id, store.today(connection)))


def test_a_clerk_may_neither_have_notices_read_nor_take_them_back(running: RunningHall) -> None:
    clerk = Actor(Role.CLERK, "counter-1")
    with pytest.raises(Refused):
        speak(running.store, clerk, FIRE, new_command())
    with pytest.raises(Refused):
        take_back(running.store, clerk, new_command())


def test_only_a_zone_of_the_hall_has_notices_taken_back(running: RunningHall) -> None:
    with pytest.raises(Problem, match='no zone "Z"'):
        take_back(running.store, MANAGER, new_command(), zone="Z")


@pytest.mark.parametrize(
    ("words", "zone", "told"),
    [
        (Words("", " "), "", "nothing to say"),
        (
            Words("长" * 201, ""),
            "",
            "say it in at most 200 Chinese characters or 600 letters",
        ),
        (Words("", "long " * 121), "", "too long"),
        (Words("……", ""), "", "write a Chinese character or a number in it"),
        (Words("请离开", "中文"), "", "write an English word or a number in it"),
        (FIRE, "Z", 'no zone "Z"'),
    ],
)
def test_what_cannot_be_said_is_refused_in_one_sentence(
    running: RunningHall, words: Words, zone: str, told: str
) -> None:
    with pytest.raises(Problem, match=told):
        speak(running.store, MANAGER, words, new_command(), zone=zone)
