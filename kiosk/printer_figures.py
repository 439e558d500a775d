"""Counts how a printer answers, for the hall's device table."""

from drivers.state import Health
from kiosk.printer_report import PrinterReport
from shared.domain.device_figures import DeviceFigures


class PrinterFigures:
    def __init__(self) -> None:
        self._looks = self._answers = self._errors = 0
        self._seen_at: float | None = None

    def count(self, report: PrinterReport, now: float) -> None:
        self._looks += 1
        self._errors += bool(report.error)
        if report.health is Health.ONLINE:
            self._answers += 1
            self._seen_at = now

    def told(self, now: float) -> DeviceFigures:
        age_s = None if self._seen_at is None else now - self._seen_at
        return DeviceFigures(age_s, self._looks, self._answers, self._answers, self._errors)
