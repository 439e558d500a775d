"""The kiosk goes on while the database is away: with numbers of its own, each once, brought in when it is back."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from sqlalchemy import make_url

from kiosk import texts
from kiosk.press import ChooseService, GiveBack, GoBack, GoHome, Take
from kiosk.slip.content import NO_NOTE, words_of
from kiosk.slip_of_ticket import slip_content
from kiosk.state import AtService, Home, PrintFault, Slip, Step, TakeNumber
from kiosk.window import KioskWindow
from kiosk.wishing.place import AlsoAnother, ChooseClass, OpenWho
from shared.actions.serving import finish
from shared.domain.caps import Caps
from shared.domain.ids import new_command
from shared.domain.words import Language
from tests.kiosk.askers import a_rig_with
from tests.kiosk.kiosks import Rig, a_rig, journal_device, take_away
from tests.kiosk.windows import find, names, show, text


def test_a_kiosk_has_numbers_of_its_own_once_it_knows_the_hall(ready_rig: Rig) -> None:
    queues = {queue.id for queue in ready_rig.running.hall.queues}
    assert ready_rig.state.own_queues == queues
    assert journal_device(ready_rig) == ("online", "")


def test_its_numbers_of_the_next_working_day_are_reserved_too(ready_rig: Rig) -> None:
    days = {block.business_day.day for block in ready_rig.numbers.journal.blocks.all()}
    assert days == {2, 3}


def test_away_a_number_is_given_at_once_and_its_slip_printed(ready_rig: Rig) -> None:
    ready_rig.lose_database()
    ready_rig.open()
    ready_rig.presenter.pressed(Take())
    ready_rig.printing.drain()
    ready_rig.local.drain()
    ready_rig.printing.drain()
    place = ready_rig.at(TakeNumber)
    assert (place.issued.ticket.number, place.issued.away, place.slip) == ("A900", True, Slip.PRINTED)
    assert len(ready_rig.printer.device.slips) == 1
    assert ready_rig.tickets() == []


@pytest.mark.parametrize("cut", ["before", "after"])
def test_the_first_tap_that_meets_the_loss_gives_one_number(ready_rig: Rig, cut: str) -> None:
    ready_rig.open()
    setattr(ready_rig.desk, cut, True)
    ready_rig.take()
    assert ready_rig.at(TakeNumber).issued.ticket.number == "A900"
    ready_rig.presenter.pressed(GoHome())
    ready_rig.find_database()
    undone = [("A001", "abandoned")] if cut == "after" else []
    assert sorted(ready_rig.tickets()) == [*undone, ("A900", "waiting")]


def test_a_hall_that_does_not_answer_in_time_gives_nothing(ready_rig: Rig) -> None:
    ready_rig.open()
    ready_rig.presenter.pressed(Take())
    ready_rig.printing.drain()
    ready_rig.wait(1)
    assert ready_rig.local.drain() == 0
    ready_rig.wait(1)
    ready_rig.local.drain()
    ready_rig.printing.drain()
    assert ready_rig.at(TakeNumber).issued.ticket.number == "A900"
    ready_rig.work()
    assert ready_rig.at(TakeNumber).issued.ticket.number == "A900"
    ready_rig.wait(20)
    ready_rig.work()
    assert ready_rig.tickets() == [("A900", "waiting")], "the hall was never asked: its turn had not come"


def test_a_hall_that_answers_too_late_has_its_number_back(ready_rig: Rig) -> None:
    ready_rig.open()
    ready_rig.presenter.pressed(Take())
    ready_rig.printing.drain()

    def patience_ends() -> None:
        ready_rig.wait(2)
        ready_rig.local.drain()

    ready_rig.desk.meanwhile = patience_ends
    ready_rig.work()
    assert ready_rig.at(TakeNumber).issued.ticket.number == "A900"
    ready_rig.wait(20)
    ready_rig.work()
    assert sorted(ready_rig.tickets()) == [("A001", "abandoned"), ("A900", "waiting")]


def test_the_next_citizen_does_not_wait_for_a_hall_that_hangs(ready_rig: Rig) -> None:
    ready_rig.open()
    ready_rig.presenter.pressed(Take())
    ready_rig.printing.drain()
    ready_rig.wait(2)
    for _ in range(2):
        ready_rig.local.drain()
        ready_rig.printing.drain()
    ready_rig.presenter.pressed(GoHome())
    ready_rig.presenter.pressed(ChooseService(ready_rig.running.service("B").id))
    ready_rig.presenter.pressed(Take())
    for _ in range(3):
        ready_rig.local.drain()
        ready_rig.printing.drain()
    assert ready_rig.at(TakeNumber).issued.ticket.number == "B900"


def test_double_taps_give_one_number(ready_rig: Rig) -> None:
    ready_rig.lose_database()
    ready_rig.open()
    for _ in range(3):
        ready_rig.presenter.pressed(Take())
    ready_rig.printing.drain()
    ready_rig.presenter.pressed(Take())
    ready_rig.work()
    assert len(ready_rig.printer.device.slips) == 1
    ready_rig.find_database()
    assert ready_rig.tickets() == [("A900", "waiting")]


def test_a_citizen_who_leaves_in_the_middle_leaves_no_number(ready_rig: Rig) -> None:
    ready_rig.lose_database()
    ready_rig.open()
    ready_rig.presenter.pressed(Take())
    ready_rig.printing.drain()
    ready_rig.presenter.pressed(GoBack())
    ready_rig.work()
    ready_rig.at(Home)
    ready_rig.find_database()
    assert ready_rig.tickets() == []


def test_a_number_given_back_comes_into_no_line(ready_rig: Rig) -> None:
    ready_rig.lose_database()
    ready_rig.open()
    ready_rig.presenter.pressed(Take())
    ready_rig.printing.drain()
    ready_rig.local.drain()
    ready_rig.faults.paper_out = True
    ready_rig.work()
    ready_rig.at(PrintFault)
    ready_rig.find_database()
    assert ready_rig.tickets() == [], "nobody has chosen yet"
    ready_rig.presenter.pressed(GiveBack())
    ready_rig.work()
    ready_rig.find_database()
    assert ready_rig.tickets() == []


def test_a_number_kept_on_screen_is_brought_in(ready_rig: Rig) -> None:
    ready_rig.faults.paper_out = True
    ready_rig.lose_database()
    ready_rig.open()
    ready_rig.take()
    assert ready_rig.at(TakeNumber).slip is Slip.NONE
    ready_rig.find_database()
    assert ready_rig.tickets() == [("A900", "waiting")]


def test_hours_closings_and_known_limits_hold(ready_rig: Rig) -> None:
    hall = ready_rig.running.hall
    limited = tuple(replace(service, caps=Caps(per_day=2)) for service in hall.services)
    ready_rig.presenter.hall_seen(replace(hall, services=limited))
    ready_rig.lose_database()
    take_away(ready_rig)
    take_away(ready_rig)
    ready_rig.open()
    ready_rig.take()
    place = ready_rig.at(AtService)
    assert place.step is Step.READY
    assert place.said is not None
    assert "2" in place.said.en


def test_without_numbers_of_its_own_a_guide_is_named(ready_rig: Rig) -> None:
    ready_rig.lose_database()
    for _ in range(100):
        take_away(ready_rig)
    ready_rig.open()
    ready_rig.take()
    assert ready_rig.at(AtService).said == texts.ASK_GUIDE
    ready_rig.wait(21)
    ready_rig.work()
    assert ready_rig.running.service("A").queue_id not in ready_rig.state.own_queues


def test_a_block_half_used_is_followed_by_another(ready_rig: Rig) -> None:
    ready_rig.lose_database()
    for _ in range(51):
        take_away(ready_rig)
    ready_rig.find_database()
    own = ready_rig.numbers.journal.blocks
    today = ready_rig.clock.now().date()
    assert own.left(ready_rig.running.service("A").queue_id, today) == 149


def test_the_next_day_has_numbers_though_the_database_never_came_back(ready_rig: Rig) -> None:
    ready_rig.lose_database()
    ready_rig.clock.start += timedelta(days=1)
    ready_rig.wait(21)
    ready_rig.work()
    assert take_away(ready_rig) == "A900"


def test_the_slip_and_the_screen_tell_what_was_last_known(ready_rig: Rig) -> None:
    ready_rig.running.issue("A")
    ready_rig.see_hall()
    ready_rig.lose_database()
    ready_rig.open()
    ready_rig.take()
    assert ready_rig.at(TakeNumber).issued.people_ahead == 1
    ready_rig.presenter.pressed(GoHome())
    ready_rig.open()
    ready_rig.take()
    assert ready_rig.at(TakeNumber).issued.people_ahead == 2
    assert ready_rig.at(TakeNumber).issued.ticket.language is Language.ZH


def test_every_page_and_the_slip_count_those_who_got_numbers_here_since(ready_rig: Rig, window: KioskWindow) -> None:
    for _ in range(2):
        ready_rig.running.issue("A")
    ready_rig.running.clerk(1)
    ready_rig.see_hall()
    ready_rig.lose_database()
    for given in range(2, 5):
        ready_rig.wait(1)
        ready_rig.work()
        show(window, ready_rig.state)
        assert f" {given} 人" in text(window, "hall_summary")
        assert f"{given} 人" in find(window, "service_service-a").accessibleName()
        ready_rig.open()
        show(window, ready_rig.state)
        shown = {label.text() for label in window.findChildren(QLabel) if label.isVisible()}
        assert ("前面至少约" in shown, text(window, "fact_people")) == (True, str(given))
        assert "fact_wait" not in names(window)
        ready_rig.take()
        show(window, ready_rig.state)
        assert text(window, "people_ahead") == f"前面至少约 {given} 人"
        ready_rig.presenter.pressed(GoHome())
        ready_rig.work()


def test_once_the_hall_is_seen_again_its_own_figures_count(ready_rig: Rig) -> None:
    ready_rig.lose_database()
    take_away(ready_rig)
    ready_rig.wait(1)
    ready_rig.work()
    queue_id = ready_rig.running.service("A").queue_id
    assert ready_rig.state.lines is not None
    assert ready_rig.state.lines.waiting[queue_id] == 1
    ready_rig.find_database()
    ready_rig.see_hall()
    assert ready_rig.state.lines.waiting[queue_id] == 1, "nobody is counted twice"


def test_a_kiosk_that_dies_just_after_the_loss_remembers_the_hall_as_it_showed_it(ready_rig: Rig) -> None:
    ready_rig.wait(1)
    ready_rig.running.clerk(1)
    ready_rig.running.issue("A")
    ready_rig.see_hall()
    ready_rig.lose_database()
    ready_rig.work()
    last = ready_rig.numbers.journal.memory.last()
    assert last is not None
    assert last.view == ready_rig.state.view


def wish_for(rig: Rig, *letters: str, priority: str = "green") -> None:
    """Choose services for one number and who one is, and come as far as the last one's page."""
    rig.presenter.pressed(OpenWho())
    rig.presenter.pressed(ChooseClass(priority))
    for letter in letters[:-1]:
        rig.open(letter)
        rig.presenter.pressed(AlsoAnother())
    rig.open(letters[-1])


