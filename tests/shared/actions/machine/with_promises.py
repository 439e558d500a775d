"""Citizens to whom a time is promised: they book, cancel, and come early, in time or late, some of them twice."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from shared.actions import booking, checking_in
from shared.domain.actor import Actor
from shared.domain.appointment import Booking, Reference, Source
from shared.domain.check_in import Code, IdNumber, Key, PhoneTail
from shared.domain.hall import Role
from tests.factories import KIOSK
from tests.shared.actions.machine.at_door import ID_NUMBERS, PEOPLE
from tests.shared.actions.machine.days import SECONDS, Days
from tests.shared.actions.simple_hall.model import Model
from tests.shared.actions.simple_hall.papers import Promise
from tests.shared.actions.simple_hall.setting import AFTERNOON_SLOTS, LATE_SLOTS, MORNING_SLOTS

ROLES = st.sampled_from([Role.GUIDE] * 6 + [Role.KIOSK])
"""Who books and cancels; a kiosk may not."""
NO_SLOT = 9 * 60 + 40


class WithPromises(Days):
    @rule(
        letter=st.sampled_from("AAAAAAAB"),
        days_ahead=st.sampled_from([0] * 8 + [1, 1, 3, 8]),
        person=PEOPLE,
        phone=PEOPLE,
        reference=st.sampled_from([None, None, None, "X-1", "X-2"]),
        role=ROLES,
        data=st.data(),
    )
    def book(
        self,
        letter: str,
        days_ahead: int,
        person: int | None,
        phone: int | None,
        reference: str | None,
        role: Role,
        data: st.DataObject,
    ) -> None:
        here, model, by = self.here, self.here.model, Actor(role, role.value)
        day, minutes = (
            model.today + timedelta(days=days_ahead),
            [*MORNING_SLOTS, *AFTERNOON_SLOTS, *LATE_SLOTS, NO_SLOT],
        )
        to_come = [minute for minute in minutes if model.moment(day, minute) > here.now and minute != NO_SLOT]
        minute = minutes[self.draw_one_of(minutes, to_come[:2], data)]
        wish = Booking(
            here.ids.services[letter],
            model.moment(day, minute),
            phone=f"1380013000{phone}" if phone else "",
            id_number=ID_NUMBERS.get(person or 0),
            source=Source.FILE if reference else Source.COUNTER,
            reference=reference,
        )
        here.both(
            lambda c: booking.book(here.store, by, wish, c),
            lambda m: m.book(letter, days_ahead, minute, person, phone, reference, role is Role.GUIDE),
        )

    @precondition(lambda self: self.here.model.promises)
    @rule(role=ROLES, data=st.data(), meant=st.sampled_from([True, False, False]))
    def cancel_booking(self, role: Role, data: st.DataObject, meant: bool) -> None:
        here, by, at = self.here, Actor(role, role.value), self.draw_promise(data)
        promise = here.model.promises[at]
        which = Reference(Source.FILE, promise.reference) if promise.reference else Code(promise.code)
        if meant:
            here.both(
                lambda c: booking.cancel_booking(here.store, by, which, c),
                lambda m: m.cancel_booking(m.promises[at], role is Role.GUIDE),
            )

    @precondition(lambda self: self.here.model.promises)
    @rule(data=st.data(), seconds=SECONDS)
    def check_in(self, data: st.DataObject, seconds: timedelta) -> None:
        """Come now, or about when the promise begins, is due or ends, and show the code, the card or a phone."""
        at, kind = self.draw_promise(data), data.draw(st.sampled_from(["code", "code", "card", "phone"]), "key")
        promise = self.here.model.promises[at]
        opens = promise.slot - timedelta(seconds=self.here.model.rules.check_in_early_s)
        then = data.draw(st.sampled_from([None, None, opens, opens, promise.slot, promise.until]), "when")
        if then is not None and promise.day == self.here.model.today:
            self.here.pass_time(max(timedelta(0), then + seconds - self.here.now))
        self.show(promise, at, kind)

    def show(self, promise: Promise, at: int, kind: str) -> None:
        here = self.here
        person, phone = promise.person or 1, promise.phone or 1
        keys: dict[str, tuple[Key, Callable[[Model], Any]]] = {
            "code": (Code(promise.code.lower()), lambda m: m.check_in([m.promises[at]])),
            "card": (IdNumber(ID_NUMBERS[person]), lambda m: m.check_in_by_person(person)),
            "phone": (PhoneTail(f"000{phone}"), lambda m: m.check_in_by_phone(phone)),
        }
        key, in_model = keys[kind]
        here.both(lambda c: checking_in.check_in(here.store, KIOSK, key, c), in_model)

    def draw_promise(self, data: st.DataObject) -> int:
        """Return a promise's place in the model's list: rather one of today that is still good."""
        promises, today = self.here.model.promises, self.here.model.today
        good = [p for p in promises if p.day == today and p.state in ("booked", "arrived")]
        return self.draw_one_of(promises, good[-3:], data)
