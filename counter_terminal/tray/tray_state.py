"""What the tray says of a counter: one sign, one line."""

from dataclasses import dataclass
from enum import StrEnum

from counter_terminal import texts
from counter_terminal.state import CounterDeskState, Page
from shared.domain.words import Words


class TrayKind(StrEnum):
    SIGNED_OUT = "signed_out"
    OPEN = "open"
    CALLED = "called"
    SERVING = "serving"
    PAUSED = "paused"
    OFFLINE = "offline"
    ALERT = "alert"


@dataclass(frozen=True, slots=True)
class TrayState:
    kind: TrayKind
    line: Words
    """Counter, what it does with whom, and how many wait."""


def tray_state(state: CounterDeskState) -> TrayState:
    kind = _kind(state)
    what = texts.TRAY[_doing(state).value if kind is TrayKind.ALERT else kind.value]
    number = state.ticket.number if state.ticket else ""
    counter = texts.COUNTER.fill(number=state.counter_number)
    line = texts.TRAY_LINE.fill(counter=counter, what=what.fill(number=number), waiting=state.waiting_total)
    return TrayState(kind, line)


def _kind(state: CounterDeskState) -> TrayKind:
    """Return what matters most: a dead database before an alert, an alert before the counter's own state."""
    if state.away:
        return TrayKind.OFFLINE
    return TrayKind.ALERT if state.alerts else _doing(state)


def _doing(state: CounterDeskState) -> TrayKind:
    if state.page is Page.SIGN_IN:
        return TrayKind.SIGNED_OUT
    if state.ticket is not None:
        return TrayKind.SERVING if state.ticket.serving else TrayKind.CALLED
    return TrayKind.PAUSED if state.paused else TrayKind.OPEN
