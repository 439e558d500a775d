"""Who may raise and clear which alerts, and what they say."""

from string import Formatter

import pytest

from shared.domain.actor import Actor
from shared.domain.alert import OF_THE_DAY, Alert, AlertKind, may_clear, may_raise, most_urgent_first
from shared.domain.alert_words import WORDS, alert_words
from shared.domain.hall import Role
from shared.domain.ids import AlertId, CounterId
from tests.shared.domain.tickets import NINE

KIOSK, OTHER_KIOSK = Actor(Role.KIOSK, "kiosk 1"), Actor(Role.KIOSK, "kiosk 2")
CLERK = Actor(Role.CLERK, "counter 1", CounterId(1))
ELSEWHERE = Actor(Role.CLERK, "counter 2", CounterId(2))
SCREEN, PAD = Actor(Role.SCREEN, "screen 1"), Actor(Role.PAD, "counter 1", CounterId(1))
GUIDE, MANAGER = Actor(Role.GUIDE, "guide"), Actor(Role.MANAGER, "manager")
TECHNICIAN = Actor(Role.TECHNICIAN, "hall command")

PAPER = Alert(AlertId(1), AlertKind.PAPER_OUT, "kiosk 1", KIOSK, NINE)
HELP = Alert(AlertId(2), AlertKind.GUIDE_CALLED, "kiosk 1", KIOSK, NINE)
FAULT = Alert(AlertId(3), AlertKind.DEVICE_FAULT, "counter 1", CLERK, NINE, "pad", CounterId(1))
EMERGENCY = Alert(AlertId(4), AlertKind.EMERGENCY, "counter 1", CLERK, NINE, counter_id=CounterId(1))


@pytest.mark.parametrize(
    ("who", "place", "may"),
    [
        (KIOSK, "kiosk 1", True),
        (KIOSK, "kiosk 2", False),
        (CLERK, "counter 1", True),
        (CLERK, "counter 2", False),
        (SCREEN, "screen 1", True),
        (GUIDE, "kiosk 2", True),
        (MANAGER, "counter 7", True),
        (PAD, "counter 1", False),
        (TECHNICIAN, "hall command", False),
    ],
)
def test_staff_of_the_hall_raise_anywhere_and_programs_where_they_stand(who: Actor, place: str, may: bool) -> None:
    assert may_raise(who, place) is may


@pytest.mark.parametrize(
    ("alert", "who"),
    [
        (PAPER, {"kiosk 1", "guide", "manager", "hall command"}),
        (HELP, {"guide", "manager", "hall command"}),
        (FAULT, {"counter 1", "guide", "manager", "hall command"}),
        (EMERGENCY, {"counter 1", "guide", "manager", "hall command"}),
    ],
    ids=lambda what: str(getattr(what, "kind", "")),
)
def test_a_program_clears_its_own_faults_and_only_people_what_people_asked_for(alert: Alert, who: set[str]) -> None:
    everybody = (KIOSK, OTHER_KIOSK, CLERK, ELSEWHERE, SCREEN, GUIDE, MANAGER, TECHNICIAN)
    assert {by.name for by in everybody if may_clear(by, alert)} == who
    assert not may_clear(PAD, alert)


def test_every_kind_has_words_with_the_same_places_in_both_languages() -> None:
    assert WORDS.keys() == set(AlertKind)
    for words in WORDS.values():
        zh, en = ({name for _, name, _, _ in Formatter().parse(text) if name} for text in (words.zh, words.en))
        assert zh == en


def test_kinds_fit_their_column_and_a_silent_one_outlives_its_day() -> None:
    assert max(map(len, AlertKind)) <= 30
    assert AlertKind.EMERGENCY not in OF_THE_DAY


def test_words_without_their_details_are_refused() -> None:
    with pytest.raises(KeyError):
        alert_words(AlertKind.FEW_SLIPS, {})


def test_an_emergency_goes_before_what_came_later() -> None:
    assert most_urgent_first((PAPER, EMERGENCY, HELP)) == [EMERGENCY, HELP, PAPER]
