"""Keeps the hall's device table and its alerts in step with what the kiosk learns of its printers."""

import logging
from collections.abc import Callable
from functools import partial

from kiosk.desk import Desk
from kiosk.printer_alerts import AlertNews, alerts_of
from kiosk.printer_figures import PrinterFigures
from kiosk.printer_report import PrinterReport, Which
from shared.actions.device_watch import DeviceWatch
from shared.domain.alert import AlertKind
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Outcome
from shared.domain.problem import DatabaseAway

KINDS = {Which.FIRST: "printer", Which.SECOND: "printer-2"}
"""The printers' names in the device table."""

log = logging.getLogger(__name__)


class PrinterWatch:
    """Reports each printer's health when it changes and its figures once a minute, and raises and clears alerts.

    What could not be told is told with the next look.
    """

    def __init__(self, desk: Desk, jobs: Jobs, address: str, seconds: Callable[[], float]) -> None:
        self._desk, self._jobs, self._address, self._seconds = desk, jobs, address, seconds
        self._health: dict[Which, DeviceWatch] = {}
        self._figures = {which: PrinterFigures() for which in Which}
        self._alerts: dict[tuple[str, AlertKind], bool] = {}
        """Which alerts were told, and whether they were raised."""

    def saw(self, report: PrinterReport) -> None:
        """Take in what one question or one slip told of the printers."""
        for look in (*report.others, report):
            self._tell_health(look)
        for news in alerts_of(report):
            self._tell_alerts(news)

    def _tell_health(self, look: PrinterReport) -> None:
        figures, now = self._figures[look.which], self._seconds()
        figures.count(look, now)
        self._health_of(look).saw(look.health.value, look.error, figures.told(now))

    def _health_of(self, look: PrinterReport) -> DeviceWatch:
        if look.which not in self._health:
            tell = partial(self._desk.report_printer, KINDS[look.which], look.address or self._address)
            self._health[look.which] = DeviceWatch(tell, self._jobs, self._seconds)
        return self._health[look.which]

    def _tell_alerts(self, news: AlertNews) -> None:
        """Tell what differs from what was told last; after a start that is everything, of which most is so already."""
        wanted = {(news.about, kind): kind in news.raised for kind in (*news.raised, *news.cleared)}
        fresh = {key for key, raised in wanted.items() if self._alerts.get(key) is not raised}
        if not fresh:
            return
        kinds = {kind for _, kind in fresh}
        told = AlertNews(news.about, {k: d for k, d in news.raised.items() if k in kinds}, news.cleared & kinds)
        self._alerts |= {key: wanted[key] for key in fresh}
        self._jobs.run(
            lambda: self._desk.tell_alerts(told),
            lambda outcome: self._reported(outcome, lambda: [self._alerts.pop(key, None) for key in fresh]),
        )

    def _reported(self, outcome: Outcome[None], forget: Callable[[], object]) -> None:
        match outcome:
            case Err(DatabaseAway()):
                forget()
            case Err(error):
                forget()
                log.error("The printer's health could not be kept.", exc_info=error)
