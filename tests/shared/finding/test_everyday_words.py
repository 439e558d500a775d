"""The demonstration's services are found by the words that people say at home."""

import pytest

from deploy.pictures.kiosk import demonstration_hall
from shared.domain.hall import Hall
from shared.finding.index import find, index_of


@pytest.fixture(scope="module")
def hall() -> Hall:
    return demonstration_hall()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("年审", "annual-review"),
        ("nianjian", "annual-review"),
        ("ns", "annual-review"),
        ("jiashizheng", "freight-qualification"),
        ("驾照", "freight-qualification"),
        ("fapiao", "fine-payment"),
        ("tousu", "enquiry-complaint"),
        ("complaints", "enquiry-complaint"),
        ("jiaxiao", "driver-training"),
        ("shensu", "statement-hearing"),
        ("garage", "repair-operation"),
        ("road certificates", "transport-certificate"),
    ],
)
def test_an_everyday_word_finds_its_service(hall: Hall, typed: str, code: str) -> None:
    codes = {service.id: service.code for service in hall.services}
    assert code in [codes[found] for found in find(index_of(hall), typed)][:3]
