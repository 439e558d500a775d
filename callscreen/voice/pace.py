"""How long what is being spoken takes, so that its caption keeps up with it."""

from dataclasses import dataclass

from shared.domain.words import Language
from shared.voice.messages import Started


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds of one reading, by the language in which it is written; 0 for one that is not spoken in it."""

    before_s: float
    """The pause and the chime."""
    zh_s: float = 0.0
    en_s: float = 0.0
    reading: int = 0
    """Which reading it is; a second one begins with the first page again."""
    again: bool = False
    """Whether the same was read before: the languages that are not spoken now could be read then."""

    def of(self, language: Language) -> float:
        return self.zh_s if language is Language.ZH else self.en_s


def pace_of(started: Started) -> Pace | None:
    """Return the pace of a reading; None where nothing of it is spoken, as in quiet hours."""
    seconds = dict.fromkeys(Language, 0.0)
    for tongue, took_s in started.spoken:
        seconds[tongue.written] += took_s
    spoken_s = sum(seconds.values())
    if not spoken_s:
        return None
    return Pace(max(0.0, started.seconds - spoken_s), seconds[Language.ZH], seconds[Language.EN], started.id)
