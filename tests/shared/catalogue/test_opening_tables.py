"""Hours, special days, limits, appointments and head starts in a catalogue file."""

from datetime import date
from pathlib import Path

import pytest

from shared.catalogue.reading import read_catalogue
from shared.domain.caps import NO_CAPS, Caps
from shared.domain.hall import IdCardUse
from shared.domain.hours import WORKING_DAYS, HallHours, OpenOn, SpecialDay, Week, Weekday
from shared.domain.rules import Rules
from shared.domain.slot_pattern import SlotPattern
from shared.domain.words import Words
from tests.shared.catalogue.small import problem_with, small
from tests.shared.domain.open_halls import spans

DAY = """\
[hours]
open_on = "every_day"
usual = ["08:30-12:00", "13:30-17:00"]
saturday = ["09:00-12:00"]
sunday = []
no_slots_on = [2026-12-31]
[[special_day]]
date = 2026-10-10
hours = ["09:00-11:00"]
zh = "消防演练"
en = "Fire drill"
[[special_day]]
date = 2026-10-11
zh = "搬迁"
en = "Moving"
[[department]]
"""

SERVICE = """\
hours = { usual = ["08:30-11:00"], friday = [] }
caps = { per_day = 80, per_slice = 10, slice_min = 30, per_person = 2 }
slots = [
  { days = ["monday", "friday"], hours = "09:00-11:00", every_min = 30, capacity = 4 },
  { hours = "17:00-19:00", every_min = 60, capacity = 1, after_hours = true },
]
no_slots_on = [2026-10-08, 2026-10-09]
long_line_from = 25
id_card = "required"
id_typed = true
[[counter]]
"""

HOURS_BROKEN = [
    ("usual = [", 'usaul = ["08:30-12:00"]\nusual = [', 'line 15: [hours] usaul: no such key, did you mean "usual"?'),
    (
        '"every_day"',
        '"weekends"',
        'line 14: [hours] open_on: must be one of "working_days", "every_day", "weekdays"',
    ),
    (
        '"every_day"',
        '"weekdays"',
        "line 15: [hours] usual: holds on no day that is open; give the hours to",
    ),
    ('"08:30-12:00"', '"8:30-12:00"', 'line 15: [hours] usual 1: must be hours like "08:30-12:00", not "8:30-12:00".'),
    (
        '"08:30-12:00"',
        '"8:30-12:60"',
        'line 15: [hours] usual 1: must be hours like "08:30-12:00", not "8:30-12:60".',
    ),
    ('"08:30-12:00"', "830", 'line 15: [hours] usual 1: must be hours like "08:30-12:00", not 830.'),
    (
        '"08:30-12:00"',
        '"22:00-02:00"',
        'line 15: [hours] usual 1: "22:00-02:00" must end later than it begins; hours after midnight belong',
    ),
    (
        '"13:30-17:00"',
        '"11:30-17:00"',
        'line 15: [hours] usual: "11:30-17:00" begins before "08:30-12:00" ends; put hours in order and apart.',
    ),
    ("sunday = []", 'sunday = "09:00-12:00"', 'line 17: [hours] sunday: must be a list in [ ], not "09:00-12:00".'),
    (
        "[2026-12-31]",
        '["2026-12-31"]',
        'line 18: [hours] no_slots_on 1: must be a day without quotes, like 2026-10-01, not "2026-12-31".',
    ),
    ("date = 2026-10-10\n", "", "line 19: [[special_day]] no. 1 date: is missing; add it."),
    ('zh = "搬迁"', 'zh = ""', "line 26: [[special_day]] no. 2 zh: must not be empty."),
    (
        "2026-10-11",
        "2026-10-10",
        'line 25: [[special_day]] no. 2 date: "2026-10-10" is taken by [[special_day]] no. 1; choose another date.',
    ),
    (
        'usual = ["08:30-12:00", "13:30-17:00"]\nsaturday = ["09:00-12:00"]\n',
        "usual = []\n",
        'line 13: [hours]: no day has hours; add for example monday = ["08:30-12:00"].',
    ),
]

