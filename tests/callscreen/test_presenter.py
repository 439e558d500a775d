from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from callscreen.emergencies import AFTER_SPOKEN_S
from callscreen.presenter import CallScreenPresenter, Habits, Ways
from callscreen.state import ScreenState
from callscreen.voice.announcement import Announcement
from callscreen.voice.outcome import Outcome
from callscreen.voice.pace import Pace
from callscreen.voice.spoken_notice import SpokenNotice
from callscreen.voice.state import VoiceMode, VoiceState
from callscreen.voice.utterance import Utterance
from shared.domain.events import Event, NoticeSpoken, NoticeTakenBack, TicketMissed, VisitStarted
from shared.domain.hall import Hall
from shared.domain.hours import Span
from shared.domain.ids import CounterId, QueueId, TicketId, VisitId
from shared.domain.link import CONNECTED, LinkState
from shared.domain.voice_rules import TimedNotice, VoiceRules
from shared.domain.words import Words
from tests.callscreen.halls import OPENING, Journal, a_hall, a_view, called, recalled, started


class Stage:
    """A presenter, the journal it reads, and what came of it; time passes only when told."""

    def __init__(self, hall: Hall | None = None, habits: Habits | None = None) -> None:
        self.hall = hall or a_hall()
        self.journal = Journal(a_view(self.hall))
        self.states: list[ScreenState] = []
        self.spoken: list[Announcement] = []
        self.notices: list[SpokenNotice] = []
        self.settled: list[str] = []
        self.taken_back: list[str] = []
        self.announced: set[int] = set()
        self.read: dict[int, datetime] = {}
        self.passed_s = 0.0
        self._habits = habits
        self.presenter = self.new_presenter()

    def new_presenter(self) -> CallScreenPresenter:
        ways = Ways(
            show=self.states.append,
            announce=self._hear,
            no_longer=self.settled.append,
            take_back=self.taken_back.append,
            now=lambda: OPENING + timedelta(seconds=self.passed_s),
            monotonic_s=lambda: 1000 + self.passed_s,
            was_announced=lambda seq, _: seq in self.announced,
            was_read=lambda seq, _: self.read.get(seq),
        )
        return CallScreenPresenter(self.hall, ways, self._habits)

    def _hear(self, utterance: Utterance) -> None:
        if isinstance(utterance, Announcement):
            self.spoken.append(utterance)
            self.announced.add(utterance.id)
        else:
            assert isinstance(utterance, SpokenNotice)
            self.notices.append(utterance)

    def begin(self) -> "Stage":
        """Deliver the snapshot."""
        self.presenter.view_changed(self.journal.view, ())
        return self

    def happen(self, *events: Event, after_s: float = 0) -> None:
        """Let time pass, then events happen and be told at once."""
        self.passed_s += after_s
        told = self.journal.add(*events, after_s=after_s)
        self.presenter.view_changed(self.journal.view, told)

    @property
    def shown(self) -> ScreenState:
        return self.states[-1]

    @property
    def numbers_spoken(self) -> list[str]:
        return [announcement.ticket_number for announcement in self.spoken]


def test_old_calls_of_the_snapshot_are_shown_and_not_spoken() -> None:
    stage = Stage(habits=Habits(stale_after_s=45))
    stage.journal.add(called("A001", 1))
    stage.passed_s = 46
    stage.begin()
    assert [call.number for call in stage.shown.calling] == ["A001"]
    assert not stage.shown.calling[0].fresh
    assert stage.spoken == []


def test_a_start_announces_the_last_calls_that_nobody_announced_before_and_puts_the_newest_on_tiles() -> None:
    stage = Stage(habits=Habits(stale_after_s=45, full_time_s=10))
    made = stage.journal.add(called("A001", 1), called("B001", 2))
    stage.journal.add(called("A002", 3), recalled("B001", 2), after_s=20)
    stage.announced = {made[0].seq}
    stage.passed_s = 25
    stage.begin()
    assert [(one.ticket_number, one.recall) for one in stage.spoken] == [("A002", False), ("B001", True)]
    assert [(call.number, call.fresh) for call in stage.shown.calling] == [("B001", True), ("A002", True)]


def test_a_start_calls_nobody_who_has_come_or_belongs_to_another_zone() -> None:
    stage = Stage(a_hall(zones=("north", "south"), counters=3), Habits(zone="south"))
    stage.journal.add(called("A001", 3), called("B001", 2), started("B001", 2))
    stage.begin()
    assert stage.spoken == []


