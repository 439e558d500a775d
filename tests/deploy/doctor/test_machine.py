"""What the doctor says about Python, Qt, fonts, voices and sound, on this machine and on worse ones."""

from typing import Any

import pytest

from deploy.doctor import machine
from deploy.doctor.asking import NoReply, ask
from deploy.doctor.finding import Finding, exit_status


def answering(monkeypatch: pytest.MonkeyPatch, answer: dict[str, Any] | NoReply) -> None:
    """Let every look end as given, as it would on another machine."""

    def reply(_: str) -> dict[str, Any]:
        if isinstance(answer, NoReply):
            raise answer
        return answer

    monkeypatch.setattr(machine, "ask", reply)


def test_this_machine_can_run_a_hall() -> None:
    found = machine.look_at_machine()
    assert [finding.name for finding in found] == ["python", "pyside", "libraries", "font", "voice", "sound"]
    assert [finding for finding in found if finding.needed and not finding.ok] == []
    voice = next(finding for finding in found if finding.name == "voice")
    assert voice.ok, voice.text
    assert "cmn" in voice.text


@pytest.mark.parametrize(
    ("version", "of_python", "ok"),
    [("6.11.3", (3, 11), True), ("6.12.0", (3, 11), False), ("6.12.0", (3, 12), True), (None, (3, 11), False)],
)
def test_the_pyside_that_loses_references_is_refused(version: str | None, of_python: tuple[int, int], ok: bool) -> None:
    assert machine.pyside(version, of_python).ok is ok


def test_an_old_python_is_refused() -> None:
    assert not machine.python((3, 10)).ok


def test_a_missing_library_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, {"missing": ["libxcb-cursor.so.0"]})
    found = machine.libraries()
    assert not found.ok
    assert "libxcb-cursor.so.0" in found.text
    assert found.remedy.endswith("libxcb-cursor0")


def test_a_machine_without_chinese_font_is_told_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, {"families": []})
    assert "fonts-noto-cjk" in machine.fonts().remedy


def test_a_silent_machine_still_runs_a_hall(monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, {"device": None, "engine": None, "reason": "No engine."})
    found = [machine.sound(), machine.voices()]
    assert not any(finding.ok for finding in found)
    assert exit_status(found) == 0


@pytest.mark.parametrize("look", [machine.libraries, machine.fonts])
def test_a_look_that_dies_is_a_finding(monkeypatch: pytest.MonkeyPatch, look: Any) -> None:
    answering(monkeypatch, NoReply("Aborted"))
    found: Finding = look()
    assert exit_status([found]) == 1
    assert "Aborted" in found.text


def test_a_look_that_dies_tells_its_last_words() -> None:
    with pytest.raises(NoReply, match="KeyError: 'nonsense'"):
        ask("nonsense")
