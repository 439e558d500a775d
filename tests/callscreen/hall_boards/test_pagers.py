"""Which calls are paged, with which words."""

from dataclasses import dataclass, field
from datetime import timedelta

from callscreen.hall_boards.lines import page_text
from callscreen.hall_boards.pagers import Pagers
from callscreen.voice.announcement import Announcement
from callscreen.voice.spoken_notice import SpokenNotice
from drivers.board.text import BoardText
from shared.domain.place_kind import PlaceKind
from shared.domain.words import Words
from shared.settings.waiting_area import PagerSettings
from tests.callscreen.halls import OPENING


@dataclass
class Transmitter:
    sent: list[tuple[BoardText, float]] = field(default_factory=list)

    def send(self, text: BoardText, age_s: float) -> None:
        self.sent.append((text, age_s))


def paged(utterance: Announcement | SpokenNotice, **chosen: object) -> list[tuple[BoardText, float]]:
    made = Transmitter()
    settings = PagerSettings.model_validate({"address": "sim:", **chosen})
    pagers = Pagers([(settings, made.send)], lambda at: (OPENING + timedelta(seconds=3) - at).total_seconds())
    pagers.announced(utterance)
    return made.sent


CALL = Announcement(1, "A032", 1, OPENING, kind=PlaceKind.ROOM, zone="A")


def test_a_call_is_paged_with_its_number_its_place_and_its_age() -> None:
    assert paged(CALL) == [(page_text("A032", 1, PlaceKind.ROOM), 3.0)]
    assert paged(CALL)[0][0].lines == ("A032 请到1诊室",)


def test_a_clock_that_is_behind_makes_no_call_younger_than_now() -> None:
    ahead = Announcement(1, "A032", 1, OPENING + timedelta(seconds=9))
    assert paged(ahead)[0][1] == 0


def test_notices_are_not_paged() -> None:
    assert paged(SpokenNotice(1, Words("请走安全出口", "Leave by the exits"), urgent=True)) == []


def test_a_pager_gets_only_the_calls_it_is_there_for() -> None:
    assert len(paged(CALL, windows=[1], zone="A")) == 1
    assert paged(CALL, windows=[2]) == []
    assert paged(CALL, zone="B") == []
