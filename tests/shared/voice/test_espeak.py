import ctypes.util
import json
from typing import Any

import pytest

from shared.domain.tongue import Tongue
from shared.voice.messages import Ready
from tests.callscreen.voice.calls import run_child, run_python

SCRIPT = """
import json, os
from shared.voice.espeak import load_espeak
espeak = load_espeak(system={system})
import pyttsx3
engine = pyttsx3.init()
engine.runAndWait()
found = {{"version": espeak.version}}
for voice in {voices}:
    engine.setProperty("voice", voice)
    found[voice] = espeak.reads_hanzi()
print(json.dumps(found), flush=True)
os._exit(0)
"""


def judge(*voices: str, system: bool) -> dict[str, Any]:
    """Return the library's version, and for each voice whether it reads Hanzi as Mandarin."""
    found: dict[str, Any] = json.loads(run_python(SCRIPT.format(system=system, voices=list(voices))))
    return found


def system_version() -> str:
    if ctypes.util.find_library("espeak-ng") is None:
        pytest.skip("no espeak-ng is installed in the system (Debian: libespeak-ng1)")
    return str(judge(system=True)["version"])


def test_the_copy_installed_with_the_program_is_the_one_that_pyttsx3_uses() -> None:
    assert judge(system=False)["version"] >= "1.52"


def test_the_cantonese_voice_reads_hanzi_as_cantonese() -> None:
    script = SCRIPT.replace("reads_hanzi()", "reads_hanzi('yue')")
    found = json.loads(run_python(script.format(system=False, voices=["yue+f3", "en-us+f3"])))
    assert (found["yue+f3"], found["en-us+f3"]) == (True, False)


def test_voices_that_read_hanzi_as_english_fail_the_self_test() -> None:
    assert judge("cmn+f3", "cmn", "en-us+f3", system=False) == {
        "version": "1.52.0",
        "cmn+f3": True,
        "cmn": True,
        "en-us+f3": False,
    }


def test_the_mandarin_voice_of_1_51_fails_the_self_test_and_its_pinyin_voice_passes() -> None:
    if not system_version().startswith("1.51"):
        pytest.skip("the system's espeak-ng is not 1.51")

    assert judge("cmn", "cmn+f3", "sit/cmn", "sit/cmn-latn-pinyin+f3", system=True) == {
        "version": "1.51",
        "cmn": False,
        "cmn+f3": False,
        "sit/cmn": False,
        "sit/cmn-latn-pinyin+f3": True,
    }


def test_with_1_51_the_hall_gets_the_pinyin_voice() -> None:
    if not system_version().startswith("1.51"):
        pytest.skip("the system's espeak-ng is not 1.51")
    (ready,) = run_child(player="silent", more=("--system-espeak",))

    assert isinstance(ready, Ready)
    assert ready.engine == "espeak 1.51"
    assert ready.voices[Tongue.ZH] == "sit/cmn-latn-pinyin+f3"


def test_a_wished_voice_that_is_not_mandarin_is_not_used_and_the_operator_is_told() -> None:
    (ready,) = run_child(player="silent", more=("--voice", "en-us"))

    assert isinstance(ready, Ready)
    assert ready.voices[Tongue.ZH] == "cmn+f3"
    assert ready.notes[0].en.startswith("The voice en-us is not installed or does not speak Mandarin")


def test_a_wished_voice_that_is_mandarin_is_used() -> None:
    (ready,) = run_child(player="silent", more=("--voice", "cmn+f4"))

    assert isinstance(ready, Ready)
    assert ready.voices[Tongue.ZH] == "cmn+f4"
    assert len(ready.notes) == 1