SERVICE_BROKEN = [
    (
        '"08:30-11:00"',
        '"17:00-18:00"',
        'line 41: [[service]] "permit" hours usual 1: "17:00-18:00" is outside the hours of the hall.',
    ),
    (
        "friday = []",
        'friday = ["08:30-09:00", "18:00-19:00"]',
        'line 41: [[service]] "permit" hours friday 2: "18:00-19:00" is outside the hours of the hall.',
    ),
    (
        "friday = []",
        "firday = []",
        'line 41: [[service]] "permit" hours firday: no such key, did you mean "friday"?',
    ),
    ("per_day = 80", "per_day = 0", 'line 42: [[service]] "permit" caps per_day: must be at least 1, not 0.'),
    (
        "per_slice = 10, ",
        "",
        'line 42: [[service]] "permit" caps slice_min: says nothing without per_slice; add it.',
    ),
    (
        '"monday", ',
        '"mon", ',
        'line 44: [[service]] "permit" slots 1 days 1: must be one of "monday", "tuesday", "wednesday", "thursday", '
        '"friday", "saturday", "sunday", not "mon", did you mean "monday"?',
    ),
    (
        '"09:00-11:00"',
        '"09:00-09:20"',
        'line 44: [[service]] "permit" slots 1 hours: "09:00-09:20" is shorter than one appointment of 30 minutes.',
    ),
    (
        '"09:00-11:00"',
        '"15:00-16:00"',
        'line 44: [[service]] "permit" slots 1 hours: "15:00-16:00" is outside the hours of the service; '
        "if this is meant, add after_hours = true.",
    ),
    (
        '"17:00-19:00"',
        '"10:30-12:30"',
        'line 45: [[service]] "permit" slots 2 hours: appointments of slots 1 are at the same time; change',
    ),
    ("capacity = 4", "capacity = 0", 'line 44: [[service]] "permit" slots 1 capacity: must be at least 1, not 0.'),
    ("every_min = 30", "every_min = 1", 'line 44: [[service]] "permit" slots 1 every_min: must be at least 5, not 1.'),
    ('"required"', '"wanted"', 'line 49: [[service]] "permit" id_card: must be one of "asked", "required"'),
    (
        'id_card = "required"\n',
        "",
        'line 49: [[service]] "permit" id_typed: needs id_card; add id_card = "asked" or "required".',
    ),
    ("= 25", '= "many"', 'line 48: [[service]] "permit" long_line_from: must be a whole number, not "many".'),
]


def test_hours_and_special_days_are_read_as_written(tmp_path: Path) -> None:
    assert read_catalogue(small(tmp_path, "[[department]]\n", DAY)).hall.hours == HallHours(
        OpenOn.EVERY_DAY,
        Week(spans("08:30-12:00", "13:30-17:00"), ((Weekday.SATURDAY, spans("09:00-12:00")), (Weekday.SUNDAY, ()))),
        (
            SpecialDay(date(2026, 10, 10), spans("09:00-11:00"), Words("消防演练", "Fire drill")),
            SpecialDay(date(2026, 10, 11), (), Words("搬迁", "Moving")),
        ),
        (date(2026, 12, 31),),
    )


def test_hours_limits_and_appointments_of_a_service_are_read_as_written(tmp_path: Path) -> None:
    service = read_catalogue(small(tmp_path, "[[counter]]\n", SERVICE)).services[0]
    assert service.hours == Week(spans("08:30-11:00"), ((Weekday.FRIDAY, ()),))
    assert service.caps == Caps(80, 10, 1800, 2)
    assert service.slots == (
        SlotPattern(spans("09:00-11:00")[0], 30, 4, (Weekday.MONDAY, Weekday.FRIDAY)),
        SlotPattern(spans("17:00-19:00")[0], 60, 1, after_hours=True),
    )
    assert service.no_slots_on == (date(2026, 10, 8), date(2026, 10, 9))
    assert service.long_line_from == 25
    assert (service.id_card, service.id_typed) == (IdCardUse.REQUIRED, True)


