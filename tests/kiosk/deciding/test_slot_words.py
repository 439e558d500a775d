import pytest

from kiosk.deciding.slot_words import slot_line
from shared.domain.hours import Span, Weekday
from shared.domain.slot_pattern import SlotPattern
from shared.domain.words import NOTHING, Words

AFTERNOON = SlotPattern(Span.of("14:00", "17:00"), 60, 1, (Weekday.TUESDAY, Weekday.THURSDAY))
EVENING = SlotPattern(Span.of("17:00", "18:30"), 30, 2, after_hours=True)


@pytest.mark.parametrize(
    ("patterns", "words"),
    [
        ((AFTERNOON,), Words("周二、周四 14:00–17:00", "Tue, Thu 14:00–17:00")),
        (
            (AFTERNOON, EVENING),
            Words(
                "周二、周四 14:00–17:00；每个工作日 17:00–18:30（延时服务）",
                "Tue, Thu 14:00–17:00; every working day 17:00–18:30 (after hours)",
            ),
        ),
        ((), NOTHING),
    ],
)
def test_times_to_book_are_one_line(patterns: tuple[SlotPattern, ...], words: Words) -> None:
    assert slot_line(patterns) == words
