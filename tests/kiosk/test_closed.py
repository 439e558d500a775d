"""A kiosk that gives no numbers still helps: what to bring, what is online, the box, and when it opens again."""

from dataclasses import replace
from datetime import timedelta

import pytest

from deploy.pictures.kiosk import EVENING, demonstration_hall, home_state
from kiosk.deciding.place import AtLongLine, sheet
from kiosk.finding.place import OpenSearch, Search
from kiosk.pages.header import shut_words
from kiosk.press import ChooseService, GoBack
from kiosk.state import AtService, Closed, Home, KioskState, Shut
from kiosk.suggesting.place import ChoosingCategory, OpenBox
from kiosk.window import KioskWindow
from shared.domain.hall import Hall
from shared.domain.ids import CommandId
from shared.domain.link import LinkState
from tests.kiosk.kiosks import OPENING, Rig
from tests.kiosk.windows import find, names, show, text


def evening(hall: Hall) -> KioskState:
    real = replace(hall, demonstration=False)
    return replace(home_state(hall), place=Closed(Shut.HOURS), hall=real, now=EVENING.astimezone(real.zone))


def closed_rig(rig: Rig) -> Rig:
    rig.clock.start = OPENING.replace(hour=9) - timedelta(seconds=rig.clock.seconds - 1000)
    rig.work()
    rig.wait(1)
    assert rig.state.place == Closed(Shut.HOURS)
    return rig


def test_after_hours_the_same_is_offered_as_while_staff_give_no_numbers(window: KioskWindow, hall: Hall) -> None:
    show(window, evening(hall))
    assert {"suggestions", "errand_look", "errand_my_number", "errand_return"} <= names(window)
    assert "errand_guide" not in names(window)
    assert text(window, "closed_help") == "可以先看看要带什么、能不能网上办。"


@pytest.mark.parametrize(
    ("stopped", "why", "ask"),
    [
        (False, "今天的办理时间已过，下次办理时间是明天 08:30。", "咨询电话 0000-8860328"),
        (
            True,
            "大厅已提前停发今天的号，已取的号照常叫号。下次办理时间是明天 08:30。",
            "叫导办员，或拨打 0000-8860328",
        ),
    ],
    ids=["after the hours", "stopped by hand"],
)
def test_a_closed_kiosk_tells_why_and_three_things_to_do(
    window: KioskWindow, hall: Hall, stopped: bool, why: str, ask: str
) -> None:
    state = evening(hall)
    assert state.now is not None
    if stopped:
        state = replace(home_state(hall), place=state.place)
        assert state.now is not None
        state = replace(state, hall=replace(hall, no_more_on=state.now.date()))
    show(window, state)
    assert text(window, "closed_why") == why
    assert text(window, "closed_book") == "拨打 0000-8860328 预约，到了先签到。"
    assert text(window, "closed_help") == "可以先看看要带什么、能不能网上办。"
    assert text(window, "closed_phone") == ask


def test_a_hall_that_books_nothing_offers_no_appointment(window: KioskWindow, hall: Hall) -> None:
    state = evening(replace(hall, services=tuple(replace(s, slots=()) for s in hall.services)))
    show(window, state)
    assert "closed_book" not in names(window)
    assert "closed_phone" in names(window)


def test_what_needs_the_hall_is_not_offered_without_it(window: KioskWindow, hall: Hall) -> None:
    show(window, replace(evening(hall), link=LinkState(EVENING, "away")))
    assert "suggestions" not in names(window)
    assert "errand_look" in names(window)


def test_what_to_bring_is_looked_up_after_hours_and_no_number_is_offered(rig: Rig) -> None:
    closed_rig(rig).presenter.pressed(OpenSearch())
    assert rig.at(Search) == Search(Closed(Shut.HOURS))
    rig.presenter.pressed(ChooseService(rig.running.service("A").id))
    rig.work()
    rig.wait(1)
    assert rig.at(AtService).said is not None
    for _ in range(2):
        rig.presenter.pressed(GoBack())
    assert rig.state.place == Closed(Shut.HOURS)


def test_the_box_is_open_after_hours(rig: Rig) -> None:
    closed_rig(rig).presenter.pressed(OpenBox())
    rig.at(ChoosingCategory)


def test_a_service_that_gives_no_number_has_no_button_for_one(window: KioskWindow, hall: Hall) -> None:
    state = evening(hall)
    place = AtService(hall.services[0].id, Search(state.place), "c")  # type: ignore[arg-type]
    show(window, replace(state, place=place))
    assert (find(window, "take_number").isEnabled(), text(window, "take_number")) == (False, "现在不能取号")
    show(window, replace(state, place=place, hall=hall))
    assert find(window, "take_number").isEnabled()
    away = LinkState(EVENING, "away")
    show(window, replace(state, place=place, hall=hall, link=away))
    assert not find(window, "take_number").isEnabled()
    own = frozenset(queue.id for queue in hall.queues)
    show(window, replace(state, place=place, hall=hall, link=away, own_queues=own))
    assert find(window, "take_number").isEnabled()


def test_where_no_number_can_be_had_no_figure_is_told_and_the_reason_is(window: KioskWindow, hall: Hall) -> None:
    state = home_state(replace(hall, demonstration=False))
    place = AtService(hall.services[0].id, Home(), CommandId("c"))
    figures = {"fact_people", "fact_wait", "fact_until"}
    assert state.hall is not None
    assert state.now is not None
    show(window, replace(state, place=place))
    assert figures <= names(window)
    stopped = replace(state, place=place, hall=replace(state.hall, no_more_on=state.now.date()))
    show(window, stopped)
    assert not figures & names(window), "the hall stopped while the page was open"
    assert "今天不再发号" in find(window, "service_notice").accessibleName()
    show(window, replace(stopped, place=sheet(AtLongLine, place)))
    assert text(window, "long_line_heading") == "现在不能取号"
    assert not {"long_people", "long_wait", "long_line_reason"} & names(window)
    assert not find(window, "take_number").isEnabled()


@pytest.mark.parametrize(
    ("at", "says"),
    [
        ("07:45", "还没到办理时间，08:30 开始"),
        ("12:05", "休息中，13:30 继续办理"),
        ("17:02", "已下班，下次办理时间是明天 08:30"),
        ("10:00", ""),
    ],
)
def test_the_band_on_top_says_until_when_the_windows_are_shut(at: str, says: str) -> None:
    hall = replace(demonstration_hall(), demonstration=False)
    state = home_state(hall)
    assert state.now is not None
    assert state.view is not None
    hour, minute = map(int, at.split(":"))
    said = shut_words(hall, state.view, state.now.replace(hour=hour, minute=minute))
    assert (said.zh if said else "").endswith(says)
    assert bool(said) is bool(says)
