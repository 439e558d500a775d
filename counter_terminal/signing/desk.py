"""Signing in: whom it is, with which PIN, and what comes of it. A PIN passes through here and is kept nowhere."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from counter_terminal.facts import Facts
from counter_terminal.intents import Intent, SignIn
from counter_terminal.signing import texts
from counter_terminal.signing.facts import Signing, Wait
from counter_terminal.signing.relieved import comes_again, why_left
from counter_terminal.signing.shift_watch import ShiftWatch
from counter_terminal.signing.showing import signing_state, way_of, who_fit
from counter_terminal.state import QUIET, Lasts, Page, Status, StatusKind
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.events import Recorded
from shared.domain.ids import ClerkId
from shared.domain.problem import Refused
from shared.domain.staff_pin import MustWait
from shared.domain.terminal import is_same_installation
from shared.domain.view import CounterState
from shared.domain.words import Words


class Desk(Protocol):
    """Whom this is for: the presenter, as far as it concerns signing in."""

    facts: Facts

    def now(self) -> datetime: ...

    def ask(self, intent: Intent) -> None: ...

    def change(self, **changes: object) -> None: ...

    def refuse(self, why: Words) -> None: ...


class SigningDesk:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._preset: ClerkId | None = None
        self._looked = False
        self._shift = ShiftWatch()

    def begin_with(self, clerk_id: ClerkId | None) -> None:
        """Sign a clerk in as soon as the hall is seen, or ask for the PIN where there is one."""
        self._preset = clerk_id

    def first_look(self) -> None:
        """Take up what a program left that ended without a sign-out; do it once, with the first picture of the hall."""
        facts, preset = self._desk.facts, self._preset
        if self._looked or facts.actor is not None:
            return
        self._looked = True
        counter = facts.counter
        here = None if counter.state is CounterState.CLOSED else counter.clerk_id
        if preset is not None and here in (None, preset):
            self._expect(preset)
            if not signing_state(self._desk.facts, self._desk.now()).wants_pin:
                self.enter("")
            return
        if here is not None and counter.terminal and is_same_installation(counter.terminal, facts.signing.terminal):
            self._expect(here)
        if preset is not None and here is not None:
            said = texts.SOMEBODY_ELSE_HERE.fill(clerk=facts.hall.clerk(here).name)
            self._desk.change(status=Status(StatusKind.INFO, said, Lasts.TILL_CHANGE))

    def type_in(self, text: str) -> None:
        """Narrow the list by a staff number, a name or initials; the only one left is chosen."""
        facts = replace(self._desk.facts, signing=replace(self._desk.facts.signing, typed=text))
        fit = who_fit(facts)
        chosen = facts.signing.chosen if facts.signing.chosen in {clerk.id for clerk in fit} else None
        self._put(typed=text, chosen=fit[0].id if len(fit) == 1 else chosen)

    def clerk_chosen(self, clerk_id: ClerkId) -> None:
        self._put(chosen=clerk_id)

    def enter(self, pin: str) -> None:
        """Sign the chosen clerk in at the counter, stand in or come back, whichever it is."""
        facts = self._desk.facts
        state = signing_state(facts, self._desk.now())
        if facts.signing.waits_for(facts.signing.chosen, self._desk.now()):
            self._desk.change(status=QUIET)  # the page counts the seconds; a sentence would stand still beside it
        elif state.why_not is not None or state.chosen is None:
            self._desk.refuse(state.why_not or texts.CHOOSE_CLERK)
        elif state.wants_pin and not pin:
            self._desk.refuse(refusals.PIN_WANTED)
        else:
            way = way_of(facts.counter, state.chosen)
            self._desk.ask(SignIn(state.chosen, facts.counter_id, pin, facts.signing.terminal, way))

    def failed(self, clerk_id: ClerkId, error: Exception) -> None:
        """Take in a refusal: how long to wait, or that a PIN is wanted after all."""
        match error:
            case MustWait(until=until):
                # The page tells the seconds as they pass; the sentence of the refusal would stand still beside it.
                self._desk.change(signing=replace(self._desk.facts.signing, wait=Wait(clerk_id, until)), status=QUIET)
            case Refused(words=refusals.PIN_WANTED):
                self._put(pin_wanted=clerk_id)

    def heard(self, recorded: Iterable[Recorded]) -> None:
        """Wait no longer for a clerk whose pause a manager has ended."""
        wait = self._desk.facts.signing.wait
        if wait is not None and wait.is_over_by(recorded):
            self._put(wait=None)

    def hand_over(self) -> None:
        """Open the page where a colleague stands in, or the own clerk comes back; pressed again, close it."""
        facts = self._desk.facts
        if facts.page is Page.STAND_IN:
            self._desk.change(page=Page.DESK, signing=_anew(facts.signing))
        else:
            signing = replace(_anew(facts.signing), chosen=facts.counter.stands_for)
            self._desk.change(page=Page.STAND_IN, signing=signing)

    def signed_in(self, facts: Facts, actor: Actor) -> Facts:
        """Return the facts of a clerk who has signed in."""
        self._shift.begin_anew()
        duty = replace(facts.duty, today=None, farewell=None)
        return replace(facts, actor=actor, page=Page.DESK, signing=_anew(facts.signing), duty=duty)

    def signed_out(self, facts: Facts) -> Facts:
        """Return the facts of a counter whose clerk has signed out; who was chosen to stand in is forgotten."""
        return replace(facts, actor=None, page=Page.SIGN_IN, signing=_anew(facts.signing))

    def look(self, *, busy: bool) -> None:
        """Go back to signing in when the shift was ended from elsewhere, once nothing is on its way any more."""
        facts = self._desk.facts
        actor = self._shift.lost_by(facts)
        if actor is None or busy:
            return
        why = why_left(facts, actor)
        chosen = actor.clerk_id if comes_again(facts, actor) else None
        signing = replace(_anew(facts.signing), chosen=chosen, left=why)
        status = Status(StatusKind.REFUSED, why, Lasts.TILL_STEP)
        self._desk.change(actor=None, page=Page.SIGN_IN, signing=signing, status=status)

    def _expect(self, clerk_id: ClerkId) -> None:
        """Ask of a clerk who is known already no more than the PIN."""
        self._put(chosen=clerk_id, typed=self._desk.facts.hall.clerk(clerk_id).number)

    def _put(self, **changes: object) -> None:
        self._desk.change(signing=replace(self._desk.facts.signing, **changes))  # type: ignore[arg-type]


def _anew(signing: Signing) -> Signing:
    return Signing(signing.terminal, signing.own_counter, wait=signing.wait)
