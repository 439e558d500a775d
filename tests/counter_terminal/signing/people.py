"""PINs, skills and second terminals for benches of signing in."""

from dataclasses import replace

from counter_terminal.intents import Pause
from counter_terminal.signing.facts import Signing
from counter_terminal.state import StatusKind
from shared.actions.set_up import import_catalogue
from shared.actions.staff_pins import set_pin
from shared.catalogue.of_hall import catalogue_of
from shared.domain.actor import Actor
from shared.domain.hall import Clerk, Role
from shared.domain.ids import new_command
from tests.counter_terminal.bench import Bench

MANAGER = Actor(Role.MANAGER, "manager 1")
PIN, WRONG = "204917", "204918"


def clerk_of(bench: Bench, number: str) -> Clerk:
    return next(c for c in bench.running.store.hall().clerks if c.number == number)


def gets_pin(bench: Bench, number: str, pin: str = PIN) -> None:
    """Set a PIN, and let the terminal hear of it as the feed does."""
    set_pin(bench.running.store, MANAGER, clerk_of(bench, number).id, pin, new_command())
    hears(bench)


def changes_hall(bench: Bench, skills: dict[str, tuple[str, ...]] | None = None, **rules: object) -> None:
    """Import the catalogue again with other rules, or with clerks who may serve these queues only."""
    known = catalogue_of(bench.running.store.hall())
    clerks = tuple(replace(c, skills=(skills or {}).get(c.number, c.skills)) for c in known.clerks)
    changed = replace(known, clerks=clerks, rules=replace(known.rules, **rules))  # type: ignore[arg-type]
    url = bench.running.store.engine.url.render_as_string(hide_password=False)
    import_catalogue(url, changed, bench.clock).close()
    hears(bench)


def hears(bench: Bench) -> None:
    bench.presenter.hall_came(bench.running.store.hall())
    bench.bring_news()


def enters(bench: Bench, typed: str, pin: str = "") -> None:
    """Type who it is, and a PIN, and press Enter."""
    bench.presenter.signing.type_in(typed)
    bench.presenter.signing.enter(pin)
    bench.settle()


def pauses(bench: Bench, reason: str = "meal") -> None:
    bench.presenter.ask(Pause(reason))
    bench.settle()


def hands_over(bench: Bench, typed: str, pin: str = "") -> None:
    """Open the page of handing over, and let somebody take the counter there."""
    bench.presenter.signing.hand_over()
    enters(bench, typed, pin)


def a_terminal(bench: Bench, name: str, counter: int = 1) -> Bench:
    """Return another program at a counter of the same hall, of this name."""
    return Bench(bench.running, bench.clock, counter, terminal=name)


def call_it(bench: Bench, name: str) -> None:
    """Let a program be of a name from its next sign-in on."""
    bench.presenter.change(signing=Signing(name, bench.presenter.facts.counter_id))


def refusal(bench: Bench) -> str:
    assert bench.state.status.kind is StatusKind.REFUSED
    return bench.state.status.text.zh


def may_hand_over(bench: Bench) -> bool:
    return bench.state.duty.hands_over


def chosen(bench: Bench) -> str:
    """Return the number of the clerk who is chosen; empty for nobody."""
    clerk_id = bench.state.signing.chosen
    return bench.running.hall.clerk(clerk_id).number if clerk_id is not None else ""


def wants_pin(bench: Bench) -> bool:
    return bench.state.signing.wants_pin