def test_what_is_left_out_is_the_halls_usual(tmp_path: Path) -> None:
    catalogue = read_catalogue(small(tmp_path))
    service = catalogue.services[0]
    assert catalogue.hall.hours == WORKING_DAYS
    assert (service.hours, service.caps, service.slots) == (None, NO_CAPS, ())
    assert (service.no_slots_on, service.long_line_from) == ((), None)
    assert (service.id_card, service.id_typed) == (None, False)
    assert catalogue.queues[0].head_starts == ()


@pytest.mark.parametrize(("was", "becomes", "sentence"), HOURS_BROKEN)
def test_a_mistake_in_hours_is_told(tmp_path: Path, was: str, becomes: str, sentence: str) -> None:
    assert_told(small(tmp_path, "[[department]]\n", _changed(DAY, was, becomes)), sentence)


@pytest.mark.parametrize(("was", "becomes", "sentence"), SERVICE_BROKEN)
def test_a_mistake_in_a_service_is_told(tmp_path: Path, was: str, becomes: str, sentence: str) -> None:
    assert_told(small(tmp_path, "[[counter]]\n", _changed(SERVICE, was, becomes)), sentence)


def test_a_hall_without_any_hours_by_weekday_is_told(tmp_path: Path) -> None:
    file = small(tmp_path, "[[department]]\n", '[hours]\nopen_on = "weekdays"\n[[department]]\n')
    assert_told(file, 'line 13: [hours]: no day has hours; add for example monday = ["08:30-12:00"].')


def test_a_queue_may_give_classes_a_head_start_of_its_own(tmp_path: Path) -> None:
    file = small(tmp_path, 'zone = "A"\n', 'zone = "A"\nhead_start_min = { green = 30, appointment = 5, normal = 1 }\n')
    assert read_catalogue(file).queues[0].head_starts == (("green", 1800), ("appointment", 300), ("normal", 60))


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ("gren = 30", 'gren: there is no priority class "gren", did you mean "green"?'),
        (
            "vip = 30",
            'vip: there is no priority class "vip"; choose one of "normal", "appointment", "green".',
        ),
        ("green = -1", "green: must be at least 0, not -1."),
    ],
)
def test_a_mistake_in_head_starts_is_told(tmp_path: Path, told: str, sentence: str) -> None:
    file = small(tmp_path, 'zone = "A"\n', f'zone = "A"\nhead_start_min = {{ {told} }}\n')
    assert_told(file, f'line 24: [[queue]] "A" head_start_min {sentence}')


def test_rules_in_minutes_are_kept_in_seconds(tmp_path: Path) -> None:
    keys = "numbers_early_min = 20\ncheck_in_early_min = 10\ncheck_in_late_min = 5"
    more = "book_days_ahead = 14\nlong_line_from = 30"
    file = small(tmp_path, "[[department]]\n", f"[settings]\n{keys}\n{more}\n[[department]]\n")
    assert read_catalogue(file).rules == Rules(
        numbers_early_s=1200, check_in_early_s=600, check_in_late_s=300, book_days_ahead=14, long_line_from=30
    )


def test_a_rule_that_leaves_citizens_no_time_to_rate_is_refused(tmp_path: Path) -> None:
    file = small(tmp_path, "[[department]]\n", "[settings]\nrating_window_s = 19\n[[department]]\n")
    assert_told(file, "line 14: [settings] rating_window_s: must be at least 20, not 19")


def assert_told(file: Path, sentence: str) -> None:
    told = problem_with(file)
    assert told.startswith(f"{file}, {sentence}"), told
    assert told.endswith((".", "?"))
    assert "\n" not in told


def _changed(text: str, was: str, becomes: str) -> str:
    assert was in text
    return text.replace(was, becomes, 1)
