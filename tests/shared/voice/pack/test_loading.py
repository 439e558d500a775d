import json
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from shared.domain.tongue import Tongue
from shared.voice.pack.finding import BUILT_IN as BUILT_IN_NAME
from shared.voice.pack.finding import NO_PACK, pack_folders
from shared.voice.pack.loading import load_pack
from shared.voice.pack.problem import PackFault, PackRefused
from shared.voice.pack.sound_files import read_frames
from shared.voice.wav import wav_file
from tests.shared.voice.pack.packs import BUILT_IN, RATE, a_judgement, a_pack, sound


def why(folder: Path) -> str:
    """Return the reason for which a pack is refused; it stands in one sentence that names the folder."""
    with pytest.raises(PackRefused) as refused:
        load_pack(folder)
    for text in (refused.value.words.zh, refused.value.words.en):
        assert str(folder) in text
        assert "\n" not in text
    assert refused.value.words.en.endswith("or change voice_pack in [screen].")
    return refused.value.words.en.removeprefix(f"The voice pack {folder} cannot be used (").split("): the system")[0]


def test_the_built_in_pack_is_whole_and_usable() -> None:
    pack = load_pack(BUILT_IN)

    assert pack.index.language is Tongue.ZH
    assert (pack.index.cover.digits, pack.index.cover.first_window, pack.index.cover.last_window) == (3, 1, 99)
    assert len(pack.clips) == 24 + 30 + 99
    assert pack.index.recommended_letters == "ABCDEFGJRSVWX"
    assert "Apache" in pack.index.licence


def test_the_built_in_pack_comes_with_its_origin_and_licence() -> None:
    origin = (BUILT_IN / "ORIGIN.txt").read_text(encoding="utf-8")

    assert "Kokoro-82M" in origin
    assert "Apache License 2.0" in origin


def test_a_folder_of_wav_files_is_a_pack_too(tmp_path: Path) -> None:
    pack = load_pack(a_pack(tmp_path / "pack"))

    assert bytes(pack.clips["L:A"]) == sound(1)
    assert bytes(pack.clips["W:12"]) == sound(44)


def test_several_clips_may_share_a_file(tmp_path: Path) -> None:
    def share(index: dict[str, Any]) -> None:
        index["clips"]["L:A"] |= {"file": "letters.wav", "start": 0}
        index["clips"]["L:B"] |= {"file": "letters.wav", "start": 240}

    folder = a_pack(tmp_path / "pack", share)
    (folder / "letters.wav").write_bytes(wav_file(sound(1) + sound(2), RATE))

    assert bytes(load_pack(folder).clips["L:B"]) == sound(2)


def without(name: str) -> Callable[[dict[str, Any]], object]:
    return lambda index: index.pop(name)


def with_value(name: str, value: object) -> Callable[[dict[str, Any]], object]:
    return lambda index: index.update({name: value})


def with_clip(key: str, **fields: object) -> Callable[[dict[str, Any]], object]:
    return lambda index: index["clips"][key].update(fields)


FOREIGN = [
    (with_value("format", 2), "its format is 2, and this program reads format 1"),
    (with_value("language", "fr-FR"), "its language, fr-FR, is none of the hall's"),
    (with_value("language", 7), "pack.json lacks language, or its value is wrong"),
    (with_value("reading", "么"), "pack.json lacks reading, or its value is wrong"),
    (with_value("sample_format", "f32le mono"), "pack.json lacks sample_format, or its value is wrong"),
    (with_value("sample_rate", 1), "pack.json lacks sample_rate, or its value is wrong"),
    (with_value("sample_rate", True), "pack.json lacks sample_rate, or its value is wrong"),
    (with_value("speed", "fast"), "pack.json lacks speed, or its value is wrong"),
    (with_value("carrier", "请到W号窗口办理"), "pack.json lacks carrier, or its value is wrong"),
    (with_value("carrier", "请L，D，D号，到W号窗口办理"), "pack.json lacks carrier, or its value is wrong"),
    (with_value("gaps_ms", {"after_letter": 120}), "pack.json lacks gaps_ms.between_digits, or its value is wrong"),
    (with_value("gaps_ms", []), "pack.json lacks gaps_ms, or its value is wrong"),
    (with_value("covers", {"letters": "ab"}), "pack.json lacks covers.windows, or its value is wrong"),
    (
        with_value("covers", {"letters": "AA", "digits": 3, "windows": [1, 12]}),
        "pack.json lacks covers.letters, or its value is wrong",
    ),
    (
        with_value("covers", {"letters": "A", "digits": 3, "windows": [12, 1]}),
        "pack.json lacks covers.windows, or its value is wrong",
    ),
    (
        with_value("covers", {"letters": "AB", "digits": 3, "windows": [1, 13]}),
        "the clip W:13 is missing",
    ),
    (lambda index: index["clips"].pop("D:7:mid"), "the clip D:7:mid is missing"),
    (with_clip("L:A", file="../L-A.wav"), "the file of the clip L:A, ../L-A.wav, is not in the pack"),
    (with_clip("L:A", file="/etc/passwd"), "the file of the clip L:A, /etc/passwd, is not in the pack"),
    (with_clip("L:A", file="nowhere.wav"), "nowhere.wav cannot be read: no such file or directory"),
    (with_clip("L:A", sha256="0" * 64), "the clip L:A is damaged: it is not what pack.json says"),
    (with_clip("L:A", samples=239), "the clip L:A is damaged: it is not what pack.json says"),
    (with_clip("L:A", samples=241), "the clip L:A is damaged: it is not what pack.json says"),
    (with_clip("L:A", samples=10**9), "pack.json lacks clips.L:A.samples, or its value is wrong"),
    (with_clip("L:A", start=1), "the clip L:A is damaged: it is not what pack.json says"),
    (with_clip("L:A", start=-1), "pack.json lacks clips.L:A.start, or its value is wrong"),
    (
        with_value("judged", [a_judgement(), a_judgement(number=84.5)]),
        "the judge understood 84.5 % of the numbers and 100 % of the windows; 85 % and 98 % are needed",
    ),
    (
        with_value("judged", [a_judgement(window=97)]),
        "the judge understood 95 % of the numbers and 97 % of the windows; 85 % and 98 % are needed",
    ),
    (without("judged"), "it has not been judged"),
    (with_value("judged", "well"), "pack.json lacks judged, or its value is wrong"),
    (with_value("judged", [{"judge": "me"}]), "pack.json lacks judged[0].letter, or its value is wrong"),
    (with_value("usable", False), "it is marked as not usable"),
    (with_value("usable", "no"), "pack.json lacks usable, or its value is wrong"),
    *[
        (without(name), f"pack.json lacks {name}, or its value is wrong")
        for name in ("format", "language", "voice", "engine", "licence", "speed", "reading", "sample_rate", "covers")
    ],
]


