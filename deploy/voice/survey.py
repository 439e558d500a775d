"""Which voices and packs a machine has, and which of them speaks what."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from shared.domain.tongue import Tongue
from shared.settings import Settings
from shared.voice.pack.finding import built_in_packs, pack_folders
from shared.voice.pack.index import Cover, Judgement
from shared.voice.pack.loading import load_pack
from shared.voice.pack.problem import PackRefused


@dataclass(frozen=True, slots=True)
class FoundPack:
    """A pack in a folder; without cover when it cannot be used, and then `problem` says why."""

    folder: Path
    voice: str
    language: Tongue | None
    cover: Cover | None
    judged: tuple[Judgement, ...]
    used: bool
    """Whether the settings choose it and it can be used."""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class FoundVoice:
    """A voice of the speech engine."""

    voice: str
    language: Tongue
    engine: str


def find_packs(settings: Settings) -> tuple[FoundPack, ...]:
    """Return the packs that come with the program and the one that the settings name."""
    chosen = pack_folders(settings.screen.voice_pack)
    folders = dict.fromkeys((*built_in_packs(), *chosen))
    return tuple(_look(folder, chosen=folder in chosen) for folder in folders)


def voices_of(answer: Mapping[str, object]) -> tuple[FoundVoice, ...]:
    """Return the engine's voices from what the doctor's look at them answers."""
    voices = answer["voices"]
    assert isinstance(voices, dict)
    return tuple(FoundVoice(name, Tongue(language), str(answer["engine"])) for language, name in voices.items())


def _look(folder: Path, *, chosen: bool) -> FoundPack:
    try:
        index = load_pack(folder).index
    except PackRefused as refused:
        return FoundPack(folder, folder.name, None, None, (), used=False, problem=str(refused))
    return FoundPack(folder, index.voice, index.language, index.cover, index.judged, used=chosen)
