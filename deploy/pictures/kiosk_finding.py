"""Pictures of searching at the kiosk."""

from dataclasses import replace

from deploy.pictures.kiosk import home_state
from kiosk.finding.place import Search
from kiosk.state import Home, KioskState
from shared.domain.hall import Hall
from shared.domain.words import Language
from shared.finding.index import find, index_of


def states(hall: Hall) -> list[tuple[str, KioskState]]:
    """Return the home page with what is used most, and the search page empty and with what was found."""
    home = home_state(hall)
    index = index_of(hall)
    made = [("search-empty", home, ""), ("search-many", home, "d"), ("search-initials", home, "ysz")]
    made.append(("search-nothing", home, "qqxxzz"))
    english = replace(home, language=Language.EN)
    made += [("search-words-en", english, "truck"), ("search-empty-en", english, "")]
    most_used = tuple(s.id for s in hall.services[3:9])
    busy = [("most-used", replace(home, most_used=most_used)), ("most-used-en", replace(english, most_used=most_used))]
    return busy + [(name, replace(at, place=Search(Home(), typed, find(index, typed)))) for name, at, typed in made]
