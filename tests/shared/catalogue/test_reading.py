"""Catalogue files: read into a hall, and refused in one sentence."""

from pathlib import Path

import pytest

from shared.catalogue.model import CounterEntry, QueueEntry
from shared.catalogue.reading import read_catalogue
from shared.domain.hall import Elsewhere, ElsewhereKind, Material, PriorityClass, Role
from shared.domain.rules import Rules
from shared.domain.sample import Sample
from shared.domain.words import NOTHING, Words
from tests.shared.catalogue.small import SMALL, problem_with, small

BROKEN = [
    ('queue = "A"', 'queue = "B"', 'line 27: [[service]] "permit" queue: there is no queue "B"; choose one of "A".'),
    (
        'department = "roads"',
        'department = "raods"',
        'line 26: [[service]] "permit" department: there is no department "raods", did you mean "roads"?',
    ),
    ('queues = ["A"]', 'queues = ["A", "Q"]', 'line 43: [[counter]] 1 queues 2: there is no queue "Q"; choose one'),
    ('queues = ["A"]', 'queues = ["A", "A"]', 'line 43: [[counter]] 1 queues 2: queue "A" stands twice; keep one.'),
    ('queues = ["A"]', "queues = []", "line 43: [[counter]] 1 queues: must not be empty."),
    (
        'en = "Chen Jingyi"',
        'en = "Chen Jingyi"\nskills = ["A", "Q"]',
        'line 48: [[clerk]] "101" skills 2: there is no queue "Q"; choose one of "A".',
    ),
    ("number = 1\n", "number = 0\n", "line 42: [[counter]] 0 number: must be at least 1, not 0."),
    ("number = 1\n", 'number = "1"\n', 'line 42: [[counter]] "1" number: must be a whole number, not "1".'),
    (
        'letter = "A"',
        'letter = "I"',
        'line 18: [[queue]] "I" letter: "I" looks like a digit on a slip; choose another letter.',
    ),
    (
        'letter = "A"',
        'letter = "O"',
        'line 18: [[queue]] "O" letter: "O" looks like a digit on a slip; choose another letter.',
    ),
    (
        'letter = "A"',
        'letter = "a"',
        'line 18: [[queue]] "a" letter: must be one capital letter from A to Z, not "a".',
    ),
    (
        'letter = "A"',
        'letter = "甲"',
        'line 18: [[queue]] "甲" letter: must be one capital letter from A to Z, not "甲".',
    ),
    (
        'letter = "A"',
        'letter = "AB"',
        'line 18: [[queue]] "AB" letter: must be one capital letter from A to Z, not "AB".',
    ),
    ('en = "Permit"\n', "", 'line 24: [[service]] "permit" en: is missing; add it.'),
    ('en = "Permit"\n', 'en = " "\n', 'line 29: [[service]] "permit" en: must not be empty.'),
    (
        'hint_zh = "首次办理"',
        'hnit_zh = "首次办理"',
        'line 30: [[service]] "permit" hnit_zh: no such key, did you mean "hint_zh"?',
    ),
    (
        'note_zh = "原件"',
        'noet_zh = "原件"',
        'line 35: [[service]] "permit" materials 1 noet_zh: no such key, did you mean "note_zh"?',
    ),
    (
        'kind = "online"',
        'kind = "onlin"',
        'line 39: [[service]] "permit" elsewhere 1 kind: '
        'must be one of "online", "machine", "hall", not "onlin", did you mean "online"?',
    ),
    (
        "https://example.com/permit",
        "example.com/permit",
        'line 39: [[service]] "permit" elsewhere 1 url: must begin with https://, not "example.com/permit".',
    ),
    (
        "required = false",
        'required = "no"',
        'line 36: [[service]] "permit" materials 2 required: must be true or false, not "no".',
    ),
    ("= 7.5", "= 0", 'line 32: [[service]] "permit" mean_service_min: must be more than 0, not 0.'),
    ("_days = 5", "_days = 0", 'line 33: [[service]] "permit" promised_working_days: must be at least 1, not 0.'),
    (
        "_days = 5",
        "_days = 5\npromised_service_min = 0",
        'line 34: [[service]] "permit" promised_service_min: must be at least 1, not 0.',
    ),
    ('open_from = "08:30"', 'open_from = "8:30"', 'line 6: [hall] open_from: must be a time like "08:30", not "8:30".'),
    ('"17:00"', '"08:00"', "line 7: [hall] open_until: must be later than open_from, 08:30."),
    (
        'phone = "0000-1"',
        'phone = "0000-1"\ntime_zone = "Asia/Shanghia"',
        'line 6: [hall] time_zone: "Asia/Shanghia" is not a time zone; China\'s is "Asia/Shanghai".',
    ),
    ('"small"', '"Small Hall"', 'line 2: [hall] code: must be small letters, digits and hyphens, not "Small Hall".'),
    ('"0000-1"', f'"{"0" * 41}"', "line 5: [hall] phone: must be at most 40 characters long."),
    ("[[counter]]", "[[couner]]", 'line 41: [[couner]]: no such key, did you mean "counter"?'),
    ("[[notice]]", "[notice]", "line 48: [notice]: must be a list in [ ], not a table."),
    (
        'number = "101"',
        'number = "101"\nrole = "manger"',
        'line 46: [[clerk]] "101" role: must be one of "clerk", "guide", "manager", "technician", '
        'not "manger", did you mean "manager"?',
    ),
    (
        'number = "101"',
        'number = "101"\nmay_choose = "yes"',
        'line 46: [[clerk]] "101" may_choose: must be true or false, not "yes".',
    ),
    (
        'number = "101"',
        'number = "101"\nrole = "kiosk"',
        'line 46: [[clerk]] "101" role: must be one of "clerk", "guide", "manager", "technician", not "kiosk".',
    ),
    (
        "[[counter]]",
        '[[queue]]\nletter = "A"\nzh = "b"\nen = "b"\nplace_zh = "b"\nplace_en = "b"\nzone = "b"\n[[counter]]',
        'line 42: [[queue]] "A" letter: "A" is taken by [[queue]] no. 1; choose another letter.',
    ),
    (
        "[[clerk]]",
        '[[counter]]\nnumber = 1\nqueues = ["A"]\n[[clerk]]',
        'line 45: [[counter]] 1 number: "1" is taken by [[counter]] no. 1; choose another number.',
    ),
    (
        "[[notice]]",
        '[[clerk]]\nnumber = "101"\nzh = "李"\nen = "Li"\n[[notice]]',
        'line 49: [[clerk]] "101" number: "101" is taken by [[clerk]] no. 1; choose another number.',
    ),
    (
        "required = false",
        'sample = "samples/letter.png"',
        'line 36: [[service]] "permit" materials 2 sample: "samples/letter.png" is not there; '
        "put the picture at {folder}/samples/letter.png, or leave the key out.",
    ),
    (
        "required = false",
        'sample = "small.toml"',
        'line 36: [[service]] "permit" materials 2 sample: "small.toml" is no PNG or JPEG picture; '
        "save it as one of these.",
    ),
    (
        "required = false",
        'sample = "../letter.png"',
        'line 36: [[service]] "permit" materials 2 sample: must be a path below the catalogue\'s folder '
        'such as "samples/form.png", not "../letter.png".',
    ),
    (
        'hint_zh = "首次办理"',
        'hint_zh = "首次办理"\nkeywords = ["驾照", ""]',
        'line 31: [[service]] "permit" keywords 2: must not be empty.',
    ),
    ("[[notice]]", "[[notice]\n", 'line 48, column 9: expected "]]" at the end of an array declaration.'),
]


