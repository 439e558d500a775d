"""The voice of the platform's speech engine, through pyttsx3: rendered to sound, never played by it."""

import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from shared.domain.tongue import Tongue
from shared.domain.words import Words
from shared.voice import texts
from shared.voice.espeak import Espeak, load_espeak
from shared.voice.level import levelled
from shared.voice.sentence import Sentence, syllables
from shared.voice.voice import VoiceError
from shared.voice.voice_choice import RATES, candidates
from shared.voice.wav import BadWav, Wav, read_wav

TRIES = 4
PAUSE_S = 0.02
SHORTEST_SYLLABLE_S = 0.08
"""Less sound than this a syllable means that the file was written before the sentence was complete."""
NAMES = {Tongue.ZH: texts.CHINESE, Tongue.EN: texts.ENGLISH, Tongue.YUE: texts.CANTONESE}


class Pyttsx3Voice:
    """Renders sentences with pyttsx3. Create and use it in one thread; there can be one a process."""

    def __init__(
        self,
        tongues: Sequence[Tongue] = (Tongue.ZH, Tongue.EN),
        *,
        mandarin: str | None = None,
        system_espeak: bool = False,
    ) -> None:
        """Start the engine and choose a voice for each of `tongues`, `mandarin` before others.

        Another language gets its voice once something is said in it, such as a notice that has no text in the hall's.

        Raises:
            VoiceError: no engine starts.
        """
        self._failure: Exception | None = None
        self._set = ""
        self._notes: list[Words] = []
        self._folder = tempfile.TemporaryDirectory(prefix="hall-voice-")
        self._engine, self._espeak = self._start(system_espeak)
        self._preferred = {Tongue.ZH: mandarin} if mandarin else {}
        self._voices = self._choose(tongues, self._preferred)
        self._sought = set(tongues)

    @property
    def notes(self) -> tuple[Words, ...]:
        """What the operator should know: languages that stay unspoken, and why."""
        return tuple(self._notes)

    @property
    def engine(self) -> str:
        """Return driver and version, e.g. "espeak 1.52.0"."""
        return f"{self._engine} {self._espeak.version}" if self._espeak else str(self._engine)

    def voices(self) -> Mapping[Tongue, str]:
        return self._voices

    def speaks(self, sentence: Sentence) -> bool:
        language = sentence.language
        if language not in self._sought:
            self._sought.add(language)
            self._voices |= self._choose((language,), self._preferred)
        return language in self._voices

    def render(self, sentence: Sentence) -> Wav:
        """Return the sentence as sound. Raises VoiceError after several empty, cut-off or wrongly paced renders."""
        self._set_voice(self._voices[sentence.language])
        rate = RATES[sentence.language]
        shortest_s = SHORTEST_SYLLABLE_S * syllables(sentence.text)
        for tried in range(TRIES):
            # Under load a late callback of one utterance ends the next (2.3 % of renders with five busy processes).
            time.sleep(PAUSE_S * tried)
            self._set_rate(rate)
            wav = self._render_once(sentence.text)
            if wav is not None and wav.seconds >= shortest_s and self._read_at(rate):
                return levelled(wav)
        raise VoiceError(texts.EMPTY_RENDER.fill(text=sentence.text, times=TRIES))

    def _set_rate(self, rate: int) -> None:
        if self._espeak is not None and self._espeak.rate == rate:
            return  # waiting takes as long as a render
        self._engine.setProperty("rate", rate)
        if self._espeak is not None:
            # It only notes the rate at first, and what is noted can be lost when the next sentence begins.
            self._espeak.wait_until_idle()

    def _read_at(self, rate: int) -> bool:
        """Tell whether the sentence was read at this rate: under load espeak now and then loses what it is set to."""
        return self._espeak is None or self._espeak.rate == rate

    def _start(self, system_espeak: bool) -> tuple[Any, Espeak | None]:
        try:
            import pyttsx3
            from pyttsx3.engine import default_engine_by_sys_platform

            uses_espeak = default_engine_by_sys_platform() == "espeak"
            espeak = load_espeak(system=system_espeak) if uses_espeak else None
            engine = pyttsx3.init()
        except (ImportError, OSError, RuntimeError, KeyError) as error:
            raise VoiceError(texts.NO_ENGINE.fill(detail=error)) from error
        engine.connect("error", self._note_failure)
        # The first loop of a process ends before its work is done, and properties set before it wait for it.
        engine.runAndWait()
        return engine, espeak

    def _choose(self, tongues: Sequence[Tongue], preferred: Mapping[Tongue, str]) -> dict[Tongue, str]:
        chosen = {}
        for language in tongues:
            wanted = preferred.get(language)
            tried = (*([wanted] if wanted else []), *candidates(self._engine.driver_name, language))
            voice = next((name for name in self._installed(tried) if self._speaks(name, language)), None)
            if voice is None:
                self._notes.append(texts.NO_VOICE.fill(language=NAMES[language], tried=", ".join(tried) or "-"))
            else:
                chosen[language] = voice
                if wanted and voice not in self._installed((wanted,)):
                    self._notes.append(texts.OTHER_VOICE.fill(wanted=wanted, voice=voice))
        return chosen

    def _installed(self, tried: tuple[str, ...]) -> tuple[str, ...]:
        """Return the ids of the candidates; espeak takes them as they are, since variants are not listed."""
        if self._espeak is not None:
            return tried
        known = self._engine.getProperty("voices")
        return tuple(voice.id for name in tried for voice in known if name in f"{voice.id} {voice.name}")

    def _speaks(self, voice: str, language: Tongue) -> bool:
        try:
            self._set_voice(voice)
        except VoiceError:
            return False
        return language is Tongue.EN or self._espeak is None or self._espeak.reads_hanzi(language)

    def _set_voice(self, voice: str) -> None:
        """Set a voice. pyttsx3 reports a wrong one by event only, and then speaks on with the one before."""
        if voice == self._set:
            return
        self._failure, self._set = None, ""
        self._engine.setProperty("voice", voice)
        if self._failure is not None:
            raise VoiceError(texts.VOICE_REFUSED.fill(voice=voice, detail=self._failure))
        self._set = voice

    def _render_once(self, text: str) -> Wav | None:
        path = Path(self._folder.name, "sentence.wav")
        path.unlink(missing_ok=True)
        self._engine.save_to_file(text, str(path))
        self._engine.runAndWait()
        if self._espeak is not None:
            self._espeak.wait_until_idle()
        try:
            return read_wav(path)
        except (BadWav, FileNotFoundError):
            return None

    def _note_failure(self, name: str | None, exception: Exception) -> None:  # noqa: ARG002 - pyttsx3 passes both by name
        self._failure = exception
