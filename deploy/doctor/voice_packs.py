"""Looks at the voice pack that the settings name, or those that come with the program."""

from deploy.doctor.finding import Finding
from shared.settings import Settings
from shared.voice.pack.finding import pack_folders
from shared.voice.pack.index import Cover
from shared.voice.pack.loading import load_pack
from shared.voice.pack.problem import PackRefused


def look_at_packs(settings: Settings) -> list[Finding]:
    """Return what was found, one finding a pack; a hall without one is spoken to by the engine's voice."""
    findings = []
    for folder in pack_folders(settings.screen.voice_pack):
        try:
            index = load_pack(folder).index
        except PackRefused as refused:
            remedy = "Run: hall voice list, and name a pack that can be used in [screen] voice_pack."
            findings.append(Finding("voice pack", False, str(refused), remedy, needed=False))
        else:
            findings.append(Finding("voice pack", True, f"{index.voice} speaks calls: {cover_told(index.cover)}."))
    return findings


def cover_told(cover: Cover) -> str:
    digits = f"{cover.digits}" + (f"-{cover.most_digits}" if cover.most_digits > cover.digits else "")
    return f"letters {cover.letters}, {digits} digits, windows {cover.first_window}-{cover.last_window}"
