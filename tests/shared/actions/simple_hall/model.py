"""A hall in dictionaries and sorted lists, as its rules are written: what the engine is compared with."""

from shared.domain.hall import Role
from tests.shared.actions.simple_hall.last_moves import LastMoves
from tests.shared.actions.simple_hall.papers import IN_HAND, IN_LINE, No, Paper
from tests.shared.actions.simple_hall.promises import Promises
from tests.shared.actions.simple_hall.setting import SERVES, Setting


class Model(LastMoves, Promises):
    """Every method is an action; it raises `No` where the rules forbid it, and is then thrown away."""

    def keep_time(self) -> int:
        """Return how many tickets and promises moved."""
        return sum(map(self._in_time, list(self.papers))) + self.miss_promises()

    def close(self, what: str, by: Role) -> None:
        self._check_manager(what, by)
        self.closed.add(what)

    def no_more_today(self, what: str, by: Role) -> None:
        self._check_manager(what, by)
        self.no_more[what] = self.today

    def open_again(self, what: str, by: Role) -> None:
        self._check_manager(what, by)
        self.closed.discard(what)
        self.no_more.pop(what, None)

    def close_day(self, by: Role) -> int:
        """Return how many tickets were abandoned: those of today in any line, and whatever a counter has in hand."""
        self.no_more_today("hall", by)
        left = [p for p in self.papers if p.state in IN_HAND or (p.state in IN_LINE and p.day == self.today)]
        for paper in left:
            self.moved(paper)
            paper.state = "abandoned"
        return len(left)

    def set_up(self, setting: Setting) -> None:
        """Take a new catalogue; whoever is in a queue that it drops is still called, last, by those who served it."""
        self.setting = setting
        dropped = [queue for queue in "ABC" if not setting.names(queue) and self._is_needed(queue)]
        before = {number: desk.queues for number, desk in self.desks.items()}
        for number, desk in self.desks.items():
            desk.queues = "".join(filter(setting.names, SERVES[number])) if self.is_open(number) else ""
        for queue in dropped:
            at_work = [number for number in self.desks if self.is_open(number)]
            for number in [n for n in at_work if queue in before[n]] or at_work:
                self.desks[number].queues += queue

    def _is_needed(self, queue: str) -> bool:
        """Tell whether anybody entered a queue today, or will when a visit is finished."""
        to_come = [p for p in self.papers if p.day == self.today and p.state in (*IN_HAND, *IN_LINE)]
        return (self.today, queue) in self.entered or any(queue in p.steps for p in to_come)

    def _check_manager(self, what: str, by: Role) -> None:
        if by is not Role.MANAGER or not self.setting.names(what):
            raise No

    def _in_time(self, paper: Paper) -> bool:
        due = paper.due is not None and paper.due <= self.now
        if paper.state == "called" and due:
            paper.state, paper.due = "serving", None
        elif paper.state in IN_LINE and paper.day < self.today:
            paper.state = "abandoned"
        elif paper.state == "held" and due:
            self.end_hold(paper)
        elif paper.state == "parked" and self.is_over(paper):
            paper.state = "abandoned"
        else:
            return False
        self.moved(paper)
        return True
