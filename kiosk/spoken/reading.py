"""From words as they stand on a page to words as they are said."""

import re

from kiosk.spoken.texts import TO
from shared.domain.words import Language
from shared.voice.readings import ticket_en, ticket_zh

_TICKET = re.compile(r"\b[A-Z]{1,2}\d{2,4}\b")
_RANGE = re.compile(r"(?<=\d)\s?[–-]\s?(?=\d)")
_CLOCK = re.compile(r"\b(\d{1,2}):(\d\d)\b")
_DOTS = re.compile(r"\s*[·/|]\s*")


def said(text: str, language: Language) -> str:
    """Return a text as a voice should say it: ticket numbers sign by sign, ranges and separators as pauses or words."""
    number = ticket_zh if language is Language.ZH else ticket_en
    spoken = _TICKET.sub(lambda found: number(found.group()), text)
    spoken = _CLOCK.sub(lambda found: _clock(found.group(1), found.group(2), language), spoken)
    spoken = _RANGE.sub(TO.of(language), spoken)
    return _DOTS.sub("，" if language is Language.ZH else ", ", spoken)


def _clock(hours: str, minutes: str, language: Language) -> str:
    if language is Language.ZH:
        return f"{int(hours)}点{minutes}分" if int(minutes) else f"{int(hours)}点"
    return f"{int(hours)} {minutes}" if int(minutes) else f"{int(hours)} o'clock"
