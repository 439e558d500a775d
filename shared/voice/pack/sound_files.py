"""The sound files of a pack: WAV by the standard library, FLAC by miniaudio; mono, 16 bit, at the pack's rate."""

import wave
from pathlib import Path
from typing import Any

from shared.voice.pack import texts
from shared.voice.pack.problem import PackFault
from shared.voice.wav import RATE, SAMPLE_BYTES, Wav

FLAC_MARK = b"fLaC"


def read_frames(path: Path, rate: int) -> memoryview:
    """Return all samples of a file as bytes, little-endian. Raises PackFault."""
    try:
        with path.open("rb") as file:
            is_flac = file.read(len(FLAC_MARK)) == FLAC_MARK
    except OSError as error:
        detail = (error.strerror or str(error)).lower()
        raise PackFault(texts.UNREADABLE.fill(file=path.name, detail=detail)) from error
    return _flac(path, rate) if is_flac else _wav(path, rate)


def at_hall_rate(frames: bytes, rate: int) -> Wav:
    """Bring a joined call to the rate of everything the hall hears."""
    return Wav(resampled(frames, rate, RATE))


def resampled(frames: bytes, rate: int, wanted: int) -> bytes:
    """Bring mono 16 bit sound to another rate. Raises PackFault without miniaudio."""
    if rate == wanted:
        return frames
    library = decoder()
    form = library.SampleFormat.SIGNED16
    return bytes(library.convert_frames(form, 1, rate, frames, form, 1, wanted))


def decoder() -> Any:
    """Return miniaudio, which only machines with a voice pack load. Raises PackFault."""
    try:
        import miniaudio
    except ImportError as error:
        raise PackFault(texts.NO_DECODER.fill(detail=error)) from error
    return miniaudio


def _wav(path: Path, rate: int) -> memoryview:
    try:
        with wave.open(str(path), "rb") as file:
            if (file.getnchannels(), file.getsampwidth(), file.getframerate()) != (1, SAMPLE_BYTES, rate):
                raise _not_sound(path, rate)
            return memoryview(file.readframes(file.getnframes()))
    # The wave module raises a bare RuntimeError for a part that says it is longer than the file.
    except (wave.Error, EOFError, RuntimeError) as error:
        raise _not_sound(path, rate) from error


def _flac(path: Path, rate: int) -> memoryview:
    library = decoder()
    try:
        sound = library.flac_read_file_s16(str(path))
    except library.DecodeError as error:
        raise _not_sound(path, rate) from error
    if (sound.nchannels, sound.sample_rate) != (1, rate):
        raise _not_sound(path, rate)
    return memoryview(sound.samples).cast("B")


def _not_sound(path: Path, rate: int) -> PackFault:
    return PackFault(texts.NOT_SOUND.fill(file=path.name, rate=rate))
