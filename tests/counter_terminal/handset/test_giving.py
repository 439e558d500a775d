"""A number for somebody who cannot use the kiosk: found, chosen, given once, and shown large."""

from dataclasses import replace

import pytest

from counter_terminal.handset.state import Page
from shared.actions.closing import COMMAND_LINE, close, no_more_today
from shared.domain.actor import Actor
from shared.domain.clerk import Role
from shared.domain.events import TicketCancelled, TicketIssued
from shared.domain.ids import new_command
from shared.domain.slip_key import CODE_SCHEME
from shared.domain.words import Language, Words
from tests.counter_terminal.handset.bench import Bench


def test_one_tap_gives_one_number_with_all_that_a_citizen_needs(guide: Bench) -> None:
    guide.running.clerk(1)
    guide.issue("A")
    guide.give("A", "green")
    given = guide.state.given
    assert guide.on(Page.GIVEN)
    assert given is not None
    assert (given.number, given.ahead.en) == ("A002", "Next to be called")
    assert "min" in given.wait.en
    assert "1F zone A" in given.where.en
    assert "windows 1–3" in given.where.en
    issued = [event for event in guide.events if isinstance(event, TicketIssued)]
    assert issued[-1].priority == "green"
    assert given.code.startswith(CODE_SCHEME)


def test_two_taps_give_one_number(guide: Bench) -> None:
    guide.presenter.giving.choose(guide.running.service("A").id)
    for _ in range(3):
        guide.presenter.giving.give("normal")
    guide.settle()
    guide.presenter.giving.give("normal")
    guide.settle()
    assert guide.happened(TicketIssued) == 1


def test_an_answer_that_was_lost_gives_no_second_number(guide: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = type(guide.store).change

    def lost(*args: object, **named: object) -> None:
        kept(*args, **named)  # type: ignore[arg-type]
        from shared.domain.problem import DatabaseAway

        raise DatabaseAway("The answer was lost.")

    with monkeypatch.context() as patch:
        patch.setattr(type(guide.store), "change", lost)
        guide.presenter.giving.choose(guide.running.service("A").id)
        guide.presenter.giving.give("normal")
        guide.settle()
    guide.presenter.go(Page.HOME)
    guide.retry()
    assert guide.on(Page.GIVEN)
    assert guide.happened(TicketIssued) == 1


def test_the_number_is_called_in_the_language_that_was_chosen(guide: Bench) -> None:
    guide.presenter.giving.choose(guide.running.service("A").id)
    guide.presenter.giving.speak(Language.EN)
    guide.presenter.giving.give("normal")
    guide.settle()
    assert guide.presenter.facts.given is not None
    assert guide.presenter.facts.given.ticket.language is Language.EN


def test_a_service_that_gives_no_numbers_says_why(guide: Bench) -> None:
    service = guide.running.service("B")
    no_more_today(guide.store, Actor(Role.MANAGER, "manager 1"), new_command(), service_id=service.id)
    guide.presenter.hall_came(guide.store.hall())
    guide.presenter.go(Page.SERVICES)
    first, second = guide.state.services
    assert first.press.enabled
    assert not second.press.enabled
    assert second.press.why.en


def test_green_channel_tells_who_belongs_to_it(guide: Bench) -> None:
    guide.presenter.giving.choose(guide.running.service("A").id)
    assert guide.state.classes is not None
    assert [known.code for known in guide.state.classes.classes] == ["normal", "green"]


def test_searching_leaves_what_fits(guide: Bench) -> None:
    guide.presenter.go(Page.SERVICES)
    assert [line.heading.en for line in guide.state.services] == ["Department", ""]
    guide.presenter.giving.search("service b")
    assert [line.name.en for line in guide.state.services] == ["Service B"]
    guide.presenter.giving.search("passport")
    assert guide.state.services == ()


@pytest.mark.parametrize("typed", ["事项", "事项a", "SERVICE A", "service-a", "shixiang", "sx", "sxa"])
def test_a_service_is_found_by_names_pinyin_initials_and_code(guide: Bench, typed: str) -> None:
    guide.presenter.go(Page.SERVICES)
    guide.presenter.giving.search(typed)
    assert guide.state.services[0].name == Words("事项A", "Service A")


def test_what_is_searched_is_found_in_a_changed_set_up_too(guide: Bench) -> None:
    hall = guide.presenter.facts.hall
    guide.presenter.go(Page.SERVICES)
    guide.presenter.giving.search("passport")
    renamed = replace(hall.services[1], name=Words("护照", "Passport"))
    guide.presenter.hall_came(replace(hall, services=(hall.services[0], renamed)))
    guide.settle()
    assert [line.name.en for line in guide.state.services] == ["Passport"]
    assert [line.heading.en for line in guide.state.services] == ["Department"]


def test_the_class_that_was_hit_stands_on_the_page_and_on_every_look_up(guide: Bench) -> None:
    guide.give("A", "green")
    assert guide.state.given is not None
    assert guide.state.given.kind.zh == "绿色通道"
    guide.presenter.back()
    guide.look_up("A001")
    assert guide.state.ticket is not None
    assert guide.state.ticket.kind.zh == "绿色通道"
    guide.issue()
    guide.look_up("A002")
    assert guide.state.ticket.kind.zh == "普通号"


def test_a_number_is_told_to_be_called_in_english(guide: Bench) -> None:
    guide.presenter.giving.choose(guide.running.service("A").id)
    guide.presenter.giving.speak(Language.EN)
    guide.presenter.giving.give("normal")
    guide.settle()
    assert guide.state.given is not None
    assert guide.state.given.kind.zh == "普通号 · 英文叫号"


def test_a_number_of_the_wrong_class_is_taken_back_at_once_and_chosen_anew(guide: Bench) -> None:
    guide.give("A", "green")
    guide.presenter.giving.wrong()
    guide.presenter.giving.wrong()
    guide.settle()
    assert guide.on(Page.CLASSES)
    assert guide.said == "A001 is cancelled. Choose the class anew."
    assert guide.happened(TicketCancelled) == 1
    guide.presenter.giving.give("normal")
    guide.settle()
    assert guide.state.given is not None
    assert (guide.state.given.number, guide.state.given.kind.zh) == ("A002", "普通号")


def test_a_number_that_is_called_already_is_not_taken_back(guide: Bench) -> None:
    guide.give()
    guide.call()
    guide.presenter.giving.wrong()
    guide.settle()
    assert guide.on(Page.GIVEN)
    assert guide.refused


def test_after_the_number_the_guide_is_back_in_the_hall(guide: Bench) -> None:
    guide.give()
    guide.presenter.back()
    assert guide.on(Page.HOME)


def test_a_guide_is_told_who_resumes_numbers_instead_of_being_sent_to_a_guide(guide: Bench) -> None:
    close(guide.store, COMMAND_LINE, Words("设备检修。", "Repairs."), new_command())
    guide.presenter.hall_came(guide.store.hall())
    guide.presenter.go(Page.SERVICES)
    why = guide.state.services[0].press.why
    assert why.zh.startswith("取号已由值班长或管理员暂停（设备检修），恢复请找他们")
    assert "(Repairs). Ask them to resume" in why.en
