"""A program's name stays the same over starts, and two programs of one machine have two."""

from contextlib import ExitStack
from pathlib import Path

from counter_terminal.signing.terminal_name import ID_FILE, installation, named


def test_the_name_is_the_machines_and_stays_after_a_start(tmp_path: Path) -> None:
    for _ in range(2):
        with ExitStack() as closing:
            assert named("PC-3", tmp_path / "counter", closing) == "PC-3"


def test_a_second_program_at_the_counter_has_another_name(tmp_path: Path) -> None:
    with ExitStack() as first, ExitStack() as second:
        assert named("PC-3", tmp_path, first) == "PC-3"
        assert named("PC-3", tmp_path, second) == "PC-3 (2)"
        first.close()
        assert named("PC-3", tmp_path, first) == "PC-3"


def test_an_installation_is_the_same_after_every_start_and_another_one_on_another_machine(tmp_path: Path) -> None:
    first = installation(tmp_path / "one", "machine")
    assert installation(tmp_path / "one", "machine") == first
    assert len({first, installation(tmp_path / "one", "other"), installation(tmp_path / "two", "machine")}) == 3


def test_an_installation_without_a_place_is_told_by_its_system(tmp_path: Path) -> None:
    (tmp_path / ID_FILE).mkdir()
    assert installation(tmp_path, "one") == installation(tmp_path, "one") != installation(tmp_path, "other")


def test_where_nothing_can_be_kept_the_machines_name_has_to_do(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    with ExitStack() as closing:
        assert named("PC-3", blocked / "counter", closing) == "PC-3"
