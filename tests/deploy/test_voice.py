"""`hall voice` as it is typed."""

import json
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from deploy.doctor import asking
from deploy.doctor.belongings import look_at_settings
from deploy.doctor.finding import exit_status
from deploy.hall import app
from deploy.voice.trial import trial_call
from shared.actions.set_up import import_catalogue
from shared.catalogue.reading import read_catalogue
from shared.domain.problem import Problem
from shared.domain.tongue import Tongue
from shared.settings import load_settings
from shared.voice.chime import chime
from shared.voice.pack.loading import load_pack
from shared.voice.pack_voice import PackVoice
from tests.callscreen.voice.calls import samples_of
from tests.shared.catalogue.small import small
from tests.shared.voice.pack.packs import BUILT_IN, a_call_of, a_judgement, a_pack

Typed = Callable[..., str]


def settings(folder: Path, screen: str = "") -> Path:
    file = folder / "hall.toml"
    file.write_text(f'[database]\nurl = "sqlite:///hall.db"\n[screen]\n{screen}\n', encoding="utf-8")
    return file


def run(*words: str | Path) -> Result:
    result = CliRunner().invoke(app, ["voice", *map(str, words)])
    if isinstance(result.exception, Problem):
        raise result.exception
    return result


def test_the_list_says_which_voice_speaks_what(tmp_path: Path) -> None:
    lines = run("list", "--settings", settings(tmp_path)).output.splitlines()

    assert [line.split()[0] for line in lines] == ["VOICE", "zf_xiaoxiao", "cmn+f3", "en-us+f3", "yue+f3"]
    assert lines[1].endswith("3-4 digits, windows 1-99  for calls")
    assert lines[2].endswith("for what the pack does not cover")
    assert lines[3].endswith("for all")


def test_the_list_for_programs_holds_the_cover_and_the_judges_figures(tmp_path: Path) -> None:
    found = json.loads(run("list", "--settings", settings(tmp_path), "--format", "json").output)

    (pack,) = found["packs"]
    assert (pack["voice"], pack["language"], pack["used"], pack["problem"]) == ("zf_xiaoxiao", "zh", True, "")
    assert pack["cover"]["last_window"] == 99
    assert [judged["number"] for judged in pack["judged"]] == [95, 86]
    assert [voice["language"] for voice in found["voices"]] == ["zh", "en", "yue"]


def test_without_packs_the_engine_speaks_all(tmp_path: Path) -> None:
    lines = run("list", "--settings", settings(tmp_path, 'voice_pack = "none"')).output.splitlines()

    assert lines[1].endswith("no, see voice_pack in [screen]")
    assert lines[2].endswith("for all")


def test_a_pack_that_cannot_be_used_is_listed_with_the_reason(tmp_path: Path) -> None:
    (a_pack(tmp_path / "own") / "L-A.wav").unlink()
    output = run("list", "--settings", settings(tmp_path, 'voice_pack = "own"')).output

    assert "cannot be used" in output.splitlines()[2]
    assert output.splitlines()[-1].startswith(f"The voice pack {tmp_path}/own cannot be used (L-A.wav cannot be read")


def test_without_an_engine_the_list_says_why_only_packs_speak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "ask", lambda _: {"engine": None, "reason": "There is no engine.", "voices": {}})
    lines = run("list", "--settings", settings(tmp_path)).output.splitlines()

    assert [line.split()[0] for line in lines[:2]] == ["VOICE", "zf_xiaoxiao"]
    assert lines[2:] == ["There is no engine."]


def test_a_whole_pack_is_told_with_its_figures(tmp_path: Path) -> None:
    output = run("check", a_pack(tmp_path / "own")).output

    assert output.splitlines() == [
        "test (zh) is whole and can be used: letters AB, 3-4 digits, windows 1-12.",
        "It recommends the letters AB for queues.",
        "Of 100 calls (letters AB, windows 1-12), test understood 96 % of the letters, 95 % of the numbers and 100 % "
        "of the windows (2026-11-21).",
        "Made by none. Licence: Apache-2.0.",
    ]
    assert json.loads(run("check", tmp_path / "own", "--format", "json").output)["judged"][0]["n"] == 100


