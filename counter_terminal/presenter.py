"""The counter terminal's mind: presses become intents, intents become actions, the hall becomes a state."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from counter_terminal import texts
from counter_terminal.appointments.mind import Appointments
from counter_terminal.around import Around
from counter_terminal.asides import Asides
from counter_terminal.board_link import BoardLink
from counter_terminal.citizen import Citizen
from counter_terminal.commands import Commands
from counter_terminal.desk import derive
from counter_terminal.duty.desk import DutyDesk
from counter_terminal.errand import Errands
from counter_terminal.facts import Facts
from counter_terminal.intents import Answer, Intent, Return, SignIn, Simple
from counter_terminal.lists.mind import Lists
from counter_terminal.look_up.mind import LookUp
from counter_terminal.pad_link import PadDisplay
from counter_terminal.personal.mind import Personal
from counter_terminal.rating_desk import RatingDesk
from counter_terminal.sentences import LastSaid
from counter_terminal.signing.desk import SigningDesk
from counter_terminal.stale_page import is_stale
from counter_terminal.state import ENDS, QUIET, Act, CounterDeskState, Page, Status, StatusKind
from counter_terminal.steps import primary_act
from counter_terminal.visit.asking_first import AskFirst
from counter_terminal.visit.ending import in_full
from counter_terminal.visit.visit import Visit, with_page
from drivers.state import DeviceState
from shared.actions.letting_in import SignedIn
from shared.db.store import Store
from shared.domain.events import Recorded
from shared.domain.hall import Hall
from shared.domain.ids import CounterId
from shared.domain.link import LinkState
from shared.domain.view import HallView
from shared.domain.words import NOTHING, Words

Show = Callable[[CounterDeskState], None]


class CounterPresenter:
    """Everything runs on one thread; `show` gets a new state whenever the screen should change."""

    def __init__(
        self,
        store: Store,
        commands: Commands,
        facts: Facts,
        board: BoardLink,
        display: PadDisplay,
        rating: RatingDesk,
        rating_extra: timedelta = timedelta(),
    ) -> None:
        self._store, self._board, self._display, self._rating = store, board, display, rating
        self._rating_extra = rating_extra
        rating.on_lost = lambda why: self.say(StatusKind.PROBLEM, texts.RATING_LOST.fill(why=why))
        self._errands = Errands(store, commands, rating, self)
        self.citizen = Citizen(rating, self)
        """Who rates here."""
        self._ask_first = AskFirst(rating, self)
        self.asides = Asides(store, commands, self)
        """What is said beside the work."""
        self.signing, self.duty = SigningDesk(self), DutyDesk(store, commands, self)
        self.around = Around(
            Lists(store, commands, self),
            LookUp(store, commands, self),
            Appointments(store, commands, self),
            Personal(store, commands, self),
        )
        """What is looked at beside the work."""
        self.visit = Visit(store, commands, self)
        """Papers, services and the printed list of the ticket in hand."""
        self._last_said = LastSaid()
        self._show: Show = lambda _: None
        self._shown: CounterDeskState | None = None
        self.facts = facts
        self.on_refreshed: Callable[[Facts], None] = lambda _: None
        """Told what is known whenever anything may have changed, and as time passes."""

    def attach(self, show: Show) -> None:
        """Send states to `show` from now on, beginning with the present one."""
        self._show, self._shown = show, None
        self.refresh()

    # what comes from the hall

    def hall_came(self, hall: Hall) -> None:
        self.change(hall=hall)

    def link_came(self, link: LinkState) -> None:
        self.change(link=link)
        self.around.link_came(link)

    def view_came(self, view: HallView, recorded: tuple[Recorded, ...]) -> None:
        """Take in a new picture of the hall; screen, board, pad and rating follow it."""
        before, self.facts = self.facts.counter.ticket, replace(self.facts, view=view)
        self._follow(recorded)
        self.signing.heard(recorded)
        self.signing.first_look()
        self.signing.look(busy=self._errands.busy)
        if is_stale(self.facts, before):
            self.facts = replace(self.facts, page=Page.DESK)
        self._errands.look()
        self.visit.look()
        self.around.news(recorded)
        self.refresh()

    def now(self) -> datetime:
        """Return the hall's time."""
        return self._store.now()

    def tick(self) -> None:
        """Let time pass: waits grow, ratings close."""
        now = self._store.now()
        self._rating.tick(self.facts.counter, now)
        self._errands.tick(now)
        self.signing.look(busy=self._errands.busy)
        self.around.tick(now, self.facts.link)
        self.refresh()

    # what the clerk does

    def primary_pressed(self) -> None:
        """Take the next step, as the screen shows it."""
        self.ask(Simple(primary_act(self.facts.counter)))

    def recall_pressed(self) -> None:
        self.ask(Simple(Act.RECALL))

    def no_show_pressed(self) -> None:
        self.ask(Simple(Act.NO_SHOW))

    def resume_pressed(self) -> None:
        self.ask(Simple(Act.RESUME))

    def sign_out_pressed(self) -> None:
        self.duty.sign_out_pressed()

    def return_pressed(self, number: str) -> None:
        self.ask(Return(number))

    def counter_chosen(self, counter_id: CounterId) -> None:
        """Work at another counter from now on; board and pad go with it."""
        self.facts = replace(self.facts, counter_id=counter_id)
        self._rating.number = self.facts.set_up.number
        self._follow(())
        self.refresh()

    def ask(self, intent: Intent) -> None:
        """Carry an intent out if the rules allow it; a second press while it is on its way does nothing.

        What would let go of something that the clerk may miss asks once before.
        """
        if self._errands.busy or not self._ask_first.holds_back(intent):
            self._errands.ask(in_full(self.facts, intent))

    def done(self, intent: Intent, answer: Answer) -> None:
        """Take in what an intent came to: who is signed in, and which page is done with."""
        if isinstance(answer, SignedIn):
            self.facts = self.signing.signed_in(self.facts, answer.actor)
            self.duty.signed_in(answer.actor)
        elif intent.act is Act.SIGN_OUT:
            actor, self.facts = self.facts.actor, self.signing.signed_out(self.facts)
            self.duty.signed_out(actor)
        elif intent.act in (Act.TRANSFER, Act.PAUSE, Act.CALL_THIS, Act.NOTE, *ENDS):
            self.visit.wrote(self.facts.page, False)
            self.facts = replace(self.facts, page=Page.DESK)
        self.refresh()

    def failed(self, intent: Intent, error: Exception) -> None:
        """Take in why an intent came to nothing."""
        if isinstance(intent, SignIn):
            self.signing.failed(intent.clerk_id, error)

    def inform(self, text: Words) -> None:
        self.say(StatusKind.INFO, text)

    def refuse(self, why: Words) -> None:
        self.say(StatusKind.REFUSED, why)

    def problem(self, text: str) -> None:
        self.say(StatusKind.PROBLEM, texts.FAILED.fill(why=text))

    def say(self, kind: StatusKind, text: Words) -> None:
        """Show a sentence in the status line; that the database is away stands there already, and goes with it."""
        if text == texts.WHY_AWAY and self.facts.link.away:
            return
        self.change(status=Status(kind, text))

    def change(self, **changes: object) -> None:
        """Change what is known or opened, and show it."""
        self.facts = replace(self.facts, **changes)  # type: ignore[arg-type]
        self.refresh()

    def board_came(self, state: DeviceState) -> None:
        self.change(board=state)

    def pad_came(self, state: DeviceState) -> None:
        self.change(pad=state)

    def rating_screen_came(self, trouble: Words) -> None:
        """Take in what keeps citizens from rating on their screen, nothing once it is there."""
        if trouble == self.facts.rating_screen:
            return
        before = self.facts.rating_screen
        self.change(rating_screen=trouble)
        if trouble != NOTHING:
            self.say(StatusKind.PROBLEM, trouble)
        elif before is not None:
            self.inform(texts.RATING_SCREEN_BACK)

    def refresh(self) -> None:
        self.around.follow(self.facts.actor)
        self.facts, now = replace(with_page(self.facts), rating=self._rating.state), self._store.now()
        if self._last_said.is_over(self.facts, now):
            self.facts = replace(self.facts, status=QUIET)
        state = derive(self.facts, now)
        if state != self._shown:
            self._shown = state
            self._show(state)
        self.on_refreshed(self.facts)

    def _follow(self, recorded: tuple[Recorded, ...]) -> None:
        if self.facts.view is None:
            return
        counter = self.facts.counter
        self._board.follow(counter, self.facts.hall)
        self._display.follow(counter, self.facts.hall, self.facts.waiting_here)
        self._rating.follow(counter, recorded, self._rating_extra, self._store.now())
