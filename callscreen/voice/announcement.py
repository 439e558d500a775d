"""One call or recall as the hall hears it."""

from dataclasses import dataclass, replace
from datetime import datetime

from callscreen.voice import texts
from callscreen.voice.utterance import Urgency
from shared.domain.words import Language, Words
from shared.voice.readings import call_sentence
from shared.voice.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Announcement:
    """A call or recall that wants to be spoken.

    `id` is unique for every call and recall (the journal's position); `called_at` is the database's time.
    """

    id: int
    ticket_number: str
    counter_number: int
    called_at: datetime
    languages: tuple[Language, ...] = (Language.ZH, Language.EN)
    """In the order spoken; the first is the hall's main language."""
    ticket_language: Language = Language.ZH
    """The language in which the citizen took the ticket; it is kept under load."""
    recall: bool = False
    others: tuple[str, ...] = ()
    """More tickets called to the same window, in the same sentence."""

    @property
    def name(self) -> str:
        return f"{self.ticket_number}-{self.counter_number}"

    @property
    def urgency(self) -> Urgency:
        return Urgency.RECALL if self.recall else Urgency.CALL

    @property
    def numbers(self) -> tuple[str, ...]:
        return (self.ticket_number, *self.others)

    @property
    def caption(self) -> Words:
        """What the screen shows while this is spoken."""
        zh, en = "、".join(self.numbers), ", ".join(self.numbers)
        return Words(
            texts.CAPTION.zh.format(ticket=zh, counter=self.counter_number),
            texts.CAPTION.en.format(ticket=en, counter=self.counter_number),
        )

    def goes_with(self, other: "Announcement") -> bool:
        """Tell whether both can be called in one sentence: other tickets to the same window, in the same languages."""
        same_place = (self.counter_number, self.languages) == (other.counter_number, other.languages)
        return same_place and not set(self.numbers) & set(other.numbers)

    def joined_with(self, other: "Announcement") -> "Announcement":
        """Return one call of both; the other citizen's language is kept under load too."""
        language = self.ticket_language if self.ticket_language is not self.languages[0] else other.ticket_language
        return replace(self, others=(*self.others, *other.numbers), ticket_language=language)

    def sentences(self, *, in_short: bool = False) -> tuple[Sentence, ...]:
        """Return what to say; in short only the main language, and the citizen's own."""
        wanted = (self.languages[0], self.ticket_language) if in_short else self.languages
        return tuple(self._sentence(language) for language in self.languages if language in wanted)

    def _sentence(self, language: Language) -> Sentence:
        text = call_sentence(self.numbers, self.counter_number, language)
        return Sentence(language, text, self.ticket_number, self.counter_number)
