"""A notice as the hall hears it."""

from dataclasses import dataclass
from datetime import datetime

from callscreen.voice.utterance import Urgency
from shared.domain.tongue import Tongue
from shared.domain.words import Words
from shared.voice.reading_notices import notice_reading
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
    zone: str = ""
    """The part of the hall that it was said to alone; empty for all of it."""
    one: str = "一"
    """How a 1 in a ticket's number is read in Mandarin."""
    at: datetime | None = None
    """When staff had it read, by the hall's time."""

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

    @property
    def subject(self) -> tuple[Words, str, bool]:
        return (self.words, self.yue, self.urgent)

    def is_taken_back(self, zone: str) -> bool:
        """Tell whether it goes when staff take back what was said to a zone alone, or with "" everything."""
        return zone in ("", self.zone)

    def without(self, _: str, /) -> "SpokenNotice":
        """Return the whole notice: it calls nobody."""
        return self

    def sentences(self, *, in_short: bool = False) -> tuple[Sentence, ...]:
        """Return the notice in each language that has a text, in short in the first; an emergency is never shortened.

        A text in none of the hall's languages is said in its own.
        """
        said = self._in(self.tongues) or self._in((Tongue.ZH, Tongue.EN))
        return said[:1] if in_short and not self.urgent else said

    def _in(self, tongues: tuple[Tongue, ...]) -> tuple[Sentence, ...]:
        texts = ((tongue, self._text(tongue).strip()) for tongue in tongues)
        return tuple(Sentence(tongue, notice_reading(text, tongue, self.one)) for tongue, text in texts if text)

    def _text(self, tongue: Tongue) -> str:
        return (self.yue if tongue is Tongue.YUE else "") or self.words.of(tongue.written)