A_PICTURE = b"\x89PNG\r\n\x1a\n" + b"not looked at further"


def test_a_catalogue_is_read_as_written(tmp_path: Path) -> None:
    catalogue = read_catalogue(small(tmp_path))
    service = catalogue.services[0]
    assert catalogue.hall.name == Words("小厅", "Small hall")
    assert (catalogue.hall.time_zone, catalogue.hall.demonstration) == ("Asia/Shanghai", False)
    assert catalogue.rules == Rules()
    assert catalogue.priorities == (PriorityClass("green", Words("绿色通道", "Priority lane"), 1200),)
    assert catalogue.queues == (QueueEntry("A", Words("证件", "Certificates"), Words("一楼 A 区", "Area A"), "A"),)
    assert (service.department, service.queue) == ("roads", "A")
    assert (service.mean_service_s, service.promised_days) == (450, 5)
    assert service.fee == Words("不收费", "Free of charge")
    assert service.materials == (
        Material(Words("身份证", "ID card"), Words("原件", "Original"), required=True),
        Material(Words("委托书", "Letter of authorisation"), NOTHING, required=False),
    )
    online = Elsewhere(ElsewhereKind.ONLINE, Words("网上办", "Online"), NOTHING, "https://example.com/permit")
    assert service.elsewhere == (online,)
    assert catalogue.counters == (CounterEntry(1, ("A",), NOTHING),)
    assert catalogue.clerks[0].role is Role.CLERK
    assert catalogue.notices == (Words("你好", "Hello"),)


