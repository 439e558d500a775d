"""What citizens can do besides taking a number, each a button at the bottom of the home page."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.check_in import texts as check_in
from kiosk.check_in.place import OpenCheckIn
from kiosk.finding import texts as finding
from kiosk.finding.place import OpenSearch
from kiosk.guide import texts as guide
from kiosk.guide.place import CallGuide
from kiosk.my_number import texts as my_number
from kiosk.my_number.place import OpenMyNumber, Purpose
from kiosk.suggesting.place import OpenBox
from kiosk.wishing import texts as wishing
from kiosk.wishing.place import OpenWho
from shared.domain.hall import Hall
from shared.domain.suggestion_words import BOX
from shared.domain.words import Words
from shared.press import Press


def _always(_: Hall) -> bool:
    return True


def books(hall: Hall) -> bool:
    """Say whether anything can be booked in a hall."""
    return any(service.slots for service in hall.services)


@dataclass(frozen=True, slots=True)
class Errand:
    name: str
    """The button's object name."""
    icon: str
    words: Words
    press: Press
    """What the button tells; the errand's flow answers it."""
    offered: Callable[[Hall], bool] = _always
    """Whether a hall has it at all."""
    after_hours: bool = False
    """Whether it can be done while no numbers are given."""
    while_open: bool = False
    """Whether it can also be done while the hall is open and gives no more numbers."""
    only_closed: bool = False
    """Whether it is offered only while no numbers are given; at other times another page has it."""
    needs_hall: bool = False
    """Whether it is of no use while the hall can't be reached."""


_RETURN, _ASK = OpenMyNumber(Purpose.RETURN), OpenMyNumber(Purpose.ASK)

ERRANDS: tuple[Errand, ...] = (
    Errand("errand_check_in", "calendar-check-outline", check_in.ERRAND, OpenCheckIn(), books, after_hours=True),
    Errand("errand_return", "account-reactivate-outline", my_number.ERRAND_RETURN, _RETURN, after_hours=True),
    Errand("errand_my_number", "ticket-confirmation-outline", my_number.ERRAND_ASK, _ASK, after_hours=True),
    Errand("errand_look", "text-box-search-outline", finding.LOOK_UP, OpenSearch(), after_hours=True, only_closed=True),
    Errand("errand_who", "heart-outline", wishing.PRIORITY, OpenWho()),
    Errand("suggestions", "email-edit-outline", BOX, OpenBox(), after_hours=True, needs_hall=True),
    Errand("errand_guide", "bell-outline", guide.CALL_GUIDE, CallGuide(), while_open=True),
)
"""In the order shown."""
