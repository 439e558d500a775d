"""The way round the kiosk: home, service, language, time and the hall's news."""

from dataclasses import replace
from datetime import timedelta

from kiosk import texts
from kiosk.press import ChooseDepartment, GiveBack, GoBack, GoHome, Keep, MoreTime, PrintAgain, SwitchLanguage, Take
from kiosk.state import AtService, Closed, Home, PrintFault, Shut, TakeNumber
from shared.actions.set_up import import_catalogue
from shared.domain import refusals
from shared.domain.hours import WORKING_DAYS
from shared.domain.ids import DepartmentId
from shared.domain.link import CONNECTED, LinkState
from shared.domain.words import Language, Words
from shared.press import Touch
from tests.factories import SHANGHAI, a_catalogue
from tests.kiosk.kiosks import OPENING, Rig, without_service


def test_a_kiosk_is_at_home_once_it_knows_the_hall(rig: Rig) -> None:
    assert rig.state.place == Home()
    assert rig.state.language is Language.ZH
    assert rig.shown[-1] is rig.state


def test_a_department_and_back_from_its_service(rig: Rig) -> None:
    department = rig.running.hall.departments[0].id
    rig.presenter.pressed(ChooseDepartment(department))
    rig.open()
    rig.at(AtService)
    rig.presenter.pressed(GoBack())
    assert rig.state.place == Home(department)
    rig.presenter.pressed(GoBack())
    assert rig.state.place == Home()


def test_the_language_lasts_for_one_visitor(rig: Rig) -> None:
    rig.presenter.pressed(SwitchLanguage())
    rig.open()
    assert rig.state.language is Language.EN
    rig.take()
    rig.presenter.pressed(GoHome())
    assert (rig.state.place, rig.state.language) == (Home(), Language.ZH)


def test_the_ticket_keeps_the_visitors_language(rig: Rig) -> None:
    rig.presenter.pressed(SwitchLanguage())
    rig.open()
    rig.take()
    assert rig.at(TakeNumber).issued.ticket.language is Language.EN


def test_the_countdown_shows_in_the_last_fifteen_seconds_and_leads_home(rig: Rig) -> None:
    rig.open()
    rig.wait(14)
    assert rig.shown[-1].seconds_left is None
    seen = []
    for _ in range(15):
        rig.wait(1)
        seen.append(rig.state.seconds_left)
    assert seen == [*range(15, 0, -1)]
    rig.wait(1)
    assert (rig.state.place, rig.state.seconds_left) == (Home(), None)


def test_more_time_starts_the_countdown_anew(rig: Rig) -> None:
    rig.open()
    rig.wait(28)
    rig.presenter.pressed(MoreTime())
    assert rig.state.seconds_left is None
    rig.wait(28)
    rig.at(AtService)


def test_an_untouched_home_page_never_counts_down(rig: Rig) -> None:
    visit = rig.state.visit
    rig.wait(120)
    assert rig.state.visit == visit
    assert all(state.seconds_left is None for state in rig.shown)


def test_a_home_page_that_was_paged_through_is_quietly_made_new(rig: Rig) -> None:
    visit = rig.state.visit
    rig.presenter.pressed(Touch())
    rig.wait(31)
    assert rig.state.visit == visit + 1
    assert all(state.seconds_left is None for state in rig.shown)


def test_the_number_stays_for_eight_seconds_and_says_so(rig: Rig) -> None:
    rig.open()
    rig.take()
    rig.wait(1)
    assert rig.state.seconds_left == 7
    rig.wait(6)
    rig.at(TakeNumber)
    rig.wait(1)
    assert rig.state.place == Home()
    assert rig.tickets() == [("A001", "waiting")]


def test_a_number_without_a_slip_stays_longer(rig: Rig) -> None:
    rig.faults.paper_out = True
    rig.open()
    rig.take()
    rig.wait(19)
    rig.at(TakeNumber)
    rig.wait(1)
    assert rig.state.place == Home()


