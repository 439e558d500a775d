"""Whatever people do in a hall, and when, the engine does what a simple model of the rules says, and nothing else."""

import os
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule, run_state_machine_as_test

from shared.domain.caps import NO_CAPS, Caps
from shared.domain.hall import NORMAL, Role
from shared.domain.rules import Rules
from shared.domain.words import Language
from tests.shared.actions.machine.at_counters import AtCounters
from tests.shared.actions.machine.at_door import AtDoor
from tests.shared.actions.machine.days import LETTERS, PAUSES
from tests.shared.actions.machine.in_charge import CAPS, RULES, InCharge
from tests.shared.actions.machine.side_by_side import SideBySide
from tests.shared.actions.machine.with_promises import WithPromises
from tests.shared.actions.simple_hall.setting import SERVES, Setting

EXAMPLES, STEPS = map(int, os.environ.get("MACHINE_DAYS", "25x40").split("x"))
"""How many times a hall is played with, and how many things happen each time; MACHINE_DAYS=300x60 looks harder."""


class AnyDays(AtCounters, AtDoor, WithPromises, InCharge):
    """Three counters and three queues, where people do what they may, and sometimes what they may not."""

    @initialize(rules=RULES, caps=st.just(NO_CAPS) | CAPS, office_hours=st.booleans())
    def the_hall_opens(self, rules: Rules, caps: Caps, office_hours: bool) -> None:
        self.here = SideBySide(Setting(rules, office_hours, caps))
        for counter in SERVES:
            self.sign_in(counter, counter)
        for letter, group in zip("ABCABC", [NORMAL, "green", NORMAL, "veteran", NORMAL, NORMAL], strict=True):
            self.issue(letter, group, [], Language.ZH, None, timedelta(minutes=1))

    @rule(letters=st.lists(LETTERS, max_size=4), books=st.booleans(), comes=st.booleans(), pause=PAUSES, data=st.data())
    def work_goes_on(self, letters: list[str], books: bool, comes: bool, pause: timedelta, data: st.DataObject) -> None:
        """Let people come and all counters work, so that days have many visits."""
        self.some_come(letters)
        if books:
            self.book("A", 0, None, None, None, Role.GUIDE, data)
        if comes and self.here.model.promises:
            self.check_in(data, timedelta(0))
        self.get_on(pause, data)


@pytest.mark.timeout(400 * max(1, EXAMPLES // 25))  # finding the shortest days that fail takes minutes
def test_whatever_happens_the_hall_is_as_the_rules_say() -> None:
    run_state_machine_as_test(
        AnyDays,
        settings=settings(max_examples=EXAMPLES, stateful_step_count=STEPS, suppress_health_check=list(HealthCheck)),
    )
