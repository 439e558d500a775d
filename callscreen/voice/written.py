"""What is spoken for a call, to be read: the hall's own sentence with numbers as they are written."""

import re

from shared.domain.place_kind import PlaceKind
from shared.domain.tongue import Tongue
from shared.domain.voice_rules import PLAIN_VOICE, VoiceRules
from shared.domain.words import Language, Words
from shared.voice.names import spoken_name
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
    name: str = "",
) -> Words:
    """Return the sentence that calls tickets to a counter; Chinese is the one of both that the hall speaks first.

    A masked name stands in it where it is spoken.
    """
    place = kind.called(counter_number)
    chinese = next((tongue for tongue in tongues if tongue.written is Language.ZH), Tongue.ZH)
    where = f"{counter_number} {BEHIND_YUE[kind]}" if chinese is Tongue.YUE else place.zh
    said = f" {name}" if spoken_name(name, chinese) else ""
    return Words(
        _BORDER.sub(" ", rules.call_in(chinese).format(ticket="、".join(numbers), place=where, name=said)),
        rules.call_en.format(ticket=", ".join(numbers), place=place.en),
    )
