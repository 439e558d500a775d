"""Who waits where in the model, who is first, and how tickets get into lines."""

from collections import Counter as Tally
from datetime import date, datetime, timedelta
from math import inf

from shared.domain.hall import NORMAL
from shared.domain.rules import Policy, Rules
from tests.shared.actions.simple_hall.papers import IN_HAND, Desk, No, Paper, Promise
from tests.shared.actions.simple_hall.setting import HEAD_STARTS_S, SERVES, Setting

STEP = timedelta(microseconds=1)
EIGHT_HOURS = timedelta(hours=8)
"""How far the hall's clock is before UTC."""


class Lines:
    """The hall's state, and what can be asked of it."""

    def __init__(self, setting: Setting, now: datetime) -> None:
        self.setting, self.now = setting, now
        self.desks = {number: Desk(queues) for number, queues in SERVES.items()}
        self.papers: list[Paper] = []
        self.promises: list[Promise] = []
        self.missed: list[Paper] = []
        self.serials: Tally[tuple[date, str]] = Tally()
        self.calls: Tally[tuple[date, str]] = Tally()
        self.entered: set[tuple[date, str]] = set()
        self.closed: set[str] = set()
        """Services, or the "hall"."""
        self.no_more: dict[str, date] = {}

    @property
    def rules(self) -> Rules:
        return self.setting.rules

    @property
    def today(self) -> date:
        return (self.now + EIGHT_HOURS).date()

    def moment(self, day: date, minute: int) -> datetime:
        """Return when a minute of a day begins."""
        return datetime(day.year, day.month, day.day, tzinfo=self.now.tzinfo) - EIGHT_HOURS + timedelta(minutes=minute)

    def is_open(self, counter: int) -> bool:
        """Tell whether the catalogue names a counter."""
        return self.setting.names(f"counter {counter}")

    def is_served(self, queue: str) -> bool:
        return any(queue in desk.queues for number, desk in self.desks.items() if self.is_open(number))

    def waiting(self) -> list[Paper]:
        return [p for p in self.papers if p.state == "waiting" and p.day == self.today]

    def line(self, queue: str) -> list[Paper]:
        """Return those who wait in a queue for whoever calls, first to last; on a tie the earlier number is first."""
        return sorted((p for p in self.waiting() if p.queue == queue and not p.kept), key=self._place)

    def ahead_of(self, paper: Paper) -> int:
        """Return how many a waiting ticket still has before it."""
        return sum(p.rank <= paper.rank and p is not paper for p in self.line(paper.queue))

    def in_hand(self, counter: int) -> Paper | None:
        found = [p for p in self.papers if p.counter == counter and p.state in IN_HAND]
        assert len(found) <= 1
        return found[0] if found else None

    def next(self, counter: int, desk: Desk) -> Paper | None:
        """Return whom the policy puts first: of the heads of lines that may be called here, and those kept for it."""
        kept = [p for p in self.waiting() if p.only_counter == counter or self._is_for(p, desk)]
        heads = [p for queue in desk.queues if self._helps(queue, desk) for p in self._heads(queue)]
        return min(kept + heads, key=lambda p: (self._turn(p, desk), self._place(p)), default=None)

    def _is_for(self, paper: Paper, desk: Desk) -> bool:
        """Tell whether a ticket is kept for the clerk of a desk, or for whom that one stands in."""
        return paper.only_clerk is not None and paper.only_clerk in (desk.clerk, desk.own)

    def first_arrival(self, paper: Paper) -> datetime:
        """Return the rank of a ticket that has come long ago, or that was promised a time."""
        anew = self.now - self.head_start(paper.group)
        return min(anew, paper.slot or paper.came - self.head_start(paper.group))

    def front(self, queue: str) -> datetime:
        line = self.line(queue)
        return min(line[0].rank - STEP, self.now) if line else self.now

    def head_start(self, group: str) -> timedelta:
        return timedelta(seconds=HEAD_STARTS_S.get(group, 0))

    def is_over(self, paper: Paper) -> bool:
        """Tell whether a missed ticket has lost its right to come back."""
        late = paper.due is not None and paper.due <= self.now
        calls = self.calls[paper.day, paper.queue]
        return late or (paper.due_call is not None and paper.due_call <= calls)

    def wait(
        self, paper: Paper, queue: str, rank: datetime, only_counter: int | None = None, only_clerk: int | None = None
    ) -> Paper:
        """Put a ticket into a line."""
        self.moved(paper)
        paper.state, paper.queue, paper.rank, paper.entered = "waiting", queue, rank, self.now
        paper.only_counter, paper.only_clerk = only_counter, only_clerk
        paper.due = paper.due_call = None
        self.entered.add((paper.day, queue))
        return paper

    def moved(self, paper: Paper) -> None:
        """Note that a ticket goes on: whoever did something with it last cannot take that back any more."""
        for desk in self.desks.values():
            if desk.last is not None and desk.last.paper is paper:
                desk.last = None

    def end_hold(self, paper: Paper) -> Paper:
        if paper.state != "held" or paper.day != self.today:
            raise No
        return self.wait(paper, paper.queue, paper.rank, None, paper.only_clerk)

    def _heads(self, queue: str) -> list[Paper]:
        """Return the first of each class, and the first appointment whose time has come."""
        line = self.line(queue)
        firsts = {p.group: p for p in reversed(line)}
        return [*firsts.values(), *[p for p in line if p.slot is not None and self._is_due(p)][:1]]

    def _helps(self, queue: str, desk: Desk) -> bool:
        """Tell whether a counter calls from a queue: its first, and others where the first of a class waits long."""
        if queue == desk.queues[0]:
            return True
        since = (max(p.entered, p.slot or p.entered) for p in self._heads(queue))
        limit = timedelta(seconds=self.rules.help_after_s)
        return any(max(timedelta(0), self.now - began) >= limit for began in since)

    def _turn(self, paper: Paper, desk: Desk) -> float:
        if self.rules.policy is Policy.STRICT and paper.slot is not None:
            return -inf if self._is_due(paper) else 0
        if self.rules.policy is Policy.STRICT:
            return -self.head_start(paper.group).total_seconds()
        if self.rules.policy is Policy.RATIO:
            normal_for_long = set(desk.recent[-self.rules.ratio :]) <= {NORMAL}
            return float((paper.group != NORMAL and self._is_due(paper)) != normal_for_long)
        return 0

    def _is_due(self, paper: Paper) -> bool:
        return paper.slot is None or paper.slot <= self.now

    def _place(self, paper: Paper) -> tuple[datetime, int]:
        return paper.rank, paper.id
