import json
import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from deploy.hall import app
from drivers.errors import BadAddress, DeviceError
from drivers.pad.events import Key
from drivers.sim.board import SimulatedBoard
from drivers.sim.idcard import SPECIMEN, SimulatedIdReader
from drivers.sim.pad import SimulatedPad
from drivers.sim.port import PtyPort
from drivers.sim.scanner import SimulatedScanner
from shared.actions.devices import report_device
from shared.domain.actor import Actor
from shared.domain.device_figures import DeviceFigures
from shared.domain.hall import Role
from shared.domain.problem import Problem
from tests.drivers.wire import until
from tests.factories import a_hall

ROOT = Path(__file__).parents[4]
SCREEN = """
[[screen.board]]
address = "onbon+tcp://10.0.0.9:5005"
[[screen.board]]
address = "cpower+serial:///dev/ttyGONE"
[[screen.pager]]
address = "template+sim:"
"""


def hall_device(*words: str, typed: str = "") -> Result:
    return CliRunner().invoke(app, ["device", *words], input=typed)


@pytest.fixture
def settings(ready_sqlite_url: str, tmp_path: Path) -> str:
    file = tmp_path / "hall.toml"
    board = 'board = "cpower+serial:///dev/ttyNONE"'
    file.write_text(f'[database]\nurl = "{ready_sqlite_url}"\n[counter]\n{board}\npad = "ratink+sim:"\n{SCREEN}')
    return str(file)


def test_devices_of_the_settings_are_listed_with_what_is_wrong(settings: str) -> None:
    told = hall_device("list", "--settings", settings, "--format", "json")
    devices = {each["kind"]: each for each in json.loads(told.stdout)["devices"]}
    assert devices["printer"] == {"kind": "printer", "address": "sim:", "ok": None, "found": ""}
    assert devices["board"]["found"] == "There is no /dev/ttyNONE on this machine."
    assert 'did you mean "rating"?' in devices["pad"]["found"]
    assert devices["hall board 1"]["address"] == "onbon+tcp://10.0.0.9:5005"
    assert devices["hall board 2"]["found"] == "There is no /dev/ttyGONE on this machine."
    assert devices["pager 1"]["address"] == "template+sim:"
    assert "There is no /dev/ttyNONE" in hall_device("list", "--settings", settings).stdout


def test_the_device_table_is_shown(settings: str, ready_sqlite_url: str) -> None:
    hall = a_hall(ready_sqlite_url)
    assert "No program has told of a device yet." in hall_device("status", "--settings", settings).stdout
    figures = DeviceFigures(90.0, sent=12, answered=11, heard=11, errors=1, last_ms=4.0, p50_ms=3.5, p95_ms=9.0)
    by = Actor(Role.CLERK, "counter 1")
    report_device(hall.store, by, "board", "sim:", "offline", "Board (sim:): no answer.", None, figures)
    hall.store.close()
    (line,) = json.loads(hall_device("status", "--settings", settings, "--format", "json").stdout)["devices"]
    assert (line["place"], line["kind"], line["health"], line["error"]) == (
        "counter 1",
        "board",
        "offline",
        "Board (sim:): no answer.",
    )
    assert (line["sent"], line["answered"], line["errors"], line["p50_ms"], line["p95_ms"]) == (12, 11, 1, 3.5, 9.0)
    assert line["last_seen"] < line["since"]
    text = hall_device("status", "--settings", settings).stdout
    assert "counter 1, board: Board (sim:): no answer." in text
    assert "3.5 ms" in text


def test_an_address_is_told_as_the_frames_its_card_would_send() -> None:
    told = hall_device("encode", "cpower+sim:?unit=255", "--show", "正常通行", "--colour", "green")
    assert told.exit_code == 0
    assert "D5 FD B3 A3 CD A8 D0 D0 00" in told.stdout
    assert told.stdout.startswith("A5 68 32 FF 7B 00")
    assert told.stdout.count("\n") == 1


def test_a_pad_has_no_text_to_show() -> None:
    told = hall_device("encode", "rating+sim:", "--show", "A012")
    assert told.exit_code == 2
    assert '"rating" is no board; --show knows' in told.stderr


def test_a_board_is_tested_by_showing_it_and_asking() -> None:
    board = SimulatedBoard("cpower")
    board.start()
    right = hall_device("test", board.address, typed="y\n")
    assert (right.exit_code, "The board answered." in right.stdout) == (0, True)
    assert board.showing is not None
    assert board.showing.lines[0] == "A012"
    assert hall_device("test", board.address, typed="n\n").exit_code == 1
    board.faults.silent = True
    silent = hall_device("test", f"{board.address}&timeout=0.05", "--yes")
    assert "no answer" in str(silent.exception)
    board.stop()


