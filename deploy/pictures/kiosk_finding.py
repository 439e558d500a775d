"""Pictures of searching at the kiosk."""

from dataclasses import replace

from deploy.pictures.kiosk import home_state
from kiosk.finding.index import find, index_of
from kiosk.finding.place import Search
from kiosk.state import Home, KioskState
from shared.domain.hall import Hall
from shared.domain.words import Language


def states(hall: Hall) -> list[tuple[str, KioskState]]:
    """Return the search page empty, with one letter, with initials, and with nothing found."""
    home = home_state(hall)
    index = index_of(hall)
    made = [("search-empty", home, ""), ("search-many", home, "d"), ("search-initials", home, "ysz")]
    made.append(("search-nothing", home, "qqxxzz"))
    english = replace(home, language=Language.EN)
    made += [("search-words-en", english, "truck"), ("search-empty-en", english, "")]
    return [(name, replace(at, place=Search(Home(), typed, find(index, typed)))) for name, at, typed in made]
