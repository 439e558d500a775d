"""What clerks do in the model."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from shared.domain.hall import NORMAL
from shared.domain.rules import Place, Policy
from tests.shared.actions.simple_hall.lines import Lines
from tests.shared.actions.simple_hall.papers import Desk, Last, No, Paper
from tests.shared.actions.simple_hall.setting import CHOOSER

UNKNOWN_OUTCOME = "unknown"


class Counters(Lines):
    def sign_in(self, clerk: int, counter: int) -> None:
        desk = self._desk_to_come_to(counter, clerk)
        if desk.own == clerk:
            return self.come_back(clerk, counter)
        if desk.clerk not in (None, clerk):
            raise No
        if desk.clerk is None:
            self._leave_others(clerk)
        if desk.clerk is None or desk.since != self.today:
            self._sit(counter, clerk, None)
        return None

    def stand_in(self, clerk: int, counter: int) -> None:
        desk = self._desk_to_come_to(counter, clerk)
        if desk.own == clerk:
            return self.come_back(clerk, counter)
        if desk.clerk is None or (desk.clerk == clerk and desk.own is None):
            raise No
        if desk.clerk != clerk:
            self._leave_others(clerk)
            self._end_turn(desk)
            self._sit(counter, clerk, desk.own or desk.clerk)
        return None

    def come_back(self, clerk: int, counter: int) -> None:
        desk = self._desk_to_come_to(counter, clerk)
        if desk.own != clerk:
            raise No
        self._leave_others(clerk)
        self._end_turn(desk)
        self._sit(counter, clerk, None)

    def sign_out(self, counter: int, clerk: int) -> None:
        self._desk(counter, clerk)
        self._leave(counter)

    def pause(self, counter: int, clerk: int) -> None:
        desk = self._desk(counter, clerk)
        if desk.paused:
            raise No
        desk.paused = True
        desk.last = Last("pause", self.now)

    def resume(self, counter: int, clerk: int) -> None:
        desk = self._desk(counter, clerk)
        if not desk.paused:
            raise No
        desk.paused = False
        desk.last = Last("resume", self.now)

    def call_next(self, counter: int, clerk: int) -> Paper | None:
        desk = self._free_desk(counter, clerk)
        paper = self.next(counter, desk)
        return paper and self._call(desk, paper, counter, clerk)

    def finish_and_next(self, counter: int, clerk: int, outcome: str | None) -> tuple[Paper, Paper | None]:
        desk = self._desk(counter, clerk)
        if desk.paused:
            raise No
        finished = self.finish(counter, clerk, outcome)
        paper = self.next(counter, desk)
        return finished, paper and self._call(desk, paper, counter, clerk)

    def call_this(self, counter: int, clerk: int, paper: Paper) -> Paper:
        desk = self._free_desk(counter, clerk)
        wanted = paper.only_clerk is not None and paper.only_clerk in (clerk, desk.own)
        own = paper.state in ("waiting", "held") and (wanted or paper.only_counter == counter)
        if not own and clerk != CHOOSER:
            raise No
        if paper.state not in ("waiting", "held") or paper.day != self.today:
            raise No
        return self._call(desk, paper, counter, clerk)

    def recall(self, counter: int, clerk: int) -> Paper:
        paper = self._in_hand(counter, clerk, "called")
        before = vars(paper).copy()
        paper.recalls += 1
        paper.due = self.starts()
        return self.took("recall", counter, paper, before)

    def start(self, counter: int, clerk: int) -> Paper:
        paper = self._in_hand(counter, clerk, "called")
        before = vars(paper).copy()
        paper.state, paper.due = "serving", None
        return self.took("start", counter, paper, before)

    def finish(self, counter: int, clerk: int, outcome: str | None = None) -> Paper:
        paper = self._in_hand(counter, clerk, "serving")
        if outcome == UNKNOWN_OUTCOME:
            raise No
        before = vars(paper).copy()
        if paper.back_to is not None and paper.day == self.today:
            sender, paper.back_to, paper.sent_by = paper.back_to, None, None
            here = any(desk.clerk == sender for desk in self.desks.values())
            self.wait(paper, paper.service, self.first_arrival(paper), only_clerk=sender if here else None)
            return self.took("finish", counter, paper, before)
        if paper.steps and paper.day == self.today:
            paper.service, *paper.steps = paper.steps
            paper.sent_by = None
            self.wait(paper, paper.service, self.first_arrival(paper))
        else:
            paper.state = "done"
        self.desks[counter].rating = paper.number
        return self.took("finish", counter, paper, before, asked=True)

    def no_show(self, counter: int, clerk: int) -> Paper:
        paper = self._in_hand(counter, clerk, "called")
        before = vars(paper).copy()
        paper.state, paper.due = "parked", None
        if self.rules.parked_for_s is not None:
            paper.due = self.now + timedelta(seconds=self.rules.parked_for_s)
        if self.rules.parked_for_calls is not None:
            paper.due_call = self.calls[paper.day, paper.queue] + self.rules.parked_for_calls
        self.missed = [paper, *(p for p in self.missed if p is not paper)]
        return self.took("no_show", counter, paper, before)

    def transfer(
        self, counter: int, clerk: int, queue: str, to_counter: int | None, to_clerk: int | None, wanted_back: bool
    ) -> Paper:
        paper = self._in_hand(counter, clerk, "serving")
        clerks = [desk.clerk for desk in self.desks.values() if desk.clerk is not None]
        if paper.day != self.today or not self.setting.names(queue):
            raise No
        if to_counter is not None and (to_clerk is not None or self.desks[to_counter].clerk is None):
            raise No
        if to_clerk is not None and to_clerk not in clerks:
            raise No
        anew = self.now - self.head_start(paper.group)
        match self.rules.transfer_place:
            case Place.FRONT:
                rank = min(anew, self.front(queue))
            case Place.ARRIVAL:
                rank = self.first_arrival(paper)
            case Place.END:
                rank = anew
        before = vars(paper).copy()
        paper.back_to = clerk if wanted_back else paper.back_to
        paper.sent_by, paper.comment = clerk, "see file"
        self.wait(paper, queue, rank, to_counter, to_clerk)
        return self.took("transfer", counter, paper, before)

    def send_back(self, counter: int, clerk: int) -> Paper:
        paper = self._in_hand(counter, clerk, "serving")
        sender = paper.sent_by
        if sender in (None, clerk) or paper.day != self.today or all(d.clerk != sender for d in self.desks.values()):
            raise No
        before = vars(paper).copy()
        paper.back_to = None if paper.back_to == sender else paper.back_to
        paper.sent_by = clerk
        self.wait(paper, paper.service, self.first_arrival(paper), only_clerk=sender)
        return self.took("transfer", counter, paper, before)

    def note(self, counter: int, clerk: int, text: str) -> Paper:
        self._desk(counter, clerk)
        paper = self.in_hand(counter)
        if paper is None:
            raise No
        before = vars(paper).copy()
        paper.comment = text
        return self.took("note", counter, paper, before)

    def hold(self, counter: int, clerk: int, until: datetime | None) -> Paper:
        paper = self._in_hand(counter, clerk, "serving")
        if paper.day != self.today or (until is not None and until <= self.now):
            raise No
        before = vars(paper).copy()
        paper.state, paper.due, paper.only_clerk = "held", until, clerk
        return self.took("hold", counter, paper, before)

    def may_tick(self, counter: int, clerk: int, fine: bool) -> None:
        self._in_hand(counter, clerk, "serving")
        if not fine:
            raise No

    def rate(self, counter: int, number: str, level: int, by_citizen: bool) -> None:
        if not by_citizen or self.desks[counter].rating != number or not 1 <= level <= 5:
            raise No
        self.leave_unanswered(counter)

    def leave_unanswered(self, counter: int) -> None:
        desk = self.desks[counter]
        if desk.rating is not None and desk.last is not None and desk.last.asked:
            desk.last.rated = True
        desk.rating = None

    def took(self, step: str, counter: int, paper: Paper, before: dict[str, Any], asked: bool = False) -> Paper:
        """Note what was done last at a counter, and with which ticket."""
        self.moved(paper)
        self.desks[counter].last = Last(step, self.now, paper, before, asked)
        return paper

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
        own, desk.own = desk.own, None
        clerks = [desk.clerk]
        if own is not None and all(other.clerk != own for other in self.desks.values()):
            clerks.append(own)
        self._release(lambda p: p.only_counter == counter or p.only_clerk in clerks)
        desk.clerk, desk.paused, desk.last = None, False, None

    def _release(self, whose: Callable[[Paper], bool]) -> None:
        for paper in self.papers:
            if paper.kept and paper.state in ("waiting", "held") and paper.day == self.today and whose(paper):
                self.moved(paper)
                paper.only_counter = paper.only_clerk = None
                if paper.state == "held" and paper.due is None:
                    self.wait(paper, paper.queue, paper.rank)

    def _end_turn(self, desk: Desk) -> None:
        if desk.own is not None:
            self._release(lambda p: p.only_clerk == desk.clerk)

    def _leave_others(self, clerk: int) -> None:
        for number, other in self.desks.items():
            if other.clerk == clerk:
                self._leave(number)

    def _sit(self, counter: int, clerk: int, own: int | None) -> None:
        desk, paper = self.desks[counter], self.in_hand(counter)
        if paper is not None and desk.clerk != clerk:
            paper.clerk = clerk
        desk.clerk, desk.own, desk.since, desk.paused, desk.recent = clerk, own, self.today, False, []
        desk.last = None

    def _desk_to_come_to(self, counter: int, clerk: int) -> Desk:
        if not (self.is_open(counter) and self.setting.names(f"clerk {clerk}")):
            raise No
        return self.desks[counter]

    def _call(self, desk: Desk, paper: Paper, counter: int, clerk: int) -> Paper:
        before = vars(paper).copy()
        if paper.state == "waiting":
            self.calls[paper.day, paper.queue] += 1
        if self.rules.policy is Policy.RATIO:
            desk.recent.append(paper.group if self._is_due(paper) else NORMAL)
        paper.state, paper.counter, paper.clerk, paper.recalls = "called", counter, clerk, 0
        paper.only_counter = paper.only_clerk = None
        paper.due = self.starts()
        return self.took("call", counter, paper, before)

    def starts(self) -> datetime | None:
        auto_s = self.rules.auto_start_s
        return None if auto_s is None else self.now + timedelta(seconds=auto_s)
