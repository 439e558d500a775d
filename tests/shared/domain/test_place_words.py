import pytest

from shared.domain.hall import Counter
from shared.domain.ids import CounterId
from shared.domain.place_kind import PlaceKind
from shared.domain.place_words import all_of, capital, kinds_of, named, one_of
from shared.domain.words import NOTHING, Words

WINDOW, ROOM, COUNTER, DESK = PlaceKind


def places(*given: tuple[PlaceKind, int]) -> tuple[Counter, ...]:
    return tuple(Counter(CounterId(i), number, (), kind=kind) for i, (kind, number) in enumerate(given))


@pytest.mark.parametrize(
    ("given", "kinds"),
    [
        ((), (WINDOW,)),
        (((ROOM, 302), (ROOM, 303)), (ROOM,)),
        (((DESK, 2), (WINDOW, 1), (DESK, 3)), (WINDOW, DESK)),
    ],
)
def test_each_kind_is_told_once_in_one_order(
    given: tuple[tuple[PlaceKind, int], ...], kinds: tuple[PlaceKind, ...]
) -> None:
    assert kinds_of(places(*given)) == kinds


@pytest.mark.parametrize(
    ("kinds", "one", "all_"),
    [
        ((WINDOW,), Words("窗口", "window"), Words("窗口", "windows")),
        ((ROOM,), Words("诊室", "room"), Words("诊室", "rooms")),
        ((COUNTER,), Words("柜台", "counter"), Words("柜台", "counters")),
        ((DESK,), Words("台", "desk"), Words("台", "desks")),
        ((WINDOW, ROOM), Words("窗口、诊室", "window or room"), Words("窗口、诊室", "windows and rooms")),
    ],
)
def test_places_have_the_names_of_their_kinds(kinds: tuple[PlaceKind, ...], one: Words, all_: Words) -> None:
    assert (one_of(kinds), all_of(kinds)) == (one, all_)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ((), NOTHING),
        (((WINDOW, 5),), Words("5 号窗口", "window 5")),
        (((WINDOW, 3), (WINDOW, 4), (WINDOW, 8)), Words("3–4、8 号窗口", "windows 3–4, 8")),
        (((ROOM, 302),), Words("302 诊室", "room 302")),
        (((ROOM, 302), (WINDOW, 3), (WINDOW, 4)), Words("3–4 号窗口、302 诊室", "windows 3–4, room 302")),
        (((COUNTER, 1), (DESK, 2)), Words("1 号柜台、2 号台", "counter 1, desk 2")),
    ],
)
def test_places_are_named_with_their_numbers(given: tuple[tuple[PlaceKind, int], ...], words: Words) -> None:
    assert named(places(*given)) == words


def test_a_line_begins_with_a_capital() -> None:
    assert capital(Words("5 号窗口", "window 5")) == Words("5 号窗口", "Window 5") == WINDOW.titled(5)
    assert ROOM.unit == Words("诊室", "Room")
