"""`hall appointments` and `hall report appointments` as they are typed."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from deploy.hall import app
from shared.domain.problem import Problem, Refused
from tests.shared.actions.booked import Booked, booked

NOW = int(time.time())
Hall = Callable[..., Result]
HEADING = "reference,date,time,service,name,phone,state\n"
GOOD = "X-1,2026-03-02,10:00,service-a,张小三,13800001234,\nX-2,2026-03-02,10:30,service-a,李四,13900005678,\n"


@contextmanager
def typed(url: str, folder: Path, at: str = "09:00") -> Iterator[tuple[Booked, Hall]]:
    """Give a hall, and its command at a time of that morning."""
    file = folder / "hall.toml"
    clock = f"demo:2026-03-02T{at}:00+08:00@1/{NOW}"
    file.write_text(f'[database]\nurl = "{url}"\n[hall]\nclock = "{clock}"\n', encoding="utf-8")

    def run(*arguments: str | Path) -> Result:
        return CliRunner().invoke(app, [*map(str, arguments), "--settings", str(file)])

    with booked(url) as hall:
        yield hall, run


def figures(told: Result) -> Any:
    assert told.exit_code == 0, told.exception
    return json.loads(told.output)


def test_a_file_is_taken_over_once_however_often_it_is_imported(ready_url: str, tmp_path: Path) -> None:
    file = tmp_path / "bookings.csv"
    with typed(ready_url, tmp_path) as (hall, run):
        file.write_text(HEADING + GOOD, encoding="utf-8")
        first = figures(run("appointments", "import", file, "--format", "json"))
        assert (first["rows"], first["new"], first["problems"]) == (2, 2, [])
        assert figures(run("appointments", "import", file, "--format", "json"))["unchanged"] == 2
        file.write_text(HEADING + GOOD.replace("10:30", "11:00").replace("1234,", "1234,已取消"), encoding="utf-8")
        told = run("appointments", "import", file)
        assert told.output == (f"{file}: 2 rows, 0 new, 1 moved, 0 changed, 1 cancelled, 0 unchanged, 0 refused.\n")
        assert hall.listed() == [("10:00", "cancelled"), ("11:00", "booked")]


def test_bad_rows_are_told_and_good_ones_go_in(ready_sqlite_url: str, tmp_path: Path) -> None:
    file = tmp_path / "bookings.csv"
    bad = "X-3,2026-03-02,12:30,service-a,,,\nX-4,2026-03-02,10:00,passport,,,\n"
    file.write_text(HEADING + GOOD + bad, encoding="utf-8")
    with typed(ready_sqlite_url, tmp_path) as (hall, run):
        told = run("appointments", "import", file)
        assert told.exit_code == 0
        assert told.output.splitlines()[1:] == [
            "line 4: This service has no appointment at 12:30. Choose another time.",
            'line 5: there is no service "passport"; choose one of "service-a", "service-b".',
        ]
        assert len(hall.listed()) == 2


def test_a_file_of_which_nothing_can_be_used_is_a_problem(ready_sqlite_url: str, tmp_path: Path) -> None:
    file = tmp_path / "bookings.csv"
    file.write_text(HEADING + "X-3,2026-03-02,12:30,service-a,,,\n", encoding="utf-8")
    with typed(ready_sqlite_url, tmp_path) as (_, run):
        told = run("appointments", "import", file)
        assert isinstance(told.exception, Problem)
        assert str(told.exception) == (
            f"{file}: none of its 1 rows could be used (--format json lists them); "
            "line 2: This service has no appointment at 12:30. Choose another time."
        )
        assert told.output == ""
        listed = run("appointments", "import", file, "--format", "json")
        assert isinstance(listed.exception, Problem)
        assert json.loads(listed.output)["problems"][0]["row"] == "line 2"


def test_a_file_without_rows_is_no_problem(ready_sqlite_url: str, tmp_path: Path) -> None:
    file = tmp_path / "bookings.json"
    file.write_text("[]", encoding="utf-8")
    with typed(ready_sqlite_url, tmp_path) as (_, run):
        assert figures(run("appointments", "import", file, "--format", "json"))["rows"] == 0


def test_another_platforms_words_are_mapped(ready_sqlite_url: str, tmp_path: Path) -> None:
    (tmp_path / "map.toml").write_text(
        'rows = "data"\ncancelled = ["9"]\n[columns]\nreference = "no"\ndate = "at"\nservice = "item"\nstate = "st"\n'
        '[services]\n"年审" = "service-a"\n',
        encoding="utf-8",
    )
    rows = [
        {"no": 17, "at": "2026-03-02 10:00", "item": "年审", "st": 1},
        {"no": 18, "at": "", "item": "年审", "st": 9},
    ]
    file = tmp_path / "bookings.json"
    file.write_text(json.dumps({"data": rows}), encoding="utf-8")
    with typed(ready_sqlite_url, tmp_path) as (_, run):
        told = figures(run("appointments", "import", file, "--mapping", tmp_path / "map.toml", "--format", "json"))
        assert (told["new"], told["problems"]) == (1, [{"row": "row 2", "reason": 'column "at" is empty.'}])


def test_an_appointment_is_booked_listed_and_cancelled(ready_url: str, tmp_path: Path) -> None:
    with typed(ready_url, tmp_path) as (_, run):
        assert run("appointments", "list").output == "2026-03-02: no appointments.\n"
        wish = ["--service", "service-a", "--at", "2026-03-03 10:00", "--name", "张小三", "--phone", "13800001234"]
        made = figures(run("appointments", "book", *wish, "--format", "json"))
        assert (made["slot_at"], made["state"], made["name"]) == ("2026-03-03T10:00:00+08:00", "booked", "张*三")
        code = made["code"]
        assert run("appointments", "list", "--day", "2026-03-03").output == (
            f"10:00  {code}  booked     service-a  张*三 1234\n"
        )
        assert run("appointments", "cancel", code.lower()).output == f"{code}: cancelled.\n"
        listed = figures(run("appointments", "list", "--day", "2026-03-03", "--format", "json"))
        assert [one["state"] for one in listed["appointments"]] == ["cancelled"]
        assert "person" not in listed["appointments"][0]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("cancel", "ACEF3467"), "There is no appointment with this code. Check it and type it again, or ask a guide."),
        (
            ("book", "--service", "service-a", "--at", "2026-03-02 10:10"),
            "This service has no appointment at 10:10. Choose another time.",
        ),
        (
            ("book", "--service", "service-x", "--at", "2026-03-02 10:00"),
            'there is no service "service-x", did you mean "service-b"?',
        ),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    ready_sqlite_url: str, tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    with typed(ready_sqlite_url, tmp_path) as (_, run):
        told = run("appointments", *arguments)
        assert isinstance(told.exception, Refused | Problem)
        assert str(told.exception) == sentence


def test_a_report_tells_how_appointments_were_kept(ready_url: str, tmp_path: Path) -> None:
    with typed(ready_url, tmp_path, "12:00") as (hall, run):
        refused = run("report", "appointments")
        assert isinstance(refused.exception, Problem)
        assert "There were no appointments from 2026-02-24 to 2026-03-02" in str(refused.exception)
        hall.check_in(hall.book("09:30").code)
        hall.book("10:00")
        hall.book("17:00")
        hall.at("11:00")
        hall.hall.look_after()
        told = figures(run("report", "appointments", "--days", "1", "--format", "json"))
        assert (told["booked"], told["arrived"], told["missed"], told["share_missed"]) == (1, 1, 1, 0.5)
        assert told["per_service"] == {
            "事项A": {"booked": 1, "arrived": 1, "missed": 1, "cancelled": 0, "share_missed": 0.5}
        }
        assert run("report", "appointments").output.splitlines()[1:] == [
            "50.0% missed  all (1 booked, 1 arrived, 1 missed, 0 cancelled)",
            "50.0% missed  事项A (1 booked, 1 arrived, 1 missed, 0 cancelled)",
        ]
