"""When a caption comes and goes, whether the voice speaks, fails or is away."""

import pytest

from callscreen.board_time import BoardTime
from callscreen.captions import LATE_S, LEAST_S, OLD_S, Captions
from callscreen.voice.announcement import Announcement
from callscreen.voice.outcome import Outcome
from callscreen.voice.spoken_notice import SpokenNotice
from callscreen.voice.utterance import Utterance
from shared.domain.words import Words
from tests.callscreen.halls import OPENING

FIRST, SECOND = (Announcement(n, f"A00{n}", n, OPENING) for n in (1, 2))
EMERGENCY = SpokenNotice(3, Words("请走安全出口", "Leave by the exits"), urgent=True)


class Screen:
    """What is read on the screen, and seconds that the test moves."""

    def __init__(self) -> None:
        self.seconds = 100.0
        self._caption: Utterance | None = None
        self.over: list[tuple[int, Outcome]] = []
        self.board_time = BoardTime(lambda: self.seconds)
        self.captions = Captions(self._show, self._take_away, lambda: self.seconds, self.board_time)

    def reads(self) -> Utterance | None:
        return self._caption

    def _show(self, utterance: Utterance) -> None:
        self._caption = utterance

    def _take_away(self, utterance: Utterance, outcome: Outcome) -> None:
        self.over.append((utterance.id, outcome))
        if self._caption is utterance:
            self._caption = None

    def announce(self, *utterances: Utterance) -> None:
        for utterance in utterances:
            self.captions.announced(utterance)

    def pass_s(self, seconds: float) -> None:
        self.seconds += seconds
        self.captions.tick()


@pytest.fixture
def screen() -> Screen:
    return Screen()


def test_a_caption_stays_as_long_as_it_is_spoken(screen: Screen) -> None:
    screen.announce(FIRST)
    screen.captions.started(FIRST)
    screen.pass_s(10 * LEAST_S)
    assert screen.reads() is FIRST
    screen.captions.done(FIRST, Outcome.SPOKEN)
    assert (screen.reads(), screen.over) == (None, [(1, Outcome.SPOKEN)])


def test_what_could_not_be_spoken_stays_until_it_could_be_read(screen: Screen) -> None:
    screen.announce(FIRST)
    screen.captions.started(FIRST)
    screen.captions.done(FIRST, Outcome.FAILED)
    screen.pass_s(LEAST_S - 1)
    assert screen.reads() is FIRST
    screen.pass_s(1)
    assert (screen.reads(), screen.over) == (None, [(1, Outcome.FAILED)])


def test_the_next_announcement_takes_the_place_of_one_that_failed(screen: Screen) -> None:
    screen.announce(FIRST, SECOND)
    screen.captions.started(FIRST)
    screen.captions.done(FIRST, Outcome.FAILED)
    screen.captions.started(SECOND)
    screen.pass_s(LEAST_S)
    assert screen.reads() is SECOND


def test_an_announcement_waits_its_turn_while_another_is_spoken(screen: Screen) -> None:
    screen.announce(FIRST, SECOND)
    screen.captions.started(FIRST)
    screen.pass_s(LATE_S)
    assert screen.reads() is FIRST


def test_while_the_voice_is_away_each_announcement_is_read_in_turn_the_emergency_first(screen: Screen) -> None:
    screen.announce(FIRST, SECOND, EMERGENCY)
    screen.pass_s(LATE_S - 1)
    assert screen.reads() is None
    read: list[Utterance] = []
    screen.pass_s(1)
    while (caption := screen.reads()) is not None:
        read.append(caption)
        screen.pass_s(LEAST_S)
    assert read == [EMERGENCY, FIRST, SECOND]
    assert {outcome for _, outcome in screen.over} == {Outcome.SILENT}


def test_a_voice_that_is_back_has_its_caption_at_once(screen: Screen) -> None:
    screen.announce(FIRST, SECOND)
    screen.pass_s(LATE_S)
    screen.captions.started(SECOND)
    assert screen.reads() is SECOND
    screen.captions.done(SECOND, Outcome.SPOKEN)
    assert screen.reads() is None


def test_a_call_that_was_settled_or_is_old_is_not_read_any_more_but_a_notice_is(screen: Screen) -> None:
    screen.announce(FIRST, SECOND, EMERGENCY)
    screen.captions.done(FIRST, Outcome.CANCELLED)
    screen.seconds += OLD_S + 1
    screen.captions.tick()
    assert screen.reads() is EMERGENCY
    screen.pass_s(LEAST_S)
    assert screen.reads() is None


def test_under_a_cover_only_an_emergency_is_read_and_no_call_becomes_old(screen: Screen) -> None:
    screen.board_time.cover(True)
    screen.announce(FIRST, EMERGENCY)
    screen.pass_s(LATE_S)
    assert screen.reads() is EMERGENCY
    screen.pass_s(OLD_S)
    assert screen.reads() is None
    screen.board_time.cover(False)
    screen.pass_s(LATE_S)
    assert screen.reads() is FIRST


def test_a_notice_left_for_later_makes_room_for_a_call_that_no_voice_speaks(screen: Screen) -> None:
    notice = SpokenNotice(4, Words("今天系统维护", "Maintenance today"))
    screen.announce(notice)
    screen.captions.started(notice)
    screen.announce(FIRST)
    screen.captions.put_off(notice)
    screen.pass_s(LEAST_S - 1)
    assert screen.reads() is notice
    screen.pass_s(1)
    assert screen.reads() is FIRST
