from dataclasses import replace
from datetime import timedelta

import pytest

from callscreen.derive import NO_TURNS, parted, screen_state
from callscreen.state import CallShown, QueueShown, WindowsShown
from shared.domain.events import Event, Recorded, TicketMissed
from shared.domain.fold import fold
from shared.domain.ids import CounterId, QueueId, TicketId
from shared.domain.link import LinkState
from shared.domain.place_kind import PlaceKind
from shared.domain.ticket import WaitRange
from shared.domain.view import CounterState, HallView
from shared.domain.words import NOTHING, Words
from tests.callscreen.halls import OPENING, Journal, a_hall, a_view, called, finished, known, recalled, started


def after(*events: Event) -> HallView:
    journal = Journal(a_view(a_hall()))
    journal.add(*events)
    return journal.view


def test_times_are_shown_in_the_halls_own_zone() -> None:
    hall = a_hall()
    state = screen_state(known(hall, a_view(hall)), OPENING)
    assert state.clock == "10:42"
    assert state.date == Words("3月2日 星期一", "Mon 2 Mar")


def test_a_lost_database_is_told_with_the_time_since_when_and_the_last_picture_stays() -> None:
    hall, view = a_hall(), after(called("A001", 1))
    away = LinkState(OPENING - timedelta(minutes=1), "The database does not answer.")
    state = screen_state(known(hall, view, link=away), OPENING)
    assert state.reconnecting_since == "10:41"
    assert [call.number for call in state.calling] == ["A001"]


def test_a_connected_screen_says_nothing_of_reconnecting() -> None:
    assert screen_state(known(a_hall(), a_view(a_hall())), OPENING).reconnecting_since is None


def test_before_the_first_call_all_lists_are_empty() -> None:
    state = screen_state(known(a_hall(), a_view(a_hall())), OPENING)
    assert (state.calling, state.recent, state.missed, state.windows) == ((), (), (), WindowsShown())


def test_the_two_newest_calls_have_tiles_and_the_others_are_listed_newest_first() -> None:
    view = after(called("A001", 1), called("B001", 2), called("A002", 1), called("A003", 3))
    state = screen_state(known(a_hall(), view), OPENING)
    assert [(call.number, call.window) for call in state.calling] == [("A003", 3), ("A002", 1)]
    assert [(call.number, call.window) for call in state.recent] == [("B001", 2), ("A001", 1)]


def test_a_recall_brings_a_number_back_to_the_large_tile_and_says_so() -> None:
    view = after(called("A001", 1), called("B001", 2), called("A002", 3), recalled("A001", 1))
    newest = screen_state(known(a_hall(), view), OPENING).calling[0]
    assert (newest.number, newest.recalls) == ("A001", 1)


@pytest.mark.parametrize(
    ("calls", "fresh", "tiles"),
    [(0, 0, 0), (1, 1, 1), (1, 0, 1), (2, 0, 2), (9, 0, 2), (9, 2, 2), (9, 3, 3), (9, 4, 4), (9, 6, 6), (3, 3, 3)],
)
def test_calls_of_the_same_moment_each_have_a_tile_for_their_time(calls: int, fresh: int, tiles: int) -> None:
    shown = [CallShown(i, f"A{i:03d}", 1, fresh=i < fresh) for i in range(calls)]
    large, listed = parted(shown, held=set(), usual=2)
    assert [*large, *listed] == shown
    assert len(large) == tiles


def test_a_number_being_served_says_so_and_makes_room_for_those_who_are_expected() -> None:
    view = after(called("A001", 1), called("B001", 2), called("A002", 3), started("A002", 3), started("B001", 2))
    state = screen_state(known(a_hall(), view), OPENING)
    assert [(call.number, call.served) for call in state.calling] == [("A001", False), ("A002", True)]
    assert [call.number for call in state.recent] == ["B001"]


def test_nobody_is_asked_to_a_window_after_the_visit_is_over() -> None:
    view = after(called("A001", 1), started("A001", 1), finished("A001", 1))
    state = screen_state(known(a_hall(), view), OPENING)
    assert state.calling == ()
    assert [call.number for call in state.recent] == ["A001"]
    full_time = screen_state(known(a_hall(), view, turns=NO_TURNS.with_call(view.calls[0], 0)), OPENING)
    assert [call.number for call in full_time.calling] == ["A001"]


def test_only_calls_seen_live_are_fresh() -> None:
    view = after(called("A001", 1), called("B001", 2))
    state = screen_state(known(a_hall(), view, turns=NO_TURNS.with_call(view.calls[0], 0)), OPENING)
    assert [call.fresh for call in state.calling] == [True, False]


