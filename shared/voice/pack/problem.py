"""Why a voice pack is not used, as one sentence for the operator."""

from pathlib import Path

from shared.domain.words import Words
from shared.voice.pack import texts
from shared.voice.voice import VoiceError


class PackFault(Exception):
    """What is wrong inside a pack, as words to be put into a sentence that names the pack."""

    def __init__(self, why: Words) -> None:
        super().__init__(why.en)
        self.why = why


class PackRefused(VoiceError):
    """A pack that is not used, not even in part; `words` names its folder, why, and what to do."""

    def __init__(self, folder: Path, fault: PackFault) -> None:
        super().__init__(texts.REFUSED.fill(folder=folder, why=fault.why))
