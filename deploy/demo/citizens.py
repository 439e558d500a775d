"""The citizens of the morning: they find their service at the kiosk and take a number."""

import time
from collections.abc import Callable, Iterable

from deploy.demo.script import Visitor
from deploy.rig.program import Program
from shared.domain.words import Language

Taken = Callable[[Visitor, str], None]
Moment = Callable[[str], None]

PAGES_AT_MOST = 20


def take_numbers(kiosk: Program, people: Iterable[Visitor], gap_s: float, taken: Taken, moment: Moment) -> None:
    """Let people take their numbers one after the other.

    `taken` hears each number; `moment` is told the name of each page worth a picture.
    """
    for person in people:
        began = time.monotonic()
        taken(person, take_number(kiosk, person, moment))
        time.sleep(max(0.0, gap_s - (time.monotonic() - began)))


def take_number(kiosk: Program, person: Visitor, moment: Moment = lambda _: None) -> str:
    """Walk through the kiosk's pages as one citizen does; return the number on its screen."""
    kiosk.wait_page("home")
    if person.language is Language.EN:
        kiosk.tap("language")
    moment(f"home-{person.language}")
    kiosk.tap(f"department_{person.department}")
    _find(kiosk, f"service_{person.service}")
    kiosk.tap(f"service_{person.service}")
    kiosk.wait_page("service")
    moment(f"service-{person.language}")
    kiosk.wait_for(lambda texts: "take_number" in texts, "offering a number")
    kiosk.tap("take_number")
    _go_on(kiosk)
    kiosk.wait_for(lambda texts: texts.get("ticket_number", "") != "", "a number")
    kiosk.wait_for(lambda texts: "go_home" in texts, "the printed slip")
    number = kiosk.texts()["ticket_number"]
    moment(f"number-{person.language}")
    kiosk.tap("go_home")
    return number


def _go_on(kiosk: Program) -> None:
    """Press on through what the kiosk tells of a long line, and through its three questions."""
    for page in ("long_line", "questions"):
        if f"page_{page}" in kiosk.texts():
            kiosk.tap("take_number")


def _find(kiosk: Program, name: str) -> None:
    """Turn pages until the tile is on the screen."""
    for _ in range(PAGES_AT_MOST):
        if name in kiosk.texts():
            return
        kiosk.tap("next_page")
    kiosk.wait_for(lambda texts: name in texts, f"tile {name}")