def test_a_pad_is_tested_by_a_key() -> None:
    pad = SimulatedPad()
    pad.start()
    pad.press(Key.CALL_NEXT)
    told = hall_device("test", pad.address)
    assert told.exit_code == 0
    assert "CALL_NEXT" in told.stdout
    until(lambda: pad.ticket == "012")
    nothing = hall_device("test", pad.address, "--seconds", "1")
    assert "no key came" in str(nothing.exception)
    pad.stop()


def test_a_pad_of_another_number_is_named() -> None:
    pad = SimulatedPad(unit=3)
    pad.start()
    pad.press(Key.CALL_NEXT)
    told = hall_device("test", pad.port.address("rating", unit=4), "--seconds", "1")
    assert "no key of this pad came, but pad 3 spoke on the same line" in str(told.exception)
    assert "(unit=3)" in str(told.exception)
    pad.stop()


@pytest.mark.parametrize(
    ("family", "options", "question"),
    [
        ("led8n", {}, 'Does it show "012"?'),
        ("template", {"preset": "four-byte"}, 'Does it show "12"?'),
        ("alpha", {}, 'Does it show "A012 TEST"?'),
        ("cd5220", {}, 'Does it show "A012 / TEST"?'),
    ],
)
def test_a_board_is_asked_about_what_it_can_show(family: str, options: dict[str, str], question: str) -> None:
    board = SimulatedBoard(family, options=options)
    board.start()
    assert question in hall_device("test", board.address, typed="y\n").stdout
    board.stop()


@pytest.mark.parametrize(("family", "text", "lost"), [("led8n", "1234567890", "90"), ("alpha", "中文", "中文")])
def test_what_a_board_leaves_out_is_said(family: str, text: str, lost: str) -> None:
    told = hall_device("encode", f"{family}+serial:///dev/x", "--show", text)
    assert told.exit_code == 0
    assert told.stderr == f"The board can't show all of it; left out: {lost}\n"


def test_an_id_card_reader_is_tested_by_a_card_of_which_only_the_masked_number_is_shown() -> None:
    reader = SimulatedIdReader(PtyPort())
    reader.start()
    reader.place(SPECIMEN)
    told = hall_device("test", f"{reader.address}?baud=115200")
    reader.stop()
    assert told.exit_code == 0
    assert "It told: card 110***********002X" in told.stdout
    assert SPECIMEN.name not in told.stdout


def test_a_scanner_is_tested_by_a_code() -> None:
    scanner = SimulatedScanner()
    scanner.start()
    nothing = hall_device("test", scanner.address, "--seconds", "1")
    scanner.stop()
    assert isinstance(nothing.exception, Problem)
    assert "no code came" in str(nothing.exception)


@pytest.mark.parametrize(
    ("command", "address", "family"),
    [
        ("test", "rating+sim:", "rating-ff68"),
        ("test", "rating+sim:?preset=qsystem", "keypad-qsystem"),
        ("test", "idcard+sim:", "idcard"),
        ("test", "scanner+sim:", "scanner"),
        ("listen", "cpower+sim:", "cpower"),
        ("listen", "rating+sim:?preset=line", "rating-line"),
        ("listen", "sim:", "FAMILY"),
    ],
)
def test_a_simulated_device_that_nobody_can_reach_is_told_how_to_run(command: str, address: str, family: str) -> None:
    told = hall_device(command, address)
    assert isinstance(told.exception, BadAddress)
    assert f'run "hall device simulate {family}" in another terminal' in str(told.exception)


def test_a_printer_is_tested_by_a_slip() -> None:
    assert hall_device("test", "escpos+sim:", "--yes").exit_code == 0
    assert hall_device("test", "escpos+sim:", typed="n\n").exit_code == 1


def test_an_address_that_fits_anything_cannot_be_tested() -> None:
    assert 'say which, such as "cpower+sim:"' in str(hall_device("test", "sim:").exception)


