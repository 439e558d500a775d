"""Loading a pack: all of it, with every clip checked, or nothing."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from shared.voice.pack import texts
from shared.voice.pack.index import Clip, PackIndex, read_index
from shared.voice.pack.joining import Frames
from shared.voice.pack.problem import PackFault, PackRefused
from shared.voice.pack.sound_files import decoder, read_frames
from shared.voice.wav import RATE, SAMPLE_BYTES, wav_file


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack whose clips are all in memory and are what its index says."""

    folder: Path
    index: PackIndex
    clips: Mapping[str, Frames]


def load_pack(folder: Path) -> Pack:
    """Load a pack that calls may be spoken with. Raises PackRefused."""
    try:
        index = read_index(folder)
        index.check_usable()
        if index.rate != RATE:
            decoder()  # Joined calls need it too; better missed now than in the first call.
        return Pack(folder, index, load_clips(folder, index))
    except PackFault as fault:
        raise PackRefused(folder, fault) from fault


def load_clips(folder: Path, index: PackIndex) -> Mapping[str, Frames]:
    """Read and check all clips; those of one file share its memory. Raises PackFault."""
    files = {file: read_frames(folder / file, index.rate) for file in {clip.file for clip in index.clips.values()}}
    return {key: _checked(key, clip, files[clip.file], index.rate) for key, clip in index.clips.items()}


def clip_hash(frames: Frames, rate: int) -> str:
    """Return the SHA-256 of a clip as a WAV file of its own, so that it is the same however the pack keeps it."""
    return hashlib.sha256(wav_file(frames, rate)).hexdigest()


def _checked(key: str, clip: Clip, file: memoryview, rate: int) -> memoryview:
    frames = file[clip.start * SAMPLE_BYTES : (clip.start + clip.samples) * SAMPLE_BYTES]
    if len(frames) != clip.samples * SAMPLE_BYTES or clip_hash(frames, rate) != clip.sha256:
        raise PackFault(texts.DAMAGED.fill(key=key))
    return frames
