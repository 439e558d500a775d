"""When a large board is sent a text, and which calls it gets."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from callscreen.hall_boards.boards import HallBoard, HallBoards
from callscreen.state import CallShown, ScreenState
from drivers.board.text import BoardText
from shared.settings.waiting_area import HallBoardSettings
from tests.callscreen.halls import a_hall
from tests.callscreen.states import a_state

HALL = a_hall(zones=("A", "B"), counters=3)
FRESH_S = 10.0


class Boards:
    """Boards with what each was sent, and seconds that the test moves."""

    def __init__(self, *wanted: HallBoardSettings) -> None:
        self.seconds = 100.0
        self.sent: list[list[BoardText]] = [[] for _ in wanted]
        boards = [HallBoard(one, sent.append) for one, sent in zip(wanted, self.sent, strict=True)]
        self._boards = HallBoards(boards, FRESH_S, lambda: self.seconds)

    def follow(self, state: ScreenState) -> None:
        self._boards.follow(state, HALL)

    def pass_s(self, seconds: float) -> None:
        self.seconds += seconds
        self._boards.tick()

    def lines(self, board: int = 0) -> Sequence[str]:
        return self.sent[board][-1].lines


def wanted(**more: object) -> HallBoardSettings:
    return HallBoardSettings.model_validate({"address": "sim:", **more})


@pytest.fixture
def boards() -> Boards:
    return Boards(wanted())


def test_nothing_is_sent_before_the_first_picture(boards: Boards) -> None:
    boards.pass_s(1)
    assert boards.sent == [[]]


def test_a_picture_that_changes_nothing_on_the_board_sends_nothing(boards: Boards) -> None:
    boards.follow(a_state("A032"))
    boards.follow(replace(a_state("A032"), clock="10:43"))
    boards.pass_s(1)
    assert len(boards.sent[0]) == 1


def test_a_call_blinks_no_longer_than_it_is_fresh_though_no_picture_tells_of_it(boards: Boards) -> None:
    boards.follow(a_state("A032"))
    boards.pass_s(FRESH_S - 1)
    boards.follow(replace(a_state("A032"), clock="10:43"))
    boards.pass_s(1)
    assert [text.blink for text in boards.sent[0]] == [True, False]


def test_a_newer_call_blinks_for_its_own_time(boards: Boards) -> None:
    boards.follow(a_state("A031"))
    boards.pass_s(FRESH_S - 1)
    first = a_state("A031").calling[0]
    boards.follow(replace(a_state(), calling=(CallShown(200, "A032", 2, fresh=True), first)))
    boards.pass_s(FRESH_S - 1)
    assert (boards.lines(), boards.sent[0][-1].blink) == (("A032 请到2号窗口", "A031 请到1号窗口"), True)
    boards.pass_s(1)
    assert not boards.sent[0][-1].blink


def test_a_call_seen_in_the_first_picture_does_not_blink(boards: Boards) -> None:
    boards.follow(a_state("A032", fresh=False))
    assert not boards.sent[0][-1].blink


def test_a_recall_blinks_anew(boards: Boards) -> None:
    boards.follow(a_state("A032"))
    boards.pass_s(FRESH_S)
    boards.follow(replace(a_state(), calling=(CallShown(300, "A032", 1, recalls=1, fresh=True),)))
    assert [text.blink for text in boards.sent[0]] == [True, False, True]


def test_the_last_text_stays_while_the_database_is_away(boards: Boards) -> None:
    boards.follow(replace(a_state(), reconnecting_since="10:42"))
    assert boards.sent == [[]]
    boards.follow(a_state("A032"))
    boards.follow(replace(a_state(), reconnecting_since="10:43"))
    assert boards.lines() == ("A032 请到1号窗口",)
    boards.follow(a_state())
    assert boards.lines() == ("请取号等候叫号",)


@pytest.mark.parametrize(
    ("chosen", "lines"),
    [
        ({}, ("A1 请到1号窗口", "B2 请到2号窗口", "A3 请到3号窗口")),
        ({"rows": 2}, ("A1 请到1号窗口", "B2 请到2号窗口")),
        ({"windows": [2]}, ("B2 请到2号窗口",)),
        ({"zone": "A"}, ("A1 请到1号窗口", "A3 请到3号窗口")),
        ({"zone": "A", "windows": [2, 3]}, ("A3 请到3号窗口",)),
        ({"zone": "B", "windows": [1]}, ("请取号等候叫号",)),
    ],
)
def test_a_board_lists_only_the_calls_it_is_there_for(chosen: dict[str, object], lines: tuple[str, ...]) -> None:
    boards = Boards(wanted(**chosen))
    state = a_state("A1", "B2", "A3")
    tiles, listed = ([replace(call, zone=call.number[0]) for call in calls] for calls in (state.calling, state.recent))
    boards.follow(replace(state, calling=tuple(tiles), recent=tuple(listed)))
    assert boards.lines() == lines


def test_every_board_is_told_its_own(boards: Boards) -> None:
    two = Boards(wanted(windows=[1]), wanted(windows=[2]))
    two.follow(a_state("A1", "A2"))
    two.follow(a_state("A1"))
    assert (len(two.sent[0]), len(two.sent[1])) == (1, 2)
