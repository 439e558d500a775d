import pytest

from shared.domain.hours import Span
from shared.domain.voice_rules import TimedNotice, VoiceRules, VolumeSpan
from shared.domain.words import Words

RULES = VoiceRules(
    percent=90,
    volumes=(VolumeSpan(Span.of("08:00", "09:00"), 60), VolumeSpan(Span.of("08:30", "10:00"), 100)),
    quiet=(Span.of("12:00", "13:30"),),
)
MINE = Words("甲", "a")


@pytest.mark.parametrize(
    ("clock", "percent", "quiet"),
    [
        ((7, 59), 90, False),
        ((8, 0), 60, False),
        ((8, 59), 60, False),
        ((9, 0), 100, False),
        ((10, 0), 90, False),
        ((12, 0), 90, True),
        ((13, 29), 90, True),
        ((13, 30), 90, False),
    ],
)
def test_how_loud_it_is_follows_the_hour(clock: tuple[int, int], percent: int, quiet: bool) -> None:
    minute = clock[0] * 60 + clock[1]
    assert (RULES.percent_at(minute), RULES.is_quiet_at(minute)) == (percent, quiet)


@pytest.mark.parametrize(
    ("notice", "clock", "due"),
    [
        (TimedNotice(MINE, at_min=(600,)), (10, 0), True),
        (TimedNotice(MINE, at_min=(600,)), (10, 1), False),
        (TimedNotice(MINE, every_min=30), (8, 30), True),
        (TimedNotice(MINE, every_min=30), (9, 0), True),
        (TimedNotice(MINE, every_min=30), (9, 10), False),
        (TimedNotice(MINE, every_min=30), (8, 0), False),
        (TimedNotice(MINE, at_min=(605,), every_min=30), (10, 5), True),
    ],
)
def test_a_notice_is_due_at_its_hours_and_every_so_often_after_opening(
    notice: TimedNotice, clock: tuple[int, int], due: bool
) -> None:
    assert notice.is_due(clock[0] * 60 + clock[1], (Span.of("08:30", "12:00"),)) is due
    assert not notice.is_due(clock[0] * 60 + clock[1], ())