def test_a_simulated_device_prints_its_address_and_takes_words(tmp_path: Path) -> None:
    place = tmp_path / "tty"
    words = "silent\nfaults\nnonsense\nquit\n"
    ran = subprocess.run(
        [
            sys.executable,
            "-m",
            "deploy.hall",
            "device",
            "simulate",
            "onbon",
            "--option",
            "unit=4",
            "--path",
            str(place),
        ],
        input=words,
        capture_output=True,
        text=True,
        timeout=60,
        cwd=ROOT,
        check=True,
    )
    lines = ran.stdout.splitlines()
    assert lines[:3] == [f"onbon+serial://{place}?unit=4", "silent is on", "silent=True"]
    assert lines[3].startswith('"nonsense" is no word here')
    assert not place.exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["simulate", "onborn"], 'no simulated "onborn", did you mean "onbon"?'),
        (["simulate", "onbon", "--option", "unit"], '"unit" must be written NAME=VALUE'),
        (["simulate", "onbon", "--option", "unit=1", "--option", "unit=2"], 'the option "unit" is given twice'),
        (["simulate", "onbon", "--path", "/x", "--tcp", "9"], "either a path or a TCP port"),
        (["simulate", "all"], '"all" goes with --window and nothing else'),
        (["simulate", "all", "--window", "--tcp", "9"], '"all" goes with --window and nothing else'),
    ],
)
def test_wrong_usage_of_the_simulator_is_one_sentence(words: list[str], said: str) -> None:
    told = hall_device(*words)
    assert told.exit_code == 2
    assert said in " ".join(told.stderr.split())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("onbon unit=one", '"onbon+sim:?unit=one": unit=one is wrong, "unit" must be a whole number from 1 to 65534.'),
        ("escpos widht=576", '"escpos+sim:?widht=576": "widht" is no option, did you mean "width"?'),
        ("scanner xyz=1", '"xyz" is no option, known are "baud", "timeout", "encoding", "silence", "aim", "debounce".'),
        ("scanner encoding=gbk", 'encoding=gbk is wrong, "encoding" must be auto, utf8 or gb18030'),
        ("keypad-qsystem unit=7", 'unit=7 is wrong, pads of preset "qsystem" have numbers from 32 to 255.'),
        ("rating-byte preset=digit", 'the option "preset" is given twice'),
        ("rating-ff68 scores=5432154321543", '"scores" must be one of 1 to 5'),
        ("template header=02x", '"header" must be bytes in hex without spaces'),
    ],
)
def test_a_wrong_option_of_a_simulated_device_is_the_sentence_that_its_address_gets(
    tmp_path: Path, words: str, said: str
) -> None:
    family, option = words.split()
    place = tmp_path / "tty"
    told = hall_device("simulate", family, "--option", option, "--path", str(place))
    assert isinstance(told.exception, DeviceError)
    assert said in str(told.exception)
    assert not place.is_symlink()


def test_an_option_of_serial_lines_is_refused_on_the_network_and_given_on_with_the_address_elsewhere() -> None:
    refused = hall_device("simulate", "escpos", "--option", "flow=xonxoff")
    assert 'the option "flow" belongs to serial ports and must go' in str(refused.exception)
    told = hall_device("simulate", "scanner", "--option", "encoding=gb18030", "--option", "baud=4800", typed="quit\n")
    assert told.stdout.splitlines()[0].endswith("/tty?encoding=gb18030&baud=4800")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("window", [(), ("--window",)])
def test_a_simulated_device_told_to_end_leaves_nothing_behind(
    tmp_path: Path, number: signal.Signals, window: tuple[str, ...]
) -> None:
    command = [sys.executable, "-u", "-m", "deploy.hall", "device", "simulate", "rating-ff68", *window]
    environment = {**os.environ, "TMPDIR": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, env=environment) as ran:
        assert ran.stdout is not None
        assert ran.stdout.readline().startswith(b"rating+serial:///")
        assert [each.name for each in tmp_path.glob("hall-port-*/*")] == ["tty"]
        ran.send_signal(number)
        assert ran.wait(60) == 0
    assert list(tmp_path.glob("hall-port-*")) == []


def test_without_a_display_the_window_is_refused_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    told = hall_device("simulate", "cpower", "--window")
    assert isinstance(told.exception, Problem)
    assert str(told.exception).startswith("No window can be opened here (neither DISPLAY nor WAYLAND_DISPLAY is set).")


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_a_test_that_is_told_to_end_says_so(how: signal.Signals) -> None:
    with closing(PtyPort()) as port:
        command = [sys.executable, "-u", "-m", "deploy.hall", "device", "test", port.address("rating")]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
            assert run.stdout is not None
            assert run.stderr is not None
            assert "Press a key" in run.stdout.readline()
            run.send_signal(how)
            assert run.stderr.read() == "Told to end; the test is not over.\n"
    assert run.returncode == 130
