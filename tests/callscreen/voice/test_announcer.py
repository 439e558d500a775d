from collections.abc import Callable

import pytest

from callscreen.voice.announcement import Announcement
from callscreen.voice.announcer import Announcer
from callscreen.voice.loudness import FULL, Loudness
from callscreen.voice.outcome import Outcome
from callscreen.voice.settings import VoiceSettings
from callscreen.voice.spoken_notice import SpokenNotice
from shared.domain.tongue import Tongue
from shared.domain.words import Words
from shared.voice.messages import Request

Call = Callable[..., Announcement]


def an_announcer(**settings: object) -> Announcer:
    return Announcer(VoiceSettings(**settings))  # type: ignore[arg-type]


def a_notice(notice_id: int, *, urgent: bool = False) -> SpokenNotice:
    return SpokenNotice(notice_id, Words("今天系统维护。", "Systems are under maintenance today."), urgent=urgent)


def spoken_order(announcer: Announcer, now_s: float = 0.0) -> list[tuple[str, int]]:
    """Speak all that waits; return tickets and windows as the hall hears them."""
    heard = []
    while (request := announcer.next(now_s)) is not None:
        ticket, counter = request.name.split("-")
        heard.append((ticket, int(counter)))
        announcer.done(request.id, heard=True)
    return heard


def begun(announcer: Announcer, now_s: float = 0.0) -> Request:
    request = announcer.next(now_s)
    assert request is not None
    return request


def languages(request: Request) -> list[Tongue]:
    return [one.language for one in request.sentences]


def test_a_second_call_never_cuts_off_the_first(call: Call) -> None:
    announcer = an_announcer()
    announcer.add(call("A001"), 0)
    first = begun(announcer)
    announcer.add(call("A002"), 0)

    assert announcer.next(1) is None
    announcer.done(first.id, heard=True)
    assert begun(announcer, 2).name.startswith("A002-")


def test_two_windows_that_call_at_once_are_both_heard_in_order(call: Call) -> None:
    announcer = an_announcer()
    announcer.add(call("A001", 1), 0)
    announcer.add(call("B001", 2), 0)

    assert spoken_order(announcer) == [("A001", 1), ("B001", 2)]


def test_while_the_board_is_covered_nothing_but_emergencies_is_begun(call: Call) -> None:
    announcer = an_announcer()
    announcer.add(call("A001", 1), 0)
    assert announcer.next(0, only_urgent=True) is None
    announcer.add(a_notice(91, urgent=True), 0)
    emergency = announcer.next(0, only_urgent=True)
    assert emergency is not None
    assert emergency.name == "notice-91"
    announcer.done(emergency.id, heard=True)
    announcer.cancel_all()
    assert announcer.counts[Outcome.CANCELLED] == 1


def test_a_recall_goes_before_calls_that_wait(call: Call) -> None:
    announcer = an_announcer()
    announcer.add(call("A001", 1), 0)
    announcer.add(call("A002", 2), 0)
    announcer.add(call("B007", 7, recall=True), 0)
    announcer.add(call("B008", 8, recall=True), 0)

    assert [ticket for ticket, _ in spoken_order(announcer)] == ["B007", "B008", "A001", "A002"]


def test_a_ticket_called_again_while_it_waits_is_heard_once_with_the_newest_window(call: Call) -> None:
    announcer = an_announcer()
    announcer.add(call("A001", 1), 0)
    announcer.add(call("A002", 2), 0)
    announcer.add(call("A001", 7), 0)

    assert spoken_order(announcer) == [("A001", 7), ("A002", 2)]
    assert announcer.counts[Outcome.MERGED] == 1
    assert announcer.counts[Outcome.SPOKEN] == 2


def test_a_ticket_called_again_while_it_is_spoken_is_heard_again(call: Call) -> None:
    announcer = an_announcer()
    announcer.add(call("A001", 1), 0)
    first = begun(announcer)
    announcer.add(call("A001", 2), 0)
    announcer.done(first.id, heard=True)

    assert spoken_order(announcer) == [("A001", 2)]


