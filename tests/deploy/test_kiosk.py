"""`hall kiosk pin` as it is typed."""

import os
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from deploy.commands import kiosk as command
from deploy.hall import app
from kiosk.lock.pin import is_pin
from shared.domain.problem import Problem
from shared.ending import RESTART
from shared.settings import read_settings


def typed(pin: str, again: str) -> str:
    told = CliRunner().invoke(app, ["kiosk", "pin"], input=f"{pin}\n{again}\n", catch_exceptions=False)
    assert told.exit_code == 0, told.output
    return told.stdout


def test_the_line_it_prints_is_what_the_settings_take(tmp_path: Path) -> None:
    file = tmp_path / "hall.toml"
    line = typed("204917", "204917").splitlines()[-1]
    file.write_text(f"[kiosk]\n{line}\n", encoding="utf-8")
    assert "204917" not in line
    kept = read_settings(file).kiosk.pin_hash
    assert kept == tomllib.loads(line)["pin_hash"]
    assert kept is not None
    assert is_pin(kept, "204917")


def test_a_weak_pin_is_one_sentence() -> None:
    with pytest.raises(Problem, match="anybody tries"):
        typed("123456", "123456")


@pytest.mark.parametrize(("beat", "started"), [(False, True), (True, False)])
def test_a_kiosk_that_wants_to_be_started_anew_does_it_itself_unless_it_is_watched(
    beat: bool, started: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    executed: list[list[str]] = []
    monkeypatch.setattr(command, "run_program", lambda *_: RESTART)
    monkeypatch.setattr(os, "execv", lambda _, arguments: executed.append(arguments))
    (tmp_path / "hall.toml").write_text("")
    assert command._run(tmp_path / "hall.toml", remote=False, beat=beat) == RESTART
    assert bool(executed) == started
