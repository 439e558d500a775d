"""Which alerts a look at a printer raises, and which it clears; unknown clears nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from drivers.state import Health
from kiosk.printer_report import PrinterReport, Which
from kiosk.state import SlipTrouble
from shared.domain.alert import AlertKind

OF_TROUBLE = {
    SlipTrouble.PAPER_OUT: AlertKind.PAPER_OUT,
    SlipTrouble.COVER_OPEN: AlertKind.COVER_OPEN,
    SlipTrouble.AWAY: AlertKind.PRINTER_AWAY,
    SlipTrouble.FAULT: AlertKind.PRINTER_FAULT,
}
OF_ONE = (*OF_TROUBLE.values(), AlertKind.PAPER_NEAR_END, AlertKind.FEW_SLIPS)
OF_MUTE = (AlertKind.PRINTER_AWAY, AlertKind.FEW_SLIPS)
"""Those that end without a word of the printer: that it was reached, or the kiosk's own count, ends them."""
Raised = Mapping[AlertKind, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class AlertNews:
    """What to raise, with the details of its words, and what to clear, for one printer."""

    about: str
    raised: Raised = field(default_factory=dict)
    cleared: frozenset[AlertKind] = frozenset()


def alerts_of(report: PrinterReport) -> tuple[AlertNews, ...]:
    """Return what each look of a report says of the alerts of its printer, and whether slips come from the second."""
    looks = {look.which: look for look in (*report.others, report)}
    news = [_of_one(look) for look in looks.values()]
    first = looks.get(Which.FIRST)
    if report.which is Which.SECOND and report.trouble is None:
        news.append(AlertNews("", {AlertKind.PRINTER_CHANGED: {}}))
    elif first is not None and first.well:
        news.append(AlertNews("", cleared=frozenset({AlertKind.PRINTER_CHANGED})))
    return tuple(news)


def _of_one(look: PrinterReport) -> AlertNews:
    about = "" if look.which is Which.FIRST else look.which.value
    raised: dict[AlertKind, Mapping[str, str]] = {}
    if look.trouble is not None and look.fault:
        kind = OF_TROUBLE[look.trouble]
        raised[kind] = {"error": look.error} if kind is AlertKind.PRINTER_FAULT else {}
    if look.near_end:
        raised[AlertKind.PAPER_NEAR_END] = {}
    if look.few_slips is not None and look.trouble is not SlipTrouble.PAPER_OUT:
        raised[AlertKind.FEW_SLIPS] = {"slips": str(look.few_slips)}
    return AlertNews(about, raised, _ended_by(look) - raised.keys())


def _ended_by(look: PrinterReport) -> frozenset[AlertKind]:
    """Return which alerts this look would end, were they not raised by it."""
    if look.health is Health.ONLINE:
        return frozenset(OF_ONE)
    if not (look.mute and look.well):
        return frozenset()
    return frozenset(OF_ONE if look.trouble is SlipTrouble.UNTOLD else OF_MUTE)
