"""Finishing without a word: as the papers stand, and never unasked while a required one is missing."""

import pytest

from counter_terminal.state import Page, StatusKind
from drivers.pad.events import Key
from shared.domain.events import VisitFinished
from tests.counter_terminal.bench import Bench

CARD, REPORT, FORM = range(3)
THERE, MISSING, TO_FOLLOW = 1, 2, 3


def marks(bench: Bench, paper: int, mark: int) -> None:
    for _ in range(mark):
        bench.presenter.visit.ticks.press(paper)
    bench.settle()


def outcomes(bench: Bench) -> list[str]:
    return [event.outcome for event in bench.events if isinstance(event, VisitFinished)]


@pytest.mark.parametrize("by_pad", [False, True])
def test_finishing_asks_once_while_a_required_paper_is_missing(serving: Bench, by_pad: bool) -> None:
    marks(serving, CARD, MISSING)
    serving.key(Key.FINISH) if by_pad else serving.primary()
    assert serving.on(Page.OUTCOME)
    assert outcomes(serving) == []
    assert serving.state.visit.why_asked.zh.startswith("必需的材料还缺：身份证。")
    assert [line.code for line in serving.state.visit.outcomes if line.usual] == ["disclosed"]
    assert (serving.state.primary.label.zh, serving.state.primary.hint.zh) == ("按建议", "A001 记为“一次性告知补正”")
    serving.key(Key.FINISH) if by_pad else serving.primary()
    assert outcomes(serving) == ["disclosed"]
    assert serving.on(Page.DESK)
    assert serving.state.status.text.zh == "A001 已结束：一次性告知补正。"


def test_the_clerk_may_finish_it_all_the_same(serving: Bench) -> None:
    marks(serving, CARD, MISSING)
    serving.primary()
    serving.pages.visit.finish_as("finished", and_next=False)
    serving.settle()
    assert outcomes(serving) == ["finished"]


def test_one_missing_and_one_to_follow_is_not_taken_for_accepted(serving: Bench) -> None:
    marks(serving, CARD, MISSING)
    marks(serving, REPORT, TO_FOLLOW)
    serving.pages.visit.finish_next_pressed()
    serving.settle()
    assert serving.on(Page.OUTCOME)
    serving.pages.visit.finish_next_pressed()
    serving.settle()
    assert outcomes(serving) == ["disclosed"]
    assert serving.state.status.text.zh == "A001 已结束：一次性告知补正，已叫 A002。"


def test_what_may_follow_is_named_in_the_sentence(serving: Bench) -> None:
    marks(serving, REPORT, TO_FOLLOW)
    serving.primary()
    assert outcomes(serving) == ["deferred"]
    assert serving.state.status.text.zh == "A001 已结束：容缺受理。"


def test_a_paper_that_is_only_wanted_if_at_hand_asks_nothing(serving: Bench) -> None:
    marks(serving, FORM, MISSING)
    serving.primary()
    assert outcomes(serving) == ["finished"]


def test_the_pad_does_not_go_on_asking_for_a_rating_while_the_clerk_is_asked(serving: Bench) -> None:
    marks(serving, CARD, MISSING)
    serving.key(Key.ASK_RATING)
    assert serving.pad.told[-1] == ("cancel",)
    assert serving.state.status.kind is StatusKind.QUIET