def test_without_merging_every_call_and_recall_is_an_announcement(call: Call) -> None:
    announcer = Announcer(VoiceSettings.every_call("silent"))
    for _ in range(3):
        announcer.add(call("A001"), 0)
    announcer.add(call("A001", recall=True), 0)
    announcer.cancel("A001")

    assert len(spoken_order(announcer, now_s=10_000)) == 4
    assert announcer.counts[Outcome.SPOKEN] == 4


def test_a_ticket_that_was_served_meanwhile_is_not_called(call: Call) -> None:
    announcer = an_announcer()
    announcer.add(call("A001"), 0)
    announcer.add(call("A002"), 0)
    announcer.cancel("A001")

    assert spoken_order(announcer) == [("A002", 5)]
    assert announcer.counts[Outcome.CANCELLED] == 1


def test_cancelling_never_cuts_off_what_is_being_said(call: Call) -> None:
    announcer = an_announcer()
    announcer.add(call("A001"), 0)
    request = begun(announcer)
    announcer.cancel("A001")
    announcer.done(request.id, heard=True)

    assert announcer.counts[Outcome.SPOKEN] == 1
    assert announcer.counts[Outcome.CANCELLED] == 0


@pytest.mark.parametrize(("waited_s", "heard"), [(44.9, 1), (45.0, 1), (45.1, 0)])
def test_a_call_that_waited_longer_than_the_limit_is_not_spoken(call: Call, waited_s: float, heard: int) -> None:
    announcer = an_announcer(stale_after_s=45.0)
    announcer.add(call("A001"), 100)

    assert len(spoken_order(announcer, now_s=100 + waited_s)) == heard
    assert announcer.counts[Outcome.STALE] == 1 - heard


@pytest.mark.parametrize(
    ("behind", "said", "chime"),
    [
        (0, [Tongue.ZH, Tongue.EN], True),
        (1, [Tongue.ZH], True),
        (2, [Tongue.ZH], True),
        (3, [Tongue.ZH], False),
        (9, [Tongue.ZH], False),
    ],
)
def test_announcements_get_shorter_the_more_wait(call: Call, behind: int, said: list[Tongue], chime: bool) -> None:
    announcer = an_announcer()
    for number in range(behind + 1):
        announcer.add(call(f"A{number:03}", 1 + number), 0)
    request = begun(announcer)

    assert languages(request) == said
    assert request.chime is chime


def test_repeating_is_only_for_a_calm_hall_and_only_if_wanted(call: Call) -> None:
    announcer = an_announcer(repeat_when_idle=True)
    announcer.add(call("A001", 1), 0)
    announcer.add(call("A002", 2), 0)

    assert spoken_order(announcer) == [("A001", 1), ("A002", 2), ("A002", 2)]
    assert announcer.counts[Outcome.SPOKEN] == 2


def test_the_second_reading_comes_after_a_pause_in_the_main_language_without_a_chime(call: Call) -> None:
    announcer = an_announcer(repeat_when_idle=True)
    announcer.add(call("A001"), 0)
    first = begun(announcer)
    announcer.done(first.id, heard=True)
    second = begun(announcer)

    assert (first.chime, first.pause_s) == (True, 0.0)
    assert (second.chime, second.pause_s > 0.3) == (False, True)
    assert second.sentences == first.sentences[:1]


def test_the_second_reading_is_left_out_when_another_call_has_come(call: Call) -> None:
    announcer = an_announcer(repeat_when_idle=True)
    announcer.add(call("A001"), 0)
    first = begun(announcer)
    announcer.add(call("A002", 6), 3)
    announcer.done(first.id, heard=True)

    assert announcer.counts[Outcome.SPOKEN] == 1
    assert begun(announcer, 3).name == "A002-6"


def test_the_second_reading_is_left_out_when_the_citizen_has_come(call: Call) -> None:
    announcer = an_announcer(repeat_when_idle=True, drop_served=False)
    announcer.add(call("A001"), 0)
    first = begun(announcer)
    announcer.cancel("A001")
    announcer.done(first.id, heard=True)

    assert announcer.next(3) is None
    assert announcer.counts[Outcome.SPOKEN] == 1


def test_a_call_heard_once_was_spoken_whatever_becomes_of_its_second_reading(call: Call) -> None:
    announcer = an_announcer(repeat_when_idle=True)
    announcer.add(call("A001"), 0)
    announcer.done(begun(announcer).id, heard=True)
    announcer.failed(begun(announcer).id)

    assert announcer.counts[Outcome.SPOKEN] == 1
    assert announcer.counts[Outcome.FAILED] == 0


