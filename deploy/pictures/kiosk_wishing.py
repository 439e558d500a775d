"""Pictures of classes that go before, and of several services on one number."""

from dataclasses import replace

from deploy.pictures.kiosk import home_state, issued_ticket
from deploy.pictures.kiosk_deciding import at
from kiosk.state import Home, KioskState, Slip, TakeNumber
from kiosk.wish import Wish
from kiosk.wishing.place import Who, Wishes
from shared.domain.hall import Hall
from shared.domain.words import Language


def states(hall: Hall) -> list[tuple[str, KioskState]]:
    """Return the home page with a wish, the pages of wishes, and a number of several services."""
    home = home_state(hall)
    wish = Wish("green", tuple(s.id for s in hall.services[:3]))
    full = Wish("green", tuple(s.id for s in hall.services[:5]))
    wished = replace(home, wish=wish)
    issued = issued_ticket(home)
    ticket = replace(issued.ticket, priority="green", steps=full.services[1:])
    number = TakeNumber(replace(issued, ticket=ticket), Slip.PRINTED, 8.0)
    service = replace(at(hall, "freight-qualification-renewal"), wish=wish)
    shown = [
        ("wish-home", wished),
        ("wish-home-class", replace(home, wish=Wish("green"))),
        ("wish-who", replace(home, place=Who(Home()))),
        ("wish-list", replace(wished, place=Wishes(Home()))),
        ("wish-list-full", replace(home, wish=full, place=Wishes(Home()))),
        ("wish-service", replace(wished, place=service)),
        ("wish-number", replace(home, place=number, seconds_left=8)),
    ]
    return shown + [(f"{name}-en", replace(state, language=Language.EN)) for name, state in shown]
