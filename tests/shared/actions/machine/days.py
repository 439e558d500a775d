"""Days that pass in a hall, whatever people do in it, and what must hold at every moment of them."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from shared.actions import keeping_time
from shared.db import upkeep
from shared.domain.ids import TicketId
from tests.factories import KIOSK
from tests.shared.actions.machine.side_by_side import SideBySide
from tests.shared.actions.simple_hall.model import Model
from tests.shared.actions.simple_hall.papers import Paper
from tests.shared.actions.simple_hall.setting import EDGES, MORNING, QUEUES, SERVES

T = TypeVar("T")
COUNTERS = st.sampled_from(list(SERVES))
LETTERS = st.sampled_from(QUEUES)
PAUSES = st.sampled_from([timedelta(0), timedelta(seconds=1), timedelta(seconds=40), timedelta(minutes=7)])
SECONDS = st.sampled_from([timedelta(seconds=s) for s in (-90, -1, 0, 1, 90)])
LONG = st.sampled_from([timedelta(minutes=m) for m in (3, 20, 45)])


class Days(RuleBasedStateMachine):
    here: SideBySide

    @rule(to=st.sampled_from(["pass", "pass", "edge", "edge", "midnight", "keep", "keep"]), pause=LONG, seconds=SECONDS)
    def time_goes_on(self, to: str, pause: timedelta, seconds: timedelta) -> None:
        match to:
            case "pass":
                self.here.pass_time(pause)
            case "edge":
                self.come_to(EDGES, seconds)
            case "midnight":
                self.come_to([24 * 60], seconds)
            case _:
                self.keep_time()

    def come_to(self, minutes: Sequence[int], seconds: timedelta) -> None:
        """Come to about the next of these minutes of the day; if all are past, to the next morning."""
        model = self.here.model
        about = (model.moment(model.today, minute) + seconds for minute in minutes)
        coming = [moment for moment in about if moment > self.here.now]
        self.here.pass_time(min(coming, default=model.moment(model.today, 24 * 60 + MORNING)) - self.here.now)

    def keep_time(self) -> None:
        store = self.here.store
        due = keeping_time.anything_due(store)
        moved = self.here.both(lambda _: keeping_time.keep_time(store, KIOSK), Model.keep_time, kept=False)
        assert due is (moved > 0)
        assert not keeping_time.anything_due(store)

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
        self.here.check_promises()
        self.here.check_screens()

    @invariant()
    def somebody_calls_whoever_waits(self) -> None:
        model = self.here.model
        assert [p.number for p in model.waiting() if not p.kept and not model.is_served(p.queue)] == []

    def teardown(self) -> None:
        if hasattr(self, "here"):
            self.here.check_journal()
            self.here.check_duties()
            self.here.close()

    def draw_paper(self, data: st.DataObject, likely: list[Paper]) -> tuple[int, TicketId]:
        """Return a ticket's place in the model's list and its id: rather one of the likely ones than any."""
        papers = self.here.model.papers
        at = self.draw_one_of(papers, likely, data)
        return at, TicketId(papers[at].id)

    def draw_one_of(self, things: Sequence[T], likely: Sequence[T], data: st.DataObject) -> int:
        """Return a place in a list: three times out of four of one of the likely things, if there are any."""
        rather = bool(likely) and data.draw(st.sampled_from([True] * 3 + [False]), "likely")
        return things.index(data.draw(st.sampled_from(likely if rather else things), "which"))
