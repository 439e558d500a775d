"""How the voice is, as the call screen's status shows it."""

from dataclasses import dataclass
from enum import StrEnum

from shared.domain.words import Words


class VoiceMode(StrEnum):
    SPEAKING = "speaking"
    IDLE = "idle"
    SILENT = "silent"
    """Calls go on in their time, but nobody can hear them."""
    QUIET = "quiet"
    """The hall's quiet hours: calls are shown and not spoken, as the hall wants it."""
    FAILED = "failed"
    """Something is wrong, and the text says what; calls go on."""


@dataclass(frozen=True, slots=True)
class VoiceState:
    """`text` says what is spoken, or why nothing is and what to do."""

    mode: VoiceMode
    text: Words
