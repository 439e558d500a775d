from callscreen.voice.pace import Pace, pace_of
from shared.domain.tongue import Tongue
from shared.voice.messages import Started


def test_the_seconds_of_a_reading_are_those_of_each_written_language_and_of_what_goes_before() -> None:
    spoken = ((Tongue.ZH, 3.0), (Tongue.YUE, 2.0), (Tongue.EN, 4.0))
    assert pace_of(Started(7, 11.5, spoken)) == Pace(2.5, zh_s=5.0, en_s=4.0, reading=7)


def test_where_nothing_is_spoken_nothing_sets_the_pace() -> None:
    assert pace_of(Started(7, 4.0)) is None
