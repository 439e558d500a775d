"""The hall's voice as the keys and values that are written into a catalogue file."""

from shared.catalogue.opening_pairs import Pairs
from shared.domain.hours import clock
from shared.domain.voice_rules import TimedNotice, VoiceRules


def voice_pairs(rules: VoiceRules) -> Pairs:
    return {
        "one": rules.one,
        "call_zh": rules.call_zh,
        "call_en": rules.call_en,
        "call_yue": rules.call_yue,
        "names": rules.names,
        "percent": rules.percent,
        "volume": [{"hours": str(one.span), "percent": one.percent} for one in rules.volumes] or None,
        "quiet": [str(span) for span in rules.quiet] or None,
        "quiet_chime_percent": rules.quiet_chime_percent,
    }


def notice_pairs(notice: TimedNotice) -> Pairs:
    return {
        "zh": notice.words.zh,
        "en": notice.words.en,
        "yue": notice.yue,
        "at": [clock(minute) for minute in notice.at_min] or None,
        "every_min": notice.every_min,
    }
