"""An ID card where a service asks for it: once a person, told when it can't be used, and never left lying unnoticed."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from drivers.idcard.events import Advice, Presence
from kiosk.deciding.place import WantNumber
from kiosk.id_card import texts
from kiosk.id_card.place import IdTyped, PlaceCard, TypeInstead, WithoutCard, WithThisCard
from kiosk.inputs.press import CardAdvice
from kiosk.inputs.ways import Way, Ways
from kiosk.press import GoBack, GoHome, Take
from kiosk.state import AtService, CardLies, Home, TakeNumber
from kiosk.visit import Visit
from kiosk.wishing.place import AlsoAnother
from shared.domain.caps import Caps
from shared.domain.hall import IdCardUse
from shared.domain.ids import new_command
from shared.domain.problem import Refused
from shared.domain.words import Language
from tests.kiosk.askers import CARD, a_rig_with, place_card, presence
from tests.kiosk.kiosks import Rig

REQUIRED: dict[str, Any] = {"id_card": IdCardUse.REQUIRED, "caps": Caps(per_person=1)}
ASKED: dict[str, Any] = {"id_card": IdCardUse.ASKED, "id_typed": True}
WORKS = Ways(reader=Way.WORKS)


def ask(rig: Rig) -> None:
    """Come as far as the page that asks for the card."""
    rig.presenter.ways_seen(WORKS)
    rig.open()
    rig.take()
    rig.at(PlaceCard)


def test_the_card_leads_to_the_number_at_once(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url, **REQUIRED) as rig:
        ask(rig)
        assert rig.tickets() == []
        place_card(rig)
        assert rig.at(TakeNumber).issued.ticket.number == "A001"
        assert rig.state.holder == "王*明 110***********002X"


def test_a_card_placed_before_the_button_is_pressed_takes_the_number_too(
    ready_sqlite_url: str, qapp: QApplication
) -> None:
    with a_rig_with(ready_sqlite_url, **REQUIRED) as rig:
        rig.presenter.ways_seen(WORKS)
        rig.open()
        place_card(rig)
        rig.at(TakeNumber)


def test_one_person_gets_one_number_and_another_person_theirs(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url, **REQUIRED) as rig:
        for number, card in (("A001", CARD), (None, CARD), ("A002", replace(CARD, id_number="110101199003070011"))):
            ask(rig)
            place_card(rig, card)
            if number is None:
                said = rig.at(AtService).said
                assert said is not None
                assert "1" in said.en
            else:
                assert rig.at(TakeNumber).issued.ticket.number == number
            rig.presenter.pressed(GoHome())
            rig.presenter.tick()


def test_a_service_that_asks_gives_a_number_without_a_card_too(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url, **ASKED) as rig:
        ask(rig)
        rig.presenter.pressed(WithoutCard())
        rig.work()
        assert rig.at(TakeNumber).issued.ticket.number == "A001"
        assert rig.state.holder == ""


def test_a_service_that_requires_a_card_gives_none_without(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url, **REQUIRED) as rig:
        ask(rig)
        for press in (WithoutCard(), TypeInstead(), IdTyped(CARD.id_number), WithThisCard(), Take()):
            rig.presenter.pressed(press)
            rig.work()
            rig.at(PlaceCard)
        assert rig.tickets() == []


def test_without_the_database_too_a_required_card_is_wanted(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url, block=100, **REQUIRED) as rig:
        rig.lose_database()
        hall, view, service = rig.running.hall, rig.state.view, rig.running.service("A")
        assert view is not None
        with pytest.raises(Refused, match="needs an ID card"):
            rig.numbers.take_own(Visit(new_command(), service.id, Language.EN), hall, view)
        ask(rig)
        place_card(rig)
        assert rig.at(TakeNumber).issued.ticket.number == "A900"


def test_a_service_without_the_wish_takes_no_notice_of_a_card(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        rig.presenter.ways_seen(WORKS)
        rig.open()
        place_card(rig)
        assert rig.at(AtService).service_id == rig.running.service("A").id
        assert rig.state.holder == ""
        assert rig.tickets() == []


def test_an_expired_card_is_told_and_the_citizen_decides(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url, **REQUIRED) as rig:
        ask(rig)
        place_card(rig, replace(CARD, valid_to=date(2026, 3, 1)))
        assert rig.at(PlaceCard).expired == "2026-03-01"
        assert rig.tickets() == []
        rig.presenter.pressed(WithThisCard())
        rig.work()
        rig.at(TakeNumber)


@pytest.mark.parametrize("until", [date(2026, 3, 2), None])
def test_a_card_valid_today_or_for_ever_is_fine(ready_sqlite_url: str, qapp: QApplication, until: date | None) -> None:
    with a_rig_with(ready_sqlite_url, **REQUIRED) as rig:
        ask(rig)
        place_card(rig, replace(CARD, valid_to=until))
        rig.at(TakeNumber)


@pytest.mark.parametrize("advice", [Advice.PLACE_AGAIN, Advice.OTHER_CARD])
def test_what_the_reader_advises_is_said(ready_sqlite_url: str, qapp: QApplication, advice: Advice) -> None:
    with a_rig_with(ready_sqlite_url, **REQUIRED) as rig:
        ask(rig)
        rig.presenter.pressed(CardAdvice(advice))
        assert rig.at(PlaceCard).advice is advice
        assert texts.ADVICE[advice].en
        rig.presenter.pressed(CardAdvice(Advice.LIFT))
        assert rig.at(PlaceCard).advice is advice


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("11010519491231002", "18 characters"),
        ("110105194912310021", "One character is wrong"),
        ("110105194913310021", "does not exist"),
    ],
)
def test_a_number_typed_wrongly_is_told_what_is_wrong(
    ready_sqlite_url: str, qapp: QApplication, typed: str, says: str
) -> None:
    with a_rig_with(ready_sqlite_url, **ASKED) as rig:
        ask(rig)
        rig.presenter.pressed(TypeInstead())
        rig.presenter.pressed(IdTyped(typed))
        said = rig.at(PlaceCard).said
        assert said is not None
        assert says in said.en


def test_a_typed_number_counts_as_the_same_person_as_the_card(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url, **REQUIRED | {"id_typed": True}) as rig:
        ask(rig)
        place_card(rig)
        rig.presenter.pressed(GoHome())
        ask(rig)
        rig.presenter.pressed(TypeInstead())
        rig.presenter.pressed(IdTyped("11010519491231002x"))
        rig.work()
        assert rig.at(AtService).said is not None
        assert len(rig.tickets()) == 1


def test_a_lost_answer_keeps_the_person_for_the_second_try(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url, **REQUIRED) as rig:
        ask(rig)
        rig.desk.before = True
        place_card(rig)
        assert rig.at(AtService).unanswered
        rig.desk.before = False
        rig.take()
        assert rig.at(TakeNumber).issued.ticket.number == "A001"
        rig.presenter.pressed(GoHome())
        ask(rig)
        place_card(rig)
        assert rig.at(AtService).said is not None


def test_going_back_leads_to_the_service_and_then_home(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url, **ASKED) as rig:
        ask(rig)
        rig.presenter.pressed(TypeInstead())
        rig.presenter.pressed(GoBack())
        assert not rig.at(PlaceCard).typing
        rig.presenter.pressed(GoBack())
        rig.at(AtService)
        rig.presenter.pressed(GoBack())
        rig.at(Home)


def test_a_card_left_lying_calls_out_until_it_is_taken(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url, **REQUIRED) as rig:
        ask(rig)
        place_card(rig)
        presence(rig, Presence.LIES)
        assert rig.state.card is CardLies.YES
        rig.wait(20)
        rig.at(Home)
        assert rig.state.card is CardLies.YES
        assert len(rig.beeps) >= 4
        presence(rig, Presence.GONE)
        called = len(rig.beeps)
        rig.wait(20)
        assert (rig.state.card, len(rig.beeps)) == (CardLies.NO, called)


def test_where_the_reader_cannot_tell_the_reminder_ends_with_the_visit(
    ready_sqlite_url: str, qapp: QApplication
) -> None:
    with a_rig_with(ready_sqlite_url, **REQUIRED) as rig:
        ask(rig)
        place_card(rig)
        assert rig.state.card is CardLies.MAYBE
        rig.presenter.pressed(GoHome())
        rig.presenter.tick()
        assert (rig.state.card, rig.beeps) == (CardLies.NO, [])


def test_a_reader_that_breaks_reminds_of_nothing(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url, **REQUIRED) as rig:
        ask(rig)
        place_card(rig)
        presence(rig, Presence.LIES)
        rig.presenter.ways_seen(Ways(reader=Way.BROKEN))
        rig.presenter.tick()
        assert rig.state.card is CardLies.NO


def test_a_printer_in_trouble_keeps_the_person_for_the_next_press(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url, **REQUIRED) as rig:
        rig.presenter.ways_seen(WORKS)
        rig.open()
        rig.faults.paper_out = True
        rig.take()
        place_card(rig)
        # The printer's trouble is told first, and the same person presses once more.
        rig.at(AtService)
        rig.faults.paper_out = False
        rig.take()
        rig.at(TakeNumber)
        assert rig.state.holder


def test_the_button_of_the_service_page_asks_for_the_card_too(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url, {"three_questions": False}, **REQUIRED) as rig:
        rig.open()
        rig.presenter.pressed(WantNumber())
        rig.work()
        rig.at(PlaceCard)
        assert rig.tickets() == []


@pytest.mark.parametrize("letters", ["AB", "BA"])
def test_the_strictest_service_of_a_number_decides(ready_sqlite_url: str, qapp: QApplication, letters: str) -> None:
    with a_rig_with(ready_sqlite_url, **REQUIRED) as rig:
        rig.open(letters[0])
        rig.presenter.pressed(AlsoAnother())
        rig.open(letters[1])
        rig.take()
        rig.at(PlaceCard)
        rig.presenter.pressed(WithoutCard())
        rig.at(PlaceCard)
        place_card(rig)
        assert rig.at(TakeNumber).issued.ticket.number == f"{letters[0]}001"
