"""Searching at a kiosk: typed signs lead to services, a service leads to its page and back."""

from kiosk.finding.flow import LONGEST, Searching
from kiosk.finding.place import ClearTyped, OpenSearch, Search, Typed
from kiosk.press import GoBack
from kiosk.stage import Stage
from kiosk.state import AtService, Home
from shared.domain.jobs import ManualJobs
from shared.domain.words import Language
from shared.writing.strokes import DeleteSign, TypeSign
from tests.kiosk.kiosks import Rig, without_service


def search(rig: Rig, typed: str) -> Search:
    rig.work()
    rig.presenter.pressed(OpenSearch())
    for sign in typed:
        rig.presenter.pressed(TypeSign(sign))
    return rig.at(Search)


def test_what_is_typed_finds_services(rig: Rig) -> None:
    assert search(rig, "sxa").found == (rig.running.service("A").id,)
    rig.presenter.pressed(DeleteSign())
    assert rig.at(Search).typed == "sx"
    assert len(rig.at(Search).found) == 2
    rig.presenter.pressed(ClearTyped())
    assert rig.at(Search) == Search(Home())
    rig.presenter.pressed(Typed("事项B"))
    assert rig.at(Search).found == (rig.running.service("B").id,)


def test_a_found_service_is_opened_and_left_for_what_was_found(rig: Rig) -> None:
    found = search(rig, "sxa")
    rig.open("A")
    assert rig.at(AtService).came_from == found
    rig.presenter.pressed(GoBack())
    assert rig.at(Search) == found
    rig.presenter.pressed(GoBack())
    assert rig.state.place == Home()


def test_a_number_is_taken_from_a_found_service(rig: Rig) -> None:
    search(rig, "sxb")
    rig.open("B")
    rig.take()
    assert rig.tickets() == [("B001", "waiting")]


def test_a_changed_set_up_is_searched_at_once(rig: Rig) -> None:
    search(rig, "sx")
    without_service(rig, "A")
    rig.work()
    assert rig.at(Search).found == (rig.running.service("B").id,)


def test_a_search_before_the_index_is_ready_is_answered_when_it_is(rig: Rig) -> None:
    jobs, stage = ManualJobs(), Stage(lambda _: None, Language.ZH)
    searching = Searching(stage, jobs)
    stage.go(Home())
    searching.hall_seen(rig.running.hall)
    for press in (OpenSearch(), Typed("sx")):
        searching.answers()[type(press)](press)
    assert stage.place == Search(Home(), "sx")
    jobs.drain()
    assert stage.place == Search(Home(), "sx", tuple(rig.running.service(letter).id for letter in "AB"))


def test_a_hung_database_does_not_keep_services_from_being_found(rig: Rig) -> None:
    rig.presenter.hall_seen(rig.running.hall)
    rig.local.drain()
    for press in (OpenSearch(), Typed("sxa")):
        rig.presenter.pressed(press)
    assert rig.at(Search).found == (rig.running.service("A").id,)


def test_endless_typing_is_cut(rig: Rig) -> None:
    assert len(search(rig, "s" * 60).typed) == LONGEST


def test_keys_of_the_search_do_nothing_on_other_pages(rig: Rig) -> None:
    rig.presenter.pressed(TypeSign("s"))
    rig.presenter.pressed(DeleteSign())
    assert rig.state.place == Home()


def test_who_leaves_the_search_alone_is_led_home(rig: Rig) -> None:
    search(rig, "sx")
    rig.wait(31)
    assert rig.state.place == Home()
