"""From sentences to a pack that the hall loads: everything but the model."""

import json
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from deploy.hall import app
from deploy.voice.making.carriers import carriers
from deploy.voice.making.clips import render_clips
from deploy.voice.making.judging import Call, judge, random_calls
from deploy.voice.making.kokoro import comma_spans, stretches
from deploy.voice.making.rendered import RATE
from deploy.voice.making.sounds import LETTERS, sounds
from deploy.voice.making.writing import GAPS_MS, Maker, index_of, write_pack
from shared.domain.problem import Problem
from shared.voice.pack.index import Cover, Gaps, Judgement
from shared.voice.pack.loading import load_pack
from shared.voice.pack.problem import PackRefused
from tests.deploy.voice.making.made_up import a_sentence

MAKER = Maker("hum", "made up", "Apache-2.0", 1.0)
COVER = Cover("AB", 3, 1, 4)
GAPS = Gaps(**GAPS_MS)


@pytest.fixture(scope="module")
def clips() -> dict[str, bytes]:
    return render_clips(carriers("AB", range(1, 5)), lambda text: a_sentence(text.count("，")))


def judged(number: float, window: float) -> list[Judgement]:
    return [Judgement("test", "2026-11-26", "AB", 4, 100, 90, 96, number, window)]


def test_a_pack_that_is_judged_well_is_loaded_by_the_hall(tmp_path: Path, clips: dict[str, bytes]) -> None:
    write_pack(tmp_path / "own", clips, index_of(clips, MAKER, "AB", 4, judged(85, 98)))
    pack = load_pack(tmp_path / "own")

    assert pack.index.cover == COVER
    assert pack.index.gaps == GAPS
    assert {key: bytes(clip) for key, clip in pack.clips.items()} == clips


@pytest.mark.parametrize(
    ("judgements", "reason"),
    [
        ([], "has not been judged"),
        (judged(84.9, 100), "understood 84.9 % of the numbers"),
        (judged(100, 97.9), "97.9 % of the windows"),
    ],
)
def test_a_pack_that_is_not_judged_well_is_written_but_not_used(
    tmp_path: Path, clips: dict[str, bytes], judgements: list[Judgement], reason: str
) -> None:
    write_pack(tmp_path / "own", clips, index_of(clips, MAKER, "AB", 4, judgements))

    assert json.loads((tmp_path / "own" / "pack.json").read_text())["usable"] is False
    with pytest.raises(PackRefused, match=reason):
        load_pack(tmp_path / "own")


def test_a_sentence_without_sound_makes_no_pack() -> None:
    with pytest.raises(Problem, match="without its D:0:first; use another style or speed"):
        render_clips(carriers("A", [1]), lambda text: a_sentence(text.count("，"), loudness=0))


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path, clips: dict[str, bytes]) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Problem, match="cannot be written"):
        write_pack(tmp_path / "file" / "own", clips, index_of(clips, MAKER, "AB", 4))


def test_packs_are_judged_by_the_same_calls_from_all_over_their_cover() -> None:
    calls = random_calls(COVER)

    assert calls == random_calls(COVER)
    assert {call.letter for call in calls} == {"A", "B"}
    assert {call.window for call in calls} == {1, 2, 3, 4}
    assert all(len(call.digits) == 3 for call in calls)


def test_the_judges_figures_are_shares_of_what_was_heard_right(clips: dict[str, bytes]) -> None:
    right = iter(random_calls(COVER, 4))
    turn = iter(range(4))

    def hear(frames: bytes) -> Call:
        call = next(right)
        assert len(frames) > RATE
        match next(turn):
            case 0:
                return Call("B" if call.letter == "A" else "A", call.digits, call.window)
            case 1:
                return Call(call.letter, call.digits[:2] + str((int(call.digits[2]) + 1) % 10), call.window)
        return call

    found = judge(clips, COVER, GAPS, RATE, hear, "half an ear", count=4)
    assert (found.letter, found.digit, found.number, found.window) == (75, 91.7, 75, 100)
    assert (found.judge, found.letters, found.windows, found.n) == ("half an ear", "AB", 4, 4)


def test_a_sentence_becomes_sounds_with_its_commas() -> None:
    told = sounds("请A，一，四号，到五号窗口办理", lambda hanzi: f"<{hanzi}>")

    assert told == "<请> ˈeɪ , <一>, <四号>, <到五号窗口办理>".replace(" ,", ",")
    assert set(LETTERS) == set("ABCDEFGHJKLMNPQRSTUVWXYZ")


def test_commas_are_stretched_by_their_place() -> None:
    assert stretches(list("a,b,c,d")) == [0, 0, 8, 0, 3, 0, 8, 0, 0]
    assert stretches(list("a,b,c")) == [0, 0, 8, 0, 8, 0, 0]
    assert stretches(list("a,b")) == [0, 0, 8, 0, 0]
    assert stretches(list("ab")) == [0, 0, 0, 0]


def test_commas_are_found_by_the_lengths_of_the_sounds_before_them() -> None:
    assert comma_spans(list("a,b,"), [2, 3, 4, 5, 6, 1]) == ((5 * 600, 9 * 600), (14 * 600, 20 * 600))


def test_without_kokoro_the_command_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numpy", None)
    words = ["voice", "build", str(tmp_path / "own"), "--model", "kokoro.onnx", "--voices", "voices"]
    result = CliRunner().invoke(app, words)

    assert isinstance(result.exception, Problem)
    assert str(result.exception) == (
        'Making a pack needs Kokoro, and numpy is not installed; run: .venv/bin/uv pip install ".[voice-pack]".'
    )
    assert not (tmp_path / "own").exists()


@pytest.mark.parametrize("letters", ["AA", "I", "AO", "a", ""])
def test_letters_that_no_queue_has_are_wrong_usage(tmp_path: Path, letters: str) -> None:
    words = ["voice", "build", str(tmp_path / "own"), "--model", "m", "--voices", "v", "--letters", letters]
    assert CliRunner().invoke(app, words).exit_code == 2