def test_outside_the_hours_the_kiosk_is_closed_and_opens_an_hour_before(rig: Rig) -> None:
    midnight = OPENING.replace(hour=16)
    for hour_utc, place in ((0, Home()), (9, Closed(Shut.HOURS)), (22, Closed(Shut.HOURS))):
        rig.clock.start = midnight.replace(hour=hour_utc) - timedelta(seconds=rig.clock.seconds - 1000)
        rig.wait(1)
        assert rig.state.place == place, hour_utc


def test_a_visitor_at_closing_time_is_told_and_gets_no_number(rig: Rig) -> None:
    rig.open()
    rig.clock.start = OPENING.replace(hour=9)
    rig.wait(1)
    rig.take()
    said = rig.at(AtService).said
    assert said is not None
    assert said.zh == "今天的办理时间已过，下次办理时间是明天 08:30。"
    assert rig.tickets() == []


def test_a_service_that_is_closed_for_the_time_being_tells_its_visitor_why(rig: Rig) -> None:
    hall = rig.running.hall
    closed = tuple(replace(s, closed=Words("系统升级", "System update")) for s in hall.services)
    rig.presenter.hall_seen(replace(hall, services=closed))
    rig.open()
    rig.take()
    said = rig.at(AtService).said
    assert said is not None
    assert said.en == "This service is closed for the time being (System update); please ask a guide."
    assert rig.tickets() == []


def test_a_hall_that_gives_no_more_numbers_today_closes_its_kiosk(rig: Rig) -> None:
    rig.presenter.hall_seen(replace(rig.running.hall, no_more_on=OPENING.date()))
    rig.wait(1)
    assert rig.state.place == Closed(Shut.HOURS)


def test_a_demonstration_hall_never_closes(rig: Rig) -> None:
    rig.presenter.hall_seen(replace(rig.running.hall, demonstration=True))
    rig.clock.start = OPENING.replace(hour=20)
    rig.wait(1)
    assert rig.state.place == Home()


def test_a_service_that_is_closed_under_the_visitor_is_said_to_be(rig: Rig) -> None:
    rig.open("A")
    without_service(rig, "A")
    assert rig.at(Home).said == texts.SERVICE_GONE
    rig.wait(7)
    assert rig.state.place == Home()


def test_a_service_that_is_closed_before_the_kiosk_hears_of_it_gives_no_number(rig: Rig) -> None:
    rig.open("A")
    catalogue = a_catalogue(zone=SHANGHAI, hours=WORKING_DAYS)
    url = str(rig.running.store.engine.url)
    import_catalogue(url, replace(catalogue, services=catalogue.services[1:]), rig.clock.now).close()
    rig.take()
    assert rig.at(AtService).said == refusals.NOT_OFFERED


def test_the_last_picture_stays_while_the_database_is_away(rig: Rig) -> None:
    before = rig.state
    away = LinkState(OPENING, "The database does not answer.")
    rig.presenter.link_seen(away)
    assert rig.state == replace(before, link=away)
    rig.presenter.link_seen(CONNECTED)
    assert rig.state == before


def test_presses_that_belong_to_another_page_do_nothing(rig: Rig) -> None:
    before = rig.state
    for press in (Take(), PrintAgain(), Keep(), GiveBack()):
        rig.presenter.pressed(press)
    rig.work()
    assert rig.state == before
    rig.open()
    rig.presenter.pressed(ChooseDepartment(DepartmentId(1)))
    rig.at(AtService)


def test_nobody_leaves_while_a_slip_is_coming_out(rig: Rig) -> None:
    rig.open()
    rig.presenter.pressed(Take())
    rig.printing.drain()
    rig.database.drain()
    rig.at(TakeNumber)
    rig.presenter.pressed(GoHome())
    rig.wait(60)
    rig.at(TakeNumber)
    rig.work()
    assert rig.at(TakeNumber).until is not None


def test_the_fault_page_is_given_the_full_time(rig: Rig) -> None:
    rig.open()
    rig.presenter.pressed(Take())
    rig.printing.drain()
    rig.database.drain()
    rig.faults.paper_out = True
    rig.wait(40)
    rig.work()
    rig.wait(20)
    rig.at(PrintFault)
    assert rig.state.seconds_left == 10
