"""What a citizen who is read to can ask for."""

from dataclasses import dataclass

from shared.press import Press


@dataclass(frozen=True, slots=True)
class PauseSpeech(Press):
    """Stop reading, or go on where it stopped."""


@dataclass(frozen=True, slots=True)
class RepeatSpeech(Press):
    """Read the page from its beginning."""


@dataclass(frozen=True, slots=True)
class SpeakLouder(Press):
    pass


@dataclass(frozen=True, slots=True)
class SpeakSofter(Press):
    pass
