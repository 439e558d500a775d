"""Errands that need the hall: without it each says at once what to do instead, and with it again they work."""

import sqlite3
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.check_in import texts as check_in_texts
from kiosk.check_in.place import AtCheckIn, DoCheckIn, OpenCheckIn, TypeCode
from kiosk.guide.place import Call, CallGuide, GuideCalled
from kiosk.my_number import texts as number_texts
from kiosk.my_number.place import AskNumber, AtNumber, FindNumber, OpenMyNumber, Purpose, TypeNumber
from kiosk.press import GoHome
from kiosk.state import Home, TakeNumber
from kiosk.suggesting import texts as box_texts
from kiosk.suggesting.place import CheckingNote, ChoosingCategory, NoteReceived, OpenBox
from shared.domain.words import Words
from tests.kiosk.askers import CARD, a_rig_with, book, place_card, scan, scan_slip
from tests.kiosk.kiosks import Rig
from tests.kiosk.suggesting.steps import check, send


def break_disk(rig: Rig) -> None:
    """Let the local journal's disk be full."""
    file = rig.numbers.journal.file
    file._go_on_in_memory(sqlite3.OperationalError("database or disk is full"))
    assert not file.safe


def asked_nothing(rig: Rig) -> None:
    assert rig.database.drain() == 0, "the hall is known to be away"


@pytest.mark.parametrize("way", ["code", "card", "scan"])
def test_checking_in(ready_sqlite_url: str, qapp: QApplication, way: str) -> None:
    with a_rig_with(ready_sqlite_url) as rig:
        made = book(rig, "11:00", phone="13800001234", id_number=CARD.id_number)
        rig.lose_database()

        def come() -> None:
            if way == "code":
                rig.presenter.pressed(OpenCheckIn())
                rig.presenter.pressed(TypeCode(made.code))
                rig.presenter.pressed(DoCheckIn())
                rig.work()
            elif way == "card":
                place_card(rig)
            else:
                scan(rig, made.code)

        come()
        assert rig.at(AtCheckIn).said == check_in_texts.AWAY
        asked_nothing(rig)
        rig.presenter.pressed(GoHome())
        rig.find_database()
        come()
        assert rig.at(TakeNumber).issued.ticket.number == "A001"


def find_typed(rig: Rig) -> None:
    rig.presenter.pressed(OpenMyNumber(Purpose.ASK))
    rig.presenter.pressed(TypeNumber("A001"))
    rig.presenter.pressed(FindNumber())
    rig.work()


@pytest.mark.parametrize("find", [find_typed, lambda rig: scan_slip(rig, rig.running.issue("A").ticket)])
def test_my_number(rig: Rig, find: Callable[[Rig], None]) -> None:
    rig.running.issue("A")
    rig.lose_database()
    find(rig)
    assert rig.at(AskNumber).said == number_texts.AWAY
    asked_nothing(rig)
    rig.presenter.pressed(GoHome())
    rig.find_database()
    find(rig)
    rig.at(AtNumber)


@pytest.mark.parametrize(
    ("press", "place", "words"),
    [(OpenCheckIn(), AtCheckIn, check_in_texts.AWAY), (OpenMyNumber(Purpose.ASK), AskNumber, number_texts.AWAY)],
)
def test_it_is_said_before_anything_is_typed(
    rig: Rig, press: OpenCheckIn | OpenMyNumber, place: type[AtCheckIn | AskNumber], words: Words
) -> None:
    rig.lose_database()
    rig.presenter.pressed(press)
    assert rig.at(place).said == words


def test_calling_a_guide(rig: Rig) -> None:
    rig.lose_database()
    rig.presenter.pressed(CallGuide())
    assert rig.at(GuideCalled).call is Call.NOT_HEARD
    asked_nothing(rig)
    rig.presenter.pressed(GoHome())
    rig.find_database()
    rig.presenter.pressed(CallGuide())
    rig.work()
    assert rig.at(GuideCalled).call is Call.HEARD


@pytest.mark.allow_warnings("can't be written")
def test_nobody_writes_what_can_be_neither_sent_nor_kept(rig: Rig) -> None:
    rig.lose_database()
    break_disk(rig)
    rig.presenter.pressed(OpenBox())
    assert rig.at(Home).said == box_texts.NOT_NOW
    rig.find_database()
    rig.presenter.pressed(OpenBox())
    rig.at(ChoosingCategory)


@pytest.mark.allow_warnings("can't be written")
def test_what_is_written_already_stays_on_the_page_while_the_disk_fails_too(rig: Rig) -> None:
    check(rig)
    rig.lose_database()
    break_disk(rig)
    send(rig)
    assert rig.at(CheckingNote).said == box_texts.AWAY
    rig.find_database()
    send(rig)
    rig.at(NoteReceived)
