"""Keeps the hall's device table in step with what the kiosk learns of its printer."""

import logging
from collections.abc import Callable

from drivers.state import Health
from kiosk.desk import Desk
from kiosk.slip_printer import PrinterReport
from shared.domain.device_figures import DeviceFigures
from shared.domain.ids import new_command
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Outcome
from shared.domain.problem import DatabaseAway

FIGURES_S = 60.0

log = logging.getLogger(__name__)


class PrinterWatch:
    """Reports the printer's health when it changes, and its figures once a minute.

    Health that could not be told is told with the next look.
    """

    def __init__(self, desk: Desk, jobs: Jobs, address: str, seconds: Callable[[], float]) -> None:
        self._desk, self._jobs, self._address, self._seconds = desk, jobs, address, seconds
        self._told: tuple[str, str] | None = None
        self._told_at = 0.0
        self._looks = self._answers = self._errors = 0
        self._seen_at: float | None = None

    def saw(self, report: PrinterReport) -> None:
        now = self._seconds()
        self._count(report, now)
        news = (report.health.value, report.error)
        changed = news != self._told
        if not changed and now - self._told_at < FIGURES_S:
            return
        self._told, self._told_at = news, now
        if changed and report.error:
            log.info("%s", report.error)
        command = new_command() if changed else None
        figures = self._figures(now)
        self._jobs.run(lambda: self._desk.report_printer(self._address, *news, command, figures), self._reported)

    def _count(self, report: PrinterReport, now: float) -> None:
        self._looks += 1
        self._errors += bool(report.error)
        if report.health is Health.ONLINE:
            self._answers += 1
            self._seen_at = now

    def _figures(self, now: float) -> DeviceFigures:
        age_s = None if self._seen_at is None else now - self._seen_at
        return DeviceFigures(age_s, self._looks, self._answers, self._answers, self._errors)

    def _reported(self, outcome: Outcome[None]) -> None:
        match outcome:
            case Err(DatabaseAway()):
                self._told = None
            case Err(error):
                self._told = None
                log.error("The printer's health could not be kept.", exc_info=error)
