"""One call or recall as the hall hears it."""

from dataclasses import dataclass, replace
from datetime import datetime

from callscreen.voice.utterance import Urgency
from callscreen.voice.written import written_call
from shared.domain.place_kind import PlaceKind
from shared.domain.tongue import Tongue
from shared.domain.voice_rules import PLAIN_VOICE, VoiceRules
from shared.domain.words import Words
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
    tongues: tuple[Tongue, ...] = (Tongue.ZH, Tongue.EN)
    """In the order spoken; the first is the hall's main language."""
    ticket_tongue: Tongue = Tongue.ZH
    """What the citizen who took the ticket understands; it is kept under load."""
    recall: bool = False
    kind: PlaceKind = PlaceKind.WINDOW
    rules: VoiceRules = PLAIN_VOICE
    zone: str = ""
    """Of the line in which the ticket was called."""
    others: tuple[str, ...] = ()
    """More tickets called to the same window, in the same sentence."""
    citizen: str = ""
    """The masked name of whoever is called; nothing where the hall calls by numbers alone."""

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
        return written_call(self.numbers, self.counter_number, self.rules, self.kind, self.tongues, self.citizen)

    @property
    def subject(self) -> tuple[str, ...]:
        return self.numbers

    def without(self, ticket_number: str, /) -> "Announcement | None":
        """Return the call of the other tickets; None when there is none."""
        left = tuple(number for number in self.numbers if number != ticket_number)
        return replace(self, ticket_number=left[0], others=left[1:]) if left else None

    def goes_with(self, other: "Announcement") -> bool:
        """Tell whether both can be called in one sentence: other tickets to the same window, in the same languages.

        Whoever is called by name has a sentence alone: nobody keeps several numbers and names in mind.
        """
        same_place = (self.counter_number, self.tongues) == (other.counter_number, other.tongues)
        named = self.citizen or other.citizen
        return same_place and not named and not set(self.numbers) & set(other.numbers)

    def joined_with(self, other: "Announcement") -> "Announcement":
        """Return one call of both; the other citizen's language is kept under load too."""
        tongue = self.ticket_tongue if self.ticket_tongue is not self.tongues[0] else other.ticket_tongue
        return replace(self, others=(*self.others, *other.numbers), ticket_tongue=tongue)

    def sentences(self, *, in_short: bool = False) -> tuple[Sentence, ...]:
        """Return what to say; in short only the main language, and the citizen's own."""
        wanted = (self.tongues[0], self.ticket_tongue) if in_short else self.tongues
        return tuple(self._sentence(tongue) for tongue in self.tongues if tongue in wanted)

    def _sentence(self, tongue: Tongue) -> Sentence:
        text = call_sentence(self.numbers, self.counter_number, tongue, self.rules, self.kind, self.citizen)
        return Sentence(tongue, text, self.numbers, self.counter_number)
