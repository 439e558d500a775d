"""A class that goes before, and several services on one number."""

from dataclasses import replace

from kiosk.press import ChooseService, GoBack, GoHome
from kiosk.state import AtService, Home, TakeNumber
from kiosk.wish import NO_WISH, Wish
from kiosk.wishing.place import AlsoAnother, ChooseClass, DropService, OpenWho, OpenWishes, Who, Wishes
from shared.domain.ids import ServiceId
from tests.kiosk.kiosks import Rig, without_service


def also(rig: Rig, letter: str) -> None:
    rig.open(letter)
    rig.presenter.pressed(AlsoAnother())


def ids(rig: Rig, letters: str) -> tuple[ServiceId, ...]:
    return tuple(rig.running.service(letter).id for letter in letters)


def test_several_services_are_on_one_number_in_their_order(rig: Rig) -> None:
    also(rig, "B")
    assert (rig.state.place, rig.state.wish.services) == (Home(), ids(rig, "B"))
    rig.open("A")
    assert rig.at(AtService).service_ids == ids(rig, "BA")
    rig.take()
    ticket = rig.at(TakeNumber).issued.ticket
    assert (ticket.number, ticket.service_id, ticket.steps) == ("B001", ids(rig, "B")[0], ids(rig, "A"))


def test_the_number_is_taken_from_the_list_of_wishes(rig: Rig) -> None:
    also(rig, "A")
    also(rig, "B")
    rig.presenter.pressed(OpenWishes())
    rig.presenter.pressed(ChooseService(ids(rig, "B")[0]))
    rig.work()
    rig.presenter.pressed(GoBack())
    rig.at(Wishes)
    rig.open("B")
    rig.take()
    assert rig.at(TakeNumber).issued.ticket.steps == ids(rig, "B")


def test_a_service_can_be_taken_off(rig: Rig) -> None:
    also(rig, "A")
    also(rig, "B")
    rig.presenter.pressed(OpenWishes())
    rig.presenter.pressed(DropService(ids(rig, "A")[0]))
    assert rig.state.wish.services == ids(rig, "B")
    rig.presenter.pressed(DropService(ids(rig, "B")[0]))
    assert (rig.state.place, rig.state.wish) == (Home(), NO_WISH)


def test_the_same_service_is_chosen_once(rig: Rig) -> None:
    also(rig, "A")
    also(rig, "A")
    assert rig.state.wish.services == ids(rig, "A")


def test_no_more_than_five_are_chosen() -> None:
    wish = NO_WISH
    for number in range(1, 6):
        assert not wish.full
        wish = wish.with_service(ServiceId(number))
    assert wish.full


def test_the_class_is_chosen_at_home_and_lasts_for_the_visit(rig: Rig) -> None:
    rig.presenter.pressed(OpenWho())
    assert rig.at(Who).came_from == Home()
    rig.presenter.pressed(ChooseClass("green"))
    assert (rig.state.place, rig.state.wish.priority) == (Home(), "green")
    rig.open()
    rig.take()
    assert rig.at(TakeNumber).issued.ticket.priority == "green"
    rig.presenter.pressed(GoHome())
    assert rig.state.wish == NO_WISH


def test_the_class_is_chosen_at_the_service(rig: Rig) -> None:
    rig.open()
    rig.presenter.pressed(OpenWho())
    rig.presenter.pressed(ChooseClass("green"))
    assert rig.at(AtService).priority == "green"
    rig.take()
    assert rig.at(TakeNumber).issued.ticket.priority == "green"


def test_the_class_can_be_taken_back(rig: Rig) -> None:
    rig.open()
    for code in ("green", "normal"):
        rig.presenter.pressed(OpenWho())
        rig.presenter.pressed(ChooseClass(code))
    rig.take()
    assert rig.at(TakeNumber).issued.ticket.priority == "normal"


def test_a_wish_is_forgotten_with_its_visitor(rig: Rig) -> None:
    also(rig, "A")
    rig.wait(14)
    assert (rig.state.seconds_left, rig.state.wish.services) == (None, ids(rig, "A"))
    rig.wait(1)
    assert rig.state.wish == NO_WISH
    rig.wait(10)
    assert rig.state.place == Home()


def test_what_the_hall_drops_is_dropped_from_the_wish(rig: Rig) -> None:
    also(rig, "A")
    rig.open("B")
    without_service(rig, "A")
    assert rig.state.wish == NO_WISH
    assert rig.at(AtService).service_ids == ids(rig, "B")
    rig.presenter.hall_seen(replace(rig.running.hall, priorities=()))
    assert rig.at(AtService).wish == Wish()


def test_a_class_is_chosen_for_no_service_that_is_gone(rig: Rig) -> None:
    rig.open("A")
    rig.presenter.pressed(OpenWho())
    without_service(rig, "A")
    rig.presenter.pressed(ChooseClass("green"))
    assert rig.at(Home).said is not None
    assert rig.state.wish.priority == "green"


def test_a_number_with_a_lost_answer_is_given_back_when_more_is_wished(rig: Rig) -> None:
    rig.open()
    rig.desk.after = True
    rig.take()
    rig.desk.after = False
    rig.presenter.pressed(AlsoAnother())
    rig.work()
    assert rig.tickets() == [("A001", "abandoned")]
