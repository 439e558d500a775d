"""Telling the hall how this counter's board and pad are, each time that changes, and what they do, once a minute."""

import logging
import time
from collections.abc import Callable

from counter_terminal.commands import IN_THE_BACKGROUND, Commands
from drivers.state import DeviceState
from drivers.supervisor import utc_now
from shared.actions.devices import report_device
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.device_figures import figures_of
from shared.domain.ids import CommandId
from shared.domain.outcome import Err, Outcome

FIGURES_S = 60.0

log = logging.getLogger(__name__)


class DeviceReports:
    def __init__(
        self,
        store: Store,
        commands: Commands,
        by: Callable[[], Actor],
        kind: str,
        address: str,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        """`by` names the place: the device table keeps one line per place and kind."""
        self._store, self._commands, self._by = store, commands, by
        self._kind, self._address, self._seconds = kind, address, seconds
        self._told: tuple[str, str] | None = None
        self._told_at = 0.0

    def heard(self, state: DeviceState) -> None:
        """Report a state; one that differs only in its figures not before the minute is over."""
        now = (state.health.value, state.error or "")
        changed = now != self._told
        if not changed and self._seconds() - self._told_at < FIGURES_S:
            return
        self._told, self._told_at = now, self._seconds()
        figures = figures_of(state, utc_now())

        def work(command: CommandId) -> None:
            kept = command if changed else None
            report_device(self._store, self._by(), self._kind, self._address, *now, kept, figures)

        # Figures that could not be told are old before they could be told again.
        self._commands.send(work, self._reported, IN_THE_BACKGROUND if changed else ())

    def _reported(self, outcome: Outcome[None]) -> None:
        if isinstance(outcome, Err):
            log.error("the state of the %s at %s could not be reported: %s", self._kind, self._address, outcome.error)
            self._told = None