def test_several_services_in_a_class_that_goes_before_are_on_one_number_and_come_in_so(ready_rig: Rig) -> None:
    ids = [ready_rig.running.service(letter).id for letter in "BA"]
    ready_rig.running.issue("B")
    ready_rig.lose_database()
    wish_for(ready_rig, "B", "A")
    ready_rig.take()
    made = ready_rig.at(TakeNumber).issued.ticket
    assert (made.number, made.service_id, made.steps, made.priority) == ("B900", ids[0], (ids[1],), "green")
    words = words_of(slip_content(ready_rig.running.hall, ready_rig.at(TakeNumber).issued, "kiosk-1", NO_NOTE))
    said = str(words)
    assert "事项A" in said
    assert "绿色通道" in said
    ready_rig.presenter.pressed(GoHome())
    ready_rig.find_database()
    clerk = ready_rig.running.clerk(1)
    served = ready_rig.running.serve(clerk)
    assert (served.number, served.priority, served.steps) == ("B900", "green", (ids[1],)), "it goes before B001"
    finish(ready_rig.running.store, clerk, new_command())
    assert ("B900", "waiting") in ready_rig.tickets(), "it goes on to its second service"


def test_known_limits_of_what_follows_hold_too(ready_rig: Rig) -> None:
    hall = ready_rig.running.hall
    services = tuple(replace(s, caps=Caps(per_day=1)) if s.code == "service-a" else s for s in hall.services)
    ready_rig.presenter.hall_seen(replace(hall, services=services))
    ready_rig.lose_database()
    take_away(ready_rig, "A")
    wish_for(ready_rig, "B", "A")
    ready_rig.take()
    place = ready_rig.at(AtService)
    assert place.said is not None
    assert "All 1 numbers" in place.said.en


