"""A notice as the hall hears it."""

from dataclasses import dataclass

from callscreen.voice.utterance import Urgency
from shared.domain.words import Language, Words
from shared.voice.sentence import Sentence


@dataclass(frozen=True, slots=True)
class SpokenNotice:
    """A notice that is read aloud, at its hour or because staff ask for it."""

    id: int
    words: Words
    languages: tuple[Language, ...] = (Language.ZH, Language.EN)
    urgent: bool = False
    """An emergency: spoken before everything that waits."""

    @property
    def name(self) -> str:
        return f"notice-{self.id}"

    @property
    def urgency(self) -> Urgency:
        return Urgency.EMERGENCY if self.urgent else Urgency.NOTICE

    @property
    def numbers(self) -> tuple[str, ...]:
        return ()

    @property
    def caption(self) -> Words:
        return self.words

    def sentences(self, *, in_short: bool = False) -> tuple[Sentence, ...]:
        """Return the notice in each language; an emergency is never shortened."""
        wanted = self.languages[:1] if in_short and not self.urgent else self.languages
        return tuple(Sentence(language, self.words.of(language)) for language in wanted if self.words.of(language))