def test_who_is_called_by_name_is_called_alone(call: Call) -> None:
    announcer = an_announcer()
    for number, name in (("A012", "张*三"), ("A013", ""), ("A014", "王*")):
        announcer.add(call(number, 3, citizen=name), 0)

    assert spoken_order(announcer) == [("A012", 3), ("A013", 3), ("A014", 3)]


def test_two_numbers_that_wait_for_the_same_window_are_called_in_one_sentence(call: Call) -> None:
    announcer = an_announcer()
    announcer.add(call("A012", 3), 0)
    announcer.add(call("B001", 4), 0)
    announcer.add(call("A013", 3, ticket_tongue=Tongue.EN), 0)
    request = begun(announcer)
    speaking = announcer.speaking

    assert request.sentences[0].text == "请A，零一二号，请A，零一三号，到三号窗口办理"
    assert speaking is not None
    assert speaking.caption.zh == "请 A012、A013 号，到 3 号窗口办理"
    assert speaking.numbers == ("A012", "A013")
    assert announcer.counts[Outcome.MERGED] == 1


def test_an_emergency_goes_before_recalls_and_a_notice_after_calls(call: Call) -> None:
    announcer = an_announcer()
    announcer.add(a_notice(90), 0)
    announcer.add(call("A001", 1), 0)
    announcer.add(call("B007", 7, recall=True), 0)
    announcer.add(a_notice(91, urgent=True), 0)

    names = []
    while (request := announcer.next(0)) is not None:
        names.append(request.name)
        announcer.done(request.id, heard=True)
    assert names == [*["notice-91"] * 3, "B007-7", "A001-1", "notice-90"]


def test_a_notice_that_waited_long_is_still_spoken(call: Call) -> None:
    announcer = an_announcer(stale_after_s=45.0)
    announcer.add(a_notice(90), 0)

    assert begun(announcer, 300).name == "notice-90"


def test_in_quiet_hours_nobody_speaks_but_the_time_of_the_call_is_kept(call: Call) -> None:
    announcer = an_announcer()
    announcer.add(call("A001"), 0)
    request = announcer.next(0, Loudness(speech=False, chime=0.3))
    assert request is not None

    assert (request.spoken, request.chime, request.volume) == (False, True, 0.3)
    announcer.done(request.id, heard=False)
    assert announcer.counts[Outcome.SILENT] == 1


def test_the_volume_of_the_hour_is_handed_on(call: Call) -> None:
    announcer = an_announcer()
    announcer.add(call("A001"), 0)
    request = announcer.next(0, Loudness(volume=0.6, chime=0.6))
    assert request is not None

    assert (request.spoken, request.chime, request.volume) == (True, True, 0.6)


def test_the_same_call_delivered_twice_is_one_announcement(call: Call) -> None:
    announcer = an_announcer(merge=False)
    once = call("A001")
    announcer.add(once, 0)
    announcer.add(once, 0)
    request = begun(announcer)
    announcer.add(once, 0)
    announcer.done(request.id, heard=True)

    assert announcer.next(0) is None
    assert sum(announcer.counts.values()) == 1


def test_an_answer_about_another_announcement_changes_nothing(call: Call) -> None:
    announcer = an_announcer()
    announcer.add(call("A001"), 0)
    request = begun(announcer)
    announcer.done(request.id + 1, heard=True)
    announcer.failed(request.id + 1)

    assert announcer.speaking is not None
    assert sum(announcer.counts.values()) == 0


def test_the_queue_moves_on_after_a_failure_and_without_sound(call: Call) -> None:
    announcer = an_announcer()
    for window, ticket in enumerate(("A001", "A002", "A003")):
        announcer.add(call(ticket, 1 + window), 0)
    announcer.failed(begun(announcer).id)
    announcer.done(begun(announcer).id, heard=False)
    announcer.done(begun(announcer).id, heard=True)

    assert announcer.counts == {
        **dict.fromkeys(Outcome, 0),
        Outcome.FAILED: 1,
        Outcome.SILENT: 1,
        Outcome.SPOKEN: 1,
    }


