"""Opens the voices of a machine: voice packs for the calls they cover, and the platform's engine for all else."""

from collections.abc import Sequence
from dataclasses import dataclass

from shared.domain.tongue import Tongue
from shared.domain.words import Words
from shared.voice.pack.finding import pack_folders
from shared.voice.pack.loading import load_pack
from shared.voice.pack.problem import PackRefused
from shared.voice.pack_voice import PackVoice
from shared.voice.pyttsx3_voice import Pyttsx3Voice
from shared.voice.voice import SilentVoice, VoiceError
from shared.voice.voices_in_order import VoicesInOrder


@dataclass(frozen=True, slots=True)
class OpenedVoices:
    voice: VoicesInOrder
    engine: str
    """Driver and version of the engine; empty when none starts."""
    notes: tuple[Words, ...]
    """What the operator should know: packs and languages that are not spoken, and why."""


def open_voices(
    pack: str,
    tongues: Sequence[Tongue] = (Tongue.ZH, Tongue.EN),
    *,
    mandarin: str | None = None,
    system_espeak: bool = False,
) -> OpenedVoices:
    """Start what speaks; `pack` is "built-in", "none" or a folder. What cannot be used is told in the notes.

    `tongues` are those that need a voice.
    """
    packs, notes = _open_packs(pack)
    try:
        engine = Pyttsx3Voice(tongues, mandarin=mandarin, system_espeak=system_espeak)
    except VoiceError as error:
        return OpenedVoices(VoicesInOrder([*packs, SilentVoice()]), "", (*notes, error.words))
    return OpenedVoices(VoicesInOrder([*packs, engine]), engine.engine, (*notes, *engine.notes))


def _open_packs(wanted: str) -> tuple[list[PackVoice], list[Words]]:
    voices, notes = [], []
    for folder in pack_folders(wanted):
        try:
            voices.append(PackVoice(load_pack(folder)))
        except PackRefused as refused:
            notes.append(refused.words)
    return voices, notes
