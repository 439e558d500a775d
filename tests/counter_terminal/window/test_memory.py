"""What a machine remembers of the window."""

from pathlib import Path

import pytest

from counter_terminal.window.memory import Kept, KeptPlace, read_kept, write_kept

PLACE = KeptPlace("HDMI-1", 10, -20, 700, 480)


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "counter" / "window.json"
    kept = Kept("full", "bottom", {"compact": PLACE})
    write_kept(file, kept)
    assert read_kept(file) == kept
    assert [each.name for each in file.parent.iterdir()] == ["window.json"]


@pytest.mark.parametrize(
    "damaged",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"shape": 3}',
        '{"shape": null, "edge": null, "places": []}',
        '{"shape": null, "edge": null, "places": {"bar": {"screen": "x"}}}',
        '{"shape": null, "edge": null, "places": {"bar": 3}}',
        '{"shape": null, "edge": null, "places": {"bar": {"screen": "x", "x": "a", "y": 1, "width": 1, "height": 1}}}',
    ],
)
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, damaged: str) -> None:
    file = tmp_path / "window.json"
    file.write_text(damaged)
    assert read_kept(file) == Kept()


def test_nothing_is_known_at_first(tmp_path: Path) -> None:
    assert read_kept(tmp_path / "window.json") == Kept()


def test_each_shape_has_a_place_of_its_own() -> None:
    kept = Kept().with_place("bar", PLACE).with_place("full", PLACE)
    assert set(kept.places) == {"bar", "full"}
    assert set(kept.without_place("bar").places) == {"full"}
