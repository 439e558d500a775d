"""A handset that was left lying signs out by itself, and never while something is on its way."""

import pytest

from counter_terminal.handset.state import Page
from tests.counter_terminal.handset.bench import IDLE_MIN, Bench


def wait(bench: Bench, seconds: float) -> None:
    bench.seconds += seconds
    bench.presenter.tick()
    bench.settle()


def test_after_minutes_without_a_touch_the_guide_is_signed_out(guide: Bench) -> None:
    wait(guide, IDLE_MIN * 60 - 1)
    assert guide.on(Page.HOME)
    wait(guide, 1)
    assert guide.on(Page.SIGN_IN)
    assert guide.presenter.facts.actor is None
    assert guide.said == f"Untouched for {IDLE_MIN} min: you are signed out. Sign in again."


def test_the_guide_is_told_before_and_a_touch_goes_on(guide: Bench) -> None:
    wait(guide, IDLE_MIN * 60 - 31)
    assert "Signing out" not in guide.said
    wait(guide, 1)
    assert guide.said == "Signing out in 30 s. Touch the screen to go on."
    guide.presenter.idling.touched()
    assert guide.said == ""
    wait(guide, IDLE_MIN * 60 - 31)
    assert guide.on(Page.HOME)


def test_what_is_on_its_way_is_waited_for(guide: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    guide.presenter.giving.choose(guide.running.service("A").id)
    with guide.silent(monkeypatch):
        guide.presenter.giving.give("normal")
        guide.settle()
        wait(guide, IDLE_MIN * 60)
        assert guide.on(Page.CLASSES)
    guide.retry()
    assert guide.on(Page.GIVEN)
    wait(guide, IDLE_MIN * 60)
    assert guide.on(Page.SIGN_IN)


def test_nobody_is_signed_out_where_the_setting_says_never(guide: Bench) -> None:
    never = Bench(guide.running, guide.clock, idle_min=None)
    never.sign_in()
    wait(never, 24 * 3600)
    assert never.on(Page.HOME)
