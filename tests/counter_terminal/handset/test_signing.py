"""A guide signs in by number and PIN, without a counter, and puts the handset away."""

from dataclasses import replace

import pytest

from counter_terminal.handset import signing
from counter_terminal.handset.state import Page
from shared.actions.set_up import import_catalogue
from shared.actions.staff_pins import set_pin, unlock
from shared.domain.actor import Actor
from shared.domain.clerk import Role
from shared.domain.events import GuideSignedIn, GuideSignedOut
from shared.domain.ids import new_command
from tests.counter_terminal.handset.bench import CLERK, GUIDE, MANAGER, PIN, Bench, a_guided_catalogue

BOSS = Actor(Role.MANAGER, "manager 1")


def gets_pin(bench: Bench, number: str = GUIDE) -> None:
    set_pin(bench.store, BOSS, bench.clerk(number).id, PIN, new_command())
    bench.presenter.hall_came(bench.store.hall())
    bench.settle()


def test_a_guide_without_a_pin_is_in_after_the_number(bench: Bench) -> None:
    bench.sign_in()
    assert bench.on(Page.HOME)
    assert bench.state.clerk.en == "Wang 3"
    assert bench.presenter.facts.actor == Actor(Role.GUIDE, "guide 003", None, bench.clerk(GUIDE).id)
    assert bench.happened(GuideSignedIn) == 1


def test_the_duty_manager_walks_too(bench: Bench) -> None:
    bench.sign_in(MANAGER)
    assert bench.on(Page.HOME)


def test_a_clerk_or_a_stranger_is_told_to_check_the_number(bench: Bench) -> None:
    for number in (CLERK, "999"):
        bench.sign_in(number)
        assert bench.on(Page.SIGN_IN)
        assert bench.refused
        assert number in bench.said


def test_whoever_has_a_pin_is_asked_for_it_by_name(bench: Bench) -> None:
    gets_pin(bench)
    bench.sign_in()
    assert bench.state.sign_in.secret
    assert "Wang 3" in bench.state.sign_in.heading.en
    bench.presenter.signing.typed("204918")
    bench.settle()
    assert "not your PIN" in bench.said
    assert bench.on(Page.SIGN_IN)
    bench.presenter.signing.typed(PIN)
    bench.settle()
    assert bench.on(Page.HOME)


def locks_out(bench: Bench) -> None:
    gets_pin(bench)
    bench.sign_in()
    for _ in range(3):
        bench.presenter.signing.typed("204918")
        bench.settle()


def test_the_pause_after_wrong_pins_counts_down_and_is_over(bench: Bench) -> None:
    locks_out(bench)
    assert "Wait 30 s" in bench.said
    assert not bench.state.sign_in.press.enabled
    bench.time_passes(12)
    assert "Wait 18 s" in bench.said
    bench.time_passes(18)
    assert bench.said == ""
    bench.presenter.signing.typed(PIN)
    bench.settle()
    assert bench.on(Page.HOME)


def test_a_pause_that_a_manager_ends_is_over_at_once(bench: Bench) -> None:
    locks_out(bench)
    unlock(bench.store, BOSS, bench.clerk(GUIDE).id, new_command())
    bench.settle()
    assert bench.said == ""
    assert bench.state.sign_in.press.enabled


def test_a_pause_is_nobody_elses(bench: Bench) -> None:
    locks_out(bench)
    bench.presenter.signing.not_me()
    assert bench.said == ""
    bench.sign_in(MANAGER)
    assert bench.on(Page.HOME)


def test_no_state_holds_the_pin(bench: Bench) -> None:
    gets_pin(bench)
    bench.sign_in(pin=PIN)
    assert bench.on(Page.HOME)
    assert not any(PIN in str(state) for state in bench.states)


def test_somebody_else_begins_anew(bench: Bench) -> None:
    gets_pin(bench)
    bench.sign_in()
    bench.presenter.signing.not_me()
    assert not bench.state.sign_in.secret


def test_two_taps_sign_in_once(bench: Bench) -> None:
    bench.presenter.signing.typed(GUIDE)
    bench.presenter.signing.typed(GUIDE)
    bench.settle()
    assert bench.happened(GuideSignedIn) == 1


def test_signing_out_hides_everything_at_once(guide: Bench) -> None:
    guide.issue()
    guide.look_up("A001")
    guide.presenter.signing.out()
    assert guide.on(Page.SIGN_IN)
    assert guide.presenter.facts.found is None
    guide.settle()
    assert guide.happened(GuideSignedOut) == 1


def test_what_was_asked_for_before_signing_out_is_shown_to_nobody(guide: Bench) -> None:
    guide.issue()
    for sign in "A001":
        guide.presenter.finding.key(sign)
    guide.presenter.finding.find_typed()
    guide.presenter.signing.out()
    guide.settle()
    assert guide.on(Page.SIGN_IN)
    assert guide.presenter.facts.found is None
    assert guide.said == "You are signed out."


@pytest.mark.allow_warnings("the disk is full")
def test_a_sign_out_that_could_not_be_kept_is_in_the_log(
    guide: Bench, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(signing, "sign_out_guide", full)
    guide.presenter.signing.out()
    guide.settle()
    assert "the disk is full" in caplog.text


def test_a_guide_who_is_struck_off_is_signed_out(guide: Bench) -> None:
    known = a_guided_catalogue()
    without = replace(known, clerks=tuple(c for c in known.clerks if c.number != GUIDE))
    url = guide.store.engine.url.render_as_string(hide_password=False)
    import_catalogue(url, without, guide.clock).close()
    guide.presenter.hall_came(guide.store.hall())
    assert guide.on(Page.SIGN_IN)
    assert "catalogue" in guide.said
