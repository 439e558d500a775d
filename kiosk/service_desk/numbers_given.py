"""The tab of the hall's numbers: whether they are given today, and the one order that changes it."""

from dataclasses import replace

from kiosk.facts import stopped_by_hand
from kiosk.service_desk import texts
from kiosk.service_desk.place import AtServiceDesk, Order, Row, Tab
from shared.domain.hall import Hall
from shared.domain.view import HallView

NEVER = {True: Order.CLOSE_TODAY, False: Order.OPEN_AGAIN}
"""Which order makes no sense while numbers are stopped, and while they are given."""


def with_numbers(place: AtServiceDesk, hall: Hall | None, view: HallView | None) -> AtServiceDesk:
    """Return the page with what its tab of numbers tells now; the same where the hall is not known yet."""
    if place.tab is not Tab.HALL or hall is None or view is None:
        return replace(place, unfit=None)
    stopped = stopped_by_hand(hall, view.business_day)
    words = texts.STOPPED if stopped else texts.GIVEN
    return replace(place, rows=(Row(texts.NUMBERS_TODAY, words, good=not stopped),), unfit=NEVER[stopped])
