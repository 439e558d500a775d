"""What clerks, pads and guides do at counters: mostly what they may, and sometimes what they may not."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from shared.actions import calling, duty, missing, moving, rating, serving, standing_in
from shared.actions.letting_in import Entry
from shared.actions.listing import MOST_WAITING, list_held, list_parked, list_waiting
from shared.actions.materials import check_materials
from shared.actions.noting import note
from shared.actions.sending_back import send_back
from shared.actions.taking_back import undo_last
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.ids import CommandId, VisitId
from shared.domain.material_check import CheckedMaterial, MaterialState
from tests.shared.actions.machine.days import COUNTERS, LETTERS, PAUSES, Days
from tests.shared.actions.simple_hall.counters import UNKNOWN_OUTCOME
from tests.shared.actions.simple_hall.model import Model
from tests.shared.actions.simple_hall.papers import Paper
from tests.shared.actions.simple_hall.setting import CLERKS, SERVES


def _sent_back(model: Model, counter: int, clerk: int) -> Paper:
    paper = model.send_back(counter, clerk)
    paper.comment = "not mine"
    return paper


MOVES: dict[str, tuple[Callable[[Store, Actor, CommandId], Any], Callable[[Model, int, int], Any]]] = {
    "call_next": (calling.call_next, Model.call_next),
    "recall": (calling.recall, Model.recall),
    "start": (serving.start, Model.start),
    "finish": (serving.finish, Model.finish),
    "no_show": (missing.no_show, Model.no_show),
    "pause": (lambda store, by, command: duty.pause(store, by, "meal", command), Model.pause),
    "resume": (duty.resume, Model.resume),
    "sign_out": (duty.sign_out, Model.sign_out),
    "send_back": (lambda store, by, command: send_back(store, by, command, "not mine"), _sent_back),
    "undo": (undo_last, Model.undo_last),
}
"""What a clerk does without saying more, in the hall and in the model."""
LEGAL = {
    "closed": ["sign_in"],
    "idle": [
        *["look"] * 4,
        *["call_next"] * 12,
        *["call_this", "call_this", "pause", "sign_out", "stand_in", "come_back", "undo", "undo", "undo"],
    ],
    "paused": ["resume", "resume", "sign_out", "stand_in", "come_back", "undo"],
    "called": ["start"] * 4 + ["recall", "no_show", "no_show", "pause", "stand_in", "note", "undo"],
    "serving": [
        *["finish", "finish_and_next", "transfer", "send_back"] * 2,
        *["hold", "call_next", "resume", "stand_in", "come_back", "note", "tick", "undo"],
    ],
}
"""What may be done at a counter in its state, as often as it is tried."""
ANYTHING = sorted({action for actions in LEGAL.values() for action in actions})


class AtCounters(Days):
    @rule(counter=COUNTERS, sensible=st.sampled_from([True] * 5 + [False]), pause=PAUSES, data=st.data())
    def work(self, counter: int, sensible: bool, pause: timedelta, data: st.DataObject) -> None:
        self.here.pass_time(pause)
        self.work_at(counter, LEGAL[self.state_of(counter)] if sensible else ANYTHING, data)

    @rule(
        counter=COUNTERS,
        level=st.sampled_from([None, None, *range(7)]),
        by=st.sampled_from([Role.PAD, Role.PAD, Role.CLERK]),
    )
    def rate(self, counter: int, level: int | None, by: Role) -> None:
        """Answer the open rating, or with None leave it unanswered."""
        here, there = self.here, self.here.folded.counter(self.here.ids.counters[counter]).rating
        visit_id, number = (there.visit_id, there.number) if there else (VisitId(0), "none")
        actor = Actor(by, f"{by} {counter}", here.ids.counters[counter])
        if level is None:
            here.both(
                lambda c: rating.leave_unanswered(here.store, actor, visit_id, c), lambda m: m.leave_unanswered(counter)
            )
        else:
            here.both(
                lambda c: rating.rate(here.store, actor, visit_id, level, c),
                lambda m: m.rate(counter, number, level, by is Role.PAD),
            )

    def get_on(self, pause: timedelta, data: st.DataObject) -> None:
        """Let every counter do one allowed thing after the other."""
        for _ in range(4):
            self.here.pass_time(pause)
            for counter in SERVES:
                self.work_at(counter, LEGAL[self.state_of(counter)], data)

    def work_at(  # noqa: C901 - one table of actions
        self, counter: int, actions: list[str], data: st.DataObject
    ) -> None:
        action, here, by = data.draw(st.sampled_from(actions), "action"), self.here, self.here.actor(counter)
        by_clerk = here.clerk_at(counter)
        if action == "no_show":
            here.pass_time(timedelta(seconds=1))  # only missed in the same microsecond they have no order
        match action:
            case "sign_in":
                idle = [n for n in CLERKS if all(desk.clerk != n for desk in here.model.desks.values())]
                self.sign_in(data.draw(st.sampled_from([*idle, *idle, *CLERKS]), "clerk"), counter)
            case "stand_in":
                self.take_over(data.draw(st.sampled_from(CLERKS), "clerk"), counter)
            case "come_back":
                self.come_back(data.draw(st.sampled_from(self.away_from(counter)), "clerk"), counter)
            case "call_this":
                self.call_this(counter, data)
            case "look":
                self.look(counter)
            case "hold":
                self.hold(counter, data)
            case "transfer":
                self.transfer(counter, data)
            case "finish" | "finish_and_next":
                self.finish(action, counter, data)
            case "note":
                here.both(lambda c: note(here.store, by, "a note", c), lambda m: m.note(counter, by_clerk, "a note"))
            case "tick":
                self.tick(counter, data)
            case _:
                (in_hall, in_model), clerk = MOVES[action], here.clerk_at(counter)
                here.both(lambda c: in_hall(here.store, by, c), lambda m: in_model(m, counter, clerk))

    def sign_in(self, clerk: int, counter: int) -> None:
        here = self.here
        clerk_id, counter_id = here.ids.clerks[clerk], here.ids.counters[counter]
        here.both(lambda c: duty.sign_in(here.store, clerk_id, counter_id, c), lambda m: m.sign_in(clerk, counter))

    def take_over(self, clerk: int, counter: int) -> None:
        store, entry = self.here.store, self.entry(clerk, counter)
        self.here.both(lambda c: standing_in.stand_in(store, entry, c), lambda m: m.stand_in(clerk, counter))

    def come_back(self, clerk: int, counter: int) -> None:
        store, entry = self.here.store, self.entry(clerk, counter)
        self.here.both(lambda c: standing_in.come_back(store, entry, c), lambda m: m.come_back(clerk, counter))

    def entry(self, clerk: int, counter: int) -> Entry:
        return Entry(self.here.ids.clerks[clerk], self.here.ids.counters[counter])

    def away_from(self, counter: int) -> list[int]:
        """Return whom somebody stands in for at a counter, or anybody."""
        own = self.here.model.desks[counter].own
        return list(CLERKS) if own is None else [own]

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
        counter_id = None if to_counter is None else here.ids.counters[to_counter]
        clerk_id = None if to_clerk is None else here.ids.clerks[to_clerk]
        here.both(
            lambda c: moving.transfer(
                here.store,
                by,
                here.ids.queues[queue],
                c,
                "see file",
                counter_id=counter_id,
                clerk_id=clerk_id,
                wanted_back=wanted_back,
            ),
            lambda m: m.transfer(counter, clerk, queue, to_counter, to_clerk, wanted_back),
        )

    def look(self, counter: int) -> None:
        """Look at the lists: all who may be called here are in them, and first who is called next."""
        here, model, by, desk = self.here, self.here.model, self.here.actor(counter), self.here.model.desks[counter]
        listed = [row.number for row in list_waiting(here.store, by, size=MOST_WAITING).rows]
        kept = [p for p in model.waiting() if counter == p.only_counter or self.here.clerk_at(counter) == p.only_clerk]
        open_to_it = [p for p in model.waiting() if not p.kept and p.queue in desk.queues]
        assert sorted(listed) == sorted(p.number for p in kept + open_to_it)
        first = model.next(counter, desk) if desk.clerk is not None else None
        assert first is None or listed[0] == first.number
        today = [p for p in model.papers if p.day == model.today]
        held = sorted(row.number for row in list_held(here.store, by, size=MOST_WAITING).rows)
        assert held == sorted(p.number for p in today if p.state == "held")
        missed = [row.number for row in list_parked(here.store, by, size=MOST_WAITING).rows]
        assert missed == [p.number for p in model.missed if p in today and p.state == "parked"]

    def finish(self, action: str, counter: int, data: st.DataObject) -> None:
        here, clerk, by = self.here, self.here.clerk_at(counter), self.here.actor(counter)
        outcome = data.draw(st.sampled_from([None, None, None, "advice", UNKNOWN_OUTCOME]), "outcome")
        if action == "finish":
            here.both(lambda c: serving.finish(here.store, by, c, outcome), lambda m: m.finish(counter, clerk, outcome))
        else:
            here.both(
                lambda c: calling.finish_and_next(here.store, by, c, outcome),
                lambda m: m.finish_and_next(counter, clerk, outcome),
            )

    def tick(self, counter: int, data: st.DataObject) -> None:
        """Look through the papers: the one there is may not follow later, and another is not asked for."""
        here, clerk, by = self.here, self.here.clerk_at(counter), self.here.actor(counter)
        state = data.draw(st.sampled_from(MaterialState), "found")
        name = data.draw(st.sampled_from(["身份证"] * 4 + ["驾驶证"]), "material")
        fine = state is not MaterialState.DEFERRED and name == "身份证"
        ticks = [CheckedMaterial(name, state)]
        here.both(lambda c: check_materials(here.store, by, ticks, c), lambda m: m.may_tick(counter, clerk, fine))

    def state_of(self, counter: int) -> str:
        desk, paper = self.here.model.desks[counter], self.here.model.in_hand(counter)
        if paper is not None:
            return paper.state
        if desk.clerk is None:
            return "closed"
        return "paused" if desk.paused else "idle"
