"""What a slip takes from the hall: the names of all services, all their papers once, and the class."""

from dataclasses import replace

from deploy.pictures.kiosk import home_state, issued_ticket
from kiosk.slip.content import words_of
from kiosk.slip_of_ticket import slip_content
from shared.domain.hall import Hall


def test_a_number_of_several_services_names_them_all(hall: Hall) -> None:
    issued = issued_ticket(home_state(hall))
    first, second = hall.services[:2]
    ticket = replace(issued.ticket, priority="green", steps=(second.id,))
    content = slip_content(hall, replace(issued, ticket=ticket), "kiosk 1")
    assert content.service.zh == f"{first.name.zh}、{second.name.zh}"
    assert content.service.en == f"{first.name.en}, {second.name.en}"
    assert set(content.materials) == {*first.materials, *second.materials}
    assert len(content.materials) == len(set(content.materials))
    assert words_of(content).facts[0][0].text == "绿色通道"


def test_a_usual_number_says_no_class(hall: Hall) -> None:
    content = slip_content(hall, issued_ticket(home_state(hall)), "kiosk 1")
    assert "前面" in words_of(content).facts[0][0].text
