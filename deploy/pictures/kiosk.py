"""Pictures of the kiosk in all the states worth looking at, drawn without a display."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QApplication

from deploy.pictures.long_hall import a_long_hall
from kiosk import texts
from kiosk.state import AtService, Closed, Home, KioskState, PrintFault, Shut, Slip, SlipTrouble, Step, TakeNumber
from kiosk.window import KioskWindow
from shared.actions.set_up import import_catalogue
from shared.catalogue.reading import read_catalogue
from shared.domain.hall import Hall, Service
from shared.domain.ids import CommandId, TicketId
from shared.domain.link import LinkState
from shared.domain.ticket import Issued, Ticket, TicketState, WaitRange
from shared.domain.view import CounterState, CounterView, HallView
from shared.domain.words import Language, Words
from shared.qt.theme import DARK, HIGH_CONTRAST, LIGHT, Theme, dress

PORTRAIT, LANDSCAPE, DESKTOP, TILED = QSize(1080, 1920), QSize(1920, 1080), QSize(1366, 768), QSize(432, 768)
CATALOGUE = Path(__file__).parents[1] / "catalogues" / "transport-hall.toml"
NOW = datetime(2026, 3, 2, 2, 42, tzinfo=UTC)
EVENING = datetime(2026, 3, 2, 10, 30, tzinfo=UTC)
COMMAND = CommandId("picture")


@dataclass(frozen=True, slots=True)
class Picture:
    name: str
    state: KioskState
    size: QSize = PORTRAIT
    theme: Theme = LIGHT
    pressed: tuple[str, ...] = ()
    """Buttons pressed before the picture is taken."""


def draw(folder: Path) -> list[Path]:
    """Draw every picture as a PNG into the folder and return the files."""
    app = QApplication.instance() or QApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    return [_draw(picture, folder, app) for picture in _pictures(demonstration_hall())]


def demonstration_hall() -> Hall:
    """Return the hall of the demonstration's catalogue."""
    with TemporaryDirectory() as folder:
        store = import_catalogue(f"sqlite:///{folder}/hall.db", read_catalogue(CATALOGUE))
        hall = store.hall()
        store.close()
    return hall


def _draw(picture: Picture, folder: Path, app: object) -> Path:
    if isinstance(app, QApplication):
        dress(app, picture.theme)
    window = KioskWindow(picture.theme)
    window.resize(picture.size)
    window.show_state(picture.state)
    window.show()
    QApplication.processEvents()
    for name in picture.pressed:
        next(b for b in window.findChildren(QAbstractButton, name) if b.isVisible()).click()
        QApplication.processEvents()
    file = folder / f"{picture.name}.png"
    if not window.grab().save(str(file)):
        raise OSError(f"cannot write {file}")
    window.hide()
    window.deleteLater()
    return file


def _pictures(hall: Hall) -> list[Picture]:
    home = home_state(hall)
    return [*_home(home), *_service(home), *_number(home), *_trouble(home), *_long(home)]


def _home(home: KioskState) -> list[Picture]:
    english = replace(home, language=Language.EN)
    second = replace(home, place=Home(home.hall.departments[1].id)) if home.hall else home
    return [
        Picture("home", home),
        Picture("home-en", english),
        Picture("home-page-2", home, pressed=("next_page",)),
        Picture("home-landscape", home, LANDSCAPE),
        Picture("home-landscape-en", english, LANDSCAPE),
        Picture("home-desktop", home, DESKTOP),
        Picture("home-tiled", home, TILED),
        Picture("home-tiled-en", english, TILED),
        Picture("home-second-department", second),
        Picture("home-said", replace(home, place=Home(said=texts.GIVEN_BACK.fill(number="A032")))),
        Picture("home-high-contrast", home, theme=HIGH_CONTRAST),
        Picture("home-dark", home, theme=DARK),
    ]


def _service(home: KioskState) -> list[Picture]:
    shown = _at(home, "transport-certificate")
    ways = _at(home, "annual-review")
    english = replace(shown, language=Language.EN)
    trouble = _at(home, "truck-permit", trouble=SlipTrouble.PAPER_OUT)
    return [
        Picture("service", shown),
        Picture("service-en", english),
        Picture("service-landscape", shown, LANDSCAPE),
        Picture("service-landscape-en", english, LANDSCAPE),
        Picture("service-desktop-en", english, DESKTOP),
        Picture("service-tiled", shown, TILED),
        Picture("service-ways", ways),
        Picture("service-ways-landscape-en", replace(ways, language=Language.EN), LANDSCAPE),
        Picture("service-on-the-spot", _at(home, "enquiry-complaint")),
        Picture("service-paper-out", trouble),
        Picture("service-paper-out-landscape-en", replace(trouble, language=Language.EN), LANDSCAPE),
        Picture("service-issuing", _at(home, "transport-certificate", step=Step.ISSUING)),
        Picture("service-idle", replace(shown, seconds_left=8)),
        Picture("service-high-contrast", shown, theme=HIGH_CONTRAST),
    ]


