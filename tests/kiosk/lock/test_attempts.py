from pathlib import Path

import pytest

from kiosk.lock.attempts import Attempts, attempts_file, pause_after


class Clock:
    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(
    ("wrong", "pause"), [(0, 0), (2, 0), (3, 30), (4, 60), (5, 120), (9, 1920), (10, 3600), (999, 3600)]
)
def test_pauses_grow(wrong: int, pause: int) -> None:
    assert pause_after(wrong) == pause


def wrong(attempts: Attempts, times: int) -> None:
    for _ in range(times):
        attempts.was_wrong()


def test_the_pause_goes_on_over_a_restart(tmp_path: Path) -> None:
    clock = Clock()
    wrong(Attempts(tmp_path / "state" / "pin.json", clock), 4)
    clock.now += 20
    assert Attempts(tmp_path / "state" / "pin.json", clock).pause_left() == 40


def test_the_right_pin_ends_the_counting(tmp_path: Path) -> None:
    attempts = Attempts(tmp_path / "pin.json", Clock())
    wrong(attempts, 4)
    attempts.was_right()
    assert (attempts.wrong, attempts.pause_left(), Attempts(tmp_path / "pin.json").wrong) == (0, 0, 0)


def test_a_clock_that_was_set_back_does_not_lengthen_the_pause(tmp_path: Path) -> None:
    clock = Clock()
    attempts = Attempts(tmp_path / "pin.json", clock)
    wrong(attempts, 3)
    clock.now -= 1_000_000
    assert attempts.pause_left() == 30
    clock.now += 20
    assert (attempts.pause_left(), Attempts(tmp_path / "pin.json", clock).pause_left()) == (10, 10)
    clock.now += 10
    assert attempts.pause_left() == 0


@pytest.mark.allow_warnings("cannot be read")
@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"times": "x", "last_at": 0}'])
def test_a_damaged_count_leaves_one_free_try(tmp_path: Path, text: str) -> None:
    (tmp_path / "pin.json").write_text(text, encoding="utf-8")
    attempts = Attempts(tmp_path / "pin.json", Clock())
    assert attempts.pause_left() == 0
    attempts.was_wrong()
    assert attempts.pause_left() == 30


@pytest.mark.allow_warnings("cannot be kept")
def test_a_count_that_cannot_be_kept_still_counts(tmp_path: Path) -> None:
    attempts = Attempts(tmp_path / "pin.json", Clock())
    (tmp_path / "pin.new").mkdir()
    wrong(attempts, 3)
    assert attempts.pause_left() == 30


def test_a_kiosks_name_makes_a_file_name() -> None:
    assert attempts_file("大厅 1/..").name == "pin-大厅_1___.json"