def test_a_pack_that_is_not_clear_is_one_sentence(tmp_path: Path) -> None:
    unclear = a_pack(tmp_path / "own", lambda index: index.update(judged=[a_judgement(number=40)]))

    with pytest.raises(Problem, match=r"understood 40 % of the numbers .* 85 % and 98 % are needed"):
        run("check", unclear)


def test_a_call_is_written_as_the_hall_would_hear_it(tmp_path: Path) -> None:
    to = tmp_path / "call.wav"
    output = run(
        "say", "A032", "--window", "5", "--language", "zh", "--to", to, "--settings", settings(tmp_path)
    ).stdout
    by_pack = PackVoice(load_pack(BUILT_IN)).render(a_call_of("A032", 5))

    assert output == f"{to}: 4.5 s.\n"
    assert samples_of(to) == array("h", chime().frames + by_pack.frames)


def test_a_call_follows_the_settings(tmp_path: Path) -> None:
    to, english = tmp_path / "call.wav", settings(tmp_path, 'languages = ["en"]\nvoice_pack = "none"')
    run("say", "A032", "--window", "5", "--to", to, "--settings", english)
    assert samples_of(to)[-20_000:] != PackVoice(load_pack(BUILT_IN)).render(a_call_of()).samples()[-20_000:]


def a_hall_that_says(folder: Path, voice: str) -> Path:
    """Settings of a hall whose catalogue has a [voice]."""
    catalogue = small(folder, "[[department]]\n", f"[voice]\n{voice}\n[[department]]\n")
    import_catalogue(f"sqlite:///{folder / 'hall.db'}", read_catalogue(catalogue)).close()
    return settings(folder)


def heard_of(folder: Path, own: Path, *words: str) -> "array[int]":
    to = folder / "call.wav"
    run("say", *words, "--window", "1", "--to", to, "--settings", own)
    return samples_of(to)


def test_a_call_is_said_in_the_hall_s_own_words(tmp_path: Path) -> None:
    own = a_hall_that_says(tmp_path, 'call_zh = "请{ticket}号旅客前往{place}"')
    assert (
        heard_of(tmp_path, own, "A032", "--language", "zh")[-20_000:]
        != (PackVoice(load_pack(BUILT_IN)).render(a_call_of("A032", 1)).samples()[-20_000:])
    )


def test_a_call_by_name_is_said_masked_and_by_the_engine(tmp_path: Path) -> None:
    own = settings(tmp_path)
    plain, named = (heard_of(tmp_path, own, "A032", "--language", "zh", *more) for more in ((), ("--name", "张小三")))
    call, _ = trial_call(load_settings(own), "A032", 1, (Tongue.ZH, Tongue.EN), "张小三")

    assert call.citizen == "张*三"
    assert len(named) != len(plain)
    assert not PackVoice(load_pack(BUILT_IN)).speaks(call.sentences()[0])


def test_cantonese_is_spoken_too(tmp_path: Path) -> None:
    own = settings(tmp_path, 'languages = ["yue"]')
    assert len(heard_of(tmp_path, own, "A032")) > 60_000


@pytest.mark.parametrize("text", ["", "你好", "A", "a032", "A12345"])
def test_what_is_no_ticket_is_refused(tmp_path: Path, text: str) -> None:
    result = run("say", text, "--window", "5", "--settings", settings(tmp_path))
    assert result.exit_code == 2
    assert "is no ticket" in result.output


def test_a_call_without_the_hall_s_database_says_so(tmp_path: Path) -> None:
    to = tmp_path / "call.wav"
    result = run("say", "A032", "--window", "5", "--to", to, "--settings", settings(tmp_path))
    assert "This is not in the words of a hall's [voice]: " in result.stderr


