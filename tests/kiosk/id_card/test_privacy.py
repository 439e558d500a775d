"""Of an ID card nothing is left: not in any state shown, not in the hall's database, not in memory."""

import gc
import logging
from dataclasses import fields, is_dataclass, replace
from inspect import isframe, isfunction
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from drivers.idcard.card import IdCard
from kiosk.id_card.place import IdTyped, TypeInstead
from kiosk.inputs.press import CardRead
from kiosk.inputs.ways import Way, Ways
from kiosk.person import Person
from kiosk.press import ChooseService, GoBack, GoHome
from kiosk.state import AtService, Home, TakeNumber
from shared.domain.caps import Caps
from shared.domain.hall import IdCardUse
from tests.kiosk.askers import CARD, a_rig_with, book
from tests.kiosk.kiosks import Rig

SECRET = "110101199003070011"
NAME = "诸葛亮光"
WANTED: dict[str, Any] = {"id_card": IdCardUse.REQUIRED, "id_typed": True}


def secret_card() -> IdCard:
    """Return a card that nothing else refers to."""
    return replace(CARD, name=NAME, id_number="".join(SECRET))


def ask(rig: Rig) -> None:
    rig.presenter.ways_seen(Ways(reader=Way.WORKS))
    rig.open()
    rig.take()


def texts_in(thing: Any) -> list[str]:
    """Return every text in a value, however deep."""
    if isinstance(thing, str):
        return [thing]
    if is_dataclass(thing) and not isinstance(thing, type):
        return [text for field in fields(thing) for text in texts_in(getattr(thing, field.name))]
    if isinstance(thing, list | tuple | set | frozenset):
        return [text for part in thing for text in texts_in(part)]
    if isinstance(thing, dict):
        return [text for pair in thing.items() for text in texts_in(list(pair))]
    return []


def cards_alive() -> int:
    """Count cards of that citizen in memory."""
    gc.collect()
    return sum(isinstance(thing, IdCard) and thing.name == NAME for thing in gc.get_objects())


def numbers_alive(rig: Rig) -> bool:
    """Say whether a person of the kiosk still holds the number."""
    gc.collect()
    return any(isinstance(thing, Person) and thing.number is not None for thing in gc.get_objects())


@pytest.mark.parametrize("typed", [False, True])
def test_no_state_ever_shown_holds_the_number_or_the_name(
    ready_sqlite_url: str, qapp: QApplication, typed: bool
) -> None:
    with a_rig_with(ready_sqlite_url, **WANTED) as rig:
        ask(rig)
        if typed:
            rig.presenter.pressed(TypeInstead())
            rig.presenter.pressed(IdTyped(SECRET))
        else:
            rig.presenter.pressed(CardRead(secret_card()))
        rig.work()
        rig.at(TakeNumber)
        everything = texts_in(rig.shown)
        assert "110***********0011" in " ".join(everything)
        assert not any(SECRET in text or NAME in text for text in everything)


def test_the_database_keeps_a_keyed_hash_only(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url, **WANTED) as rig:
        ask(rig)
        rig.presenter.pressed(CardRead(secret_card()))
        rig.work()
        with rig.running.store.reading() as connection:
            tables = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
            rows = [str(row) for table in tables for row in connection.exec_driver_sql(f"SELECT * FROM {table}")]
        assert not any(SECRET in row or NAME in row for row in rows)


@pytest.mark.parametrize("leave", ["number", "back", "time", "refused"])
def test_no_card_and_no_number_is_left_in_memory_once_the_page_is_left(
    ready_sqlite_url: str, qapp: QApplication, leave: str
) -> None:
    with a_rig_with(ready_sqlite_url, **WANTED) as rig:
        ask(rig)
        expired = leave in ("back", "time")
        card = secret_card()
        rig.presenter.pressed(CardRead(replace(card, valid_to=card.valid_from) if expired else card))
        del card
        rig.desk.before = leave == "refused"
        rig.work()
        match leave:
            case "number":
                rig.at(TakeNumber)
            case "back":
                rig.presenter.pressed(GoBack())
            case "time":
                rig.wait(31)
                rig.at(Home)
            case _:
                rig.at(AtService)
                rig.presenter.pressed(GoHome())
        rig.desk.before = False
        rig.work()
        assert cards_alive() == 0
        assert not numbers_alive(rig)


