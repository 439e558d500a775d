"""`hall voice build` as it is typed, with made-up sound in place of the model."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from deploy.hall import app
from deploy.voice.making import kokoro, whisper
from deploy.voice.making.judging import Call, random_calls
from deploy.voice.making.rendered import Rendered
from shared.domain.problem import Problem
from shared.voice.pack.index import Cover
from shared.voice.pack.loading import load_pack
from tests.deploy.voice.making.made_up import a_sentence


class Hum:
    """Hums where Kokoro would speak."""

    engine = "hum 1.0"

    def __init__(self, source: kokoro.Source) -> None:
        assert source.style == "zf_xiaoxiao"

    def __call__(self, text: str) -> Rendered:
        return a_sentence(text.count("，"))


class GoodEar:
    """Hears what was joined."""

    def __init__(self, _folder: Path, cover: Cover) -> None:
        self._calls = iter(random_calls(cover))

    def __call__(self, _frames: bytes) -> Call:
        return next(self._calls)


class DeafEar(GoodEar):
    def __call__(self, _frames: bytes) -> Call:
        return Call("A", "000", 1)


@pytest.fixture(autouse=True)
def _no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kokoro, "Kokoro", Hum)


def build(folder: Path, *more: str) -> Result:
    words = ["voice", "build", str(folder), "--model", "m", "--voices", "v", "--letters", "AB", "--windows", "2", *more]
    result = CliRunner().invoke(app, words)
    if isinstance(result.exception, Problem):
        raise result.exception
    return result


def index(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "pack.json").read_text(encoding="utf-8"))
    return found


def test_a_pack_that_the_judge_understands_can_be_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whisper, "Whisper", GoodEar)
    result = build(tmp_path / "own", "--judge", "model")

    assert result.exit_code == 0
    assert result.stdout == f"{tmp_path}/own: the pack can be used; name it in [screen] voice_pack.\n"
    assert load_pack(tmp_path / "own").index.judged[0].number == 100
    assert index(tmp_path / "own")["engine"] == "hum 1.0"


def test_a_pack_that_nobody_judged_is_written_and_told_not_to_be_usable(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"marked as not usable: it has not been judged\. Judge it with --judge; or"):
        build(tmp_path / "own")
    assert index(tmp_path / "own")["usable"] is False


def test_a_pack_that_the_judge_does_not_understand_is_written_and_told_not_to_be_usable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whisper, "Whisper", DeafEar)

    with pytest.raises(Problem, match=r"the judge understood .* Render it with another style or speed"):
        build(tmp_path / "own", "--judge", "model")
    assert index(tmp_path / "own")["usable"] is False
