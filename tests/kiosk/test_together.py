"""What several services on one number come to."""

from dataclasses import replace

from kiosk.together import papers_of, ways_of
from shared.domain.hall import Elsewhere, ElsewhereKind, Material, Service
from shared.domain.words import NOTHING, Words
from tests.kiosk.kiosks import Rig

CARD = Material(Words("身份证", "ID card"), Words("原件", "original"), required=False)
FORM = Material(Words("申请表", "Form"), NOTHING, required=True, form=True)
ONLINE = Elsewhere(ElsewhereKind.ONLINE, Words("网上", "Online"), NOTHING, "https://hall.example")
MACHINE = Elsewhere(ElsewhereKind.MACHINE, Words("自助机", "Machine"), NOTHING, "")


def two(rig: Rig) -> tuple[Service, Service]:
    one = replace(rig.running.service("A"), materials=(CARD, FORM), elsewhere=(ONLINE,))
    card = replace(CARD, required=True)
    return one, replace(rig.running.service("B"), materials=(card,), elsewhere=(ONLINE, MACHINE))


def test_a_paper_of_two_services_is_told_once_and_required_where_one_requires_it(rig: Rig) -> None:
    assert papers_of(two(rig)) == (replace(CARD, required=True), FORM)


def test_ways_of_all_services_are_told_once_and_headed_by_the_service_that_they_are_for(rig: Rig) -> None:
    one, other = two(rig)
    assert ways_of((one,)) == (ONLINE,)
    assert ways_of((one, other)) == (ONLINE, replace(MACHINE, name=other.name, where=MACHINE.name))
