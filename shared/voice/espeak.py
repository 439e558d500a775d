"""The espeak-ng library under pyttsx3 on Linux: which copy is used, and whether a voice reads Chinese as Chinese."""

import ctypes
import os
import re
import sys
from pathlib import Path

from shared.domain.tongue import Tongue
from shared.voice.texts import NO_ENGINE
from shared.voice.voice import VoiceError

SONAME = "libespeak-ng.so.1"
HANZI = "请到五号窗口办理"

TEXT_IS_UTF8 = 1
RATE_PARAMETER, CURRENT = 1, 1  # of <speak_lib.h>: espeakRATE, and its value in force
LANGUAGE_SWITCH = re.compile(r"\([a-z-]+\)")
TONES = {Tongue.ZH: re.compile(r"\d{2,3}"), Tongue.YUE: re.compile(r"[1-9][a-z]*_")}
"""How a tone runs in Mandarin, from 1 low to 5 high: 55, 35, 214, 51; Cantonese tones have one number each.

English sounds are written with single digits at most, and without the line behind them.
"""


class Espeak:
    """The loaded library; pyttsx3 initialises it and gets the same copy, since there is one a process."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self._library = library
        library.espeak_Info.restype = ctypes.c_char_p
        library.espeak_TextToPhonemes.restype = ctypes.c_char_p
        library.espeak_TextToPhonemes.argtypes = (ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int)

    @property
    def version(self) -> str:
        info: bytes = self._library.espeak_Info(None)
        return info.decode()

    @property
    def rate(self) -> int:
        """Words a minute at which it reads now."""
        rate: int = self._library.espeak_GetParameter(RATE_PARAMETER, CURRENT)
        return rate

    def wait_until_idle(self) -> None:
        """Return when no callback of an earlier utterance can come any more."""
        self._library.espeak_Synchronize()

    def phonemes(self, text: str) -> str:
        """Return what the voice set last makes of a text, in espeak's own notation."""
        rest = ctypes.c_char_p(text.encode())
        parts = []
        while rest.value is not None:
            part: bytes = self._library.espeak_TextToPhonemes(ctypes.byref(rest), TEXT_IS_UTF8, 0)
            parts.append(part.decode())
        return " ".join(parts)

    def reads_hanzi(self, tongue: Tongue = Tongue.ZH) -> bool:
        """Tell whether the voice set last speaks it: every sign has a tone, none is taken for another language.

        The voice `cmn` of 1.51 turns 请 into "qing3" and reads that as English, "king three".
        """
        phonemes = self.phonemes(HANZI)
        return not LANGUAGE_SWITCH.search(phonemes) and len(TONES[tongue].findall(phonemes)) >= len(HANZI)


def load_espeak(*, system: bool) -> Espeak:
    """Load espeak-ng for this process, the copy installed with the program unless `system` is asked for.

    pyttsx3 asks for the library by its name. The dynamic loader answers with a copy of that name which is loaded
    already, so loading ours first is all it takes. Call before pyttsx3 starts. Raises VoiceError.
    """
    if not system:
        _load_own_copy()
    try:
        return Espeak(ctypes.CDLL(SONAME))
    except OSError as error:
        raise VoiceError(NO_ENGINE.fill(detail=error)) from error


def _load_own_copy() -> None:
    if sys.platform != "linux":
        return
    try:
        import espeakng_loader
    except ImportError:
        return  # The system's copy is the fallback; the self-test guards what it can do.
    os.environ["ESPEAK_DATA_PATH"] = str(Path(espeakng_loader.get_data_path()).parent)
    ctypes.CDLL(espeakng_loader.get_library_path())
