"""A running program answers to real taps over lines of JSON."""

import io
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

import pytest
import shiboken6
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from shared.qt.remote import Remote

ROOT = Path(__file__).parents[3]


class Program:
    """A program in a process of its own, and the other end of its lines."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.shared.qt.remote_program"]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, text=True, encoding="utf-8"
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self._questions, self._answers = self.process.stdin, self.process.stdout
        assert self.read() == {"ready": True}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        self._answers.close()
        self.hang_up()

    def ask(self, **question: object) -> dict[str, Any]:
        return self.ask_line(json.dumps(question))

    def ask_line(self, line: str) -> dict[str, Any]:
        self.send(line)
        return self.read()

    def send(self, line: str) -> None:
        self._questions.write(line + "\n")
        self._questions.flush()

    def read(self) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(self._answers.readline())
        return told

    def hang_up(self) -> None:
        with suppress(BrokenPipeError):
            self._questions.close()

    @property
    def taps(self) -> int:
        return int(self.ask(do="see")["texts"]["taps"])


@pytest.fixture(scope="module")
def program() -> Iterator[Program]:
    with Program() as made:
        yield made


def test_a_tap_presses_the_button_and_news_come_unasked(program: Program) -> None:
    before = program.taps
    program.send('{"do": "tap", "name": "take", "id": 7}')
    assert program.read() == {"painted": str(before + 1), "at": "窗口"}
    assert program.read() == {"id": 7, "ok": True}


@pytest.mark.parametrize(
    ("question", "error"),
    [
        ({"do": "tap", "name": "off"}, "off is disabled"),
        ({"do": "tap", "name": "idle"}, "idle is disabled"),
        ({"do": "tap", "name": "nobody"}, "LookupError: nothing visible is called 'nobody'"),
        ({"do": "tap", "name": "hidden"}, "LookupError: nothing visible is called 'hidden'"),
        ({"do": "tap"}, "KeyError: 'name'"),
        ({"do": "dance"}, "AttributeError: 'Remote' object has no attribute '_do_dance'"),
        ({"do": "type", "name": "field", "text": 5}, "TypeError: "),
        ({}, "KeyError: 'do'"),
    ],
)
def test_what_cannot_be_done_is_answered_and_nothing_happens(
    program: Program, question: dict[str, object], error: str
) -> None:
    before = program.taps
    answer = program.ask(**question, id=1)
    assert (answer["id"], answer["ok"]) == (1, False)
    assert answer["error"].startswith(error)
    assert program.taps == before


@pytest.mark.parametrize("line", ["tap take", "5", '"tap"', "null", "{", "[1]"])
def test_a_line_that_is_no_question_is_answered_too(program: Program, line: str) -> None:
    answer = program.ask_line(line)
    assert not answer["ok"]
    assert answer["error"].startswith("no JSON object")
    assert program.ask(do="see")["ok"]


def test_text_is_typed_into_a_field(program: Program) -> None:
    assert program.ask(do="type", name="field", text="A012")["ok"]
    assert program.ask(do="see")["texts"]["field"] == "A012"


def test_what_is_masked_is_told_masked(program: Program) -> None:
    program.ask(do="type", name="secret", text="204917")
    told = program.ask(do="see")["texts"]["secret"]
    assert (len(told), "2" in told) == (6, False)


def test_what_there_is_and_what_frames_cost_is_told_for_measurements(program: Program) -> None:
    program.ask(do="figures")
    program.ask(do="type", name="field", text="B")
    told = program.ask(do="figures")
    assert told["ok"]
    assert told["objects"] > 3
    assert told["blocks"] > 1000
    assert all(0 < frame < 1000 for frame in told["frames_ms"])


def test_a_text_that_is_watched_is_told_once_it_is_painted() -> None:
    with Program() as program:
        assert program.ask(do="watch", name="taps")["ok"]
        pressed = program.ask(do="key", key="F9")
        assert pressed == {"painted": "1", "at": "窗口"}
        told = [program.read(), program.read()]
        key = next(each for each in told if each.get("ok"))
        painted = next(each for each in told if "painted" in each)
        assert (painted["painted"], painted["name"]) == ("1", "taps")
        assert key["at_ns"] < painted["at_ns"] < time.monotonic_ns()
        assert not program.ask(do="key", key="Nothing")["ok"]


def test_how_long_the_windows_thread_was_busy_is_told_for_measurements() -> None:
    with Program() as program:
        program.ask(do="stalls")
        told = program.ask(do="stalls")
        assert told["ok"]
        assert 0 < told["longest_ms"] < 1000
        assert told["beats"] > 0


def test_a_picture_of_the_window_is_written(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "window.png"
    assert program.ask(do="grab", path=str(file))["ok"]
    picture = QImage(str(file))
    assert picture.width() > 50
    assert picture.height() > 50


def test_a_picture_that_cannot_be_written_is_told(program: Program, tmp_path: Path) -> None:
    answer = program.ask(do="grab", path=str(tmp_path / "nowhere" / "window.png"))
    assert not answer["ok"]
    assert "cannot write" in answer["error"]


def test_it_tells_what_can_be_seen_and_pressed(program: Program) -> None:
    seen = program.ask(do="see")
    assert seen["buttons"] == ["take", "off", "idle"]
    assert seen["texts"].keys() == {"take", "off", "idle", "taps", "field", "secret", "page_home"}
    assert (seen["texts"]["take"], seen["texts"]["page_home"]) == ("取号", "Choose a service")


@pytest.mark.parametrize("end", ["told", "hung up"])
def test_the_program_ends_when_told_and_when_nobody_is_at_the_other_end(end: str) -> None:
    with Program() as program:
        if end == "told":
            program.send('{"do": "quit"}')
        else:
            program.hang_up()
        assert program.process.wait(20) == 0


def test_the_end_of_input_after_the_window_is_gone_is_no_mistake(qapp: QApplication) -> None:
    reading, writing = os.pipe()
    window = QWidget()
    before = set(threading.enumerate())
    with os.fdopen(reading) as commands:
        remote = Remote(window, commands, io.StringIO())
        (reader,) = set(threading.enumerate()) - before
        shiboken6.delete(window)
        assert not shiboken6.isValid(remote)
        os.close(writing)
        reader.join(10)
    assert not reader.is_alive()


def test_a_window_may_go_while_somebody_asks_through_it() -> None:
    command = [sys.executable, "-m", "tests.shared.qt.remote_going"]
    assert subprocess.run(command, cwd=ROOT, timeout=60, check=False).returncode == 0


def test_nothing_is_asked_of_a_program_that_was_told_to_end(qapp: QApplication) -> None:
    window, before = QWidget(), set(threading.enumerate())
    commands = io.StringIO('{"do": "quit"}\n{"do": "quit"}\n')
    remote = Remote(window, commands, io.StringIO())
    for reader in set(threading.enumerate()) - before:
        reader.join(10)
    assert commands.read() == '{"do": "quit"}\n'
    shiboken6.delete(window)
    assert not shiboken6.isValid(remote)
