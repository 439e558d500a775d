"""Whatever people do in a hall, and when, the engine does what a simple model of the rules says, and nothing else."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from shared.actions import calling, duty, issuing, keeping_time, missing, moving, rating, serving
from shared.db import upkeep
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.hall import NORMAL, Role
from shared.domain.ids import CommandId, TicketId, VisitId
from shared.domain.rules import Place, Policy, Rules
from shared.domain.words import Language
from tests.factories import KIOSK
from tests.shared.actions.model import Model, Paper
from tests.shared.actions.side_by_side import CLERKS, HEAD_STARTS_S, QUEUES, SERVES, SideBySide

MOVES: dict[str, tuple[Callable[[Store, Actor, CommandId], Any], Callable[[Model, int, int], Any]]] = {
    "call_next": (calling.call_next, Model.call_next),
    "recall": (calling.recall, Model.recall),
    "start": (serving.start, Model.start),
    "finish": (serving.finish, Model.finish),
    "no_show": (missing.no_show, Model.no_show),
    "pause": (lambda store, by, command: duty.pause(store, by, "meal", command), Model.pause),
    "resume": (duty.resume, Model.resume),
    "sign_out": (duty.sign_out, Model.sign_out),
}
"""What a clerk does without saying more, in the hall and in the model."""
LEGAL = {
    "closed": ["sign_in"],
    "idle": ["call_next"] * 6 + ["call_this", "pause", "sign_out"],
    "paused": ["resume", "resume", "sign_out"],
    "called": ["start"] * 4 + ["recall", "no_show", "no_show", "pause"],
    "serving": ["finish", "finish", "transfer", "transfer", "hold", "call_next", "resume"],
}
"""What may be done at a counter in its state, as often as it is tried."""
ANYTHING = sorted({action for actions in LEGAL.values() for action in actions})

COUNTERS = st.sampled_from(list(SERVES))
LETTERS = st.sampled_from(QUEUES)
PAUSES = st.sampled_from([timedelta(0), timedelta(seconds=1), timedelta(seconds=40), timedelta(minutes=7)])
LONG = st.sampled_from([timedelta(minutes=m) for m in (3, 20, 45)])
RULES = st.builds(
    Rules,
    policy=st.sampled_from(Policy),
    ratio=st.integers(1, 3),
    help_after_s=st.sampled_from([0, 0, 300, 1800]),
    parked_for_s=st.sampled_from([None, 60, 1800]),
    parked_for_calls=st.sampled_from([None, 1, 3]),
    return_after=st.integers(0, 4),
    transfer_place=st.sampled_from(Place),
    auto_start_s=st.sampled_from([None, 5, 60]),
    finish_on_next=st.booleans(),
)


class AnyDays(RuleBasedStateMachine):
    """Three counters and three queues, where people do what they may, and sometimes what they may not."""

    here: SideBySide

    @initialize(rules=RULES)
    def the_hall_opens(self, rules: Rules) -> None:
        self.here = SideBySide(rules)
        for counter in SERVES:
            self.sign_in(counter, counter)
        for letter, group in zip("ABCABC", [NORMAL, "green", NORMAL, "veteran", NORMAL, NORMAL], strict=True):
            self.issue(letter, group, [], Language.ZH, timedelta(minutes=1))

    @rule(pause=LONG)
    def time_passes(self, pause: timedelta) -> None:
        self.here.pass_time(pause)

    @rule(seconds=st.integers(-90, 90))
    def it_is_about_midnight(self, seconds: int) -> None:
        """Come to the end of the day, at 16:00 UTC, or after that to the next morning."""
        now = self.here.now
        midnight = now.replace(hour=16, minute=0, second=0, microsecond=0)
        morning = midnight + timedelta(hours=9)
        then = midnight + timedelta(seconds=seconds) if now < midnight - timedelta(hours=1) else morning
        self.here.pass_time(max(timedelta(0), then - now))

    @rule()
    def time_is_kept(self) -> None:
        store = self.here.store
        due = keeping_time.anything_due(store)
        moved = self.here.both(lambda _: keeping_time.keep_time(store, KIOSK), Model.keep_time, kept=False)
        assert due is (moved > 0)
        assert not keeping_time.anything_due(store)

    @rule(
        letter=LETTERS,
        group=st.sampled_from([NORMAL, NORMAL, *HEAD_STARTS_S, "unknown"]),
        then=st.lists(LETTERS, max_size=2),
        language=st.sampled_from(Language),
        pause=PAUSES,
    )
    def issue(self, letter: str, group: str, then: list[str], language: Language, pause: timedelta) -> None:
        here = self.here
        here.pass_time(pause)
        service_id, steps = here.services[letter], [here.services[step] for step in then]
        issued = here.both(
            lambda c: issuing.issue(here.store, KIOSK, service_id, c, language=language, priority=group, then=steps),
            lambda m: m.issue(letter, group, then),
        )
        if issued is not None:
            assert issued.ticket.language is language
            here.model.papers[-1].id = issued.ticket.id

    @rule(counter=COUNTERS, sensible=st.sampled_from([True] * 5 + [False]), pause=PAUSES, data=st.data())
    def work(self, counter: int, sensible: bool, pause: timedelta, data: st.DataObject) -> None:
        self.here.pass_time(pause)
        self.work_at(counter, LEGAL[self.state_of(counter)] if sensible else ANYTHING, data)

    @rule(counter=COUNTERS, pause=PAUSES, data=st.data())
    def get_on(self, counter: int, pause: timedelta, data: st.DataObject) -> None:
        """Do one allowed thing after the other, so that days have many visits."""
        for _ in range(4):
            self.here.pass_time(pause)
            self.work_at(counter, LEGAL[self.state_of(counter)], data)

    @rule(counter=COUNTERS, pause=PAUSES, data=st.data())
    def come_back(self, counter: int, pause: timedelta, data: st.DataObject) -> None:
        here = self.here
        here.pass_time(pause)
        missed = [p.number for p in here.model.papers if p.state == "parked"]
        number, by = data.draw(st.sampled_from([*missed, "A001"]), "number"), here.actor(counter)
        here.both(lambda c: missing.return_ticket(here.store, by, number, c), lambda m: m.return_ticket(number))

    @precondition(lambda self: self.here.model.papers)
    @rule(pause=PAUSES, data=st.data())
    def cancel(self, pause: timedelta, data: st.DataObject) -> None:
        here = self.here
        here.pass_time(pause)
        at, ticket_id = self.draw_paper(data, [])
        here.both(lambda c: issuing.cancel(here.store, KIOSK, ticket_id, "left", c), lambda m: m.cancel(m.papers[at]))

    @precondition(lambda self: self.here.model.papers)
    @rule(pause=PAUSES, data=st.data())
    def end_hold(self, pause: timedelta, data: st.DataObject) -> None:
        here = self.here
        here.pass_time(pause)
        at, ticket_id = self.draw_paper(data, [p for p in here.model.papers if p.state == "held"])
        here.both(lambda c: moving.end_hold(here.store, KIOSK, ticket_id, c), lambda m: m.end_hold(m.papers[at]))

    @rule(counter=COUNTERS, level=st.integers(0, 6), by=st.sampled_from([Role.PAD, Role.PAD, Role.CLERK]))
    def rate(self, counter: int, level: int, by: Role) -> None:
        here, (visit_id, number) = self.here, self.open_rating(counter)
        actor = Actor(by, f"{by} {counter}", here.counters[counter])
        here.both(
            lambda c: rating.rate(here.store, actor, visit_id, level, c),
            lambda m: m.rate(counter, number, level, by is Role.PAD),
        )

    @rule(counter=COUNTERS)
    def leave_unanswered(self, counter: int) -> None:
        here, (visit_id, _) = self.here, self.open_rating(counter)
        pad = Actor(Role.PAD, f"pad {counter}", here.counters[counter])
        here.both(
            lambda c: rating.leave_unanswered(here.store, pad, visit_id, c), lambda m: m.leave_unanswered(counter)
        )

    @precondition(lambda self: self.here.done)
    @rule(pause=PAUSES, data=st.data())
    def a_command_comes_again(self, pause: timedelta, data: st.DataObject) -> None:
        self.here.pass_time(pause)
        done = data.draw(st.sampled_from(self.here.done), "command")
        if self.here.now - done.at < upkeep.ANSWERS_KEPT:
            self.here.again(done)

    @invariant()
    def the_hall_is_as_the_model_says(self) -> None:
        self.here.check_tickets()
        self.here.check_screens()

    def teardown(self) -> None:
        if hasattr(self, "here"):
            self.here.check_journal()
            self.here.close()

    def work_at(self, counter: int, actions: list[str], data: st.DataObject) -> None:
        action, here, by = data.draw(st.sampled_from(actions), "action"), self.here, self.here.actor(counter)
        if action == "no_show":
            here.pass_time(timedelta(seconds=1))  # only missed in the same microsecond they have no order
        match action:
            case "sign_in":
                idle = [n for n in CLERKS if all(desk.clerk != n for desk in here.model.desks.values())]
                self.sign_in(data.draw(st.sampled_from([*idle, *idle, *CLERKS]), "clerk"), counter)
            case "call_this":
                self.call_this(counter, data)
            case "hold":
                self.hold(counter, data)
            case "transfer":
                self.transfer(counter, data)
            case _:
                (in_hall, in_model), clerk = MOVES[action], here.clerk_at(counter)
                here.both(lambda c: in_hall(here.store, by, c), lambda m: in_model(m, counter, clerk))

    def sign_in(self, clerk: int, counter: int) -> None:
        here = self.here
        clerk_id, counter_id = here.clerks[clerk], here.counters[counter]
        here.both(lambda c: duty.sign_in(here.store, clerk_id, counter_id, c), lambda m: m.sign_in(clerk, counter))

    def call_this(self, counter: int, data: st.DataObject) -> None:
        here, clerk, by = self.here, self.here.clerk_at(counter), self.here.actor(counter)
        if not here.model.papers:
            return
        own = [p for p in here.model.papers if clerk == p.only_clerk or counter == p.only_counter]
        at, ticket_id = self.draw_paper(data, own)
        here.both(
            lambda c: calling.call_this(here.store, by, ticket_id, c),
            lambda m: m.call_this(counter, clerk, m.papers[at]),
        )

    def hold(self, counter: int, data: st.DataObject) -> None:
        here, clerk, by = self.here, self.here.clerk_at(counter), self.here.actor(counter)
        minutes = data.draw(st.sampled_from([None, -5, 0, 5, 20]), "minutes")
        until = None if minutes is None else here.now + timedelta(minutes=minutes)
        here.both(lambda c: moving.hold(here.store, by, until, c), lambda m: m.hold(counter, clerk, until))

    def transfer(self, counter: int, data: st.DataObject) -> None:
        here, clerk, by = self.here, self.here.clerk_at(counter), self.here.actor(counter)
        queue, wanted_back = data.draw(LETTERS, "queue"), data.draw(st.booleans(), "wanted back")
        to = data.draw(st.sampled_from(["queue", "queue", "counter", "clerk", "clerk", "both"]), "to")
        to_counter = data.draw(COUNTERS, "to counter") if to in ("counter", "both") else None
        to_clerk = data.draw(st.sampled_from(CLERKS), "to clerk") if to in ("clerk", "both") else None
        counter_id = None if to_counter is None else here.counters[to_counter]
        clerk_id = None if to_clerk is None else here.clerks[to_clerk]
        here.both(
            lambda c: moving.transfer(
                here.store,
                by,
                here.queues[queue],
                c,
                "see file",
                counter_id=counter_id,
                clerk_id=clerk_id,
                wanted_back=wanted_back,
            ),
            lambda m: m.transfer(counter, clerk, queue, to_counter, to_clerk, wanted_back),
        )

    def draw_paper(self, data: st.DataObject, likely: list[Paper]) -> tuple[int, TicketId]:
        """Return a ticket's place in the model's list and its id: rather one of the likely ones than any."""
        papers = self.here.model.papers
        places, some = [papers.index(p) for p in likely], st.sampled_from(range(len(papers)))
        at = data.draw(st.sampled_from(places) | some if places else some, "ticket")
        return at, TicketId(papers[at].id)

    def open_rating(self, counter: int) -> tuple[VisitId, str]:
        there = self.here.folded.counter(self.here.counters[counter]).rating
        return (there.visit_id, there.number) if there else (VisitId(1), "none")

    def state_of(self, counter: int) -> str:
        desk, paper = self.here.model.desks[counter], self.here.model.in_hand(counter)
        if paper is not None:
            return paper.state
        if desk.clerk is None:
            return "closed"
        return "paused" if desk.paused else "idle"


@pytest.mark.timeout(400)  # finding the shortest days that fail takes minutes
def test_whatever_happens_the_hall_is_as_the_rules_say() -> None:
    run_state_machine_as_test(
        AnyDays,
        settings=settings(max_examples=30, stateful_step_count=50, suppress_health_check=list(HealthCheck)),
    )