def test_a_demonstrations_calls_are_as_old_as_their_real_seconds_when_it_starts() -> None:
    stage = Stage(habits=Habits(stale_after_s=45 * 60, full_time_s=10, pace=60))
    stage.journal.add(called("A001", 1))
    stage.passed_s = 9 * 60
    stage.begin()
    assert stage.shown.calling[0].fresh


def test_every_call_and_recall_seen_live_is_announced_once_and_in_order() -> None:
    stage = Stage().begin()
    stage.happen(called("A001", 1), called("B001", 2))
    stage.happen(recalled("A001", 1), after_s=5)
    stage.happen(recalled("A001", 1, recalls=2), called("A002", 3))
    assert stage.numbers_spoken == ["A001", "B001", "A001", "A001", "A002"]
    assert [announcement.recall for announcement in stage.spoken] == [False, False, True, True, False]
    assert len({announcement.id for announcement in stage.spoken}) == 5


def test_after_a_restart_nothing_is_announced_twice() -> None:
    stage = Stage().begin()
    stage.happen(called("A001", 1))
    stage.presenter = stage.new_presenter()
    stage.begin()
    stage.happen(called("B001", 2), after_s=3)
    assert stage.numbers_spoken == ["A001", "B001"]


def test_events_told_a_second_time_are_announced_once() -> None:
    stage = Stage().begin()
    told = stage.journal.add(called("A001", 1))
    stage.presenter.view_changed(stage.journal.view, told)
    stage.presenter.view_changed(stage.journal.view, told)
    assert stage.numbers_spoken == ["A001"]


def test_calls_missed_during_a_long_loss_are_shown_and_not_spoken() -> None:
    stage = Stage(habits=Habits(stale_after_s=45)).begin()
    stage.happen(called("A001", 1))
    old = stage.journal.add(called("A002", 1), after_s=10)
    recent = stage.journal.add(called("B001", 2), after_s=290)
    stage.passed_s += 310
    stage.presenter.view_changed(stage.journal.view, old + recent)
    assert stage.numbers_spoken == ["A001", "B001"]
    assert [(call.number, call.fresh) for call in stage.shown.calling] == [("B001", True), ("A002", False)]


def test_the_first_call_of_all_is_known_to_be_old_after_a_loss() -> None:
    stage = Stage()
    stage.journal.add(called("A001", 1))
    stage.passed_s = 60
    stage.begin()
    told = stage.journal.add(called("A002", 1), after_s=5)
    stage.passed_s += 600
    stage.presenter.view_changed(stage.journal.view, told)
    assert stage.spoken == []


def test_many_old_calls_at_once_stay_unspoken() -> None:
    stage = Stage().begin()
    stage.happen(called("A001", 1))
    told = stage.journal.add(*(called(f"A{n:03d}", 1) for n in range(2, 40)), after_s=5)
    stage.passed_s += 600
    stage.presenter.view_changed(stage.journal.view, told)
    assert stage.numbers_spoken == ["A001"]


def test_two_calls_of_one_moment_keep_their_tiles_for_the_full_time() -> None:
    stage = Stage(habits=Habits(full_time_s=10)).begin()
    stage.happen(called("A001", 1), called("B001", 2), called("A002", 3))
    stage.passed_s += 9.5
    stage.presenter.tick()
    assert [call.number for call in stage.shown.calling] == ["A002", "B001", "A001"]
    stage.passed_s += 1
    stage.presenter.tick()
    assert [call.number for call in stage.shown.calling] == ["A002", "B001"]


def test_twelve_calls_of_one_second_on_six_tiles_all_have_their_full_time_in_turn() -> None:
    stage = Stage(habits=Habits(full_time_s=10, tiles=6, most_tiles=6)).begin()
    stage.happen(*(called(f"A{n:03d}", 3) for n in range(1, 13)))
    first = [call.number for call in stage.shown.calling]
    assert first == ["A006", "A005", "A004", "A003", "A002", "A001"]
    assert [call.number for call in stage.shown.recent] == [f"A{n:03d}" for n in range(12, 6, -1)]
    stage.passed_s += 9
    stage.presenter.tick()
    assert [call.number for call in stage.shown.calling] == first
    stage.passed_s += 1
    stage.presenter.tick()
    assert [call.number for call in stage.shown.calling] == [f"A{n:03d}" for n in range(12, 6, -1)]
    assert all(call.fresh for call in stage.shown.calling)
    assert stage.numbers_spoken == [f"A{n:03d}" for n in range(1, 13)]