@pytest.mark.parametrize(
    ("voice", "told"),
    [
        ('one = "一"', None),
        (
            'one = "幺"',
            "in two voices: zf_xiaoxiao does not speak 1 of 2 calls tried, such as A012 to window 1",
        ),
        ("names = true", "does not speak 1 of 3 calls tried, such as A000 to window 1 by name"),
        ('call_zh = "{ticket}号请到{place}"', "speaks none of this hall's calls, such as A000 to window 1"),
    ],
)
def test_the_doctor_warns_of_two_voices_in_one_hall(tmp_path: Path, voice: str, told: str | None) -> None:
    found = look_at_settings(a_hall_that_says(tmp_path, voice))
    voices = [finding for finding in found if finding.name == "voices"]

    assert [told in finding.text for finding in voices if told] == [True] * (told is not None)
    assert exit_status(voices) == 0


@pytest.mark.parametrize(
    ("voice", "told"), [('one = "一"', ""), ('one = "幺"', "in two voices"), ("names = true", "by name")]
)
def test_checking_a_catalogue_warns_of_two_voices_in_one_hall(tmp_path: Path, voice: str, told: str) -> None:
    catalogue = small(tmp_path, "[[department]]\n", f"[voice]\n{voice}\n[[department]]\n")
    result = CliRunner().invoke(app, ["catalogue", "check", str(catalogue)])

    assert result.exit_code == 0, result.output
    assert "no mistakes" in result.stdout
    assert told in result.stderr
    assert bool(told) == bool(result.stderr)


def test_a_broken_pack_is_told_beside_the_call_that_the_engine_speaks(tmp_path: Path) -> None:
    to, broken = tmp_path / "call.wav", settings(tmp_path, 'voice_pack = "nowhere"')
    result = run("say", "A032", "--window", "5", "--language", "zh", "--to", to, "--settings", broken)

    assert "nowhere cannot be used (it has no pack.json)" in result.stderr
    assert len(samples_of(to)) > 60_000


def test_a_file_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="cannot be written"):
        run("say", "A032", "--window", "5", "--to", tmp_path / "no" / "call.wav", "--settings", settings(tmp_path))


def test_an_unknown_language_is_wrong_usage(tmp_path: Path) -> None:
    assert run("say", "A032", "--window", "5", "--language", "fr").exit_code == 2


@pytest.mark.parametrize("words", [("test",), ("say", "A032", "--window", "5")])
def test_without_a_sound_device_one_sentence_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent/pulse")
    monkeypatch.setenv("PIPEWIRE_REMOTE", "/nonexistent/pipewire")

    with pytest.raises(Problem, match="There is no sound device"):
        run(*words, "--settings", settings(tmp_path))


def test_the_doctor_names_a_pack_that_cannot_be_used(tmp_path: Path) -> None:
    found = look_at_settings(settings(tmp_path, 'voice_pack = "nowhere"'))
    pack = next(finding for finding in found if finding.name == "voice pack")

    assert not pack.ok
    assert "nowhere cannot be used (it has no pack.json)" in pack.text
    assert exit_status([pack]) == 0


def test_the_doctor_says_what_a_pack_speaks(tmp_path: Path) -> None:
    found = look_at_settings(settings(tmp_path))
    pack = next(finding for finding in found if finding.name == "voice pack")

    assert pack.ok
    assert pack.text.startswith("zf_xiaoxiao speaks calls: letters ABC")


def test_a_call_is_written_to_no_file_whose_name_says_that_it_is_something_else(tmp_path: Path) -> None:
    result = run("say", "A032", "--window", "5", "--to", tmp_path / "b.mp3", "--settings", settings(tmp_path))
    assert result.exit_code == 2
    assert "ends in .wav" in " ".join(result.output.split())
    assert not (tmp_path / "b.mp3").exists()
