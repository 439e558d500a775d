"""Keeps the hall's device table in step with what the kiosk learns of its printer."""

from collections.abc import Callable
from functools import partial

from drivers.state import Health
from kiosk.desk import Desk
from kiosk.device_watch import DeviceWatch
from kiosk.slip_printer import PrinterReport
from shared.domain.device_figures import DeviceFigures
from shared.domain.jobs import Jobs


class PrinterWatch:
    """Counts the looks at the printer, and has them reported."""

    def __init__(self, desk: Desk, jobs: Jobs, address: str, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._watch = DeviceWatch(partial(desk.report_printer, address), jobs, seconds)
        self._looks = self._answers = self._errors = 0
        self._seen_at: float | None = None

    def saw(self, report: PrinterReport) -> None:
        now = self._seconds()
        self._count(report, now)
        self._watch.saw(report.health.value, report.error, self._figures(now))

    def _count(self, report: PrinterReport, now: float) -> None:
        self._looks += 1
        self._errors += bool(report.error)
        if report.health is Health.ONLINE:
            self._answers += 1
            self._seen_at = now

    def _figures(self, now: float) -> DeviceFigures:
        age_s = None if self._seen_at is None else now - self._seen_at
        return DeviceFigures(age_s, self._looks, self._answers, self._answers, self._errors)
