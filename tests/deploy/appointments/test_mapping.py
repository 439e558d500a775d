from pathlib import Path

import pytest

from deploy.appointments.mapping import PLAIN, read_mapping
from shared.catalogue.reading import read_catalogue
from shared.domain.problem import Problem

CATALOGUES = Path(__file__).parents[3] / "deploy" / "catalogues"


def test_without_a_file_the_platform_speaks_our_words() -> None:
    assert read_mapping(None) == PLAIN
    assert PLAIN.columns.reference == "reference"


def test_the_shipped_example_names_services_of_the_demonstration() -> None:
    mapping = read_mapping(CATALOGUES / "appointments.toml")
    known = {service.code for service in read_catalogue(CATALOGUES / "transport-hall.toml").services}
    assert set(mapping.services.values()) <= known
    assert mapping.rows == "data.list"
    assert mapping.columns.date == "预约日期"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('[columns]\nrefrence = "x"', 'line 2: [columns] refrence: no such key, did you mean "reference"?'),
        (
            '[formats]\ndate = ["DD.MM.YYYY"]',
            'line 2: [formats] date 1: "DD.MM.YYYY" is no format of a date or time; '
            'write one like "%Y-%m-%d" or "%H:%M".',
        ),
        ('[formats]\ntime = ["%H:%Q"]', '"%H:%Q" is no format of a date or time'),
        ('[formats]\ntime = ["%H:%H"]', '"%H:%H" is no format of a date or time'),
        ("[formats]\ndate = []", "line 2: [formats] date: must not be empty."),
        ('encoding = "big5"', 'line 1: encoding: must be one of "utf-8", "gb18030", not "big5"'),
        ('[services]\n"X" = "Annual Review"', 'must be small letters, digits and hyphens, not "Annual Review".'),
    ],
)
def test_a_mistake_in_a_mapping_is_one_sentence_with_its_line(tmp_path: Path, text: str, sentence: str) -> None:
    file = tmp_path / "map.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(Problem) as problem:
        read_mapping(file)
    assert sentence in str(problem.value)
