"""What citizens do: take a number, give it back, come back, book a time and come for it, early, in time or late."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from shared.actions import booking, checking_in, issuing, missing
from shared.domain.actor import Actor
from shared.domain.appointment import Booking, Reference, Source
from shared.domain.check_in import Code, IdNumber, PhoneTail
from shared.domain.hall import NORMAL, Role
from shared.domain.words import Language
from tests.factories import KIOSK
from tests.shared.actions.machine.days import COUNTERS, LETTERS, PAUSES, Days
from tests.shared.actions.simple_hall.papers import Promise
from tests.shared.actions.simple_hall.setting import HEAD_STARTS_S, LATE_SLOTS, MORNING_SLOTS

PEOPLE = st.sampled_from([None, None, 1, 2])
ID_NUMBERS = {1: "11010119900307001X", 2: "110101199003070038"}
ROLES = st.sampled_from([Role.GUIDE] * 4 + [Role.KIOSK])
"""Who books and cancels; a kiosk may not."""


class AtDoor(Days):
    @rule(
        letter=LETTERS,
        group=st.sampled_from([NORMAL, NORMAL, *HEAD_STARTS_S, "unknown"]),
        then=st.lists(LETTERS, max_size=2),
        language=st.sampled_from(Language),
        person=PEOPLE,
        pause=PAUSES,
    )
    def issue(
        self, letter: str, group: str, then: list[str], language: Language, person: int | None, pause: timedelta
    ) -> None:
        here = self.here
        here.pass_time(pause)
        service_id, steps = here.ids.services[letter], [here.ids.services[step] for step in then]
        card = ID_NUMBERS.get(person or 0)
        issued = here.both(
            lambda c: issuing.issue(
                here.store, KIOSK, service_id, c, language=language, priority=group, then=steps, id_number=card
            ),
            lambda m: m.issue(letter, group, then, person),
        )
        assert issued is None or issued.ticket.language is language

    @rule(counter=COUNTERS, pause=PAUSES, data=st.data())
    def come_back(self, counter: int, pause: timedelta, data: st.DataObject) -> None:
        here = self.here
        here.pass_time(pause)
        missed = [p.number for p in here.model.papers if p.state == "parked"]
        number, by = data.draw(st.sampled_from([*missed, "A001"]), "number"), here.actor(counter)
        here.both(lambda c: missing.return_ticket(here.store, by, number, c), lambda m: m.return_ticket(number))

    @precondition(lambda self: self.here.model.papers)
    @rule(pause=PAUSES, data=st.data())
    def cancel(self, pause: timedelta, data: st.DataObject) -> None:
        here = self.here
        here.pass_time(pause)
        at, ticket_id = self.draw_paper(data, [])
        here.both(lambda c: issuing.cancel(here.store, KIOSK, ticket_id, "left", c), lambda m: m.cancel(m.papers[at]))

    @rule(
        letter=st.sampled_from("AAAAB"),
        days_ahead=st.sampled_from([0, 0, 0, 0, 0, 1, 1, 3, 8]),
        minute=st.sampled_from([*MORNING_SLOTS, *LATE_SLOTS, 9 * 60 + 40]),
        person=PEOPLE,
        phone=PEOPLE,
        reference=st.sampled_from([None, None, "X-1", "X-2"]),
        role=ROLES,
    )
    def book(
        self,
        letter: str,
        days_ahead: int,
        minute: int,
        person: int | None,
        phone: int | None,
        reference: str | None,
        role: Role,
    ) -> None:
        here, by = self.here, Actor(role, role.value)
        wish = Booking(
            here.ids.services[letter],
            here.model.moment(here.model.today + timedelta(days=days_ahead), minute),
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
    @rule(role=ROLES, data=st.data())
    def cancel_booking(self, role: Role, data: st.DataObject) -> None:
        here, by, at = self.here, Actor(role, role.value), self.draw_promise(data)
        promise = here.model.promises[at]
        which = Reference(Source.FILE, promise.reference) if promise.reference else Code(promise.code)
        here.both(
            lambda c: booking.cancel_booking(here.store, by, which, c),
            lambda m: m.cancel_booking(m.promises[at], role is Role.GUIDE),
        )

    @precondition(lambda self: self.here.model.promises)
    @rule(data=st.data())
    def check_in(self, data: st.DataObject) -> None:
        here, at = self.here, self.draw_promise(data)
        promise = here.model.promises[at]
        self.come_for(promise, data)
        code = Code(promise.code.lower())
        here.both(lambda c: checking_in.check_in(here.store, KIOSK, code, c), lambda m: m.check_in([m.promises[at]]))

    @rule(number=st.sampled_from(list(ID_NUMBERS)), by_phone=st.booleans())
    def check_in_with_phone_or_card(self, number: int, by_phone: bool) -> None:
        here = self.here
        key = PhoneTail(f"000{number}") if by_phone else IdNumber(ID_NUMBERS[number])
        here.both(
            lambda c: checking_in.check_in(here.store, KIOSK, key, c),
            lambda m: m.check_in_by_phone(number) if by_phone else m.check_in_by_person(number),
        )

    def come_for(self, promise: Promise, data: st.DataObject) -> None:
        """Let the citizen come now, or about when the promise begins or ends, if that is to come today."""
        rules, seconds = self.here.model.rules, data.draw(st.sampled_from([-1, 0, 1]), "seconds")
        opens = promise.slot - timedelta(seconds=rules.check_in_early_s)
        then = data.draw(st.sampled_from([None, opens, opens, promise.slot, promise.until]), "when")
        if then is not None and promise.day == self.here.model.today:
            self.here.pass_time(max(timedelta(0), then + timedelta(seconds=seconds) - self.here.now))

    def draw_promise(self, data: st.DataObject) -> int:
        """Return a promise's place in the model's list: rather one of today that is still good."""
        promises, today = self.here.model.promises, self.here.model.today
        likely = [at for at, p in enumerate(promises) if p.day == today and p.state in ("booked", "arrived")]
        some = st.sampled_from(range(len(promises)))
        return int(data.draw(st.sampled_from(likely) | some if likely else some, "promise"))
