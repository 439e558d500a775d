"""What the terminal knows: the hall, who sits here, and what the clerk has opened; the state is drawn from it."""

from dataclasses import dataclass

from counter_terminal.state import QUIET, Edge, Page, RatingState, Shape, Status
from counter_terminal.steps import Situation
from counter_terminal.visit.facts import NO_VISIT, VisitFacts
from drivers.state import DeviceState
from shared.domain.actor import Actor
from shared.domain.alert import Alert, AlertKind
from shared.domain.hall import Counter, Hall
from shared.domain.ids import ClerkId, CounterId
from shared.domain.link import CONNECTED, LinkState
from shared.domain.view import CounterState, CounterView, HallView
from shared.domain.words import Language, Words


@dataclass(frozen=True, slots=True)
class Facts:
    hall: Hall
    counter_id: CounterId
    view: HallView | None = None
    """None until the first picture of the hall has come."""
    actor: Actor | None = None
    """The clerk signed in here, else None."""
    link: LinkState = CONNECTED
    page: Page = Page.SIGN_IN
    shape: Shape = Shape.BAR
    theme: str = "light"
    language: Language = Language.ZH
    status: Status = QUIET
    rating: RatingState = RatingState.NONE
    board: DeviceState | None = None
    pad: DeviceState | None = None
    chosen_clerk: ClerkId | None = None
    edge: Edge = Edge.TOP
    notes: tuple[Words, ...] = ()
    """What this machine does not give the terminal."""
    visit: VisitFacts = NO_VISIT

    @property
    def counter(self) -> CounterView:
        return self.view.counter(self.counter_id) if self.view else CounterView(self.counter_id)

    @property
    def set_up(self) -> Counter:
        return self.hall.counter(self.counter_id)

    @property
    def waiting_here(self) -> int:
        """People waiting in the queues that this counter serves."""
        waiting = self.view.waiting if self.view else {}
        return sum(waiting.get(queue_id, 0) for queue_id in self.set_up.queue_ids)

    def open_call(self, kind: AlertKind) -> Alert | None:
        """Return the open call for help of a kind from this counter."""
        alerts = self.view.alerts if self.view else ()
        return next((a for a in alerts if a.kind is kind and a.counter_id == self.counter_id), None)

    @property
    def colleagues(self) -> tuple[CounterView, ...]:
        """The other counters where somebody is on duty, by number."""
        counters = self.view.counters.values() if self.view else ()
        staffed = (c for c in counters if c.state is not CounterState.CLOSED and c.clerk_id is not None)
        others = (c for c in staffed if c.counter_id != self.counter_id)
        return tuple(sorted(others, key=lambda c: self.hall.counter(c.counter_id).number))

    @property
    def situation(self) -> Situation:
        counter = self.counter
        own = counter.ticket.queue_id if counter.ticket else None
        others = sum(queue.id != own for queue in self.hall.queues) + len(self.colleagues)
        return Situation(
            counter, self.hall.rules, self.actor is not None, self.link.away, others, ticks_late=self.visit.late
        )
