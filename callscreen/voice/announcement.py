"""One call or recall as the hall hears it."""

from dataclasses import dataclass
from datetime import datetime

from callscreen.voice import texts
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

    @property
    def caption(self) -> Words:
        """What the screen shows while this is spoken."""
        return texts.CAPTION.fill(ticket=self.ticket_number, counter=self.counter_number)

    def sentences(self, *, in_short: bool = False) -> tuple[Sentence, ...]:
        """Return what to say; in short only the main language, and the citizen's own."""
        wanted = (self.languages[0], self.ticket_language) if in_short else self.languages
        return tuple(self._sentence(language) for language in self.languages if language in wanted)

    def _sentence(self, language: Language) -> Sentence:
        text = call_sentence(self.ticket_number, self.counter_number, language)
        return Sentence(language, text, self.ticket_number, self.counter_number)
