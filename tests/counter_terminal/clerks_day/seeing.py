"""What stands before the clerk's and the citizen's eyes after each step of a day."""

from dataclasses import dataclass, field, replace

from counter_terminal.tray.tray_state import tray_state
from counter_terminal.window.soft_button import SoftButton
from shared.db import snapshot
from shared.domain.view import CounterView
from shared.domain.words import Language
from tests.counter_terminal.clerks_day.stage import Stage

LASTING = ("number", "doing", "next", "board", "citizen")
"""What is to be seen at every step."""


@dataclass(frozen=True)
class Sees:
    """What a step leads to; what is not named is as it was before, so that nothing changes unnoticed."""

    number: str | None = None
    """The large word of the window: a number, or why there is none."""
    doing: str | None = None
    """What the tray's sign tells."""
    next: str | None = None
    """The next step's button."""
    board: str | None = None
    """The LED board's lines."""
    citizen: str | None = None
    """The title of the citizen's screen, and the number."""
    says: str | None = None
    """A part of the sentence in the status line."""
    off: dict[str, str] = field(default_factory=dict)
    """Buttons that do nothing now, with a part of the sentence why."""
    on: tuple[str, ...] = ()
    """Buttons that can be pressed now."""
    shows: dict[str, str] = field(default_factory=dict)
    """Other words of the window, by the name of their place, in part."""

    def after(self, before: "Sees") -> "Sees":
        """Return all that is to be seen, with what stays."""
        return replace(self, **{name: getattr(before, name) for name in LASTING if getattr(self, name) is None})


def look(stage: Stage) -> dict[str, str]:
    """Return what is to be seen now, by the names of `Sees`."""
    bench, hand = stage.bench, stage.hand
    citizen = stage.terminal.citizens[-1]
    shown = tray_state(bench.state).kind.value
    return {
        "number": hand.text("ticket_number") if hand.sees("ticket_number") else "",
        "doing": shown,
        "next": hand.text("primary") if hand.sees("primary") else "",
        "board": " ".join(bench.boards[-1].lines),
        "citizen": f"{citizen.title.of(Language.ZH)} {citizen.number}".strip(),
    }


def check(stage: Stage, told: Sees) -> None:
    """Compare what is to be seen with what the script tells."""
    seen, wanted = look(stage), {name: getattr(told, name) for name in LASTING}
    assert seen == wanted, {name: (seen[name], wanted[name]) for name in seen if seen[name] != wanted[name]}
    for place, words in {**({"status_line": told.says} if told.says else {}), **told.shows}.items():
        assert words in stage.hand.text(place), (place, stage.hand.text(place))
    for name, why in told.off.items():
        button = _button(stage, name)
        assert button.off, f"{name} can be pressed"
        assert why in button.toolTip(), (name, button.toolTip())
    for name in told.on:
        assert not _button(stage, name).off, (name, _button(stage, name).toolTip())


def check_always(stage: Stage) -> None:
    """Check what holds after every step: the screens agree with the hall, and what cannot be pressed says why."""
    for button in stage.terminal.window.findChildren(SoftButton):
        if button.isVisible() and button.off:
            assert button.why.zh, f"{button.objectName()} does not say why"
            assert button.toolTip() == button.why.of(Language.ZH)
    if not stage.away:
        ticket = hall_shows(stage).ticket
        number = ticket.number if ticket else ""
        shown = stage.hand.text("ticket_number") if stage.hand.sees("ticket_number") else ""
        assert not number or shown in (number, ""), (number, shown)
        waits_on_screen = stage.bench.rating.asked
        assert waits_on_screen is None or hall_shows(stage).rating is not None


def hall_shows(stage: Stage) -> CounterView:
    """Return the counter as the database has it."""
    store = stage.running.store
    view = store.read(lambda c: snapshot.read_view(c, store.hall_id, store.today(c)))
    return view.counter(stage.running.counter(1).id)


def _button(stage: Stage, name: str) -> SoftButton:
    found = stage.hand.find(name)
    assert isinstance(found, SoftButton), name
    return found