def test_a_number_whose_first_service_has_no_own_numbers_left_is_not_asked_for(ready_rig: Rig) -> None:
    ready_rig.lose_database()
    for _ in range(100):
        take_away(ready_rig, "A")
    ready_rig.wait(21)
    ready_rig.work()
    wish_for(ready_rig, "A", "B")
    ready_rig.take()
    assert ready_rig.at(AtService).said == texts.ASK_GUIDE
    assert ready_rig.database.drain() == 0


def test_a_limit_holds_for_a_service_that_follows_too(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url, block=10, caps=Caps(per_day=1)) as rig:
        rig.lose_database()
        for expected in (TakeNumber, AtService):
            rig.open("B")
            rig.presenter.pressed(AlsoAnother())
            rig.open("A")
            rig.take()
            rig.at(expected)
            rig.presenter.pressed(GoHome())
            rig.work()


def test_the_folder_of_the_database_may_be_taken_away_and_put_back(
    ready_sqlite_url: str, tmp_path: Path, qapp: QApplication
) -> None:
    folder = tmp_path / "hall"
    folder.mkdir()
    Path(make_url(ready_sqlite_url).database or "").rename(folder / "hall.db")
    rig = a_rig(f"sqlite:///{folder / 'hall.db'}", tmp_path / "journal.db", block=100)
    elsewhere = folder.rename(tmp_path / "elsewhere")
    rig.open()
    rig.take()
    assert rig.at(TakeNumber).issued.ticket.number == "A900"
    elsewhere.rename(folder)
    rig.presenter.pressed(GoHome())
    rig.find_database()
    assert sorted(rig.tickets()) == [("A900", "waiting")]
    rig.close()
