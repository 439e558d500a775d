"""Keeps the hall's device table in step with what the kiosk learns of one of its devices."""

import logging
from collections.abc import Callable

from shared.domain.device_figures import DeviceFigures
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
