"""How much of random calls a recogniser understands, by voice."""

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from deploy.voice.making.judging import Call, random_calls, understood
from deploy.voice.making.whisper import ENGLISH, MANDARIN, NAME, Frame, Whisper
from shared.domain.tongue import Tongue
from shared.voice.pack.finding import built_in_packs
from shared.voice.pack.index import Cover, Judgement
from shared.voice.pack.loading import load_pack
from shared.voice.pack_voice import PackVoice
from shared.voice.pyttsx3_voice import Pyttsx3Voice
from shared.voice.readings import call_sentence
from shared.voice.sentence import Sentence
from shared.voice.voice import Voice
from shared.voice.wav import RATE

COVER = Cover("ABCDEFG", digits=3, first_window=1, last_window=20)
FRAMES: Mapping[Tongue, Frame] = {Tongue.ZH: MANDARIN, Tongue.EN: ENGLISH}


@dataclass(frozen=True, slots=True)
class Aim:
    """Per cent that the judge must understand."""

    number: float
    window: float


@dataclass(frozen=True, slots=True)
class Clearness:
    voice: str
    tongue: Tongue
    aim: Aim
    found: Judgement

    @property
    def missed(self) -> list[str]:
        """The aims that were missed, as sentences."""
        pairs = (("numbers", self.found.number, self.aim.number), ("windows", self.found.window, self.aim.window))
        return [
            f"{self.voice}: {share:g} % of the {what} are understood, the aim is {aim:g} %"
            for what, share, aim in pairs
            if share < aim
        ]


PACK_AIM, ENGLISH_AIM, ENGINE_MANDARIN_AIM = Aim(85, 98), Aim(98, 95), Aim(50, 40)
"""The last one only guards what there is: the engine's Mandarin is the fallback, not the voice of the hall."""


def measure_clearness(model: Path, count: int) -> tuple[Clearness, ...]:
    """Judge the built-in packs and the engine's voices on the same random calls, under a second a call.

    Raises:
        Problem: the judge cannot be loaded.
        VoiceError: no engine starts, or a voice stays silent.
    """
    with contextlib.redirect_stdout(None):  # the engine tells of every file that it writes
        return tuple(_judge_all(model, count))


def _judge_all(model: Path, count: int) -> list[Clearness]:
    engine = Pyttsx3Voice((Tongue.ZH, Tongue.EN))
    packs = [load_pack(folder) for folder in built_in_packs()]
    judged = [_judged(PackVoice(pack), pack.index.language, PACK_AIM, model, count) for pack in packs]
    aims = {Tongue.ZH: ENGINE_MANDARIN_AIM, Tongue.EN: ENGLISH_AIM}
    return judged + [_judged(engine, tongue, aims[tongue], model, count) for tongue in engine.voices()]


def _judged(voice: Voice, tongue: Tongue, aim: Aim, model: Path, count: int) -> Clearness:
    hear = Whisper(model, COVER, FRAMES[tongue], RATE)
    calls = random_calls(COVER, count)
    heard = [hear(voice.render(_sentence(call, tongue)).frames) for call in calls]
    return Clearness(voice.voices()[tongue], tongue, aim, understood(calls, heard, COVER, NAME))


def _sentence(call: Call, tongue: Tongue) -> Sentence:
    number = f"{call.letter}{call.digits}"
    return Sentence(tongue, call_sentence((number,), call.window, tongue), (number,), call.window)