def test_pictures_beside_the_file_are_read_with_it(tmp_path: Path) -> None:
    (tmp_path / "samples").mkdir()
    (tmp_path / "samples" / "letter.png").write_bytes(A_PICTURE)
    file = small(tmp_path, "required = false", 'required = false, form = true, sample = "samples/letter.png"')
    catalogue = read_catalogue(file)
    assert catalogue.samples == (Sample("samples/letter.png", A_PICTURE),)
    assert catalogue.services[0].materials[1].sample == "samples/letter.png"
    assert catalogue.services[0].materials[1].form


def test_a_service_is_found_by_its_keywords(tmp_path: Path) -> None:
    file = small(tmp_path, "mean_service_min", 'keywords = ["驾照", "licence"]\nmean_service_min')
    assert read_catalogue(file).services[0].keywords == ("驾照", "licence")


def test_a_service_without_a_promise_is_done_on_the_spot(tmp_path: Path) -> None:
    file = small(tmp_path, "promised_working_days = 5\n", "")
    assert read_catalogue(file).services[0].promised_days is None


def test_a_service_may_promise_how_long_it_takes_at_the_counter(tmp_path: Path) -> None:
    assert read_catalogue(small(tmp_path)).services[0].promised_s is None
    file = small(tmp_path, "promised_working_days", "promised_service_min = 15\npromised_working_days")
    assert read_catalogue(file).services[0].promised_s == 900


@pytest.mark.parametrize(("was", "becomes", "sentence"), BROKEN)
def test_a_mistake_is_told_with_its_line_and_key(tmp_path: Path, was: str, becomes: str, sentence: str) -> None:
    file = small(tmp_path, was, becomes)
    told = problem_with(file)
    assert told.startswith(f"{file}, {sentence.replace('{folder}', str(tmp_path))}"), told
    assert "\n" not in told
    assert told.endswith((".", "?"))


def test_a_queue_that_no_counter_serves_is_told(tmp_path: Path) -> None:
    second = SMALL[SMALL.index("[[queue]]") : SMALL.index("[[service]]")].replace('"A"', '"B"')
    file = small(tmp_path, "[[service]]", f"{second}[[service]]")
    file.write_text(file.read_text(encoding="utf-8").replace('queue = "A"', 'queue = "B"'), encoding="utf-8")
    assert problem_with(file) == (
        f'{file}, line 24: [[queue]] "B": no counter serves this queue; add its letter to a [[counter]].'
    )


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "hall.toml"
    file.write_text("")
    assert problem_with(file) == f"{file}: hall: is missing; add a section of this name."


def test_a_folder_is_not_a_catalogue(tmp_path: Path) -> None:
    assert problem_with(tmp_path) == (
        f"{tmp_path}: cannot be read (is a directory); check the path and its permissions."
    )
