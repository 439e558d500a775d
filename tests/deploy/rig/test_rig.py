"""A rig tells how its programs ended, and leaves none behind."""

from pathlib import Path

import pytest

from deploy.demo.run import CATALOGUE
from deploy.rig.devices import Devices
from deploy.rig.machines import Plan
from deploy.rig.processes import count_processes
from deploy.rig.rig import Rig
from shared.catalogue.reading import read_catalogue
from shared.domain.problem import DatabaseAway, Problem

pytestmark = [pytest.mark.timeout(120), pytest.mark.xdist_group("rig")]
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def a_rig(folder: Path, database: str | None = None, clerk: str = "101") -> Rig:
    url = database or f"sqlite:///{folder}/hall.db"
    plan = Plan(folder, url, "yunlan-transport", "silent", clerks={1: clerk}, kiosk=False)
    return Rig(plan, read_catalogue(CATALOGUE), Devices({1: "cpower"}), OFFSCREEN)


def test_a_killed_program_is_told_with_its_status(tmp_path: Path) -> None:
    with a_rig(tmp_path) as rig:
        rig.counter(1).process.kill()
    assert rig.ended == {"screen": 0, "counter-1": -9}


def test_a_program_that_cannot_start_takes_the_others_along(tmp_path: Path) -> None:
    rig = a_rig(tmp_path, clerk="999")
    with pytest.raises(Problem, match="counter-1"):
        rig.__enter__()
    assert rig.ended["counter-1"] == 1
    assert rig.programs == {}


@pytest.mark.parametrize("url", ["postgresql://hall@127.0.0.1:1/hall", "sqlite:///{folder}/diary.db"])
def test_a_database_that_does_not_answer_is_one_sentence(tmp_path: Path, url: str) -> None:
    (tmp_path / "diary.db").write_text("Dear diary, " * 100)
    with pytest.raises(DatabaseAway):
        a_rig(tmp_path, url.format(folder=tmp_path))


def test_processes_are_counted_with_their_children(tmp_path: Path) -> None:
    import os

    before = count_processes(os.getpid())
    with a_rig(tmp_path):
        assert count_processes(os.getpid()) >= before + 2
    assert count_processes(os.getpid()) == before
