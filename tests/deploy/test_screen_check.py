"""`hall screen check` and `hall screen layouts` as they are typed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest


def hall(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "deploy.hall", "screen", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


def test_it_tells_from_how_far_each_part_is_read() -> None:
    told = hall("check", "--size", "1920x1080", "--width-mm", "1218", "--format", "json")
    assert told.returncode == 0, told.stderr
    figures = json.loads(told.stdout)
    assert figures["enough"]
    assert min(figures["newest"].values()) > 9 * 12.2
    assert min(figures["in_a_rush"].values()) > 5 * 12.2
    assert min(figures["with_names"].values()) > figures["name_mm"] > 12.2
    largest = {part["part"]: part["largest_mm"] for part in figures["parts"]}
    assert max(largest, key=lambda part: largest[part]) == "calling"
    assert set(largest) >= {"header", "calling", "recent", "queues", "missed", "notices"}


def test_a_screen_that_is_too_small_for_its_layout_is_told_with_a_way_out() -> None:
    told = hall("check", "--layout", "six", "--size", "1080x1920", "--width-mm", "400")
    assert told.returncode == 1
    assert "m only; the layout wants 6 m. Choose a layout with fewer tiles" in told.stdout


def test_a_layout_that_speaks_and_writes_nothing_of_it_is_told(tmp_path: Path) -> None:
    board = tmp_path / "board.toml"
    board.write_text('[landscape]\nrows = [{ part = "header" }, { share = 9, part = "calling" }]\n', encoding="utf-8")
    told = hall("check", "--layout", str(board), "--size", "1920x1080", "--width-mm", "1218")
    assert "[landscape] has no caption" in told.stdout
    assert "[landscape] has tiles but not the last calls" in told.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--size", "big"], '--size "big" is not a size in pixels; write it like 1920x1080.'),
        (["--size", "1920x1080"], "The width of the screen is not known; give it with --width-mm"),
        (["--layout", "sixx"], '--layout "sixx": no such layout, did you mean "six"?'),
    ],
)
def test_a_mistake_is_one_sentence(arguments: list[str], told: str) -> None:
    found = hall("check", *arguments)
    assert found.returncode == 1
    assert told in found.stderr
    assert len(found.stderr.splitlines()) == 1


def test_the_built_in_layouts_are_listed_with_their_files() -> None:
    listed = dict(line.split(maxsplit=1) for line in hall("layouts").stdout.splitlines())
    assert {"usual", "six", "windows"} <= set(listed)
    assert all(Path(file).is_file() for file in listed.values())
