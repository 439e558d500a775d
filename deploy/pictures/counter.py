"""Pictures of the counter terminal in all the states worth looking at, drawn without a display."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from counter_terminal import texts
from counter_terminal.board_link import BoardLink
from counter_terminal.commands import Commands
from counter_terminal.desk import derive
from counter_terminal.facts import Facts
from counter_terminal.pad_link import PadDisplay
from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.rating_desk import RatingDesk
from counter_terminal.state import Page, RatingState, Shape, Status, StatusKind
from counter_terminal.window.counter_window import CounterWindow
from counter_terminal.window.look import BODY_MM
from drivers.state import DeviceState, Health, ignore
from shared.actions.set_up import import_catalogue
from shared.catalogue.reading import read_catalogue
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.alert import Alert, AlertKind
from shared.domain.hall import NORMAL, Counter, Hall, Role, Service
from shared.domain.ids import AlertId, TicketId, VisitId
from shared.domain.jobs import ManualJobs
from shared.domain.link import LinkState
from shared.domain.view import AtCounter, CounterState, CounterView, HallView
from shared.domain.words import Language, Words
from shared.qt.theme import Metrics, dress
from shared.settings import WindowSettings

CATALOGUE = Path(__file__).parents[1] / "catalogues" / "transport-hall.toml"
NOW = datetime(2026, 3, 2, 2, 42, tzinfo=UTC)
AT_100_PERCENT = Metrics(96 / 25.4, BODY_MM)
LAPTOP, NARROW = 1366, 960


@dataclass(frozen=True, slots=True)
class Picture:
    name: str
    facts: Facts
    width: int | None = None
    height: int | None = None


class _Pad:
    """Stands where no pad is plugged in."""

    def start_rating(self) -> None: ...

    def cancel_rating(self) -> None: ...

    def show_ticket(self, number: str | None, waiting: int | None) -> None: ...

    def show_welcome(self, text: str) -> None: ...


def draw(folder: Path) -> list[Path]:
    """Draw every state of the counter terminal into `folder` and return the files."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        store = import_catalogue(f"sqlite:///{scratch}/hall.db", read_catalogue(CATALOGUE), lambda: NOW)
        made = [_draw(app, store, picture, folder) for picture in _pictures(store.hall())]
        store.close()
    return made


def _draw(app: QApplication, store: Store, picture: Picture, folder: Path) -> Path:
    commands, pad = Commands(ManualJobs(), lambda *_: None), _Pad()
    presenter = CounterPresenter(
        store,
        commands,
        picture.facts,
        BoardLink(ignore),
        PadDisplay(pad),
        RatingDesk(store, commands, pad, picture.facts.set_up.number),
    )
    wanted = WindowSettings(x=0, y=0, width=picture.width, height=picture.height)
    window = CounterWindow(presenter, Pages(presenter), AT_100_PERCENT, wanted, partial(dress, app))
    window.show_state(derive(picture.facts, NOW))
    window.show()
    app.processEvents()
    file = folder / f"{picture.name}.png"
    if not window.grab().save(str(file)):
        raise OSError(f"cannot write {file}")
    window.close()
    window.deleteLater()
    app.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    return file


def _pictures(hall: Hall) -> Iterator[Picture]:
    idle, called, serving = _idle(hall), _called(hall), _serving(hall)
    compact = partial(replace, shape=Shape.COMPACT)
    english = partial(replace, language=Language.EN)
    paused = _paused(idle)
    refused = Status(StatusKind.REFUSED, texts.WHY_SERVING.fill(number="A032"))
    away = LinkState(NOW - timedelta(minutes=3), "away")
    yield Picture("sign-in", replace(idle, actor=None, page=Page.SIGN_IN, chosen_clerk=hall.clerks[3].id))
    yield Picture("sign-in-english", english(replace(idle, actor=None, page=Page.SIGN_IN)))
    for shape, wear, width in (("compact", compact, None), ("bar", partial(replace, shape=Shape.BAR), LAPTOP)):
        yield Picture(f"{shape}-idle", wear(idle), width)
        yield Picture(f"{shape}-called", wear(called), width)
        yield Picture(f"{shape}-serving", wear(serving), width)
        yield Picture(f"{shape}-serving-english", wear(english(serving)), width)
        yield Picture(f"{shape}-rating", wear(replace(idle, rating=RatingState.OPEN)), width)
        yield Picture(f"{shape}-paused", wear(paused), width)
        yield Picture(f"{shape}-refused", wear(replace(serving, status=refused)), width)
        yield Picture(f"{shape}-away", wear(replace(serving, link=away)), width)
        yield Picture(f"{shape}-longest", wear(_longest(hall)), width)
        yield Picture(f"{shape}-longest-english", wear(english(_longest(hall))), width)
        yield Picture(f"{shape}-dark", wear(replace(serving, theme="dark")), width)
        yield Picture(f"{shape}-high-contrast", wear(replace(called, theme="high-contrast")), width)
        yield Picture(f"{shape}-transfer", wear(replace(serving, page=Page.TRANSFER)), width)
        yield Picture(f"{shape}-pause", wear(replace(idle, page=Page.PAUSE)), width)
    yield Picture("bar-alerts", _alerted(replace(serving, page=Page.MORE)), LAPTOP)
    yield Picture("compact-alerts", compact(_alerted(serving)))
    yield Picture("compact-suggestions", compact(_alerted(serving, raised=())))
    yield Picture("bar-more", replace(serving, page=Page.MORE), LAPTOP)
    yield Picture("bar-narrow", serving, NARROW)
    yield Picture("bar-narrow-english", english(called), NARROW)
    yield Picture("compact-tiled", compact(serving), 720, 480)
    yield Picture("compact-wide", compact(serving), 1366, 768)
    yield Picture("compact-first-moment", compact(replace(idle, view=None)))


