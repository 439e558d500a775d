"""A hall in dictionaries and sorted lists, as its rules are written: what the engine is compared with."""

from collections import Counter as Tally
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from shared.domain.hall import NORMAL
from shared.domain.rules import Place, Policy, Rules

STEP = timedelta(microseconds=1)
IN_LINE = ("waiting", "parked", "held")
IN_HAND = ("called", "serving")


class No(Exception):
    """The hall's rules forbid it."""


@dataclass(eq=False)
class Paper:
    """A ticket; services and queues are letters, counters and clerks numbers."""

    number: str
    day: date
    service: str
    steps: list[str]
    group: str
    came: datetime
    queue: str
    entered: datetime
    rank: datetime
    id: int = 0
    state: str = "waiting"
    only_counter: int | None = None
    only_clerk: int | None = None
    back_to: int | None = None
    counter: int | None = None
    clerk: int | None = None
    recalls: int = 0
    due: datetime | None = None
    due_call: int | None = None


@dataclass
class Desk:
    """A counter: who sits there, whom they called lately, and whose rating is open."""

    queues: str
    clerk: int | None = None
    paused: bool = False
    recent: list[str] = field(default_factory=list)
    rating: str | None = None


class Model:
    """Every method is an action; it raises `No` where the rules forbid it, and is then thrown away."""

    def __init__(
        self,
        rules: Rules,
        counters: Mapping[int, str],
        head_starts_s: Mapping[str, int],
        choosers: Sequence[int],
        now: datetime,
    ) -> None:
        self.rules, self.choosers, self.now = rules, choosers, now
        self.head_starts = {group: timedelta(seconds=s) for group, s in head_starts_s.items()}
        self.desks = {number: Desk(queues) for number, queues in counters.items()}
        self.papers: list[Paper] = []
        self.serials: Tally[tuple[date, str]] = Tally()
        self.calls: Tally[tuple[date, str]] = Tally()
        self.missed: list[Paper] = []

    @property
    def today(self) -> date:
        return (self.now + timedelta(hours=8)).date()

    # ------------------------------------------------------------ the kiosk

    def issue(self, service: str, group: str, then: Sequence[str]) -> tuple[Paper, int]:
        """Return the new ticket and how many are before it."""
        if group not in self.head_starts:
            raise No
        self.serials[self.today, service] += 1
        number = f"{service}{self.serials[self.today, service]:03d}"
        rank = self.now - self.head_starts[group]
        in_queue = [p for p in self.waiting() if p.queue == service]
        before = [p for p in in_queue if p.rank <= rank and not _kept(p)] if self.head_starts[group] else in_queue
        made = Paper(number, self.today, service, list(then), group, self.now, service, self.now, rank)
        self.papers.append(made)
        return made, len(before)

    def cancel(self, paper: Paper) -> Paper:
        if paper.state not in IN_LINE:
            raise No
        paper.state = "abandoned"
        return paper

    def return_ticket(self, number: str) -> Paper:
        found = [p for p in self.papers if p.number == number and p.day == self.today and p.state == "parked"]
        if not found or self._over(found[0]):
            raise No
        paper, k = found[0], self.rules.return_after
        ranks = sorted(p.rank for p in self.line(paper.queue))
        if k > 0 and ranks:
            return self._wait(paper, paper.queue, min(ranks[:k][-1], self.now) + STEP)
        return self._wait(paper, paper.queue, self._front(paper.queue))

    # ------------------------------------------------------------ the counter

    def sign_in(self, clerk: int, counter: int) -> None:
        desk = self.desks[counter]
        if desk.clerk not in (None, clerk):
            raise No
        if desk.clerk == clerk:
            return
        for number, other in self.desks.items():
            if other.clerk == clerk:
                self._leave(number)
        desk.clerk, desk.paused, desk.recent = clerk, False, []

    def sign_out(self, counter: int, clerk: int) -> None:
        self._desk(counter, clerk)
        self._leave(counter)

    def pause(self, counter: int, clerk: int) -> None:
        desk = self._desk(counter, clerk)
        if desk.paused:
            raise No
        desk.paused = True

    def resume(self, counter: int, clerk: int) -> None:
        desk = self._desk(counter, clerk)
        if not desk.paused:
            raise No
        desk.paused = False

    def call_next(self, counter: int, clerk: int) -> Paper | None:
        desk = self._free_desk(counter, clerk)
        paper = self._next(counter, desk)
        return paper and self._call(desk, paper, counter, clerk)

    def call_this(self, counter: int, clerk: int, paper: Paper) -> Paper:
        desk = self._free_desk(counter, clerk)
        own = paper.state in ("waiting", "held") and (paper.only_clerk == clerk or paper.only_counter == counter)
        if not own and clerk not in self.choosers:
            raise No
        if paper.state not in ("waiting", "held") or paper.day != self.today:
            raise No
        return self._call(desk, paper, counter, clerk)

    def recall(self, counter: int, clerk: int) -> Paper:
        paper = self._in_hand(counter, clerk, "called")
        paper.recalls += 1
        paper.due = self._starts()
        return paper

    def start(self, counter: int, clerk: int) -> Paper:
        paper = self._in_hand(counter, clerk, "called")
        paper.state, paper.due = "serving", None
        return paper

    def finish(self, counter: int, clerk: int) -> Paper:
        paper = self._in_hand(counter, clerk, "serving")
        if paper.back_to is not None and paper.day == self.today:
            sender, paper.back_to = paper.back_to, None
            here = any(desk.clerk == sender for desk in self.desks.values())
            self._wait(paper, paper.service, self._first_arrival(paper), only_clerk=sender if here else None)
            return paper
        if paper.steps and paper.day == self.today:
            paper.service = paper.steps.pop(0)
            self._wait(paper, paper.service, self._first_arrival(paper))
        else:
            paper.state = "done"
        self.desks[counter].rating = paper.number
        return paper

    def no_show(self, counter: int, clerk: int) -> Paper:
        paper = self._in_hand(counter, clerk, "called")
        paper.state, paper.due = "parked", None
        if self.rules.parked_for_s is not None:
            paper.due = self.now + timedelta(seconds=self.rules.parked_for_s)
        if self.rules.parked_for_calls is not None:
            paper.due_call = self.calls[paper.day, paper.queue] + self.rules.parked_for_calls
        self.missed = [paper, *(p for p in self.missed if p is not paper)]
        return paper

    def transfer(
        self, counter: int, clerk: int, queue: str, to_counter: int | None, to_clerk: int | None, wanted_back: bool
    ) -> Paper:
        paper = self._in_hand(counter, clerk, "serving")
        clerks = [desk.clerk for desk in self.desks.values() if desk.clerk is not None]
        if paper.day != self.today:
            raise No
        if to_counter is not None and (to_clerk is not None or self.desks[to_counter].clerk is None):
            raise No
        if to_clerk is not None and to_clerk not in clerks:
            raise No
        anew = self.now - self.head_starts[paper.group]
        match self.rules.transfer_place:
            case Place.FRONT:
                rank = min(anew, self._front(queue))
            case Place.ARRIVAL:
                rank = self._first_arrival(paper)
            case Place.END:
                rank = anew
        paper.back_to = clerk if wanted_back else paper.back_to
        return self._wait(paper, queue, rank, to_counter, to_clerk)

    def hold(self, counter: int, clerk: int, until: datetime | None) -> Paper:
        paper = self._in_hand(counter, clerk, "serving")
        if paper.day != self.today or (until is not None and until <= self.now):
            raise No
        paper.state, paper.due, paper.only_clerk = "held", until, clerk
        return paper

    def end_hold(self, paper: Paper) -> Paper:
        if paper.state != "held" or paper.day != self.today:
            raise No
        return self._wait(paper, paper.queue, paper.rank, None, paper.only_clerk)

    def rate(self, counter: int, number: str, level: int, by_citizen: bool) -> None:
        if not by_citizen or self.desks[counter].rating != number or not 1 <= level <= 5:
            raise No
        self.desks[counter].rating = None

    def leave_unanswered(self, counter: int) -> None:
        self.desks[counter].rating = None

    # ------------------------------------------------------------ time

    def keep_time(self) -> int:
        """Return how many tickets moved."""
        return sum(map(self._in_time, list(self.papers)))

    def _in_time(self, paper: Paper) -> bool:
        due = paper.due is not None and paper.due <= self.now
        if paper.state == "called" and due:
            paper.state, paper.due = "serving", None
        elif paper.state in IN_LINE and paper.day < self.today:
            paper.state = "abandoned"
        elif paper.state == "held" and due:
            self._wait(paper, paper.queue, paper.rank, None, paper.only_clerk)
        elif paper.state == "parked" and self._over(paper):
            paper.state = "abandoned"
        else:
            return False
        return True

    # ------------------------------------------------------------ what can be asked

    def waiting(self) -> list[Paper]:
        return [p for p in self.papers if p.state == "waiting" and p.day == self.today]

    def line(self, queue: str) -> list[Paper]:
        """Return those who wait in a queue for whoever calls, first to last; on a tie the earlier number is first."""
        return sorted((p for p in self.waiting() if p.queue == queue and not _kept(p)), key=self._place)

    def in_hand(self, counter: int) -> Paper | None:
        found = [p for p in self.papers if p.counter == counter and p.state in IN_HAND]
        assert len(found) <= 1
        return found[0] if found else None

    def _next(self, counter: int, desk: Desk) -> Paper | None:
        """Return whom the policy puts first among all who wait and may be called here."""
        kept = [p for p in self.waiting() if p.only_counter == counter or p.only_clerk == desk.clerk]
        lines = [p for queue in desk.queues if self._is_open(queue, desk) for p in self.line(queue)]
        return min(kept + lines, key=lambda p: (self._turn(p, desk), self._place(p)), default=None)

    def _is_open(self, queue: str, desk: Desk) -> bool:
        """Tell whether a counter calls from a queue: its first, and others where the first of a class waits long."""
        heads = {p.group: p for p in reversed(self.line(queue))}.values()
        limit = timedelta(seconds=self.rules.help_after_s)
        return queue == desk.queues[0] or any(self.now - p.entered >= limit for p in heads)

    def _turn(self, paper: Paper, desk: Desk) -> float:
        if self.rules.policy is Policy.STRICT:
            return -self.head_starts[paper.group].total_seconds()
        if self.rules.policy is Policy.RATIO:
            normal_for_long = set(desk.recent[-self.rules.ratio :]) <= {NORMAL}
            return float((paper.group != NORMAL) != normal_for_long)
        return 0

    def _place(self, paper: Paper) -> tuple[datetime, int]:
        return paper.rank, self.papers.index(paper)

    def _front(self, queue: str) -> datetime:
        line = self.line(queue)
        return min(line[0].rank - STEP, self.now) if line else self.now

    def _first_arrival(self, paper: Paper) -> datetime:
        return paper.came - self.head_starts[paper.group]

    def _over(self, paper: Paper) -> bool:
        late = paper.due is not None and paper.due <= self.now
        calls = self.calls[paper.day, paper.queue]
        return late or (paper.due_call is not None and paper.due_call <= calls)

    # ------------------------------------------------------------ what moves have in common

    def _desk(self, counter: int, clerk: int) -> Desk:
        desk = self.desks[counter]
        if desk.clerk != clerk:
            raise No
        return desk

    def _free_desk(self, counter: int, clerk: int) -> Desk:
        desk, paper = self._desk(counter, clerk), self.in_hand(counter)
        if desk.paused:
            raise No
        if paper is not None and paper.state == "serving" and self.rules.finish_on_next:
            self.finish(counter, clerk)
        if self.in_hand(counter) is not None:
            raise No
        return desk

    def _in_hand(self, counter: int, clerk: int, state: str) -> Paper:
        self._desk(counter, clerk)
        paper = self.in_hand(counter)
        if paper is None or paper.state != state:
            raise No
        return paper

    def _leave(self, counter: int) -> None:
        desk = self.desks[counter]
        if self.in_hand(counter) is not None:
            raise No
        for paper in self.papers:
            kept = paper.state in ("waiting", "held") and paper.day == self.today
            if kept and (paper.only_counter == counter or paper.only_clerk == desk.clerk):
                paper.only_counter = paper.only_clerk = None
                if paper.state == "held" and paper.due is None:
                    self._wait(paper, paper.queue, paper.rank)
        desk.clerk, desk.paused = None, False

    def _call(self, desk: Desk, paper: Paper, counter: int, clerk: int) -> Paper:
        if paper.state == "waiting":
            self.calls[paper.day, paper.queue] += 1
        desk.recent.append(paper.group)
        paper.state, paper.counter, paper.clerk, paper.recalls = "called", counter, clerk, 0
        paper.only_counter = paper.only_clerk = None
        paper.due = self._starts()
        return paper

    def _starts(self) -> datetime | None:
        auto_s = self.rules.auto_start_s
        return None if auto_s is None else self.now + timedelta(seconds=auto_s)

    def _wait(
        self, paper: Paper, queue: str, rank: datetime, only_counter: int | None = None, only_clerk: int | None = None
    ) -> Paper:
        paper.state, paper.queue, paper.rank, paper.entered = "waiting", queue, rank, self.now
        paper.only_counter, paper.only_clerk = only_counter, only_clerk
        paper.due = paper.due_call = None
        return paper


def _kept(paper: Paper) -> bool:
    return paper.only_counter is not None or paper.only_clerk is not None
