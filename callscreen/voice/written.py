"""What is spoken for a call, to be read: the hall's own sentence with numbers as they are written."""

import re

from shared.domain.place_kind import PlaceKind
from shared.domain.tongue import Tongue
from shared.domain.voice_rules import PLAIN_VOICE, VoiceRules
from shared.domain.words import Language, Words
from shared.voice.readings import BEHIND_YUE

_HAN, _LATIN = r"[\u4e00-\u9fff]", r"[A-Za-z0-9]"
_BORDER = re.compile(rf"(?<={_HAN})(?={_LATIN})|(?<={_LATIN})(?={_HAN})")
"""Where Chinese and a number meet, without the space that stands there in writing."""


def written_call(
    numbers: tuple[str, ...],
    counter_number: int,
    rules: VoiceRules = PLAIN_VOICE,
    kind: PlaceKind = PlaceKind.WINDOW,
    tongues: tuple[Tongue, ...] = (Tongue.ZH, Tongue.EN),
) -> Words:
    """Return the sentence that calls tickets to a counter; Chinese is the one of both that the hall speaks first."""
    place = kind.called(counter_number)
    chinese = next((tongue for tongue in tongues if tongue.written is Language.ZH), Tongue.ZH)
    sentence, where = rules.call_zh, place.zh
    if chinese is Tongue.YUE:
        sentence, where = rules.call_yue, f"{counter_number} {BEHIND_YUE[kind]}"
    return Words(
        _BORDER.sub(" ", sentence.format(ticket="、".join(numbers), place=where)),
        rules.call_en.format(ticket=", ".join(numbers), place=place.en),
    )
