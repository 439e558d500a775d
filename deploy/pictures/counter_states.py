"""What a counter terminal may know, in all the states worth looking at."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from counter_terminal import machine_texts, texts
from counter_terminal.facts import Facts
from counter_terminal.pages import PANEL_MESSAGES
from counter_terminal.signing.facts import Signing
from counter_terminal.state import Page, RatingState, Status, StatusKind
from deploy.pictures.counter_lists import with_lists, without_anybody
from deploy.pictures.counter_signing import at_counter, signing_states
from drivers.state import DeviceState, Health
from shared.domain.actor import Actor
from shared.domain.alert import Alert, AlertKind
from shared.domain.hall import NORMAL, Counter, Hall, Role, Service
from shared.domain.ids import AlertId, MessageId, TicketId, VisitId
from shared.domain.link import LinkState
from shared.domain.message import Message, MessageTo
from shared.domain.view import AtCounter, CounterState, CounterView, HallView
from shared.domain.words import Language, Words

LONG_REFUSAL = Words(
    "A029 已经评价，不能撤销；请让群众重新取号。",
    "A029 has been rated and can't be taken back; ask the citizen to take a new ticket.",
)
NOW = datetime(2026, 3, 2, 2, 42, tzinfo=UTC)


def all_states(hall: Hall) -> dict[str, Facts]:
    """Return what is known in each state, by its name."""
    idle, serving = idle_facts(hall), serving_facts(hall)
    refused = Status(StatusKind.REFUSED, texts.WHY_SERVING.fill(number="A032"))
    away = LinkState(NOW - timedelta(minutes=3), "away")
    return {
        "signed-out": replace(idle, actor=None, page=Page.SIGN_IN, signing=Signing(chosen=hall.clerks[3].id)),
        "idle": idle,
        "called": called_facts(hall),
        "serving": serving,
        "overdue": overdue_facts(hall),
        "without-promise": without_promise(serving),
        "paused": paused_facts(idle),
        "away": replace(serving, link=away),
        "long-names": longest_facts(hall),
        "alerts": alerted(serving),
        "nobody": nobody_facts(hall),
        "refused": replace(serving, status=refused),
        "long-refusal": replace(serving, status=Status(StatusKind.REFUSED, LONG_REFUSAL)),
        "message": with_message(serving),
        "rating": replace(idle, rating=RatingState.OPEN),
        "transfer": replace(serving, page=Page.TRANSFER),
        "pause": replace(idle, page=Page.PAUSE),
        "more": replace(alerted(serving), page=Page.MORE),
        "messages": messaged(serving),
        "more-messages": replace(messaged(called_for_help(serving)), page=Page.MORE),
        "around-messages": replace(messaged(called_for_help(serving)), page=Page.AROUND, panel=PANEL_MESSAGES),
        **signing_states(idle, serving, NOW),
        "notes": replace(
            serving, page=Page.MORE, notes=(machine_texts.KEY_TAKEN.fill(key="F10"), machine_texts.NO_TRAY)
        ),
    }


def idle_facts(hall: Hall) -> Facts:
    counter, clerk = _counter(hall), hall.clerks[4]
    waiting = {queue.id: count for queue, count in zip(hall.queues, (12, 5, 0, 3, 7, 1), strict=False)}
    others = {
        other.id: CounterView(other.id, CounterState.OPEN, hall.clerks[place].id, since=NOW)
        for place, other in enumerate(hall.counters[:3])
    }
    own = CounterView(counter.id, CounterState.OPEN, clerk.id, since=NOW - timedelta(hours=2))
    view = HallView(1, NOW.date(), waiting, {**others, counter.id: own}, (), ("A019", "B002"))
    facts = Facts(
        hall,
        counter.id,
        view,
        Actor(Role.CLERK, "counter 2", counter.id, clerk.id),
        page=Page.DESK,
        board=DeviceState(Health.ONLINE, NOW, NOW),
        pad=DeviceState(Health.UNKNOWN, NOW),
    )
    return with_lists(facts, NOW)


def _counter(hall: Hall) -> Counter:
    return next(counter for counter in hall.counters if counter.number == 2)


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


def alerted(facts: Facts, raised: tuple[AlertKind, ...] = RAISED) -> Facts:
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


def messaged(facts: Facts) -> Facts:
    """Two messages of the duty manager that nobody has read here, one of them long."""
    assert facts.view is not None
    manager = Actor(Role.MANAGER, "manager")
    texts_sent = ("四点开会", "今天 17:00 后有预约延时办理，请留意叫号；16:30 起请 3、4 号窗口协助从业资格队列。")
    sent = tuple(
        Message(MessageId(place), manager, MessageTo.EVERYONE, text, NOW - timedelta(minutes=9 - 4 * place))
        for place, text in enumerate(texts_sent, 1)
    )
    return replace(facts, view=replace(facts.view, messages=sent))


def called_for_help(facts: Facts) -> Facts:
    """A guide is called to this counter."""
    assert facts.view is not None
    assert facts.actor is not None
    raised = Alert(AlertId(1), AlertKind.GUIDE_CALLED, facts.actor.name, facts.actor, NOW, "", facts.counter_id)
    return replace(facts, view=replace(facts.view, alerts=(raised,)))


def with_message(facts: Facts) -> Facts:
    """Let the manager have written what nobody has read here yet."""
    assert facts.view is not None
    manager = Actor(Role.MANAGER, "manager")
    text = "下午三点系统升级，请在两点五十分前办完手里的业务。"
    message = Message(MessageId(1), manager, MessageTo.EVERYONE, text, NOW - timedelta(minutes=2))
    return replace(facts, view=replace(facts.view, messages=(message,)))


def called_facts(hall: Hall) -> Facts:
    ticket = replace(_ticket(hall.services[0]), called_at=NOW - timedelta(seconds=95), recalls=3, language=Language.EN)
    early = Words(
        "A032 先于 A029：绿色通道，按早到 20 分钟计", "A032 before A029: green channel, counted 20 min earlier"
    )
    ticket = replace(ticket, priority=hall.priorities[-1].code, reason=early)
    status = Status(StatusKind.INFO, texts.RECALLED_NOW.fill(number="A032", count=3))
    return replace(at_counter(idle_facts(hall), ticket=ticket), status=status)


def serving_facts(hall: Hall) -> Facts:
    ticket = _ticket(hall.services[0])
    ticket = replace(ticket, visit_id=VisitId(1), started_at=ticket.called_at)
    return replace(at_counter(idle_facts(hall), ticket=ticket), rating=RatingState.RATED)


def overdue_facts(hall: Hall) -> Facts:
    """A visit that takes longer than the counter promises."""
    ticket = _ticket(hall.services[0])
    begun = NOW - timedelta(seconds=(hall.services[0].promised_s or 0) + 200)
    ticket = replace(ticket, visit_id=VisitId(1), started_at=begun, called_at=begun)
    return replace(at_counter(idle_facts(hall), ticket=ticket), rating=RatingState.NONE)


def without_promise(facts: Facts) -> Facts:
    """The hall promises nothing, so that the usual time stands in its place."""
    services = tuple(replace(service, promised_s=None) for service in facts.hall.services)
    return replace(facts, hall=replace(facts.hall, services=services))


def nobody_facts(hall: Hall) -> Facts:
    """Nobody waits anywhere, and no number is missed."""
    idle = idle_facts(hall)
    assert idle.view is not None
    return replace(without_anybody(idle, NOW), view=replace(idle.view, waiting={}, missed=()))


def paused_facts(idle: Facts) -> Facts:
    paused = at_counter(idle, state=CounterState.PAUSED, reason="meal", since=NOW - timedelta(minutes=20))
    broken = "Board (cpower+serial:///dev/ttyS0?unit=1): no answer. Check the board's power and cable."
    return replace(paused, board=DeviceState(Health.OFFLINE, NOW, None, broken), rating=RatingState.UNANSWERED)


def longest_facts(hall: Hall) -> Facts:
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
    facts = at_counter(idle_facts(hall), ticket=ticket)
    assert facts.view is not None
    missed = tuple(f"A{number:03d}" for number in range(101, 113))
    waiting = {queue.id: 1234 for queue in hall.queues}
    return replace(
        with_lists(facts, NOW, waiting=20, missed=len(missed)),
        view=replace(facts.view, missed=missed, waiting=waiting),
        rating=RatingState.UNANSWERED,
        status=Status(StatusKind.PROBLEM, texts.UNKNOWN_WHETHER.fill(act=texts.CALL_NEXT)),
    )
