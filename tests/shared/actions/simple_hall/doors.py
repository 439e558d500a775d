"""Who gets a number in the model, and when none is given."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from tests.shared.actions.simple_hall.lines import STEP, Lines
from tests.shared.actions.simple_hall.papers import IN_LINE, No, Paper
from tests.shared.actions.simple_hall.setting import HEAD_STARTS_S, HOURS_OF_C


class Doors(Lines):
    def issue(self, service: str, group: str, then: Sequence[str], person: int | None) -> tuple[Paper, int]:
        """Return the new ticket and how many are before it."""
        wanted = (service, *then)
        if not (group in HEAD_STARTS_S and all(map(self.setting.names, (group, *wanted)))):
            raise No
        if any(self.is_stopped(one) or not self.gives_numbers(one) or self.is_full(one, person) for one in wanted):
            raise No
        return self.give(service, group, then, person, None)

    def give(
        self, service: str, group: str, then: Sequence[str], person: int | None, slot: datetime | None
    ) -> tuple[Paper, int]:
        self.serials[self.today, service] += 1
        number = f"{service}{self.serials[self.today, service]:03d}"
        rank = slot or self.now - self.head_start(group)
        in_queue = [p for p in self.waiting() if p.queue == service]
        before = [p for p in in_queue if p.rank <= rank and not p.kept] if rank < self.now else in_queue
        made = Paper(number, self.today, service, list(then), group, self.now, service, self.now, rank, slot, person)
        made.id, made.given = len(self.papers) + 1, frozenset((service, *then))
        self.papers.append(made)
        self.entered.add((self.today, service))
        return made, len(before)

    def cancel(self, paper: Paper) -> Paper:
        if paper.state not in IN_LINE:
            raise No
        self.moved(paper)
        paper.state = "abandoned"
        return paper

    def return_ticket(self, number: str) -> Paper:
        found = [p for p in self.papers if p.number == number and p.day == self.today and p.state == "parked"]
        if not found or self.is_over(found[0]):
            raise No
        paper, k = found[0], self.rules.return_after
        ranks = sorted(p.rank for p in self.line(paper.queue))
        if k > 0 and ranks:
            return self.wait(paper, paper.queue, min(ranks[:k][-1], self.now) + STEP)
        return self.wait(paper, paper.queue, self.front(paper.queue))

    def is_stopped(self, service: str) -> bool:
        """Tell whether somebody has closed a service or the hall, or said that no more numbers are given today."""
        return any(what in self.closed or self.no_more.get(what) == self.today for what in (service, "hall"))

    def gives_numbers(self, service: str) -> bool:
        """Tell whether it is open, or opens soon, on this day."""
        hours = self.setting.open_on(self.today)
        if service == "C":
            hours = [(max(a, HOURS_OF_C[0]), min(b, HOURS_OF_C[1])) for a, b in hours]
        early = timedelta(seconds=self.rules.numbers_early_s)
        parts = ((self.moment(self.today, a) - early, self.moment(self.today, b)) for a, b in hours if a < b)
        return any(begins <= self.now < ends for begins, ends in parts)

    def is_full(self, service: str, person: int | None) -> bool:
        """Tell whether a limit of service A is reached; numbers that were given up do not count."""
        if service != "A":
            return False
        caps = self.setting.caps
        given = [p for p in self.papers if p.day == self.today and "A" in p.given and p.state != "abandoned"]
        midnight, length = self.moment(self.today, 0), timedelta(seconds=caps.slice_s)
        slice_begins = midnight + (self.now - midnight) // length * length
        in_slice = sum(p.came >= slice_begins for p in given)
        persons = 0 if person is None else sum(p.person == person for p in given)
        counted = ((len(given), caps.per_day), (in_slice, caps.per_slice), (persons, caps.per_person))
        return any(limit is not None and count >= limit for count, limit in counted)
