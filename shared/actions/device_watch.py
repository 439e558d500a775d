"""Keeps the hall's device table in step with what a program learns of one of its devices."""

import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from shared.actions.devices import report_device
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.device_figures import DeviceFigures, DeviceSeen, figures_of
from shared.domain.ids import CommandId, new_command
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Outcome
from shared.domain.problem import DatabaseAway

FIGURES_S = 60.0

Tell = Callable[[str, str, CommandId | None, DeviceFigures], None]
"""Keeps health, error and figures in the hall; without a command id only the figures are new."""

log = logging.getLogger(__name__)


class DeviceWatch:
    """Reports a device's health when it changes, and its figures once a minute.

    Health that could not be told is told with the next look.
    """

    def __init__(self, tell: Tell, jobs: Jobs, seconds: Callable[[], float]) -> None:
        self._tell, self._jobs, self._seconds = tell, jobs, seconds
        self._told: tuple[str, str] | None = None
        self._told_at = 0.0

    def looked(self, device: DeviceSeen) -> None:
        """Take in how a supervised device is now."""
        self.saw(device.health.value, device.error or "", figures_of(device, datetime.now(UTC)))

    def saw(self, health: str, error: str, figures: DeviceFigures) -> None:
        """Take in one look at the device; `error` is a full sentence, or nothing."""
        now, news = self._seconds(), (health, error)
        changed = news != self._told
        if not changed and now - self._told_at < FIGURES_S:
            return
        self._told, self._told_at = news, now
        if changed and error:
            log.info("%s", error)
        command = new_command() if changed else None
        self._jobs.run(lambda: self._tell(health, error, command, figures), self._reported)

    def _reported(self, outcome: Outcome[None]) -> None:
        match outcome:
            case Err(DatabaseAway()):
                self._told = None
            case Err(error):
                self._told = None
                log.error("A device's health could not be kept.", exc_info=error)


def watches(store: Store, by: Actor, jobs: Jobs) -> Callable[[str, str], DeviceWatch]:
    """Return what makes a watch, for a kind and an address, that reports to the hall's device table."""

    def watch(kind: str, address: str) -> DeviceWatch:
        return DeviceWatch(partial(report_device, store, by, kind, address), jobs, time.monotonic)

    return watch
