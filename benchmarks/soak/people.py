"""The people of a hall, minute by minute: they take numbers, call, call again, miss their call, pause and speak."""

import random
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum, auto

from benchmarks.engine.hands import sit_down
from shared.actions import calling, duty, issuing, missing, serving, speaking
from shared.actions.set_up import import_into
from shared.catalogue.model import Catalogue
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.ids import new_command
from shared.domain.words import Words

KIOSK, GUIDE = Actor(Role.KIOSK, "kiosk 1"), Actor(Role.GUIDE, "guide")
ACTS_A_MINUTE = 2
LEAST_WAITING, MOST_WAITING = 5, 40
COMES, PAUSES, SERVED, SPEAKS, RETURNS = 0.65, 0.04, 0.65, 0.03, 0.2
"""How likely each is where it may happen: somebody comes, a clerk pauses, a citizen is there, a notice, a return."""
RECALLS = 2
LAST_CALLS_MIN = 23 * 60 + 30
"""Minute of the day from which nobody is called any more, so that no visit goes on over midnight."""
SPOKEN = Words("请保管好随身物品。", "Please keep an eye on your belongings.")
LONG_NOTICE = Words("请带身份证原件和车辆登记证书到一楼办理。" * 4, "Bring your ID and the registration. " * 3)


class Doing(Enum):
    NOTHING = auto()
    CALLING = auto()
    SERVING = auto()
    PAUSING = auto()


@dataclass
class Desk:
    clerk: Actor
    doing: Doing = Doing.NOTHING
    recalls: int = 0


@dataclass
class People:
    """Acts by the engine's own actions; the same seed makes the same day."""

    store: Store
    catalogue: Catalogue
    calls: int = 0
    """Calls and recalls so far."""
    _chance: random.Random = field(default_factory=lambda: random.Random(1))
    _waiting: int = 0
    _missed: list[str] = field(default_factory=list)
    _notices: int = 0

    def __post_init__(self) -> None:
        hall = self.store.hall()
        self._zone = hall.zone
        self._desks = [Desk(sit_down(self.store, hall, counter.number)) for counter in hall.counters]
        self._services = [next(s.id for s in hall.services if s.queue_id == queue.id) for queue in hall.queues]
        self._today = self.store.now().astimezone(hall.zone).date()

    def live_a_minute(self, now: datetime) -> None:
        """Let a minute of the hall's happen."""
        here = now.astimezone(self._zone)
        if here.date() != self._today:
            self._today, self._waiting = here.date(), 0
            self._missed.clear()
        if here.hour * 60 + here.minute >= LAST_CALLS_MIN:
            for desk in self._desks:
                self._come_to_an_end(desk)
            return
        self._come()
        for desk in self._chance.choices(self._desks, k=ACTS_A_MINUTE):
            self._act(desk)
        if self._happens(SPEAKS):
            speaking.speak(self.store, GUIDE, SPOKEN, new_command())

    def exchange_notices(self) -> None:
        """Put up other notices, by another version of the hall's catalogue."""
        self._notices += 1
        more = (LONG_NOTICE,) if self._notices % 2 else ()
        import_into(self.store.engine, replace(self.catalogue, notices=(*self.catalogue.notices, *more)))

    def _come(self) -> None:
        if self._waiting < LEAST_WAITING or (self._waiting < MOST_WAITING and self._happens(COMES)):
            issuing.issue(self.store, KIOSK, self._chance.choice(self._services), new_command())
            self._waiting += 1
        if self._missed and self._happens(RETURNS):
            number = self._missed.pop(self._chance.randrange(len(self._missed)))
            missing.return_ticket(self.store, self._desks[0].clerk, number, new_command())
            self._waiting += 1

    def _act(self, desk: Desk) -> None:
        match desk.doing:
            case Doing.NOTHING if self._happens(PAUSES):
                duty.pause(self.store, desk.clerk, "meal", new_command())
                desk.doing = Doing.PAUSING
            case Doing.NOTHING:
                self._call(desk)
            case Doing.CALLING:
                self._see_who_comes(desk)
            case Doing.SERVING:
                serving.finish(self.store, desk.clerk, new_command())
                desk.doing = Doing.NOTHING
            case Doing.PAUSING:
                duty.resume(self.store, desk.clerk, new_command())
                desk.doing = Doing.NOTHING

    def _call(self, desk: Desk) -> None:
        if calling.call_next(self.store, desk.clerk, new_command()) is not None:
            desk.doing, desk.recalls = Doing.CALLING, 0
            self._waiting -= 1
            self.calls += 1

    def _see_who_comes(self, desk: Desk) -> None:
        if self._happens(SERVED):
            serving.start(self.store, desk.clerk, new_command())
            desk.doing = Doing.SERVING
        elif desk.recalls < RECALLS:
            calling.recall(self.store, desk.clerk, new_command())
            desk.recalls += 1
            self.calls += 1
        else:
            self._missed.append(missing.no_show(self.store, desk.clerk, new_command()).number)
            desk.doing = Doing.NOTHING

    def _come_to_an_end(self, desk: Desk) -> None:
        if desk.doing is Doing.CALLING:
            serving.start(self.store, desk.clerk, new_command())
            desk.doing = Doing.SERVING
        if desk.doing is Doing.SERVING:
            self._act(desk)

    def _happens(self, share: float) -> bool:
        return self._chance.random() < share
