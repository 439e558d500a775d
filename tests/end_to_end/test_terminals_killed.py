"""Complaint 15 with real programs: terminals are killed, started again and doubled, and one visit goes on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from deploy.rig.program import Program
from shared.actions.staff_pins import set_pin
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.ids import new_command
from tests.end_to_end.counters import Counters
from tests.end_to_end.waiting import until

pytestmark = [pytest.mark.timeout(180), pytest.mark.xdist_group("rig")]

PIN = "204917"


@pytest.fixture
def counters(ready_url: str, tmp_path: Path) -> Iterator[Counters]:
    made = Counters(tmp_path, ready_url)
    yield made
    made.close()


def says(program: Program, words: str, name: str = "status_line") -> None:
    program.wait_for(lambda texts: words in texts.get(name, ""), f"{words} in its {name}")


def serves(counters: Counters, program: Program) -> str:
    """Call and start the visit of somebody new."""
    number = counters.take_number()
    program.wait_for(lambda texts: texts.get("waiting_total", "0 人") != "0 人", "somebody waiting")
    program.tap("primary")
    program.wait_for(lambda texts: texts.get("ticket_number") == number, "the number")
    program.tap("primary")
    until(lambda: (t := counters.at().ticket) is not None and t.serving, "the visit started")
    return number


def test_a_terminal_killed_in_a_visit_asks_for_no_more_than_a_press_and_goes_on(counters: Counters) -> None:
    first = counters.start("pc-1")
    first.tap("clerk_101")
    first.tap("sign_in")
    number = serves(counters, first)
    visit = counters.at().ticket
    first.kill()
    again = counters.start("pc-1")
    says(again, f"{number} 还在窗口，上岗后接着办。", "sign_in_note")
    again.tap("sign_in")
    says(again, f"{number} 还在窗口，请接着办理。")
    assert counters.at().ticket == visit
    again.tap("primary")
    until(lambda: counters.at().ticket is None, "the same visit finished")


def test_a_clerk_named_in_the_settings_is_back_by_itself_or_asked_for_the_pin(counters: Counters) -> None:
    first = counters.start("pc-1", clerk="101")
    number = serves(counters, first)
    first.kill()
    again = counters.start("pc-1", clerk="101")
    says(again, f"{number} 还在窗口，请接着办理。")
    clerk = next(c for c in counters.store.hall().clerks if c.number == "101")
    set_pin(counters.store, Actor(Role.MANAGER, "manager"), clerk.id, PIN, new_command())
    again.kill()
    third = counters.start("pc-1", clerk="101")
    says(third, f"{number} 还在窗口", "sign_in_note")
    assert "clerk_102" not in third.texts()
    third.type_into("pin", PIN)
    third.tap("sign_in")
    says(third, f"{number} 还在窗口，请接着办理。")


def test_the_older_of_two_terminals_refuses_and_the_newer_one_serves(counters: Counters) -> None:
    older = counters.start("pc-1", clerk="101")
    number = serves(counters, older)
    newer = counters.start("pc-1")
    newer.tap("clerk_101")
    says(newer, f"{number} 还在窗口", "sign_in_note")
    newer.tap("sign_in")
    says(newer, "现在改到本机")
    says(older, "(2)”上岗，本机不再操作")
    ticket = counters.at().ticket
    assert ticket is not None
    assert ticket.number == number
    newer.tap("primary")
    until(lambda: counters.at().ticket is None, "the visit finished")
    older.kill()
    newer.kill()
    back = counters.start("pc-1", clerk="101")
    back.wait_page("desk")
    assert serves(counters, back) == "A002"


def test_a_stand_in_keeps_the_counter_over_a_power_cut(counters: Counters) -> None:
    first = counters.start("pc-1", clerk="101")
    number = serves(counters, first)
    first.tap("pause")
    first.tap("pause_meal")
    first.tap("hand_over")
    first.tap("clerk_102")
    first.tap("sign_in")
    says(first, " 代 ", "clerk")
    first.kill()
    again = counters.start("pc-1", clerk="101")
    says(again, "没有自动上岗")
    assert "clerk_101" not in again.texts()
    again.tap("sign_in")
    says(again, f"{number} 还在窗口，请接着办理。")
    says(again, " 代 ", "clerk")
