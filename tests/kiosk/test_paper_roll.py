"""What is left of a paper roll: counted in dots, kept over restarts, begun anew with a new roll."""

from pathlib import Path

import pytest

from kiosk.paper_roll import PaperRoll, RollBook

MM = 8


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "roll.json"


@pytest.mark.parametrize(
    ("roll", "left"),
    [
        (PaperRoll(), 727),
        (PaperRoll(100 * MM, 1), 799),
        (PaperRoll(40_000 * MM, 500), 500),
        (PaperRoll(79_950 * MM, 1000), 0),
        (PaperRoll(90_000 * MM, 1000), 0),
    ],
    ids=["new", "after one slip", "half", "a rest too short", "longer than it can be"],
)
def test_slips_left_of_eighty_metres_are_counted_in_slips_like_those_before(roll: PaperRoll, left: int) -> None:
    assert roll.slips_left(80_000) == left


def test_the_count_goes_on_after_a_restart(file: Path) -> None:
    for _ in range(3):
        RollBook(file, 1000).slip_printed(100 * MM)
    assert RollBook(file, 1000).roll == PaperRoll(300 * MM, 3)
    assert RollBook(file, 1000).slips_left == 7


def test_paper_after_it_was_out_is_a_new_roll_also_when_the_kiosk_was_restarted_meanwhile(file: Path) -> None:
    book = RollBook(file, 1000)
    book.slip_printed(900 * MM)
    book.paper_seen(out=False)
    assert book.roll.slips == 1
    book.paper_seen(out=True)
    again = RollBook(file, 1000)
    assert again.roll == PaperRoll(900 * MM, 1, ended=True)
    again.paper_seen(out=False)
    assert again.roll == PaperRoll()


def test_a_damaged_file_is_a_new_roll(file: Path) -> None:
    book = RollBook(file, 1000)
    book.slip_printed(8)
    for damaged in ("", "{}", "[1]", '{"used_dots": "x", "slips": 1, "ended": false}'):
        file.write_text(damaged)
        assert book.roll == PaperRoll()
    book.slip_printed(8)
    assert book.roll.slips == 1


@pytest.mark.allow_warnings("can't be kept")
def test_a_place_that_cannot_be_written_never_stops_a_slip(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    RollBook(tmp_path / "taken" / "roll.json", 1000).slip_printed(8)