def test_each_outcome_is_told_with_its_announcement(call: Call) -> None:
    told: list[tuple[str, Outcome]] = []
    announcer = Announcer(VoiceSettings(), lambda one, what: told.append((one.name, what)))
    announcer.add(call("A001", 1), 0)
    announcer.add(call("A001", 2), 0)
    announcer.done(begun(announcer).id, heard=True)

    assert told == [("A001-1", Outcome.MERGED), ("A001-2", Outcome.SPOKEN)]


def test_a_screen_that_closes_settles_what_waits(call: Call) -> None:
    announcer = an_announcer(drop_served=False)
    announcer.add(call("A001"), 0)
    announcer.add(call("A002"), 0)
    announcer.cancel_all()

    assert announcer.waiting == ()
    assert announcer.counts[Outcome.CANCELLED] == 2


def read_aloud(announcer: Announcer, now_s: float = 0.0, loudness: Loudness = FULL) -> list[Request]:
    """Let all that waits be read, and return the readings."""
    readings = []
    while (request := announcer.next(now_s, loudness)) is not None:
        readings.append(request)
        announcer.done(request.id, heard=True)
    return readings


@pytest.mark.parametrize("quiet", [Loudness(speech=False, chime=0.0), Loudness(volume=0.2, chime=0.2)])
def test_an_emergency_is_loud_whatever_the_hour(quiet: Loudness) -> None:
    announcer = an_announcer()
    announcer.add(a_notice(90, urgent=True), 0)
    request = announcer.next(0, quiet)
    assert request is not None

    assert (request.spoken, request.chime, request.volume) == (True, True, 1.0)


def test_an_emergency_is_read_three_times_with_a_chime_in_all_languages_whoever_waits(call: Call) -> None:
    announcer = an_announcer()
    announcer.add(a_notice(90, urgent=True), 0)
    for number in range(5):
        announcer.add(call(f"A{number:03}", 1 + number), 0)
    readings = [request for request in read_aloud(announcer) if request.name == "notice-90"]

    assert [(request.chime, languages(request)) for request in readings] == [(True, [Tongue.ZH, Tongue.EN])] * 3
    assert announcer.counts[Outcome.SPOKEN] == 6


def test_an_all_clear_does_not_wait_for_the_alarm_s_other_readings() -> None:
    announcer = an_announcer()
    announcer.add(a_notice(90, urgent=True), 0)
    first = begun(announcer)
    announcer.add(SpokenNotice(91, Words("警报解除", "All clear"), urgent=True), 1)
    announcer.done(first.id, heard=True)

    assert [request.name for request in read_aloud(announcer)] == ["notice-91"] * 3


def test_an_emergency_never_becomes_too_old() -> None:
    announcer = an_announcer()
    announcer.add(a_notice(90, urgent=True), 0)

    assert begun(announcer, 3600).name == "notice-90"


def test_what_has_no_words_ends_by_itself() -> None:
    announcer = an_announcer()
    announcer.add(SpokenNotice(90, Words("", "")), 0)

    assert announcer.next(0) is None
    assert announcer.counts[Outcome.SILENT] == 1


def test_a_notice_that_waits_already_is_not_read_twice(call: Call) -> None:
    announcer = an_announcer()
    announcer.add(call("A001"), 0)
    first = begun(announcer)
    for again in range(12):
        announcer.add(a_notice(90 + again), 300 * again)
    announcer.done(first.id, heard=True)

    assert [request.name for request in read_aloud(announcer, 3600)] == ["notice-101"]
    assert announcer.counts[Outcome.MERGED] == 11


def test_a_notice_that_waited_for_more_than_ten_minutes_is_left_out() -> None:
    announcer = an_announcer(stale_after_s=None)
    announcer.add(a_notice(90), 0)

    assert announcer.next(601) is None
    assert announcer.counts[Outcome.STALE] == 1


def test_at_most_three_numbers_share_a_sentence(call: Call) -> None:
    announcer = an_announcer()
    for number in range(6):
        announcer.add(call(f"A00{number}", 3), 0)
    begun(announcer)
    speaking = announcer.speaking

    assert speaking is not None
    assert speaking.numbers == ("A000", "A001", "A002")
    assert len(announcer.waiting) == 3