def _idle(hall: Hall) -> Facts:
    counter, clerk = _counter(hall), hall.clerks[4]
    waiting = {queue.id: count for queue, count in zip(hall.queues, (12, 5, 0, 3, 7, 1), strict=False)}
    others = {
        other.id: CounterView(other.id, CounterState.OPEN, hall.clerks[place].id, since=NOW)
        for place, other in enumerate(hall.counters[:3])
    }
    own = CounterView(counter.id, CounterState.OPEN, clerk.id, since=NOW - timedelta(hours=2))
    view = HallView(1, NOW.date(), waiting, {**others, counter.id: own}, (), ("A019", "B002"))
    return Facts(
        hall,
        counter.id,
        view,
        Actor(Role.CLERK, "counter 2", counter.id, clerk.id),
        page=Page.DESK,
        board=DeviceState(Health.ONLINE, NOW, NOW),
        pad=DeviceState(Health.UNKNOWN, NOW),
    )


def _counter(hall: Hall) -> Counter:
    return next(counter for counter in hall.counters if counter.number == 2)


def _with(facts: Facts, **changes: object) -> Facts:
    assert facts.view is not None
    counter = replace(facts.counter, **changes)  # type: ignore[arg-type]
    return replace(facts, view=facts.view.with_counter(counter))


def _ticket(service: Service, number: str = "A032") -> AtCounter:
    called = NOW - timedelta(minutes=6, seconds=12)
    return AtCounter(
        TicketId(32),
        number,
        service.id,
        service.queue_id,
        NORMAL,
        Language.ZH,
        called - timedelta(minutes=12),
        called,
        reason=Words(f"{number}：排在最前，已等 12 分钟", f"{number}: first in line, waited 12 min"),
    )


RAISED = (AlertKind.GUIDE_CALLED, AlertKind.PAPER_OUT)


def _alerted(facts: Facts, raised: tuple[AlertKind, ...] = RAISED) -> Facts:
    """Let a duty manager sit here while there are alerts, and suggestions that nobody has read."""
    assert facts.view is not None
    assert facts.actor is not None
    kiosk = Actor(Role.KIOSK, "1 号取号机")
    alerts = tuple(
        Alert(AlertId(place), kind, kiosk.name, kiosk, NOW - timedelta(minutes=3 - place))
        for place, kind in enumerate(raised, 1)
    )
    view = replace(facts.view, alerts=alerts, unread_suggestions=3)
    return replace(facts, view=view, actor=replace(facts.actor, role=Role.MANAGER))


def _called(hall: Hall) -> Facts:
    ticket = replace(_ticket(hall.services[0]), called_at=NOW - timedelta(seconds=95), recalls=3, language=Language.EN)
    early = Words(
        "A032 先于 A029：绿色通道，按早到 20 分钟计", "A032 before A029: green channel, counted 20 min earlier"
    )
    ticket = replace(ticket, priority=hall.priorities[-1].code, reason=early)
    status = Status(StatusKind.INFO, texts.RECALLED_NOW.fill(number="A032", count=3))
    return replace(_with(_idle(hall), ticket=ticket), status=status)


def _serving(hall: Hall) -> Facts:
    ticket = _ticket(hall.services[0])
    ticket = replace(ticket, visit_id=VisitId(1), started_at=ticket.called_at)
    return replace(_with(_idle(hall), ticket=ticket), rating=RatingState.RATED)


def _paused(idle: Facts) -> Facts:
    paused = _with(idle, state=CounterState.PAUSED, reason="meal", since=NOW - timedelta(minutes=20))
    broken = "Board (cpower+serial:///dev/ttyS0?unit=1): no answer. Check the board's power and cable."
    return replace(paused, board=DeviceState(Health.OFFLINE, NOW, None, broken), rating=RatingState.UNANSWERED)


def _longest(hall: Hall) -> Facts:
    """The service with the longest name, most papers, a note, a four-figure number, and everything over time."""
    service = max(hall.services, key=lambda s: len(s.name.zh) + 3 * len(s.materials))
    ticket = _ticket(service, "D1032")
    begun = NOW - timedelta(hours=1, minutes=4)
    ticket = replace(
        ticket,
        visit_id=VisitId(1),
        started_at=begun,
        called_at=begun,
        issued_at=begun - timedelta(minutes=128),
        priority=hall.priorities[-1].code,
        language=Language.EN,
        comment="请核对车辆登记证书原件与委托书，申请人上午已在 3 号窗口补交过技术等级评定表。",
    )
    facts = _with(_idle(hall), ticket=ticket)
    assert facts.view is not None
    missed = tuple(f"A{number:03d}" for number in range(101, 113))
    waiting = {queue.id: 1234 for queue in hall.queues}
    return replace(
        facts,
        view=replace(facts.view, missed=missed, waiting=waiting),
        rating=RatingState.UNANSWERED,
        status=Status(StatusKind.PROBLEM, texts.GIVEN_UP.fill(act=texts.CALL_NEXT)),
    )
