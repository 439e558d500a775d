"""Set-up names exactly what is missing when it may not install it itself."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STUBS = {
    "dpkg-query": 'cat "$(dirname "$0")/installed"',
    "id": "echo 1000",
    "sudo": "exit 1",
    "apt-get": 'echo "apt-get must not run" >&2; exit 1',
}


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder with a space in its name that holds the set-up script, and commands of a user without rights."""
    folder = tmp_path / "a hall"
    (folder / "deploy").mkdir(parents=True)
    (folder / "bin").mkdir()
    for name in ("setup.sh", "system-packages.txt"):
        shutil.copy(ROOT / "deploy" / name, folder / "deploy" / name)
    for name, script in STUBS.items():
        stub = folder / "bin" / name
        stub.write_text(f"#!/bin/sh\n{script}\n")
        stub.chmod(0o755)
    return folder


def packages(section: str) -> list[str]:
    text = (ROOT / "deploy" / "system-packages.txt").read_text()
    listed = text.partition(f"[{section}]\n")[2].partition("\n[")[0]
    return [line.split()[0] for line in listed.splitlines() if line]


def set_up(machine: Path, *words: str, installed: list[str]) -> "subprocess.CompletedProcess[str]":
    lines = [f"ii ,{name},\n" for name in installed]
    (machine / "bin" / "installed").write_text("".join(lines))
    environment = {**os.environ, "PATH": f"{machine / 'bin'}:{os.environ['PATH']}"}
    return subprocess.run(
        [machine / "deploy" / "setup.sh", *words],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_missing_packages_are_named_with_the_command_to_type(machine: Path) -> None:
    installed = [name for name in packages("runtime") if name not in ("fonts-noto-cjk", "libxcb-cursor0")]
    ended = set_up(machine, "runtime", installed=installed)
    assert ended.returncode == 1
    assert "only an administrator may install them: fonts-noto-cjk libxcb-cursor0\n" in ended.stderr
    assert ended.stderr.endswith("apt-get install --no-install-recommends fonts-noto-cjk libxcb-cursor0\n")


def test_tests_want_the_database_server_and_running_the_hall_does_not(machine: Path) -> None:
    ended = set_up(machine, "test", installed=packages("runtime"))
    assert f"may install them: {' '.join(sorted(packages('test')))}\n" in ended.stderr
    assert "postgresql" in packages("test")
    assert "postgresql" not in packages("runtime")


def test_a_package_that_another_one_provides_is_not_missing(machine: Path) -> None:
    others = [name for name in packages("runtime") if name != "libglib2.0-0"]
    ended = set_up(machine, installed=[*others[1:], "libglib2.0-0t64,libglib2.0-0 (= 2.84), libglib2"])
    assert f"may install them: {others[0]}\n" in ended.stderr


def test_an_unknown_set_is_refused(machine: Path) -> None:
    ended = set_up(machine, "everything", installed=[])
    assert (ended.returncode, ended.stderr) == (1, "setup: no such set 'everything'; there are runtime and test.\n")
