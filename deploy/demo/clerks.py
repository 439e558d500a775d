"""The clerks of the morning: they call, serve and pause, by the keys of the pad and by the buttons of the terminal."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from counter_terminal.texts import CALL_NEXT, FINISH, RESUME, START
from deploy.demo.script import Visitor
from deploy.demo.watch import Watch
from deploy.rig.devices import CounterDevices
from deploy.rig.program import Program
from drivers.pad.events import Key
from shared.domain.hall import Counter, Hall
from shared.domain.ids import QueueId
from shared.domain.view import AtCounter, CounterState, CounterView, HallView

SERVED_BEFORE_PAUSE = 3
BETWEEN_KEYS_S = 1.0
"""A hand does not press the same key again within this; a terminal takes it for a bouncing key."""


@dataclass
class Desk:
    """One counter with its clerk, terminal and devices."""

    hall: Hall
    counter: Counter
    terminal: Program
    devices: CounterDevices
    watch: Watch
    people: Mapping[str, Visitor]
    """Visitors by the number they took."""
    all_came: threading.Event
    service_s: float
    moment: Callable[[str], None]
    came_back: set[str]
    """Numbers that were missed or transferred once already, at whichever counter."""
    served: int = 0

    def work(self) -> None:
        """Serve until nobody comes any more."""
        while self._somebody_waits():
            called = self._call()
            if called is None:
                continue
            self._serve(called)
            self.served += 1
            if self.served == SERVED_BEFORE_PAUSE:
                self._take_a_break()
        self.terminal.wait_for(lambda texts: "sign_out" in texts, "the way out")

    def _call(self) -> AtCounter | None:
        """Press "call next"; None when a colleague at another counter was quicker with the last one."""
        # A key pressed before the screen shows what the last one did is refused.
        self.terminal.wait_for(lambda texts: texts.get("primary") == CALL_NEXT.zh, "a free counter")
        self.devices.pad.press(Key.CALL_NEXT)
        counter_id = self.counter.id

        def answered(view: HallView) -> bool:
            return view.counter(counter_id).ticket is not None or not self._waiting(view)

        what = f"a called number at counter {self.counter.number}"
        return self.watch.until(answered, what).counter(counter_id).ticket

    def _serve(self, ticket: AtCounter) -> None:
        self.watch.until(lambda _: ticket.number in self.people, f"{ticket.number} in the citizen's hand")
        person = self.people[ticket.number]
        self.terminal.wait_for(lambda texts: texts.get("primary") == START.zh, f"{ticket.number} to start")
        for times in range(1, person.recalls + 1):
            threading.Event().wait(BETWEEN_KEYS_S)
            self.devices.pad.press(Key.RECALL)
            self._until(lambda c, n=times: c.ticket is not None and c.ticket.recalls >= n, "the recall")  # type: ignore[misc]
            self.terminal.wait_for(lambda texts, n=times: str(n) in texts.get("recall", ""), "the recall on the screen")  # type: ignore[misc]
        if person.misses and self._first_call(ticket):
            self._miss(ticket)
            return
        self.moment("called")
        self.terminal.tap("primary")
        self._until(lambda c: c.ticket is not None and c.ticket.serving, "the start")
        self.terminal.wait_for(lambda texts: texts.get("primary") == FINISH.zh, f"{ticket.number} being served")
        self.moment("serving")
        threading.Event().wait(self.service_s)
        if person.transferred and self._first_call(ticket) and (to := self._other_queue(ticket)) is not None:
            self._transfer(ticket, to)
            return
        self._finish(person)

    def _finish(self, person: Visitor) -> None:
        if self.served % 2:
            self.devices.pad.press(Key.ASK_RATING)
        else:
            self.terminal.tap("primary")
        self._until(lambda c: c.ticket is None and c.rating is not None, "the rating")
        self.moment("rating")
        if person.level is not None:
            self.devices.pad.give_score(person.level)
        self._until(lambda c: c.rating is None, "the end of the rating")

    def _miss(self, ticket: AtCounter) -> None:
        self.devices.pad.press(Key.NO_SHOW)
        self.watch.until(lambda v: ticket.number in v.missed, "the missed number")
        self.terminal.wait_for(lambda texts: f"return_{ticket.number}" in texts, "the missed number in its list")
        self.moment("missed")
        self.terminal.tap(f"return_{ticket.number}")
        self.watch.until(lambda v: ticket.number not in v.missed, "the return")
        self.terminal.wait_for(lambda texts: f"return_{ticket.number}" not in texts, "the return on the screen")
        self.came_back.add(ticket.number)

    def _transfer(self, ticket: AtCounter, to: QueueId) -> None:
        self.terminal.tap("transfer")
        self.terminal.wait_page("transfer")
        self.moment("transfer")
        self.terminal.tap(f"transfer_to_{self.hall.queue(to).letter}")
        self._until(lambda c: c.ticket is None, "the transfer")
        self.came_back.add(ticket.number)

    def _take_a_break(self) -> None:
        self.devices.pad.press(Key.PAUSE)
        self._until(lambda c: c.state is CounterState.PAUSED, "the pause")
        self.terminal.wait_for(lambda seen: seen.get("primary") == RESUME.zh, "the way back from the pause")
        self.moment("paused")
        threading.Event().wait(self.service_s)
        self.terminal.tap("primary")
        self._until(lambda c: c.state is CounterState.OPEN, "the way back")

    def _first_call(self, ticket: AtCounter) -> bool:
        return ticket.number not in self.came_back

    def _other_queue(self, ticket: AtCounter) -> QueueId | None:
        return next((q for q in self.counter.queue_ids if q != ticket.queue_id), None)

    def _somebody_waits(self) -> bool:
        """Wait for somebody; False when the morning is over: all have come, and nobody waits or is served anywhere."""

        def over(view: HallView) -> bool:
            served = any(c.ticket for c in view.counters.values())
            return self.all_came.is_set() and view.people_waiting == 0 and not served

        return self._waiting(self.watch.until(lambda v: self._waiting(v) or over(v), "somebody who waits"))

    def _waiting(self, view: HallView) -> bool:
        return any(view.waiting.get(queue_id, 0) > 0 for queue_id in self.counter.queue_ids)

    def _until(self, condition: Callable[[CounterView], bool], what: str) -> CounterView:
        counter_id = self.counter.id
        view = self.watch.until(lambda v: condition(v.counter(counter_id)), f"{what} at counter {self.counter.number}")
        return view.counter(counter_id)
