"""Telling the hall how this counter's board and pad are, each time that changes."""

import logging
from collections.abc import Callable
from functools import partial

from counter_terminal.commands import IN_THE_BACKGROUND, Commands
from drivers.state import DeviceState
from shared.actions.devices import report_device
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.outcome import Err, Outcome

log = logging.getLogger(__name__)


class DeviceReports:
    def __init__(self, store: Store, commands: Commands, by: Callable[[], Actor], kind: str, address: str) -> None:
        """`by` names the place: the device table keeps one line per place and kind."""
        self._store, self._commands, self._by = store, commands, by
        self._kind, self._address = kind, address
        self._told: tuple[str, str] | None = None

    def heard(self, state: DeviceState) -> None:
        """Report a state unless the hall has been told the same already."""
        now = (state.health.value, state.error or "")
        if now == self._told:
            return
        self._told = now
        work = partial(report_device, self._store, self._by(), self._kind, self._address, *now)
        self._commands.send(work, self._reported, IN_THE_BACKGROUND)

    def _reported(self, outcome: Outcome[None]) -> None:
        if isinstance(outcome, Err):
            log.error("the state of the %s at %s could not be reported: %s", self._kind, self._address, outcome.error)
            self._told = None
