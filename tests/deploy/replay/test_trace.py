"""Traces as people write them, and one sentence for each mistake."""

from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from deploy.replay.arrival import Arrival, Hours
from deploy.replay.trace import read_trace
from shared.domain.problem import Problem
from tests.deploy.replay.days import MONDAY, comes
from tests.factories import SHANGHAI, a_catalogue

HALL = a_catalogue(zone=SHANGHAI)
ONE_QUEUE = a_catalogue(queues="A", counters={1: "A"}, zone=SHANGHAI)
HEADING = "arrived_at,service_s,queue,service,class,counter_hours\n"


def read(folder: Path, text: str | bytes) -> list[Arrival]:
    (folder / "trace.csv").write_bytes(text if isinstance(text, bytes) else text.encode())
    return list(read_trace(folder / "trace.csv", HALL).arrivals)


@pytest.mark.parametrize(
    ("line", "arrival"),
    [
        ("2026-03-02T09:00:00,600,A,,,", comes("9:00")),
        ("2026-03-02 09:00,600.0,A,,,", comes("9:00")),
        ("2026-03-02T01:00:00Z,600,A,,,", comes("9:00")),
        ("2026-03-02T10:00:00+09:00,600,A,,,", comes("9:00")),
        ("2026-03-02T09:00:00, 90 , B ,,green,", comes("9:00", 1.5, "B", "green")),
        ("2026-03-02T09:00:00,0,,service-b,normal,", comes("9:00", 0, "B")),
        ("2026-03-02T09:00:00,600,B,service-b,,", comes("9:00", 10, "B")),
    ],
)
def test_a_line_is_an_arrival(tmp_path: Path, line: str, arrival: Arrival) -> None:
    assert read(tmp_path, f"{HEADING}{line}\n") == [arrival]


def test_a_queue_means_its_first_service(tmp_path: Path) -> None:
    more = replace(HALL, services=(*HALL.services, replace(HALL.services[0], code="another")))
    (tmp_path / "trace.csv").write_text(f"{HEADING}2026-03-02T09:00:00,600,A,,,\n")
    assert read_trace(tmp_path / "trace.csv", more).arrivals == (comes("9:00"),)


def test_other_columns_empty_lines_and_marks_of_windows_are_passed_over(tmp_path: Path) -> None:
    text = "\ufeffwait_s,service_s,arrived_at\r\n7,600,2026-03-02T09:00:00\r\n\r\n"
    (tmp_path / "trace.csv").write_text(text, encoding="utf-8", newline="")
    assert read_trace(tmp_path / "trace.csv", ONE_QUEUE).arrivals == (comes("9:00"),)


def test_hours_are_those_of_their_day(tmp_path: Path) -> None:
    file = tmp_path / "trace.csv"
    file.write_text(f"{HEADING}2026-03-02T09:00,1,A,,,\n2026-03-02T09:00,1,A,,,08:30-17:00\n2026-03-03T09:00,1,A,,,\n")
    assert read_trace(file, HALL).hours == {MONDAY: Hours(time(8, 30), time(17))}


AT_NINE = "2026-03-02T09:00:00"
BAD = [
    ("", ", line 1, column arrived_at: is missing; name it in the heading."),
    ("arrived_at,queue\n", ", line 1, column service_s: is missing; name it in the heading."),
    (HEADING, ": nobody arrives; add lines below the heading."),
    (
        f"{HEADING}{AT_NINE},60\n",
        ", line 2, column queue: the heading has 6 columns and this line 2; correct it.",
    ),
    (
        f"{HEADING}{AT_NINE},60,A,,,,,\n",
        ", line 2, column counter_hours: the heading has 6 columns and this line 8; correct it.",
    ),
    (
        f"{HEADING}{AT_NINE},60,A,,,\nnine,60,A,,,\n",
        ', line 3, column arrived_at: "nine" is not a date and time like "2026-03-02T08:50:00".',
    ),
    (
        f"{HEADING}0001-01-01T00:00:00+08:00,60,A,,,\n",
        ', line 2, column arrived_at: "0001-01-01T00:00:00+08:00" is not a date and time like "2026-03-02T08:50:00".',
    ),
    *(
        (
            f"{HEADING}{AT_NINE},{seconds},A,,,\n",
            f', line 2, column service_s: "{seconds}" is not a number of seconds from 0 to 86400.',
        )
        for seconds in ("", "ten", "-1", "nan", "inf", "86401")
    ),
    (f"{HEADING}{AT_NINE},60,C,,,\n", ', line 2, column queue: no service has queue "C"; choose one of "B", "A".'),
    (
        f"{HEADING}{AT_NINE},60,,,,\n",
        ", line 2, column queue: is empty, and the hall has several queues; name one, or a service.",
    ),
    (
        f"{HEADING}{AT_NINE},60,,service-c,,\n",
        ', line 2, column service: there is no service "service-c", did you mean "service-b"?',
    ),
    (
        f"{HEADING}{AT_NINE},60,A,service-b,,\n",
        ', line 2, column queue: service "service-b" is of queue "B", not "A"; correct one of them.',
    ),
    (
        f"{HEADING}{AT_NINE},60,A,,gren,\n",
        ', line 2, column class: there is no priority class "gren", did you mean "green"?',
    ),
    *(
        (
            f"{HEADING}{AT_NINE},60,A,,,{hours}\n",
            f', line 2, column counter_hours: "{hours}" are not hours like "08:00-18:00".',
        )
        for hours in ("8-18", "18:00-08:00", "08:00-25:00")
    ),
    (
        f"{HEADING}{AT_NINE},60,A,,,08:00-18:00\n{AT_NINE},60,A,,,08:00-17:00\n",
        ", line 3, column counter_hours: 2026-03-02 has other hours on an earlier line; keep one of them.",
    ),
    (f'{HEADING}{AT_NINE},"60"0,A,,,\n', ", line 2: is no CSV (',' expected after '\"'); correct it."),
    (b"arrived_at,service_s\n\xff\n", ": not UTF-8 text; save the file in the encoding UTF-8."),
]


@pytest.mark.parametrize(("text", "sentence"), BAD)
def test_a_mistake_is_one_sentence_with_its_place(tmp_path: Path, text: str | bytes, sentence: str) -> None:
    with pytest.raises(Problem) as problem:
        read(tmp_path, text)
    assert str(problem.value) == f"{tmp_path / 'trace.csv'}{sentence}"


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"nope\.csv: cannot be read \(no such file or directory\)"):
        read_trace(tmp_path / "nope.csv", HALL)
