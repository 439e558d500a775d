"""Whoever raises and clears alerts in whatever order, the hall holds what a list in memory says."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from shared.actions.alerts import clear_alert, clear_own, list_alerts, raise_alert
from shared.db.journal import read_events
from shared.domain.actor import Actor
from shared.domain.alert import OF_THE_DAY, Alert, AlertKind, may_clear, may_raise
from shared.domain.fold import fold
from shared.domain.hall import Role
from shared.domain.problem import Refused
from tests.shared.actions.clocked import clocked

PEOPLE = [
    Actor(Role.KIOSK, "kiosk 1"),
    Actor(Role.KIOSK, "kiosk 2"),
    Actor(Role.SCREEN, "screen 1"),
    Actor(Role.GUIDE, "guide"),
    Actor(Role.PAD, "pad"),
]
KINDS = st.sampled_from(
    [AlertKind.GUIDE_CALLED, AlertKind.EMERGENCY, AlertKind.PAPER_OUT, AlertKind.COVER_OPEN, AlertKind.PRINTER_AWAY]
)
WHO = st.sampled_from(PEOPLE)


class AnyAlerts(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self._opened = clocked(f"sqlite:///{Path(self._folder.name) / 'hall.db'}")
        self.hall = self._opened.__enter__()
        self.followed = self.hall.view()
        self.open: dict[tuple[AlertKind, str, str], Alert] = {}
        self.past: list[Alert] = []

    def teardown(self) -> None:
        self._opened.__exit__(None, None, None)
        self._folder.cleanup()

    @rule(by=WHO, kind=KINDS, there=st.sampled_from([*PEOPLE, None]), about=st.sampled_from(["", "second"]))
    def raise_one(self, by: Actor, kind: AlertKind, there: Actor | None, about: str) -> None:
        place, store = (there or by).name, self.hall.running.store
        if not may_raise(by, place):
            with pytest.raises(Refused):
                raise_alert(store, by, kind, place=place, about=about)
            return
        known = self.open.get((kind, place, about))
        raised = raise_alert(store, by, kind, place=place if there else None, about=about)
        if known is not None:
            assert raised == known
        self.open[kind, place, about] = raised

    @precondition(lambda self: self.open or self.past)
    @rule(by=WHO, data=st.data())
    def clear_one(self, by: Actor, data: st.DataObject) -> None:
        alert, store = data.draw(st.sampled_from([*self.open.values(), *self.past])), self.hall.running.store
        if alert in self.open.values() and not may_clear(by, alert):
            with pytest.raises(Refused):
                clear_alert(store, by, alert.id)
            return
        clear_alert(store, by, alert.id)
        self._gone([alert])

    @rule(by=WHO, about=st.sampled_from(["", "second"]))
    def faults_are_gone(self, by: Actor, about: str) -> None:
        faults = (AlertKind.PAPER_OUT, AlertKind.COVER_OPEN, AlertKind.PRINTER_AWAY)
        mine = [alert for kind in faults if (alert := self.open.get((kind, by.name, about)))]
        if all(may_clear(by, alert) for alert in mine):
            clear_own(self.hall.running.store, by, faults, about)
            self._gone(mine)

    @rule(hours=st.sampled_from([1, 5, 15, 30]))
    def time_passes(self, hours: int) -> None:
        before = self.hall.now
        self.hall.later(hours=hours)
        today = self.hall.now.date()
        over = [a for a in self.open.values() if a.kind in OF_THE_DAY and _day(a, self.hall.now.utcoffset()) != today]
        assert self.hall.look_after() == len(over), before
        self._gone(over)

    @invariant()
    def the_hall_holds_what_is_open(self) -> None:
        store = self.hall.running.store
        assert list_alerts(store) == tuple(sorted(self.open.values(), key=lambda alert: alert.id))
        for news in store.read(lambda c: read_events(c, store.hall_id, self.followed.cursor)):
            self.followed = fold(self.followed, news)
        assert self.followed.alerts == self.hall.view().alerts == list_alerts(store)

    def _gone(self, alerts: list[Alert]) -> None:
        for alert in alerts:
            key = (alert.kind, alert.place, alert.about)
            if self.open.get(key) == alert:
                self.past.append(self.open.pop(key))


def _day(alert: Alert, offset: timedelta | None) -> object:
    return (alert.at + (offset or timedelta())).date()


def test_whoever_raises_and_clears_the_hall_holds_what_is_open() -> None:
    run_state_machine_as_test(
        AnyAlerts,
        settings=settings(max_examples=15, stateful_step_count=30, suppress_health_check=list(HealthCheck)),
    )
