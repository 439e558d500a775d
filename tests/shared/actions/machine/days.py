"""Days that pass in a hall, whatever people do in it, and what must hold at every moment of them."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from shared.actions import keeping_time
from shared.db import upkeep
from shared.domain.ids import TicketId
from tests.factories import KIOSK
from tests.shared.actions.machine.side_by_side import SideBySide
from tests.shared.actions.simple_hall.model import Model
from tests.shared.actions.simple_hall.papers import Paper
from tests.shared.actions.simple_hall.setting import EDGES, QUEUES, SERVES

COUNTERS = st.sampled_from(list(SERVES))
LETTERS = st.sampled_from(QUEUES)
PAUSES = st.sampled_from([timedelta(0), timedelta(seconds=1), timedelta(seconds=40), timedelta(minutes=7)])
LONG = st.sampled_from([timedelta(minutes=m) for m in (3, 20, 45)])


class Days(RuleBasedStateMachine):
    here: SideBySide

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

    @rule(seconds=st.sampled_from([-1, 0, 1]))
    def something_begins_or_ends(self, seconds: int) -> None:
        """Come to the next minute at which the hall opens, closes, has a break or gives numbers."""
        model = self.here.model
        later = (model.moment(model.today, minute) + timedelta(seconds=seconds) for minute in EDGES)
        coming = [moment for moment in later if moment > self.here.now]
        self.here.pass_time(min(coming) - self.here.now if coming else timedelta(0))

    @rule()
    def time_is_kept(self) -> None:
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
            self.here.close()

    def draw_paper(self, data: st.DataObject, likely: list[Paper]) -> tuple[int, TicketId]:
        """Return a ticket's place in the model's list and its id: rather one of the likely ones than any."""
        papers = self.here.model.papers
        places, some = [papers.index(p) for p in likely], st.sampled_from(range(len(papers)))
        at = data.draw(st.sampled_from(places) | some if places else some, "ticket")
        return at, TicketId(papers[at].id)
