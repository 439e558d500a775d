"""`hall device learn` as a technician runs it, with a pad whose keys are pressed when they are asked for."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from deploy.hall import app
from drivers.opener import open_pad
from drivers.pad.actions import ScoreKey
from drivers.pad.events import PadEvent, ScoreGiven
from drivers.pad.preset_file import load_preset, read_preset
from drivers.sim.pad import SimulatedPad
from shared.domain.problem import Problem
from tests.drivers.wire import until


def learn(pad: SimulatedPad, out: Path, *options: str) -> str:
    """Run the command and press score keys 1 to 5, or 0 to 4, as it asks for them; return what it printed."""
    actions = pad.template.receive.actions
    number = 0 if actions[-1] == ScoreKey(9) else 1
    address = pad.address.split("?")[0]
    command = [sys.executable, "-u", "-m", "deploy.hall", "device", "learn", address, "--out", str(out), *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as run:
        assert run.stdout is not None
        said = ""
        for line in run.stdout:
            said += line
            if line.startswith("Press the key for"):
                pad.press_score_key(number)
                number += 1
    assert run.returncode == 0, said
    return said


@pytest.mark.parametrize(
    ("preset", "options", "frame"),
    [("digit", (), "data:1"), ("line", (), "data:1"), ("ff68", ("--echo",), "FF 68 03 03 68 [01 11 data:1] sum 16")],
)
def test_a_pad_is_learned_and_then_understood(
    preset: str, options: tuple[str, ...], frame: str, tmp_path: Path
) -> None:
    pad = SimulatedPad(template=load_preset(preset))
    pad.start()
    out = tmp_path / "a+b 端口 50%&?.toml"
    said = learn(pad, out, *options)
    learned = read_preset(out.read_text(), "mine.toml")
    assert str(learned.receive.layout) == frame
    assert f"Frames: {frame}" in said
    assert "Press the key for: Very satisfied" in said
    heard: list[PadEvent] = []
    printed = said.rstrip().rpartition('Address of the pad, for the settings: "')[2].removesuffix('"')
    opened = open_pad(printed, heard.append)
    opened.start_rating()
    pad.give_score(4)
    until(lambda: heard == [ScoreGiven(1, 4)])
    opened.close()
    pad.stop()


def test_a_pad_that_says_nothing_is_not_learned(tmp_path: Path) -> None:
    pad = SimulatedPad()
    pad.start()
    command = ["device", "learn", pad.address.split("?")[0], "--seconds", "0.5", "--out", str(tmp_path / "mine.toml")]
    run = CliRunner().invoke(app, command)
    assert "No key was pressed" in str(run.exception)
    assert run.output.count("nothing came; skipped") == 5
    assert not (tmp_path / "mine.toml").exists()
    pad.stop()


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("sim:", "learning needs a pad at a port"),
        ("cpower+tcp://10.0.0.7", "learning needs a pad at a port"),
        ("rating+serial:///dev/ttyNONE", "there is no such port"),
    ],
)
def test_what_can_not_be_learned_from_is_told(address: str, said: str) -> None:
    assert said in str(CliRunner().invoke(app, ["device", "learn", address]).exception)


def test_a_preset_needs_a_name_that_addresses_know(tmp_path: Path) -> None:
    pad = SimulatedPad(template=load_preset("digit"))
    pad.start()
    command = ["device", "learn", pad.address.split("?")[0], "--out", str(tmp_path / "mine.txt")]
    assert 'ends in ".toml"' in str(CliRunner().invoke(app, command).exception)
    pad.stop()


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("nowhere/mine.toml", "cannot be written (no such file or directory)"),
        ("there.toml", "is there already; name another file, or give --force"),
        ("folder.toml", "cannot be written (is a directory)"),
        ("x" * 300 + ".toml", "cannot be written (file name too long)"),
        (".", 'ends in ".toml"'),
        ("a\nb.toml", "can't hold such characters"),
    ],
)
def test_a_place_that_can_not_be_written_is_told_before_the_first_key(place: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "there.toml").write_text("precious")
    (tmp_path / "folder.toml").mkdir()
    pad = SimulatedPad(template=load_preset("digit"))
    pad.start()
    run = CliRunner().invoke(app, ["device", "learn", pad.address.split("?")[0], "--out", str(tmp_path / place)])
    pad.stop()
    assert isinstance(run.exception, Problem)
    assert said in str(run.exception)
    assert "Press" not in run.output
    assert (tmp_path / "there.toml").read_text() == "precious"


def test_a_preset_is_overwritten_by_force(tmp_path: Path) -> None:
    out = tmp_path / "there.toml"
    out.write_text("old")
    pad = SimulatedPad(template=load_preset("digit"))
    pad.start()
    learn(pad, out, "--force")
    pad.stop()
    assert read_preset(out.read_text(), "there.toml").name == "there"


@pytest.mark.parametrize("how", ["SIGTERM", "SIGINT", "unplugged"])
def test_what_was_learned_before_an_early_end_is_written(how: str, tmp_path: Path) -> None:
    pad = SimulatedPad(template=load_preset("digit"))
    pad.start()
    out = tmp_path / "mine.toml"
    address = pad.address.split("?")[0]
    command = [sys.executable, "-u", "-m", "deploy.hall", "device", "learn", address, "--out", str(out)]
    asked = 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        for line in run.stdout:
            if line.startswith("Press the key for"):
                asked += 1
                if asked < 3:
                    pad.press_score_key(asked)
                elif how == "unplugged":
                    pad.faults.unplugged = True
                else:
                    run.send_signal(getattr(signal, how))
        assert run.stderr is not None
        said = run.stderr.read()
    pad.stop()
    assert run.returncode != 0
    assert "Ended early: only the keys that were pressed are learned." in said
    assert len(read_preset(out.read_text(), "mine.toml").receive.actions) == 2