def test_a_call_that_was_kept_waiting_goes_before_recalls(call: Call) -> None:
    announcer = an_announcer()
    announcer.add(call("B002", 2), 0)
    announcer.add(call("C003", 3), 15)
    announcer.add(call("A001", 1, recall=True), 19)

    assert [request.name for request in read_aloud(announcer, 21)] == ["B002-2", "A001-1", "C003-3"]


def test_one_of_two_citizens_who_comes_leaves_the_second_reading_to_the_other(call: Call) -> None:
    announcer = an_announcer(repeat_when_idle=True)
    announcer.add(call("A012", 3), 0)
    announcer.add(call("A013", 3), 0)
    first = begun(announcer)
    announcer.cancel("A012")
    announcer.done(first.id, heard=True)
    second = begun(announcer)

    assert [one.text for one in second.sentences] == ["请A，零一三号，到三号窗口办理"]
    announcer.cancel("A013")
    announcer.done(second.id, heard=True)
    assert announcer.next(0) is None


@pytest.mark.parametrize(
    ("came", "waited_s", "outcome"), [(True, 3, Outcome.CANCELLED), (False, 46, Outcome.STALE), (False, 44, None)]
)
def test_a_reading_that_was_cut_off_is_given_up_when_nobody_wants_it_any_more(
    call: Call, came: bool, waited_s: float, outcome: Outcome | None
) -> None:
    announcer = an_announcer()
    announcer.add(call("A001"), 0)
    begun(announcer)
    if came:
        announcer.cancel("A001")

    assert announcer.drop_interrupted(waited_s) is (outcome is not None)
    assert announcer.counts == {one: int(one is outcome) for one in Outcome}


def test_nothing_was_cut_off_where_nothing_is_said() -> None:
    assert an_announcer().drop_interrupted(0) is False


def test_a_notice_taken_back_is_broken_off_and_not_read_again_and_the_next_call_follows(call: Call) -> None:
    announcer = an_announcer()
    announcer.add(a_notice(90, urgent=True), 0)
    reading = begun(announcer)
    announcer.add(SpokenNotice(91, Words("茶", "Tea")), 0)
    announcer.add(call("A001"), 0)

    assert announcer.take_back("") == reading.id
    announcer.done(reading.id, heard=False)
    assert [request.name for request in read_aloud(announcer)] == ["A001-5"]
    assert announcer.counts[Outcome.CANCELLED] == 2


def test_what_was_said_to_others_or_is_a_call_is_not_taken_back(call: Call) -> None:
    announcer = an_announcer()
    announcer.add(call("A001"), 0)
    reading = begun(announcer)
    announcer.add(SpokenNotice(91, Words("茶", "Tea"), zone="north"), 0)
    assert announcer.take_back("south") is None
    announcer.done(reading.id, heard=True)
    assert [one.name for one in read_aloud(announcer)] == ["notice-91"]


def test_between_two_readings_a_notice_taken_back_is_over_at_once() -> None:
    announcer = an_announcer()
    announcer.add(a_notice(90, urgent=True), 0)
    announcer.done(begun(announcer).id, heard=True)
    assert announcer.take_back("") is None
    assert announcer.next(0) is None
    assert announcer.counts[Outcome.SPOKEN] == 1


def test_a_notice_that_was_cut_off_gives_way_to_calls_once(call: Call) -> None:
    announcer = an_announcer()
    announcer.add(SpokenNotice(91, Words("茶", "Tea")), 0)
    begun(announcer)
    assert not announcer.gives_way()
    announcer.add(call("A001"), 0)
    assert announcer.gives_way()
    announcer.put_back()
    first = begun(announcer)
    announcer.done(first.id, heard=True)
    second = begun(announcer)
    announcer.add(call("A002"), 0)
    announcer.put_back()
    assert (first.name, second.name) == ("A001-5", "notice-91")
    assert [request.name for request in read_aloud(announcer)] == ["A002-5"]
    assert announcer.counts[Outcome.FAILED] == 1


def test_a_call_or_an_emergency_that_was_cut_off_does_not_give_way(call: Call) -> None:
    for one in (call("A001"), a_notice(90, urgent=True)):
        announcer = an_announcer()
        announcer.add(one, 0)
        begun(announcer)
        announcer.add(call("B002", recall=True), 0)
        assert not announcer.gives_way()
