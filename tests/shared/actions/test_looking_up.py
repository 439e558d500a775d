"""A ticket's whole life as sentences, for whoever asks at the information desk; read-only, of any day."""

from datetime import timedelta

import pytest

from shared.actions import calling, issuing, missing, moving, rating, serving
from shared.actions.looking_up import look_up, numbers_ending
from shared.actions.materials import check_materials
from shared.actions.noting import note
from shared.actions.sending_back import send_back
from shared.actions.taking_back import undo_last
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.ids import new_command
from shared.domain.material_check import CheckedMaterial, MaterialState
from shared.domain.problem import Refused
from shared.domain.story import TicketStory
from shared.domain.ticket import TicketState
from shared.domain.words import Language
from tests.factories import KIOSK
from tests.shared.actions.clocked import NINE_OCLOCK, Clocked, clocked
from tests.shared.actions.deferring import deferring

GUIDE = Actor(Role.GUIDE, "guide")


def told(story: TicketStory, language: Language = Language.EN) -> list[str]:
    return [line.words.of(language) for line in story.lines]


def story_of(hall: Clocked, number: str = "A001") -> TicketStory:
    return look_up(hall.running.store, GUIDE, number=number)


def test_the_story_tells_calls_returns_transfers_and_visits_in_their_order(ready_url: str) -> None:
    with deferring(ready_url) as hall:
        store, service_b = hall.running.store, hall.running.service("B")
        hall.take("A")
        one, two = hall.running.clerk(1), hall.running.clerk(2)
        hall.running.call(one)
        calling.recall(store, one, new_command())
        missing.no_show(store, one, new_command())
        missing.return_ticket(store, KIOSK, "A001", new_command())
        hall.running.serve(one)
        ticks = [CheckedMaterial("身份证", MaterialState.MISSING), CheckedMaterial("检测报告", MaterialState.DEFERRED)]
        check_materials(store, one, ticks, new_command())
        note(store, one, "no stamp", new_command())
        moving.transfer(store, one, service_b.queue_id, new_command(), clerk_id=two.clerk_id)
        hall.running.serve(two)
        send_back(store, two, new_command(), "not mine")
        hall.running.call(one)
        serving.start(store, one, new_command())
        hall.later(minutes=12)
        serving.finish(store, one, new_command())
        story = story_of(hall)
        assert told(story) == [
            "took the number for Service A, 0 people ahead",
            "called at 1 by Wang 1",
            "called again at 1, time 1",
            "missed the call at 1",
            "came back, waits again",
            "called at 1 by Wang 1",
            "service begins at 1",
            "papers checked at 1: 身份证 missing, 检测报告 (by 2026-03-09) to follow",
            "note at 1: no stamp",
            "transferred from 1 to Wang 2: no stamp",
            "called at 2 by Wang 2",
            "service begins at 2",
            "transferred from 2 to Wang 1: not mine",
            "called at 1 by Wang 1",
            "service begins at 1",
            "Service A at 1 by Wang 1: Accepted, materials to follow, 12 min",
        ]
        assert told(story, Language.ZH)[1] == "1 号窗口 王1 叫号"
        assert [(v.outcome.en, v.minutes, v.rated) for v in story.visits] == [
            ("Transferred", 0, False),
            ("Transferred", 0, False),
            ("Accepted, materials to follow", 12, False),
        ]
        assert story.ticket.state is TicketState.DONE


def test_the_story_tells_holds_steps_taken_back_and_services_to_come(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, first, second = hall.running.store, hall.running.service("A").id, hall.running.service("B").id
        issuing.issue(store, KIOSK, first, new_command(), then=[second])
        clerk = hall.running.clerk(1)
        held = hall.running.serve(clerk)
        moving.hold(store, clerk, hall.now + timedelta(minutes=30), new_command(), "copy")
        undo_last(store, clerk, new_command())
        moving.hold(store, clerk, None, new_command())
        calling.call_this(store, clerk, held.id, new_command())
        serving.start(store, clerk, new_command())
        serving.finish(store, clerk, new_command(), "advice")
        assert told(story_of(hall))[3:] == [
            "put on hold at 1 until 09:30: Copies, photos",
            "taken back at 1: hold",
            "put on hold at 1",
            "called back from hold at 1 by Wang 1",
            "service begins at 1",
            "Service A at 1 by Wang 1: Advice, 0 min",
            "goes on to Service B, waits in Queue B",
        ]


def test_a_rating_is_told_as_given_or_not_and_never_which(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        hall.take("A")
        clerk = hall.running.clerk(1)
        hall.running.serve(clerk)
        serving.finish(hall.running.store, clerk, new_command())
        assert [visit.rated for visit in story_of(hall).visits] == [False]
        (visit,) = story_of(hall).visits
        pad = Actor(Role.PAD, "pad", clerk.counter_id)
        rating.rate(hall.running.store, pad, visit.visit_id, 1, new_command())
        assert [visit.rated for visit in story_of(hall).visits] == [True]


def test_a_ticket_is_found_by_its_day_and_by_its_slip_long_after(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        code = hall.running.issue("A").ticket.code
        hall.later(days=40)
        later = hall.running.issue("A").ticket
        store, day = hall.running.store, NINE_OCLOCK.date()
        found = [look_up(store, GUIDE, number=" a1", day=day), look_up(store, GUIDE, code=code), story_of(hall)]
        assert [story.ticket.business_day for story in found] == [day, day, day + timedelta(days=40)]
        assert found[2].ticket.id == later.id


@pytest.mark.parametrize(("by", "sentence"), [(KIOSK, "Only staff"), (GUIDE, "no such ticket")])
def test_strangers_learn_nothing_and_a_wrong_number_is_told(ready_url: str, by: Actor, sentence: str) -> None:
    with clocked(ready_url) as hall, pytest.raises(Refused, match=sentence):
        look_up(hall.running.store, by, number="A009")


def test_numbers_are_found_by_their_last_figures_those_not_over_first(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store = hall.running.store
        hall.take("A" * 11 + "B")
        calling.call_next(store, clerk := hall.running.clerk(1), new_command())
        serving.start(store, clerk, new_command())
        serving.finish(store, clerk, new_command())
        assert numbers_ending(store, GUIDE, "1") == ("B001", "A011", "A001")
        assert numbers_ending(store, GUIDE, "011") == ("A011",)
        assert numbers_ending(store, GUIDE, "1", most=2) == ("B001", "A011")
        with pytest.raises(Refused, match="ends in 7777"):
            numbers_ending(store, GUIDE, "7777")
        with pytest.raises(Refused, match="staff"):
            numbers_ending(store, KIOSK, "1")
        hall.later(days=1)
        with pytest.raises(Refused, match="No number of today"):
            numbers_ending(store, GUIDE, "1")