def _number(home: KioskState) -> list[Picture]:
    issued = issued_ticket(home)
    printed = replace(home, place=TakeNumber(issued, Slip.PRINTED, 8.0), seconds_left=8)
    remember = replace(home, place=TakeNumber(issued, Slip.NONE, 8.0), seconds_left=17)
    fault = replace(home, place=PrintFault(issued, SlipTrouble.PAPER_OUT, maybe_printed=False))
    unsure = replace(home, place=PrintFault(issued, SlipTrouble.AWAY, maybe_printed=True))
    return [
        Picture("number-printing", replace(home, place=TakeNumber(issued, Slip.PRINTING))),
        Picture("number", printed),
        Picture("number-en", replace(printed, language=Language.EN)),
        Picture("number-landscape", printed, LANDSCAPE),
        Picture("number-tiled", printed, TILED),
        Picture("number-no-slip", remember),
        Picture("number-no-slip-landscape-en", replace(remember, language=Language.EN), LANDSCAPE),
        Picture("fault", fault),
        Picture("fault-landscape", fault, LANDSCAPE),
        Picture("fault-unsure-en", replace(unsure, language=Language.EN)),
        Picture("fault-unsure-landscape-en", replace(unsure, language=Language.EN), LANDSCAPE),
        Picture("fault-idle", replace(fault, seconds_left=9)),
    ]


def _trouble(home: KioskState) -> list[Picture]:
    away = LinkState(NOW - timedelta(minutes=1), "The database does not answer.")
    said = _at(home, "transport-certificate", said=texts.ASK_GUIDE)
    assert home.hall is not None
    own = replace(_at(home, "transport-certificate"), own_queues=frozenset(q.id for q in home.hall.queues))
    issued = issued_ticket(home)
    taken = replace(issued, ticket=replace(issued.ticket, number="A907"), away=True)
    given = replace(home, place=TakeNumber(taken, Slip.PRINTED, 8.0), seconds_left=8)
    restarted = PrintFault(issued, SlipTrouble.RESTARTED, maybe_printed=True)
    real = replace(home.hall, demonstration=False)  # a demonstration never closes
    shut = replace(home, place=Closed(Shut.HOURS), hall=real, now=EVENING.astimezone(real.zone))
    return [
        Picture("away-home", replace(home, link=away)),
        Picture("away-home-landscape", replace(home, link=away), LANDSCAPE),
        Picture("away-service", replace(said, link=away)),
        Picture("away-service-own", replace(own, link=away)),
        Picture("away-service-own-landscape-en", replace(own, link=away, language=Language.EN), LANDSCAPE),
        Picture("away-number", replace(given, link=away)),
        Picture("away-number-landscape-en", replace(given, link=away, language=Language.EN), LANDSCAPE),
        Picture("restarted-unsure", replace(home, place=restarted)),
        Picture("away-service-landscape-en", replace(said, link=away, language=Language.EN), LANDSCAPE),
        Picture("closed", shut),
        Picture("closed-landscape-en", replace(shut, language=Language.EN), LANDSCAPE),
        Picture("connecting", KioskState(Closed(Shut.CONNECTING), Language.ZH)),
    ]


def _long(home: KioskState) -> list[Picture]:
    """The longest names, many departments, many materials, four-figure numbers."""
    assert home.hall is not None
    hall = a_long_hall(home.hall)
    long = replace(home, hall=hall, language=Language.EN)
    crowded = replace(long, place=_place(hall.services[0]))
    shared_ways = replace(long, hall=a_long_hall(home.hall, departments=14))
    number = TakeNumber(
        replace(issued_ticket(home), ticket=replace(issued_ticket(home).ticket, number="W1032")), Slip.PRINTED, 8.0
    )
    return [
        Picture("long-home-en", long),
        Picture("long-home-landscape-en", long, LANDSCAPE),
        Picture("long-home-tiled-en", long, TILED),
        Picture("long-service-en", crowded),
        Picture("long-service-landscape-en", crowded, LANDSCAPE),
        Picture("many-departments-en", shared_ways),
        Picture("many-departments-landscape", replace(shared_ways, language=Language.ZH), LANDSCAPE),
        Picture("long-number-en", replace(long, place=number, seconds_left=8)),
    ]


def home_state(hall: Hall) -> KioskState:
    """Return the home page on a busy morning at 10:42."""
    waiting = dict(zip((q.id for q in hall.queues), (5, 2, 26, 0, 4, 1), strict=False))
    counters = {c.id: CounterView(c.id, CounterState.OPEN) for c in hall.counters if c.number not in (3, 8)}
    view = HallView(1, NOW.date(), waiting, counters, (), ())
    return KioskState(Home(), Language.ZH, hall, view, now=NOW.astimezone(hall.zone))


def _place(service: Service) -> AtService:
    return AtService(service.id, Home(service.department_id), COMMAND)


def _at(
    home: KioskState,
    code: str,
    *,
    trouble: SlipTrouble | None = None,
    step: Step = Step.READY,
    said: Words | None = None,
) -> KioskState:
    assert home.hall is not None
    service = next(s for s in home.hall.services if s.code == code)
    return replace(home, place=replace(_place(service), trouble=trouble, step=step, said=said))


def issued_ticket(home: KioskState) -> Issued:
    """Return ticket A032 with five people ahead."""
    assert home.hall is not None
    service = home.hall.services[0]
    ticket = Ticket(
        id=TicketId(1),
        number="A032",
        code="0" * 20,
        business_day=NOW.date(),
        service_id=service.id,
        queue_id=service.queue_id,
        priority="normal",
        language=home.language,
        state=TicketState.WAITING,
        issued_at=NOW,
        entered_at=NOW,
        rank_at=NOW,
    )
    return Issued(ticket, 5, WaitRange(10, 20))