@pytest.mark.parametrize(("change", "reason"), FOREIGN)
def test_a_foreign_pack_is_refused_whole(
    tmp_path: Path, change: Callable[[dict[str, Any]], object], reason: str
) -> None:
    assert why(a_pack(tmp_path / "pack", change)) == reason


def test_a_pack_that_someone_listened_to_needs_no_judge(tmp_path: Path) -> None:
    def listened(index: dict[str, Any]) -> None:
        index.update(judged=[], usable=True)

    assert load_pack(a_pack(tmp_path / "pack", listened)).index.released


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    assert why(tmp_path / "nowhere") == "it has no pack.json"


@pytest.mark.parametrize("text", ["", "{", "[]" * 3, "\x00", "[" * 100_000])
def test_an_index_that_is_no_json_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "pack.json").write_text(text)

    assert why(tmp_path) == "pack.json is not JSON"


@pytest.mark.parametrize("text", ["[]", "null", "1"])
def test_an_index_that_is_no_object_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "pack.json").write_text(text)

    assert why(tmp_path) == "pack.json lacks {}, or its value is wrong"


def test_an_index_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pack.json").write_bytes('{"carrier": "请"}'.encode("gbk"))

    assert why(tmp_path) == "pack.json is not JSON"


def test_an_index_that_is_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pack.json").mkdir()

    assert why(tmp_path).startswith("pack.json cannot be read")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not sound at all",
        wav_file(sound(1), RATE)[:30],
        wav_file(sound(1), 22_050),
        b"fLaC",
        b"fLaC" + bytes(200),
    ],
)
def test_a_file_that_is_no_sound_of_the_packs_kind_is_refused(tmp_path: Path, data: bytes) -> None:
    folder = a_pack(tmp_path / "pack")
    (folder / "L-A.wav").write_bytes(data)

    assert why(folder) == "L-A.wav is not WAV or FLAC in mono, 16 bit and 24000 Hz"


@given(
    head=st.sampled_from([wav_file(sound(1), RATE), (BUILT_IN / "clips.flac").read_bytes()[:60_000]]),
    changes=st.lists(st.tuples(st.integers(0, 99), st.integers(0, 255)), max_size=6),
    cut=st.integers(0, 500),
)
@example(head=wav_file(sound(1), RATE), changes=[(6, 255), (19, 127)], cut=0)
def test_a_damaged_file_is_sound_or_refused_and_never_anything_else(
    tmp_path_factory: pytest.TempPathFactory, head: bytes, changes: list[tuple[int, int]], cut: int
) -> None:
    data = bytearray(head[: len(head) - cut])
    for place, value in changes:
        if place < len(data):
            data[place] = value
    file = tmp_path_factory.getbasetemp() / "damaged"
    file.write_bytes(data)
    with suppress(PackFault):
        read_frames(file, RATE)


def test_one_wrong_sample_is_enough_to_refuse_a_pack(tmp_path: Path) -> None:
    folder = a_pack(tmp_path / "pack")
    data = bytearray((folder / "W-12.wav").read_bytes())
    data[-1] ^= 1
    (folder / "W-12.wav").write_bytes(data)

    assert why(folder) == "the clip W:12 is damaged: it is not what pack.json says"


@pytest.mark.parametrize("cut", [1, 1000, 3_000_000, 5_884_000])
def test_a_built_in_pack_cut_off_anywhere_is_refused(tmp_path: Path, cut: int) -> None:
    (tmp_path / "pack.json").write_bytes((BUILT_IN / "pack.json").read_bytes())
    (tmp_path / "clips.flac").write_bytes((BUILT_IN / "clips.flac").read_bytes()[:-cut])

    assert "clip" in why(tmp_path)


def test_a_pack_whose_decoder_is_missing_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "miniaudio", None)

    assert why(a_pack(tmp_path / "pack")).startswith("the decoder is missing: ")


def test_clips_are_told_by_the_hashes_of_the_files_they_were_made_from() -> None:
    clips = json.loads((BUILT_IN / "pack.json").read_text(encoding="utf-8"))["clips"]

    assert clips["L:A"]["sha256"] == "aa2b284011cc13075866c3d8928766f7bd5be8adf3f25aa215f278f94c907dfe"


def test_the_settings_name_the_built_in_packs_none_or_a_folder(tmp_path: Path) -> None:
    assert pack_folders(BUILT_IN_NAME) == (BUILT_IN,)
    assert pack_folders(NO_PACK) == ()
    assert pack_folders(str(tmp_path)) == (tmp_path,)
