"""A shift that was ended elsewhere is noticed, also by a terminal that has a step on its way just then."""

from counter_terminal.state import Page, StatusKind
from tests.counter_terminal.bench import Bench


def test_a_shift_ended_while_a_step_is_on_its_way_leads_back_to_signing_in(desk: Bench) -> None:
    desk.presenter.primary_pressed()
    desk.running.clerk(2, "001")
    desk.bring_news()
    assert desk.on(Page.DESK)  # what became of the step is not known yet
    desk.settle()
    desk.time_passes(1)
    assert desk.on(Page.SIGN_IN)
    assert desk.presenter.facts.actor is None
    assert desk.state.status.kind is StatusKind.REFUSED


def test_a_clerk_who_has_just_signed_in_waits_for_the_hall_to_show_it(desk: Bench) -> None:
    desk.presenter.sign_out_pressed()
    desk.settle()
    desk.presenter.signing.begin_with(None)
    clerk = desk.running.hall.clerks[0]
    desk.presenter.signing.clerk_chosen(clerk.id)
    desk.presenter.signing.enter("")
    desk.jobs.drain()
    desk.presenter.view_came(desk.view, ())
    desk.presenter.tick()
    assert desk.on(Page.DESK)
    desk.settle()
    assert desk.on(Page.DESK)
