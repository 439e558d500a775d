"""What is taken most today comes first, in halls that have many services."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.finding.most_used import EVERY_S
from kiosk.finding.place import ChooseMostUsed
from kiosk.press import ChooseDepartment
from kiosk.state import Home
from shared.domain.hours import WORKING_DAYS
from tests.factories import SHANGHAI, a_catalogue
from tests.kiosk.kiosks import Rig, a_rig

LETTERS = "ABCDEFGHJ"


@pytest.fixture
def rig(ready_sqlite_url: str, qapp: QApplication) -> Iterator[Rig]:
    made = a_rig(ready_sqlite_url, catalogue=a_catalogue(queues=LETTERS, zone=SHANGHAI, hours=WORKING_DAYS))
    yield made
    made.printer.close()
    made.running.store.close()


def look_again(rig: Rig) -> None:
    rig.wait(EVERY_S)
    rig.work()
    rig.wait(1)


def most_used(rig: Rig) -> str:
    queues = [rig.running.hall.service(service_id).queue_id for service_id in rig.state.most_used]
    return "".join(rig.running.hall.queue(queue_id).letter for queue_id in queues)


def test_the_services_taken_most_come_first(rig: Rig) -> None:
    for letter in "HHHBBACCCCDD":
        rig.running.issue(letter)
    look_again(rig)
    assert most_used(rig) == "CHBDA"


def test_few_services_would_leave_the_page_empty_and_have_no_tab(rig: Rig) -> None:
    for letter in "ABCD":
        rig.running.issue(letter)
    look_again(rig)
    assert rig.state.most_used == ()


def test_no_more_than_six_are_shown(rig: Rig) -> None:
    for letter in LETTERS:
        rig.running.issue(letter)
    look_again(rig)
    assert most_used(rig) == "ABCDEF"


def test_nothing_moves_while_somebody_chooses(rig: Rig) -> None:
    rig.presenter.pressed(ChooseDepartment(rig.running.hall.departments[0].id))
    for letter in "ABCDE":
        rig.running.issue(letter)
    rig.work()
    rig.wait(20)
    rig.work()
    assert rig.state.most_used == ()
    look_again(rig)
    assert most_used(rig) == "ABCDE"


def test_the_tab_leads_back_from_a_department(rig: Rig) -> None:
    rig.presenter.pressed(ChooseDepartment(rig.running.hall.departments[0].id))
    rig.presenter.pressed(ChooseMostUsed())
    assert rig.state.place == Home()
