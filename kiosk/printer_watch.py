"""Keeps the hall's device table in step with what the kiosk learns of its printer."""

import logging

from kiosk.desk import Desk
from kiosk.slip_printer import PrinterReport
from shared.domain.ids import new_command
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Outcome
from shared.domain.problem import DatabaseAway

log = logging.getLogger(__name__)


class PrinterWatch:
    """Reports the printer's health when it changes; one that could not be told is told with the next look."""

    def __init__(self, desk: Desk, jobs: Jobs, address: str) -> None:
        self._desk, self._jobs, self._address = desk, jobs, address
        self._told: tuple[str, str] | None = None

    def saw(self, report: PrinterReport) -> None:
        news = (report.health.value, report.error)
        if news == self._told:
            return
        self._told = news
        if report.error:
            log.info("%s", report.error)
        command = new_command()
        self._jobs.run(lambda: self._desk.report_printer(self._address, *news, command), self._reported)

    def _reported(self, outcome: Outcome[None]) -> None:
        match outcome:
            case Err(DatabaseAway()):
                self._told = None
            case Err(error):
                self._told = None
                log.error("The printer's health could not be kept.", exc_info=error)
