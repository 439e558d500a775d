"""What citizens do: take a number, give it back, and come back after they missed the call."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from shared.actions import issuing, missing, moving
from shared.domain.hall import NORMAL
from shared.domain.words import Language
from tests.factories import KIOSK
from tests.shared.actions.machine.days import LETTERS, PAUSES, Days
from tests.shared.actions.simple_hall.setting import HEAD_STARTS_S

PEOPLE = st.sampled_from([None, None, 1, 2])
ID_NUMBERS = {1: "11010119900307001X", 2: "110101199003070038"}


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

    @rule(letters=st.lists(LETTERS, min_size=1, max_size=4))
    def some_come(self, letters: list[str]) -> None:
        for letter in letters:
            self.issue(letter, NORMAL, [], Language.ZH, None, timedelta(seconds=40))

    @precondition(lambda self: self.here.model.papers)
    @rule(change=st.sampled_from(["return", "return", "cancel", "end hold"]), pause=PAUSES, data=st.data())
    def something_changes(self, change: str, pause: timedelta, data: st.DataObject) -> None:
        """Let a citizen who was missed come back, or a ticket be given back, or one on hold wait again."""
        here = self.here
        here.pass_time(pause)
        state = {"return": "parked", "cancel": "waiting", "end hold": "held"}[change]
        likely = [p for p in here.model.papers if p.state == state]
        at, ticket_id = self.draw_paper(data, likely)
        number = here.model.papers[at].number
        match change:
            case "return":
                here.both(
                    lambda c: missing.return_ticket(here.store, KIOSK, number, c), lambda m: m.return_ticket(number)
                )
            case "cancel":
                here.both(
                    lambda c: issuing.cancel(here.store, KIOSK, ticket_id, "left", c), lambda m: m.cancel(m.papers[at])
                )
            case _:
                here.both(
                    lambda c: moving.end_hold(here.store, KIOSK, ticket_id, c), lambda m: m.end_hold(m.papers[at])
                )
