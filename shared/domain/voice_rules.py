"""How a hall speaks: in which words it calls, how loud at which hour, and which notices it reads aloud by itself."""

from dataclasses import dataclass
from typing import Literal

from shared.domain.hours import Span, Spans
from shared.domain.tongue import Tongue
from shared.domain.words import Words

CALL_ZH = "请{ticket}号{name}，到{place}办理"
CALL_EN = "Number {ticket}. Please go to {place}."
CALL_YUE = "請{ticket}號{name}，到{place}辦理"

AROUND_MIN = 60
"""So long before the first and after the last hours of a day a notice may still be read."""


@dataclass(frozen=True, slots=True)
class VolumeSpan:
    """How loud it is in a part of the day, in percent."""

    span: Span
    percent: int


@dataclass(frozen=True, slots=True)
class TimedNotice:
    """A notice that is read aloud at hours of the day (minutes after midnight), or every so often while open.

    Its hours are meant for the people of a day, so they also count in breaks and up to an hour before the day's first
    hours and after its last: who closes at 17:00 has it said at 17:00.
    """

    words: Words
    yue: str = ""
    """The same in written Cantonese, where it differs."""
    at_min: tuple[int, ...] = ()
    every_min: int | None = None

    def is_due(self, minute: int, spans: Spans) -> bool:
        """Tell whether it is read in a minute after midnight, on a day with these hours; on a closed day never."""
        if minute in self.at_min and is_around(minute, spans):
            return True
        opens = next((span.from_min for span in spans if _within(span, minute)), None)
        return self.every_min is not None and opens is not None and (minute - opens) % self.every_min == 0


@dataclass(frozen=True, slots=True)
class VoiceRules:
    one: Literal["一", "幺"] = "一"
    """How a 1 in a ticket's number is read in Mandarin; never in a window's."""
    call_zh: str = CALL_ZH
    call_en: str = CALL_EN
    call_yue: str = CALL_YUE
    """Sentences that call a ticket, with {ticket} and {place}, and in Chinese with {name} where names are said."""
    names: bool = False
    """Whether citizens are called, and shown where they are called to, by their masked names too."""
    percent: int = 100
    """How loud it is at other hours than those of `volumes`."""
    volumes: tuple[VolumeSpan, ...] = ()
    quiet: Spans = ()
    """Hours in which nobody speaks: the screen shows and flashes."""
    quiet_chime_percent: int = 0
    """How loud the chime is in quiet hours; 0 for none."""
    notices: tuple[TimedNotice, ...] = ()

    def call_in(self, tongue: Tongue) -> str:
        """Return the sentence that calls a ticket in a language."""
        return {Tongue.ZH: self.call_zh, Tongue.EN: self.call_en, Tongue.YUE: self.call_yue}[tongue]

    def percent_at(self, minute: int) -> int:
        """Return how loud it is at a minute after midnight; the first span that holds it counts."""
        return next((one.percent for one in self.volumes if _within(one.span, minute)), self.percent)

    def is_quiet_at(self, minute: int) -> bool:
        return any(_within(span, minute) for span in self.quiet)


PLAIN_VOICE = VoiceRules()


def is_around(minute: int, spans: Spans) -> bool:
    """Tell whether people of the day may be in the hall: in its hours, in breaks, and up to an hour around them."""
    return bool(spans) and spans[0].from_min - AROUND_MIN <= minute <= spans[-1].until_min + AROUND_MIN


def _within(span: Span, minute: int) -> bool:
    return span.from_min <= minute < span.until_min
