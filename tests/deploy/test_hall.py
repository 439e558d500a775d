"""The `hall` command as technicians type it: each mistake is one sentence, and never a traceback."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import pytest
from typer.testing import CliRunner

from deploy import hall as command
from deploy.hall import app
from shared.catalogue.reading import read_catalogue

HALL = Path(sys.executable).parent / "hall"
DATABASE = '[database]\nurl = "sqlite:///hall.db"\n'
SHIPPED = Path(__file__).parents[2] / "deploy" / "catalogues" / "transport-hall.toml"

Hall = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    """The command, run in an empty folder of a user who has no settings."""
    homes = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    environment = {k: v for k, v in os.environ.items() if k != "HALL_SETTINGS"} | homes

    def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [HALL, *arguments], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=100, check=False
        )

    return run


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Hall:
    """The same in this process, for commands that start no program: a process takes most of a second to begin."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.delenv("HALL_SETTINGS", raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(command, "leave_out_openssl", lambda: None)  # other tests of this process need it

    def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        monkeypatch.setattr(sys, "argv", ["hall", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            command.main()
        told = capfd.readouterr()
        return subprocess.CompletedProcess(arguments, int(ended.value.code or 0), told.out, told.err)

    return run


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database into which the command imported the demonstration hall."""
    folder = tmp_path_factory.mktemp("imported")
    settings(folder, DATABASE)
    subprocess.run([HALL, "catalogue", "import", SHIPPED], cwd=folder, check=True, timeout=100)
    return folder / "hall.db"


@pytest.fixture
def transport_hall(hall: Hall, tmp_path: Path, imported: Path) -> Hall:
    """The command in a folder whose settings name a database with the demonstration hall."""
    settings(tmp_path, DATABASE)
    shutil.copy(imported, tmp_path / "hall.db")
    return hall


@pytest.fixture
def imported_here(here: Hall, tmp_path: Path, imported: Path) -> Hall:
    """The same in this process."""
    settings(tmp_path, DATABASE)
    shutil.copy(imported, tmp_path / "hall.db")
    return here


BROKEN_SETTINGS = [
    ('[screen]\ntehme = "dark"', 'hall.toml, line 2: [screen] tehme: no such key, did you mean "theme"?'),
    ("[counter\n", 'hall.toml, line 1, column 9: expected "]" at the end of a table declaration.'),
    (
        '[database]\nurl = "mysql://hall@db/hall"',
        'hall.toml, line 2: [database] url: no such kind of database, "mysql"; '
        'choose one of "sqlite", "postgresql", "postgresql+psycopg".',
    ),
    (
        '[database]\nurl = "postgresql://hall:secret@127.0.0.1:1/hall"',
        "Database postgresql://hall:***@127.0.0.1:1/hall does not answer (connection failed: "
        'connection to server at "127.0.0.1", port 1 failed: Connection refused). '
        "Check that the server runs, the network cable, and [database] url.",
    ),
]


@pytest.mark.parametrize(("text", "sentence"), BROKEN_SETTINGS)
def test_a_mistake_in_the_settings_is_one_sentence(hall: Hall, tmp_path: Path, text: str, sentence: str) -> None:
    settings(tmp_path, text)
    assert_refused(hall("counter"), sentence)


def test_a_database_that_is_not_there_is_not_made_by_a_program(hall: Hall, tmp_path: Path) -> None:
    settings(tmp_path, DATABASE)
    assert_refused(hall("counter"), f"Database sqlite:///{tmp_path}/hall.db is not there: {tmp_path} has no hall.db.")
    assert not list(tmp_path.rglob("*.db"))


def test_a_database_without_a_hall_says_how_to_get_one(hall: Hall, here: Hall, tmp_path: Path) -> None:
    settings(tmp_path, DATABASE)
    assert here("db", "upgrade").returncode == 0
    assert_refused(hall("counter"), "The database holds no hall yet. Import one: hall catalogue import FILE.")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "[counter]\nnumber = 99",
            "hall.toml, line 4: [counter] number: yunlan-transport has no counter 99; its counters are 1–8.",
        ),
        (
            '[counter]\nboard = "cpwoer+serial:///dev/ttyS0"',
            'hall.toml, line 4: [counter] board: Device address "cpwoer+serial:///dev/ttyS0": '
            '"cpwoer" is no kind of device, did you mean "cpower"?',
        ),
        ('[hall]\ncode = "yulan"', '[hall] code = "yulan": no such hall. The database holds: yunlan-transport.'),
    ],
)
def test_a_counter_that_is_not_there_is_one_sentence(
    transport_hall: Hall, tmp_path: Path, text: str, sentence: str
) -> None:
    settings(tmp_path, DATABASE + text)
    assert_refused(transport_hall("counter"), sentence)


def test_a_number_on_the_command_line_goes_before_the_settings(transport_hall: Hall) -> None:
    told = transport_hall("counter", "--number", "12")
    assert_refused(told, "hall.toml: [counter] number: yunlan-transport has no counter 12")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[hall", 'broken.toml, line 1, column 6: expected "]" at the end of a table declaration.'),
        ("[hall]\ncoed = 1\n", 'broken.toml, line 2: [hall] coed: no such key, did you mean "code"?'),
        ("", "broken.toml: hall: is missing; add a section of this name."),
    ],
)
def test_a_broken_catalogue_is_one_sentence(here: Hall, tmp_path: Path, text: str, sentence: str) -> None:
    (tmp_path / "broken.toml").write_text(text)
    assert_refused(here("catalogue", "import", "broken.toml"), sentence)
    assert not list(tmp_path.rglob("*.db"))


def test_a_file_that_is_not_there_is_one_sentence(hall: Hall, here: Hall) -> None:
    sentence = "nope.toml: cannot be read (no such file or directory)"
    assert_refused(here("catalogue", "check", "nope.toml"), sentence)
    assert_refused(here("db", "check", "--settings", "nope.toml"), sentence)
    assert_refused(hall("screen", "--settings", "nope.toml"), sentence)


def test_an_export_that_cannot_be_written_is_one_sentence(imported_here: Hall) -> None:
    told = imported_here("catalogue", "export", "no-folder/hall.toml")
    assert_refused(told, "no-folder/hall.toml: cannot be written (no such file or directory); name another place.")


@pytest.mark.parametrize(
    "arguments", [(), ("chek",), ("catalogue", "check"), ("counter", "--number", "0"), ("version", "--format", "xml")]
)
def test_wrong_usage_ends_with_2(arguments: tuple[str, ...]) -> None:
    told = CliRunner().invoke(app, arguments)
    assert told.exit_code == 2
    assert "Usage: " in told.output


@pytest.mark.parametrize(
    "command",
    [
        "kiosk",
        "kiosk pin",
        "screen",
        "counter",
        "demo",
        "doctor",
        "replay",
        "report estimates",
        "report appointments",
        "appointments import",
        "appointments list",
        "appointments book",
        "appointments cancel",
        "appointments serve",
        "numbers stop",
        "numbers resume",
        "day close",
        "bench latency",
        "bench engine",
        "db upgrade",
        "db check",
        "version",
    ]
    + [f"catalogue {what}" for what in ("check", "import", "export")],
)
def test_help_gives_an_example(command: str) -> None:
    told = CliRunner().invoke(app, [*command.split(), "--help"])
    assert told.exit_code == 0
    assert f"Example: hall {command}" in told.output


def test_version_is_told_to_people_and_programs(hall: Hall) -> None:
    assert hall("version").stdout == f"小窗 Xiaochuang {version('xiaochuang')}\n"
    assert json.loads(hall("version", "--format", "json").stdout) == {"version": version("xiaochuang")}


def test_the_shipped_catalogue_is_counted(here: Hall) -> None:
    told = json.loads(here("catalogue", "check", SHIPPED, "--format", "json").stdout)
    assert (told["hall"], told["counters"], told["clerks"]) == ("yunlan-transport", 8, 10)
    assert here("catalogue", "check", SHIPPED).stdout.endswith("8 counters, 10 clerks; no mistakes.\n")


def test_a_hall_that_was_imported_is_exported_equal(imported_here: Hall, tmp_path: Path) -> None:
    assert imported_here("catalogue", "export", "copy.toml").stdout == "copy.toml: hall exported.\n"
    assert read_catalogue(tmp_path / "copy.toml") == read_catalogue(SHIPPED)
    assert imported_here("catalogue", "export").stdout == (tmp_path / "copy.toml").read_text(encoding="utf-8")


def test_importing_again_keeps_one_hall(imported_here: Hall, tmp_path: Path) -> None:
    figures = json.loads(imported_here("catalogue", "import", SHIPPED, "--format", "json").stdout)
    assert (figures["hall"], figures["services"]) == ("yunlan-transport", 23)
    checked = json.loads(imported_here("db", "check", "--format", "json").stdout)
    assert checked["halls"] == [{"code": "yunlan-transport", "events": 2}]


def test_a_database_is_made_and_checked(here: Hall, tmp_path: Path) -> None:
    settings(tmp_path, DATABASE)
    url = f"sqlite:///{tmp_path}/hall.db"
    assert here("db", "upgrade").stdout == f"Database {url}: the tables are up to date now.\n"
    assert here("db", "upgrade").stdout == f"Database {url}: the tables were up to date already.\n"
    assert json.loads(here("db", "check", "--format", "json").stdout) == {
        "database": url,
        "tables": "current",
        "halls": [],
    }


def test_a_fresh_machine_has_a_database_of_its_own(here: Hall, tmp_path: Path) -> None:
    assert here("db", "check").returncode == 0
    assert (tmp_path / "xiaochuang" / "hall.db").is_file()


def settings(folder: Path, text: str) -> None:
    (folder / "hall.toml").write_text(text, encoding="utf-8")


def assert_refused(told: subprocess.CompletedProcess[str], sentence: str) -> None:
    """The command ended with status 1 and said one sentence, nothing else."""
    assert told.stderr.startswith(f"hall: {sentence}"), told.stderr
    assert told.stderr.count("\n") == 1
    assert (told.returncode, told.stdout) == (1, "")