def held_by(number: str) -> list[str]:
    """Return what still holds this very text, besides whoever asks: a text itself is not looked after by gc."""
    gc.collect()
    holders = [thing for thing in gc.get_referrers(number) if not isfunction(thing) and not isframe(thing)]
    return [repr(type(thing)) for thing in holders]


def place_secret_card(rig: Rig, number: str) -> None:
    rig.presenter.pressed(CardRead(replace(CARD, name=NAME, id_number=number)))


def fresh_number() -> str:
    """Return the number as a text of its own, that nothing but the caller refers to."""
    return "".join(list(SECRET))


@pytest.mark.usefixtures("all_memory")
def test_nothing_holds_the_number_after_the_visit(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url, **WANTED) as rig:
        number = fresh_number()
        ask(rig)
        place_secret_card(rig, number)
        rig.work()
        rig.at(TakeNumber)
        assert held_by(number) == []


@pytest.mark.usefixtures("all_memory")
@pytest.mark.parametrize("known", [True, False], ids=["known to be away", "found out by asking"])
def test_nothing_holds_it_when_the_kiosk_gave_a_number_of_its_own(
    ready_sqlite_url: str, qapp: QApplication, known: bool
) -> None:
    with a_rig_with(ready_sqlite_url, block=100, **WANTED) as rig:
        number = fresh_number()
        ask(rig)
        rig.lose_database(known)
        place_secret_card(rig, number)
        rig.work()
        assert rig.at(TakeNumber).issued.away
        assert held_by(number) == []


@pytest.mark.usefixtures("all_memory")
@pytest.mark.parametrize("left", ["with a number of the kiosk's own", "by going home"])
def test_nothing_holds_it_while_a_hung_database_is_still_asked(
    ready_sqlite_url: str, qapp: QApplication, left: str
) -> None:
    with a_rig_with(ready_sqlite_url, block=100 if "own" in left else 0, **WANTED) as rig:
        number = fresh_number()
        ask(rig)
        place_secret_card(rig, number)
        rig.printing.drain()
        if "own" in left:
            rig.wait(2)
            rig.local.drain()
            assert rig.at(TakeNumber).issued.away
        else:
            assert held_by(number), "the hall is asked with it"
            rig.presenter.pressed(GoHome())
        assert held_by(number) == []
        rig.work()
        assert [state for _, state in rig.tickets() if state == "waiting"] == []


@pytest.mark.usefixtures("all_memory")
def test_nothing_holds_the_number_of_who_checked_in(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        number = fresh_number()
        book(rig, "11:00", id_number=SECRET)
        place_secret_card(rig, number)
        rig.work()
        rig.at(TakeNumber)
        assert held_by(number) == []


def test_the_masked_holder_goes_with_the_visit(ready_sqlite_url: str, qapp: QApplication) -> None:
    with a_rig_with(ready_sqlite_url, **WANTED) as rig:
        ask(rig)
        rig.presenter.pressed(CardRead(secret_card()))
        rig.work()
        assert rig.state.holder
        rig.presenter.pressed(GoHome())
        rig.presenter.tick()
        assert rig.state.holder == ""


def test_presses_and_persons_tell_nothing_when_they_are_logged(caplog: pytest.LogCaptureFixture) -> None:
    person = Person()
    person.is_known(SECRET, "诸**光 110***********0011")
    with caplog.at_level(logging.DEBUG):
        logging.getLogger("kiosk").debug("%r %r %r", CardRead(secret_card()), IdTyped(SECRET), person)
    assert SECRET not in caplog.text
    assert NAME not in caplog.text


def test_one_citizens_answer_takes_nothing_from_the_next(ready_sqlite_url: str, qapp: QApplication) -> None:
    """The answer comes while the printer is asked for the next citizen, whose card was read already."""
    with a_rig_with(ready_sqlite_url, caps=Caps(per_person=1), **WANTED) as rig:
        rig.presenter.ways_seen(Ways(reader=Way.WORKS))
        rig.open()
        rig.presenter.pressed(CardRead(CARD))
        rig.printing.drain()
        rig.presenter.pressed(GoHome())
        rig.presenter.pressed(ChooseService(rig.running.service("A").id))
        rig.printing.drain()
        rig.presenter.pressed(CardRead(secret_card()))
        rig.database.drain()
        rig.work()
        rig.at(TakeNumber)
        with rig.running.store.reading() as connection:
            rows = connection.exec_driver_sql(
                "SELECT person IS NULL FROM given_number JOIN ticket ON ticket.id = ticket_id WHERE state = 'waiting'"
            ).fetchall()
        assert rows == [(0,)]
