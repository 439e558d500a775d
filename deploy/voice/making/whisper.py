"""Whisper as the judge of joined calls, where its packages and a model are installed.

It is not asked to write down what it hears, which it fills up from habit: the sentence is given, as people in a hall
know it, and at each place the likeliest letter, digit or window is taken.
"""

import sys
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from deploy.voice.making.judging import Call
from deploy.voice.making.rendered import RATE
from shared.domain.problem import Problem
from shared.voice.pack.index import Cover
from shared.voice.pack.sound_files import resampled

NAME = "Whisper-base, forced choice"
HEARD_RATE = 16_000
HEARD_FRAMES = 1000
"""Ten seconds; the thirty it is made for take three times as long."""
MISSING = 'Judging a pack needs {name}, which is not installed; run: .venv/bin/uv pip install "faster-whisper".'


@dataclass(frozen=True, slots=True)
class Frame:
    """The sentence that every call has, around what is to be heard."""

    tongue: str
    before_letter: str
    before_window: str
    space: str
    """Before letter and window, where words are parted by spaces."""

    @property
    def start(self) -> tuple[str, ...]:
        return ("<|startoftranscript|>", f"<|{self.tongue}|>", "<|transcribe|>", "<|notimestamps|>")


MANDARIN = Frame("zh", "请", "号,到", "")
ENGLISH = Frame("en", " Number", ". Please go to window", " ")


class Whisper:
    """Hears calls of a cover. The folder holds a Whisper model as CTranslate2 reads it, with its tokenizer.json."""

    def __init__(self, folder: Path, cover: Cover, frame: Frame = MANDARIN, rate: int = RATE) -> None:
        """Load the model; `rate` is that of the calls in samples a second. Raises Problem."""
        try:
            import ctranslate2
            import numpy
            from faster_whisper.feature_extractor import FeatureExtractor
            from tokenizers import Tokenizer
        except ImportError as error:
            raise Problem(MISSING.format(name=error.name)) from error
        try:
            self._tokens = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._model = ctranslate2.models.Whisper(str(folder), device="cpu", compute_type="int8")
        except Exception as error:
            raise Problem(f"{folder}: holds no Whisper model ({error}).") from error
        self._numpy, self._view, self._features = numpy, ctranslate2.StorageView, FeatureExtractor()
        self._start = [self._tokens.token_to_id(word) for word in frame.start]
        self._cover, self._frame, self._rate = cover, frame, rate

    def __call__(self, frames: bytes) -> Call:
        sound = self._encoded(frames)
        cover, frame = self._cover, self._frame
        prefix = [*self._start, *self._ids(frame.before_letter)]
        letter = self._choose(sound, prefix, self._choices(cover.letters, frame.space))
        digits = ""
        for _ in range(cover.digits):
            digits += self._choose(sound, prefix, self._choices("0123456789"))
        prefix += self._ids(frame.before_window)
        numbers = (str(window) for window in range(cover.first_window, cover.last_window + 1))
        windows = self._choices(numbers, frame.space)
        return Call(letter, digits, int(self._choose(sound, prefix, windows)))

    def _choose(self, sound: Any, prefix: list[int], choices: Mapping[str, int]) -> str:
        """Return the likeliest choice after the prefix, and put it there."""
        told = len(prefix) - len(self._start)
        # CTranslate2 takes at most half of max_length steps, and the logits of the one after the prefix are wanted.
        answer = self._model.generate(
            sound,
            [prefix],
            beam_size=1,
            max_length=2 * max(told + 1, 3),
            return_logits_vocab=True,
            suppress_blank=False,
            suppress_tokens=[],
        )[0]
        logits = self._numpy.asarray(answer.logits[0][told], dtype=self._numpy.float32)
        best = max(choices, key=lambda choice: float(logits[choices[choice]]))
        prefix.append(choices[best])
        return best

    def _encoded(self, frames: bytes) -> Any:
        numpy = self._numpy
        samples = array("h", resampled(frames, self._rate, HEARD_RATE))
        if sys.byteorder == "big":
            samples.byteswap()
        features = self._features(numpy.asarray(samples, numpy.float32) / 32768)[:, :HEARD_FRAMES]
        lacking = HEARD_FRAMES - features.shape[1]
        whole = numpy.pad(features, ((0, 0), (0, lacking)), constant_values=features.min())
        return self._model.encode(self._view.from_array(numpy.ascontiguousarray(whole[None], numpy.float32)))

    def _choices(self, texts: Iterable[str], space: str = "") -> dict[str, int]:
        """Return the texts that are one token, each with it; what is not cannot be chosen."""
        return {text: ids[0] for text in texts if len(ids := self._ids(space + text)) == 1}

    def _ids(self, text: str) -> list[int]:
        ids: list[int] = self._tokens.encode(text, add_special_tokens=False).ids
        return ids
