"""Promised times in the model: booked, taken back, and checked in."""

from datetime import timedelta

from shared.domain.hall import APPOINTMENT
from tests.shared.actions.simple_hall.doors import Doors
from tests.shared.actions.simple_hall.papers import No, Paper, Promise

IN_THE_HALL, READY, EARLY, DONE, LATE, CANCELLED = range(6)
"""What a promise is good for; of several of one person, the first in this order is meant."""


class Promises(Doors):
    def book(
        self,
        service: str,
        days_ahead: int,
        minute: int,
        person: int | None,
        phone: int | None,
        reference: str | None,
        by_staff: bool,
    ) -> Promise:
        day = self.today + timedelta(days=days_ahead)
        slot = self.moment(day, minute)
        if not by_staff or (reference is not None and any(p.reference == reference for p in self.promises)):
            raise No
        if service != "A" or not self.setting.names("A") or slot <= self.now or days_ahead > self.rules.book_days_ahead:
            raise No
        taken = [p for p in self.promises if p.slot == slot and p.state in ("booked", "arrived")]
        if len(taken) >= self.setting.slots_on(day).get(minute, 0):
            raise No
        until = slot + timedelta(seconds=self.rules.check_in_late_s)
        made = Promise(service, slot, until, day, person, phone, reference)
        self.promises.append(made)
        return made

    def cancel_booking(self, promise: Promise, by_staff: bool) -> Promise:
        if not by_staff or promise.state in ("arrived", "missed"):
            raise No
        promise.state = "cancelled"
        return promise

    def check_in_by_phone(self, phone: int) -> tuple[Promise, Paper, int, bool]:
        found = [p for p in self.promises if p.phone == phone and p.day == self.today]
        if sum(p.state in ("booked", "arrived") for p in found) > 1:
            raise No
        return self.check_in(found)

    def check_in_by_person(self, person: int) -> tuple[Promise, Paper, int, bool]:
        return self.check_in([p for p in self.promises if p.person == person and p.day >= self.today])

    def check_in(self, found: list[Promise]) -> tuple[Promise, Paper, int, bool]:
        """Return the promise that is meant, its ticket, how many are before it, and whether it was given before."""
        if not found:
            raise No
        promise = min(found, key=lambda p: (self._standing(p), p.slot, self.promises.index(p)))
        standing = self._standing(promise)
        if standing in (IN_THE_HALL, DONE):
            assert promise.paper is not None
            ahead = self.ahead_of(promise.paper) if promise.paper.state == "waiting" else 0
            return promise, promise.paper, ahead, True
        if standing != READY or not self.is_served(promise.service):
            raise No
        made, ahead = self.give(promise.service, APPOINTMENT, [], promise.person, promise.slot)
        promise.state, promise.paper = "arrived", made
        return promise, made, ahead, False

    def miss_promises(self) -> int:
        """Return how many promises nobody came for in time."""
        late = [p for p in self.promises if p.state == "booked" and p.until < self.now]
        for promise in late:
            promise.state = "missed"
        return len(late)

    def _standing(self, promise: Promise) -> int:
        paper = promise.paper
        if paper is not None and paper.state != "abandoned":
            return DONE if paper.state == "done" else IN_THE_HALL
        if promise.state == "cancelled":
            return CANCELLED
        if self.now > promise.until or promise.state == "missed":
            return LATE
        return READY if self.now >= promise.slot - timedelta(seconds=self.rules.check_in_early_s) else EARLY
