"""What the terminal knows: the hall, who sits here, and what the clerk has opened; the state is drawn from it."""

from dataclasses import dataclass, replace

from counter_terminal.appointments.state import NO_APPOINTMENTS, AppointmentFacts
from counter_terminal.duty.facts import NO_DAY, Duty
from counter_terminal.lists.state import NO_LISTS, ListsFacts
from counter_terminal.look_up.state import NOTHING_LOOKED_UP, LookUpFacts
from counter_terminal.on_its_way import OnItsWay
from counter_terminal.signing.facts import NOBODY, Signing
from counter_terminal.state import QUIET, Edge, Page, RatingState, Shape, Status
from counter_terminal.steps import Situation
from counter_terminal.visit.facts import NO_VISIT, VisitFacts
from drivers.state import DeviceState
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.alert import Alert, AlertKind
from shared.domain.hall import Counter, Hall
from shared.domain.ids import ClerkId, CounterId, QueueId
from shared.domain.link import CONNECTED, LinkState
from shared.domain.personal import PersonalTicket
from shared.domain.skills import served_at, serves_nothing
from shared.domain.view import CounterState, CounterView, HallView
from shared.domain.words import NOTHING, Language, Words


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
    step: OnItsWay | None = None
    """The one step that is on its way to the hall."""
    rating: RatingState = RatingState.NONE
    board: DeviceState | None = None
    pad: DeviceState | None = None
    signing: Signing = NOBODY
    duty: Duty = NO_DAY
    edge: Edge = Edge.TOP
    panel: str = ""
    """Which panel of everything around is asked for; empty while the clerk's own choice stands."""
    notes: tuple[Words, ...] = ()
    """What this machine does not give the terminal."""
    rating_screen: Words | None = None
    """What keeps citizens from rating on their own monitor, nothing while it is there; None where none is wanted."""
    lost_keys: frozenset[str] = frozenset()
    """What another program's keys would have done here, by the names of the settings."""
    lists: ListsFacts = NO_LISTS
    look_up: LookUpFacts = NOTHING_LOOKED_UP
    appointments: AppointmentFacts = NO_APPOINTMENTS
    visit: VisitFacts = NO_VISIT
    personal: tuple[PersonalTicket, ...] = ()
    """Who waits for one counter or clerk alone, in the whole hall."""

    @property
    def counter(self) -> CounterView:
        return self.view.counter(self.counter_id) if self.view else CounterView(self.counter_id)

    @property
    def set_up(self) -> Counter:
        return self.hall.counter(self.counter_id)

    @property
    def served(self) -> tuple[QueueId, ...]:
        """The queues from which "call next" calls: the counter's, as far as its clerk may serve them."""
        clerk_id = self.actor.clerk_id if self.actor else self.counter.clerk_id
        return self.set_up.queue_ids if clerk_id is None else served_at(self.hall, self.counter_id, clerk_id)

    @property
    def serves_nothing(self) -> bool:
        """Whether the clerk who is signed in may serve none of this counter's queues."""
        clerk_id = self.actor.clerk_id if self.actor else None
        return clerk_id is not None and serves_nothing(self.hall, self.counter_id, clerk_id)

    @property
    def clerks_here(self) -> frozenset[ClerkId]:
        """The clerk who is signed in here, and the colleague for whom that one stands in."""
        own = self.actor.clerk_id if self.actor else None
        return frozenset(clerk_id for clerk_id in (own, self.counter.stands_for) if clerk_id is not None)

    @property
    def waiting_here(self) -> int:
        """People waiting whom this clerk can call: in the queues that are served here, or kept for here."""
        mine = sum(self.is_kept_here(one) for one in self.personal)
        return sum(self.waiting_in(queue_id) for queue_id in self.served) + mine

    def waiting_in(self, queue_id: QueueId) -> int:
        """Return how many wait in a queue for any of its counters."""
        waiting = self.view.waiting.get(queue_id, 0) if self.view else 0
        return max(0, waiting - sum(one.queue_id == queue_id for one in self.personal))

    def is_kept_here(self, one: PersonalTicket) -> bool:
        """Tell whether a ticket waits for this counter, its clerk, or the colleague for whom that one stands in."""
        return one.for_counter_id == self.counter_id or one.for_clerk_id in self.clerks_here

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
        situation = Situation(counter, self.hall.rules, self.actor is not None, self.link.away, others)
        late, busy = self.visit.late, self.step.why_not if self.step else NOTHING
        return replace(situation, left=self.signing.left, why_nobody=self._why_nobody, ticks_late=late, busy=busy)

    @property
    def _why_nobody(self) -> Words:
        return refusals.NONE_OF_YOUR_QUEUES.fill(counter=self.set_up.number) if self.serves_nothing else NOTHING