def test_newly_called_numbers_get_the_tiles_of_those_who_have_come_at_once() -> None:
    stage = Stage(habits=Habits(tiles=2, most_tiles=2)).begin()
    stage.happen(called("A001", 1), called("A002", 2))
    stage.happen(started("A001", 1), started("A002", 2))
    assert [(call.number, call.served) for call in stage.shown.calling] == [("A002", True), ("A001", True)]
    stage.happen(called("B001", 3), called("B002", 1), after_s=1)
    assert [(call.number, call.served) for call in stage.shown.calling] == [("B002", False), ("B001", False)]


def test_a_missed_number_gives_its_tile_up() -> None:
    stage = Stage().begin()
    stage.happen(called("A001", 1))
    stage.happen(TicketMissed(TicketId(65_001), "A001", QueueId(1), CounterId(1), OPENING.date()), after_s=2)
    assert (stage.shown.calling, stage.shown.recent, stage.shown.missed) == ((), (), ("A001",))
    assert stage.settled == ["A001"]


def test_a_call_beyond_those_the_hall_remembers_still_has_its_turn() -> None:
    stage = Stage(habits=Habits(full_time_s=10, tiles=1, most_tiles=1)).begin()
    stage.happen(*(called(f"A{n:03d}", 3) for n in range(1, 21)))
    shown = []
    for _ in range(20):
        shown.append(stage.shown.calling[0].number)
        stage.passed_s += 10
        stage.presenter.tick()
    assert shown == [f"A{n:03d}" for n in range(1, 21)]


def test_a_screen_without_tiles_lists_every_call() -> None:
    stage = Stage(habits=Habits(tiles=0, most_tiles=0)).begin()
    stage.happen(called("A001", 1), called("B001", 2))
    assert stage.shown.calling == ()
    assert [call.number for call in stage.shown.recent] == ["B001", "A001"]


def test_the_next_numbers_are_those_of_the_screens_zone() -> None:
    stage = Stage(a_hall(zones=("north", "south"), counters=2), Habits(zone="south")).begin()
    stage.presenter.next_changed({QueueId(1): ("A001",), QueueId(2): ("B001", "B002")})
    assert [(shown.letter, shown.numbers) for shown in stage.shown.next] == [("B", ("B001", "B002"))]


def test_a_ticket_that_comes_is_told_to_the_voice() -> None:
    stage = Stage().begin()
    stage.happen(called("A001", 1), VisitStarted(TicketId(1), "A001", VisitId(1), CounterId(1)))
    assert (stage.numbers_spoken, stage.settled) == (["A001"], ["A001"])


def test_a_screen_of_one_zone_is_silent_for_the_others() -> None:
    stage = Stage(a_hall(zones=("north", "south"), counters=2), Habits(zone="south")).begin()
    stage.happen(called("A001", 1), called("B001", 2))
    assert stage.numbers_spoken == ["B001"]


def test_the_caption_is_there_while_the_call_is_spoken() -> None:
    stage = Stage().begin()
    stage.happen(called("A001", 1))
    stage.presenter.speaking_started(stage.spoken[0])
    assert stage.shown.caption == Words("请 A001 号，到 1 号窗口办理", "Number A001. Please go to window 1.")
    stage.presenter.speaking_done(stage.spoken[0], Outcome.SPOKEN)
    assert stage.shown.caption is None


def test_an_announcement_left_out_does_not_take_anothers_caption_away() -> None:
    stage = Stage().begin()
    stage.happen(called("A001", 1), called("B001", 2))
    stage.presenter.speaking_started(stage.spoken[0])
    stage.presenter.speaking_done(stage.spoken[1], Outcome.STALE)
    assert stage.shown.caption == stage.spoken[0].caption


def test_a_lost_link_is_shown_with_the_last_picture_and_goes_away_again() -> None:
    stage = Stage().begin()
    stage.happen(called("A001", 1))
    stage.presenter.link_changed(LinkState(OPENING, "The database does not answer."))
    assert (stage.shown.reconnecting_since, stage.shown.calling[0].number) == ("10:42", "A001")
    stage.presenter.link_changed(CONNECTED)
    assert stage.shown.reconnecting_since is None


