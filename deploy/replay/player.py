"""Plays one day through the hall's own actions: citizens come, and a free counter calls as soon as somebody waits."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from deploy.replay.agenda import Agenda, Kind
from deploy.replay.arrival import Arrival, Day
from deploy.replay.served import PlayedDay, Served
from deploy.replay.stage import Stage
from shared.actions import calling, duty, issuing, serving
from shared.domain.actor import Actor
from shared.domain.hall import Counter, Role
from shared.domain.ids import QueueId, TicketId, new_command
from shared.domain.ticket import Issued

DOOR = Actor(Role.GUIDE, "at the door")
"""Who gives the numbers: a guide, since a trace tells of no ID cards."""

Played = Callable[[], None]


@dataclass(frozen=True, slots=True)
class _Waiting:
    arrival: Arrival
    issued: Issued


@dataclass(slots=True)
class _Desk:
    """A counter with its clerk; `free_since` is None while it serves."""

    counter: Counter
    clerk: Actor
    free_since: datetime | None


class Player:
    """Plays one day, once. `played` is told of each ticket that is done."""

    def __init__(self, stage: Stage, day: Day, played: Played) -> None:
        self._stage, self._day, self._played = stage, day, played
        self._store = stage.begin(day.date)
        self._services = {service.code: service.id for service in stage.hall.services}
        self._help_after = timedelta(seconds=stage.hall.rules.help_after_s)
        self._agenda = Agenda()
        self._desks: list[_Desk] = []
        self._lines: dict[QueueId, dict[TicketId, _Waiting]] = {queue.id: {} for queue in stage.hall.queues}
        self._looks: set[datetime] = set()
        self._done: list[Served] = []
        self._max_queue = 0

    def play(self) -> PlayedDay:
        """Play until everybody who came has been served."""
        day, agenda = self._day, self._agenda
        agenda.add(day.opens_at, Kind.OPEN, self._open)
        for arrival in day.arrivals:
            agenda.add(arrival.at, Kind.ARRIVE, partial(self._arrive, arrival))
        while agenda:
            self._stage.now, happening = agenda.pop()
            happening()
            self._call()
            self._max_queue = max(self._max_queue, sum(map(len, self._lines.values())))
        assert len(self._done) == len(day.arrivals)
        there_s = (max(day.closes_at, self._done[-1].finished_at) - day.opens_at).total_seconds()
        return PlayedDay(day.date, tuple(self._done), self._max_queue, there_s * len(self._desks))

    def _open(self) -> None:
        hall = self._stage.hall
        for counter, clerk in zip(hall.counters, hall.clerks, strict=True):
            actor = duty.sign_in(self._store, clerk.id, counter.id, new_command())
            self._desks.append(_Desk(counter, actor, self._stage.now))

    def _arrive(self, arrival: Arrival) -> None:
        service = self._services[arrival.service]
        issued = issuing.issue(self._store, DOOR, service, new_command(), priority=arrival.priority)
        self._lines[issued.ticket.queue_id][issued.ticket.id] = _Waiting(arrival, issued)

    def _call(self) -> None:
        """Let free counters call, those first for whose first choice somebody waits, then those idle for longest."""
        while any(self._calls(desk) for desk in sorted(self._free(), key=self._eagerness)):
            pass

    def _free(self) -> list[_Desk]:
        return [desk for desk in self._desks if desk.free_since is not None and self._waiting_for(desk.counter)]

    def _waiting_for(self, counter: Counter) -> bool:
        return any(self._lines[queue_id] for queue_id in counter.queue_ids)

    def _eagerness(self, desk: _Desk) -> tuple[int, datetime, int]:
        choice = next(n for n, queue_id in enumerate(desk.counter.queue_ids) if self._lines[queue_id])
        assert desk.free_since is not None
        return choice, desk.free_since, desk.counter.number

    def _calls(self, desk: _Desk) -> bool:
        """Call and begin the visit; False when the hall's rules give this counter nobody yet."""
        called = calling.call_next(self._store, desk.clerk, new_command())
        if called is None:
            self._look_again(desk)
            return False
        serving.start(self._store, desk.clerk, new_command())
        desk.free_since = None
        waiting = self._lines[called.queue_id].pop(called.id)
        until = self._stage.now + timedelta(seconds=waiting.arrival.service_s)
        self._agenda.add(until, Kind.FINISH, partial(self._finish, desk, waiting, self._stage.now))
        return True

    def _look_again(self, desk: _Desk) -> None:
        """Come back when the next of its later queues may be helped."""
        lines = (self._lines[queue_id].values() for queue_id in desk.counter.queue_ids)
        moments = [waiting.arrival.at + self._help_after for line in lines for waiting in line]
        soonest = min((moment for moment in moments if moment > self._stage.now), default=None)
        if soonest is not None and soonest not in self._looks:
            self._looks.add(soonest)
            self._agenda.add(soonest, Kind.LOOK_AGAIN, lambda: None)

    def _finish(self, desk: _Desk, waiting: _Waiting, called_at: datetime) -> None:
        serving.finish(self._store, desk.clerk, new_command())
        now = desk.free_since = self._stage.now
        ticket, queue = waiting.issued.ticket, self._stage.hall.queue(waiting.issued.ticket.queue_id)
        self._done.append(
            Served(
                ticket.number,
                ticket.priority,
                queue.letter,
                waiting.arrival.at,
                called_at,
                now,
                desk.counter.number,
                waiting.issued.wait,
            )
        )
        self._played()
