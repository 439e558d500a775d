from callscreen.emergencies import AFTER_SPOKEN_S, LEAST_S, UNHEARD_S, Emergencies
from callscreen.voice.spoken_notice import SpokenNotice
from shared.domain.words import Words

FIRE = SpokenNotice(7, Words("请立即离开大厅", "Leave the hall now"), urgent=True)
TEA = SpokenNotice(8, Words("咖啡厅开门了", "The cafe is open"))


def test_what_is_not_urgent_covers_nothing() -> None:
    assert Emergencies().begun(TEA, 0).words is None


def test_an_urgent_notice_stands_from_when_it_comes_until_some_seconds_after_it_was_read() -> None:
    there = Emergencies().begun(FIRE, 0)
    assert there.words == FIRE.words
    spoken = there.begun(FIRE, 20).ended(FIRE, 40)
    assert spoken.at(40 + AFTER_SPOKEN_S - 1).words == FIRE.words
    assert spoken.at(40 + AFTER_SPOKEN_S).words is None


def test_it_stands_long_enough_to_be_read_however_soon_the_voice_is_done() -> None:
    given_up = Emergencies().begun(FIRE, 0).ended(FIRE, 1)
    assert given_up.at(LEAST_S - 1).words == FIRE.words
    assert given_up.at(LEAST_S).words is None


def test_where_nobody_reads_it_aloud_it_stands_for_minutes() -> None:
    assert Emergencies().begun(FIRE, 0).at(UNHEARD_S - 1).words == FIRE.words
    assert Emergencies().begun(FIRE, 0).at(UNHEARD_S) == Emergencies()


def test_the_newest_of_several_stands_first_and_the_other_after_it() -> None:
    other = SpokenNotice(9, Words("请走北门", "Use the north door"), urgent=True)
    both = Emergencies().begun(FIRE, 0).begun(other, 10)
    assert both.words == other.words
    assert both.ended(other, 30).at(60).words == FIRE.words


def test_staff_take_back_what_was_said_to_one_zone_or_everything() -> None:
    north = SpokenNotice(9, Words("请走北门", "Use the north door"), urgent=True, zone="north")
    both = Emergencies().begun(FIRE, 0).begun(north, 10)
    assert both.taken_back("north").words == FIRE.words
    assert both.taken_back("south") == both
    assert both.taken_back("") == Emergencies()