def test_a_link_lost_before_the_first_view_is_shown_too() -> None:
    stage = Stage()
    stage.presenter.link_changed(LinkState(OPENING, "The database does not answer."))
    assert stage.shown.reconnecting_since == "10:42"


def test_nothing_is_drawn_before_the_first_view() -> None:
    stage = Stage()
    stage.presenter.tick()
    assert stage.states == []


@pytest.mark.parametrize("seconds", [1, 17])
def test_a_tick_within_the_same_minute_draws_nothing(seconds: int) -> None:
    stage = Stage().begin()
    stage.passed_s += seconds
    stage.presenter.tick()
    assert len(stage.states) == 1


def test_the_voices_state_is_shown() -> None:
    stage = Stage().begin()
    silent = VoiceState(VoiceMode.SILENT, Words("没有声音设备", "There is no sound device"))
    stage.presenter.voice_changed(silent)
    assert stage.shown.voice == silent


def test_a_new_set_up_is_shown_at_once() -> None:
    stage = Stage().begin()
    stage.presenter.hall_changed(a_hall(zones=("", "", "")))
    assert [queue.letter for queue in stage.shown.queues] == ["A", "B", "C"]


FIRE = Words("请离开大厅", "Leave the hall")
TEA = TimedNotice(Words("十点五十播放", "Read at ten fifty"), at_min=(10 * 60 + 50,))


def a_talking_hall(*notices: TimedNotice) -> Hall:
    return replace(a_hall(), voice=VoiceRules(notices=notices))


def test_a_notice_is_read_aloud_once_at_its_hour() -> None:
    stage = Stage(a_talking_hall(TEA)).begin()
    for second in range(0, 15 * 60, 20):
        stage.passed_s = second
        stage.presenter.tick()
    assert [notice.words for notice in stage.notices] == [TEA.words]


def test_what_staff_have_read_aloud_is_spoken_at_once_and_only_in_its_zone() -> None:
    hall = a_hall(("A", "B"))
    stage = Stage(hall, Habits(zone="A")).begin()
    fire = NoticeSpoken(Words("请离开大厅", "Please leave the hall"), urgent=True)
    stage.happen(fire, NoticeSpoken(Words("甲", "a"), zone="A"), NoticeSpoken(Words("乙", "b"), zone="B"))
    assert [(notice.words.en, notice.urgent) for notice in stage.notices] == [
        ("Please leave the hall", True),
        ("a", False),
    ]


def test_what_was_to_be_read_aloud_minutes_ago_still_is() -> None:
    stage = Stage(habits=Habits(stale_after_s=45)).begin()
    old = stage.journal.add(NoticeSpoken(Words("甲", "a")))
    stage.passed_s += 300
    stage.presenter.view_changed(stage.journal.view, old)
    assert [notice.words.zh for notice in stage.notices] == ["甲"]


@pytest.mark.allow_warnings("is not read aloud: it is too old")
def test_what_was_to_be_read_aloud_long_ago_is_not_and_is_told_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    stage = Stage(habits=Habits(stale_after_s=45)).begin()
    old = stage.journal.add(NoticeSpoken(Words("甲", "a"), urgent=True))
    stage.passed_s += 601
    stage.presenter.view_changed(stage.journal.view, old)
    assert stage.notices == []
    assert "is not read aloud" in caplog.text


def test_an_urgent_notice_covers_the_screen_at_once_and_until_after_it_was_read() -> None:
    stage = Stage().begin()
    stage.happen(NoticeSpoken(FIRE, urgent=True))
    assert stage.states[-1].emergency == FIRE
    (notice,) = stage.notices
    stage.presenter.speaking_started(notice)
    stage.passed_s += 40
    stage.presenter.speaking_done(notice, Outcome.SPOKEN)
    assert stage.states[-1].emergency == FIRE
    stage.passed_s += 11
    stage.presenter.tick()
    assert stage.states[-1].emergency is None


