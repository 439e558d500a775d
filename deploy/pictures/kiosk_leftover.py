"""Pictures of the home page with what a citizen left open there, and after that was forgotten."""

from dataclasses import replace

from deploy.pictures.kiosk import COMMAND, home_state
from kiosk import texts
from kiosk.state import Home, KioskState
from kiosk.suggesting.place import Note
from kiosk.wish import Wish
from shared.domain.hall import Hall


def states(hall: Hall) -> list[tuple[str, KioskState]]:
    """Return an unfinished note alone and beside a list of services, and the sentence that both are gone."""
    home, note = home_state(hall), Note(Home(), COMMAND)
    wish = Wish("green", tuple(service.id for service in hall.services[:3]))
    return [
        ("left-note", replace(home, draft=note)),
        ("left-note-and-list", replace(home, draft=note, wish=wish)),
        ("left-forgotten", replace(home, place=Home(said=texts.FORGOTTEN))),
    ]