@pytest.mark.parametrize(
    ("waiting", "open_counters", "expected"),
    [
        (0, [1], QueueShown("A", Words("A队", "Queue A"), 0, WaitRange(0, 5))),
        (3, [1], QueueShown("A", Words("A队", "Queue A"), 3, WaitRange(15, 40))),
        (3, [1, 3], QueueShown("A", Words("A队", "Queue A"), 3, WaitRange(0, 15))),
        (3, [], QueueShown("A", Words("A队", "Queue A"), 3, None)),
        (3, [2], QueueShown("A", Words("A队", "Queue A"), 3, None)),
    ],
)
def test_the_expected_wait_counts_the_open_counters_of_the_queue(
    waiting: int, open_counters: list[int], expected: QueueShown
) -> None:
    hall = a_hall()
    state = screen_state(known(hall, a_view(hall, [waiting], open_counters)), OPENING)
    assert state.queues[0] == expected


def test_paused_windows_are_listed_apart_from_open_ones() -> None:
    hall = a_hall(counters=4)
    view = a_view(hall, open_counters=[1, 2, 4])
    paused = view.with_counter(replace(view.counter(CounterId(2)), state=CounterState.PAUSED))
    assert screen_state(known(hall, paused), OPENING).windows == WindowsShown(open=(1, 4), paused=(2,))


def test_a_zone_shows_its_own_queues_calls_windows_and_missed_numbers() -> None:
    hall = a_hall(zones=("north", "south"), counters=2)
    journal = Journal(a_view(hall, [3, 4], [1, 2]))
    journal.add(called("A001", 1), called("B001", 2))
    north, south = (queue.id for queue in hall.queues)
    view = journal.view.with_missed("A009", north).with_missed("B009", south).with_missed("A010", south)
    state = screen_state(known(hall, view, zone="south"), OPENING)
    assert [call.number for call in state.calling] == ["B001"]
    assert [queue.letter for queue in state.queues] == ["B"]
    assert state.windows.open == (2,)
    assert state.missed == ("A010", "B009")  # A010 was transferred to the south
    assert state.place == Words("south区", "Area south")


def test_a_screen_of_several_places_names_none() -> None:
    hall = a_hall(zones=("north", "south"))
    assert screen_state(known(hall, a_view(hall)), OPENING).place == NOTHING


def test_every_place_is_named_by_its_kind() -> None:
    window, room, *others = a_hall().counters
    hall = replace(a_hall(), counters=(window, replace(room, kind=PlaceKind.ROOM), *others))
    state = screen_state(known(hall, after(called("A001", 1), called("B001", 2))), OPENING)
    assert [call.place.zh for call in state.calling] == ["2 诊室", "1 号窗口"]
    assert [status.place.en for status in state.wall][:2] == ["Window 1", "Room 2"]
    assert state.kinds == (PlaceKind.WINDOW, PlaceKind.ROOM)


def test_a_missed_number_is_listed_among_the_missed_only() -> None:
    missed = TicketMissed(TicketId(65_001), "A001", QueueId(1), CounterId(1), OPENING.date())
    state = screen_state(known(a_hall(), after(called("A001", 1), called("B001", 2), missed)), OPENING)
    assert [call.number for call in (*state.calling, *state.recent)] == ["B001"]
    assert state.missed == ("A001",)


def test_the_list_tells_who_is_still_to_come_who_is_served_and_whose_visit_is_over() -> None:
    view = after(called("A001", 1), started("A001", 1), finished("A001", 1), called("B001", 2), called("A002", 3))
    view = fold(view, Recorded(view.cursor + 1, OPENING, started("A002", 3)))
    state = screen_state(known(a_hall(), view, tiles=0), OPENING)
    assert [(call.number, call.served, call.over) for call in state.recent] == [
        ("A002", True, False),
        ("B001", False, False),
        ("A001", True, True),
    ]


def test_a_window_that_serves_two_zones_is_shown_in_each_with_the_calls_of_its_own_lines_only() -> None:
    hall = a_hall(zones=("north", "south"), counters=3)
    view = after(called("A001", 3), called("B001", 3))
    north, south = (screen_state(known(hall, view, zone=zone), OPENING) for zone in ("north", "south"))
    assert [(call.number, call.window, call.zone) for call in (*north.calling, *north.recent)] == [("A001", 3, "north")]
    assert [(call.number, call.window, call.zone) for call in (*south.calling, *south.recent)] == [("B001", 3, "south")]


def test_a_recall_that_an_older_version_wrote_belongs_to_the_zone_of_its_numbers_letter() -> None:
    hall = a_hall(zones=("north", "south"), counters=3)
    state = screen_state(known(hall, after(called("B001", 3), recalled("B001", 3)), zone="south"), OPENING)
    assert [(call.number, call.recalls) for call in state.calling] == [("B001", 1)]
