"""A demonstration's folder: nothing of value is ever emptied, and two demonstrations never share one."""

from pathlib import Path

import pytest

from deploy.demo.out_folder import MARK, claimed
from shared.domain.problem import Problem


def test_an_earlier_demonstration_is_emptied(tmp_path: Path) -> None:
    folder = tmp_path / "a demo" / "out"
    with claimed(folder):
        (folder / "logs").mkdir()
        (folder / "logs" / "kiosk.log").write_text("old")
        (folder / "summary.json").write_text("{}")
    with claimed(folder):
        assert [path.name for path in folder.iterdir()] == [MARK]


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("dear")
    with pytest.raises(Problem) as problem, claimed(tmp_path):
        pass
    assert str(problem.value) == (
        f"--out {tmp_path}: holds files that are not a demonstration's; name an empty or a new folder."
    )
    assert (tmp_path / "thesis.txt").read_text() == "dear"
    assert not (tmp_path / MARK).exists()


def test_two_demonstrations_do_not_share_a_folder(tmp_path: Path) -> None:
    with claimed(tmp_path):
        (tmp_path / "summary.json").touch()
        with pytest.raises(Problem, match="another demonstration is using it"), claimed(tmp_path):
            pass
        assert (tmp_path / "summary.json").exists()


@pytest.mark.parametrize("place", ["file", "file/below", "proc"])
def test_a_place_that_is_no_folder_is_one_sentence(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").touch()
    folder = Path("/proc/nowhere") if place == "proc" else tmp_path / place
    with pytest.raises(Problem, match=r"cannot be used \(.*\); name another folder\.$"), claimed(folder):
        pass


def test_what_goes_wrong_elsewhere_is_not_blamed_on_the_folder(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), claimed(tmp_path / "out"):
        (tmp_path / "elsewhere").read_text()
