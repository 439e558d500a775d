"""Alerts about a counter's board, pad and rating screen: raised when one is away for a while, gone when it is back."""

import logging
import time
from collections.abc import Callable

from counter_terminal.commands import IN_THE_BACKGROUND, Commands
from counter_terminal.facts import Facts
from drivers.errors import BadAnswer, DeviceError, NoAnswer
from drivers.state import DeviceState, Health
from shared.actions.alerts import clear_own, raise_alert
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.alert import AlertKind
from shared.domain.device_words import AWAY, SILENT, WRONG
from shared.domain.outcome import Err, Outcome
from shared.domain.view import CounterState

GRACE_S = 60.0
"""So long a device may be away before somebody is told: a cable that is moved, a board that is started anew."""
SETTLED_S = 5.0
"""So long a device is well before it counts as back; a loose cable comes and goes."""
_CODES: dict[type[DeviceError], str] = {NoAnswer: SILENT, BadAnswer: WRONG}

log = logging.getLogger(__name__)


class DeviceAlerts:
    """Watches one device. An alert that was cleared by hand is not raised again before the device was back."""

    def __init__(
        self,
        store: Store,
        commands: Commands,
        facts: Callable[[], Facts],
        by: Callable[[], Actor],
        device: str,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        """`device` is its code in alerts, `by` names the place where it stands."""
        self._store, self._commands, self._facts, self._by = store, commands, facts, by
        self._device, self._seconds = device, seconds
        self._state: DeviceState | None = None
        self._away_since: float | None = None
        self._well_since: float | None = None
        self._raised_by: Actor | None = None
        self._busy = False

    def heard(self, state: DeviceState) -> None:
        """Take in how the device is; one whose port is open may be well, one not tried yet is neither well nor away."""
        if state.health is Health.UNKNOWN and not state.reached:
            return
        self._state = state
        if state.health is not Health.OFFLINE:
            self._well_since = self._seconds() if self._well_since is None else self._well_since
            return
        self._well_since = None
        self._away_since = self._seconds() if self._away_since is None else self._away_since

    def tick(self) -> None:
        """Let time pass."""
        if self._busy or self._state is None or self._facts().view is None:
            return
        if self._is_back:
            self._away_since = None
            if self._raised_by is not None or self._is_open:
                self._clear(self._raised_by or self._by())
        elif self._is_missed and self._raised_by is None and not self._is_open:
            self._raise(self._by(), self._state)

    @property
    def _is_back(self) -> bool:
        return self._well_since is not None and self._seconds() - self._well_since >= SETTLED_S

    @property
    def _is_missed(self) -> bool:
        """Whether it is away for too long, while somebody works here: at night devices are switched off."""
        on_duty = self._facts().counter.state is not CounterState.CLOSED
        return on_duty and self._away_since is not None and self._seconds() - self._away_since >= GRACE_S

    @property
    def _is_open(self) -> bool:
        """Whether its alert stands, perhaps from before this program was started."""
        view, place = self._facts().view, self._by().name
        about = ((a.kind, a.place, a.about) for a in view.alerts) if view is not None else ()
        return (AlertKind.DEVICE_FAULT, place, self._device) in about

    def _raise(self, by: Actor, state: DeviceState) -> None:
        details = {"device": self._device, "error": _CODES.get(state.fault, AWAY)}
        self._raised_by = by
        self._send(
            lambda: raise_alert(self._store, by, AlertKind.DEVICE_FAULT, about=self._device, details=details), None
        )

    def _clear(self, by: Actor) -> None:
        self._raised_by = None
        self._send(lambda: clear_own(self._store, by, (AlertKind.DEVICE_FAULT,), self._device), by)

    def _send(self, work: Callable[[], object], otherwise: Actor | None) -> None:
        """Do it in the background; `otherwise` is whose alert still stands when it can't be done."""
        self._busy = True

        def came(outcome: Outcome[object]) -> None:
            self._busy = False
            if isinstance(outcome, Err):
                log.error("the alert about the %s could not be told: %s", self._device, outcome.error)
                self._raised_by = otherwise

        self._commands.send(lambda _: work(), came, IN_THE_BACKGROUND)
