"""A notice as the hall hears it."""

from dataclasses import dataclass

from callscreen.voice.utterance import Urgency
from shared.domain.tongue import Tongue
from shared.domain.words import Words
from shared.voice.sentence import Sentence


@dataclass(frozen=True, slots=True)
class SpokenNotice:
    """A notice that is read aloud, at its hour or because staff ask for it."""

    id: int
    words: Words
    tongues: tuple[Tongue, ...] = (Tongue.ZH, Tongue.EN)
    yue: str = ""
    """The same in written Cantonese, where it differs."""
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
        wanted = self.tongues[:1] if in_short and not self.urgent else self.tongues
        return tuple(Sentence(tongue, text) for tongue in wanted if (text := self._text(tongue)))

    def _text(self, tongue: Tongue) -> str:
        return (self.yue if tongue is Tongue.YUE else "") or self.words.of(tongue.written)