def test_under_an_urgent_notice_calls_wait_for_their_tiles_and_no_time_passes_for_those_shown() -> None:
    stage = Stage(habits=Habits(full_time_s=10, most_tiles=4)).begin()
    stage.happen(called("A001", 1))
    stage.happen(NoticeSpoken(FIRE, urgent=True), after_s=4)
    stage.happen(*(called(f"B{n:03}", n) for n in range(2, 4)), after_s=5)
    stage.passed_s += 60
    (notice,) = stage.notices
    stage.presenter.speaking_done(notice, Outcome.SPOKEN)
    stage.passed_s += AFTER_SPOKEN_S
    stage.presenter.tick()
    fresh = {call.number for call in stage.shown.calling if call.fresh}
    assert (stage.shown.emergency, fresh) == (None, {"A001", "B002", "B003"})
    stage.passed_s += 6
    stage.presenter.tick()
    assert {call.number for call in stage.shown.calling if call.fresh} == {"B002", "B003"}


def test_an_urgent_notice_that_is_taken_back_leaves_the_screen_at_once() -> None:
    stage = Stage().begin()
    stage.happen(NoticeSpoken(FIRE, urgent=True))
    stage.happen(called("A001", 1), after_s=3)
    stage.happen(NoticeTakenBack())
    assert (stage.shown.emergency, stage.taken_back) == (None, [""])
    stage.presenter.speaking_done(stage.notices[0], Outcome.CANCELLED)
    assert stage.shown.emergency is None


def test_a_start_covers_the_screen_again_for_the_rest_of_an_urgent_notices_time_and_does_not_read_it_twice() -> None:
    stage = Stage()
    (said,) = stage.journal.add(NoticeSpoken(FIRE, urgent=True))
    stage.passed_s = 50
    stage.read = {said.seq: OPENING + timedelta(seconds=45)}
    stage.begin()
    assert (stage.shown.emergency, stage.notices) == (FIRE, [])
    stage.passed_s = 45 + AFTER_SPOKEN_S - 1
    stage.presenter.tick()
    assert stage.shown.emergency == FIRE
    stage.passed_s = 45 + AFTER_SPOKEN_S
    stage.presenter.tick()
    assert stage.shown.emergency is None


def test_a_start_reads_an_urgent_notice_that_nobody_heard_to_its_end() -> None:
    stage = Stage()
    stage.journal.add(NoticeSpoken(FIRE, urgent=True))
    stage.passed_s = 50
    stage.begin()
    assert (stage.shown.emergency, [notice.words for notice in stage.notices]) == (FIRE, [FIRE])


@pytest.mark.parametrize(
    ("events", "age_s", "zone"),
    [
        ((NoticeSpoken(FIRE, urgent=True), NoticeTakenBack()), 5, None),
        ((NoticeSpoken(FIRE, urgent=True, zone="north"), NoticeTakenBack("north")), 5, None),
        ((NoticeSpoken(FIRE, urgent=True),), 601, None),
        ((NoticeSpoken(FIRE),), 5, None),
        ((NoticeSpoken(FIRE, urgent=True, zone="north"),), 5, "south"),
    ],
    ids=["taken back", "taken back in its zone", "long ago", "not urgent", "another zone's"],
)
def test_a_start_is_not_covered_by_what_no_longer_stands(
    events: tuple[Event, ...], age_s: float, zone: str | None
) -> None:
    stage = Stage(a_hall(zones=("north", "south")), Habits(zone=zone))
    stage.journal.add(*events)
    stage.passed_s = age_s
    stage.begin()
    assert (stage.shown.emergency, stage.notices) == (None, [])


def test_in_quiet_hours_the_screen_does_not_say_that_the_voice_is_on() -> None:
    hall = replace(a_hall(), voice=VoiceRules(quiet=(Span(0, 24 * 60),)))
    stage = Stage(hall).begin()
    stage.presenter.voice_changed(VoiceState(VoiceMode.IDLE, Words("语音正常。", "The voice is ready.")))
    assert stage.states[-1].voice.mode is VoiceMode.QUIET


def test_a_caption_has_the_pace_of_its_own_reading_only() -> None:
    stage = Stage().begin()
    stage.happen(called("A001", 1), called("B001", 2))
    pace = Pace(1.0, zh_s=3.0, en_s=2.0)
    stage.presenter.speaking_started(stage.spoken[0])
    stage.presenter.pace_changed(pace)
    assert stage.shown.pace == pace
    stage.presenter.pace_changed(replace(pace, reading=2))
    assert stage.shown.pace == replace(pace, reading=2, again=True)
    stage.presenter.speaking_started(stage.spoken[1])
    assert stage.shown.pace is None
