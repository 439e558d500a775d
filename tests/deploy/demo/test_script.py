"""The morning's visitors: enough of everything that can happen."""

from deploy.demo.run import CATALOGUE
from deploy.demo.script import VISITORS, visitors
from shared.catalogue.reading import read_catalogue
from shared.domain.words import Language

PEOPLE = visitors(read_catalogue(CATALOGUE))


def test_at_least_forty_people_come() -> None:
    assert len(PEOPLE) == VISITORS >= 40


def test_every_level_is_given_and_some_do_not_rate() -> None:
    assert {person.level for person in PEOPLE} == {1, 2, 3, 4, 5, None}


def test_every_service_of_the_hall_is_asked_for() -> None:
    assert {person.service for person in PEOPLE} == {service.code for service in read_catalogue(CATALOGUE).services}


def test_some_speak_english_and_some_are_late_missed_or_sent_on() -> None:
    assert any(person.language is Language.EN for person in PEOPLE)
    assert any(person.recalls for person in PEOPLE)
    assert any(person.misses for person in PEOPLE)
    assert any(person.transferred for person in PEOPLE)
