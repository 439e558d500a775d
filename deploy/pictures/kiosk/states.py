"""The states of the kiosk's own pages that are worth looking at."""

from dataclasses import replace
from datetime import timedelta

from deploy.pictures.kiosk.halls import COMMAND, EVENING, NOW, home_state, issued_ticket
from deploy.pictures.long_hall import a_long_hall
from kiosk import texts
from kiosk.state import (
    AtService,
    Attract,
    Closed,
    Home,
    KioskState,
    PrintFault,
    Shut,
    Slip,
    SlipTrouble,
    Step,
    TakeNumber,
)
from shared.domain.hall import NORMAL, Hall, Service
from shared.domain.ids import TicketId
from shared.domain.link import LinkState
from shared.domain.view import AtCounter, CounterState, CounterView, HallView
from shared.domain.words import Language, Words

States = list[tuple[str, KioskState]]
"""States with the names of their pictures; language and modes are put in later."""


def states(hall: Hall) -> States:
    """Return a state of every page, with everything that changes how it looks."""
    home = home_state(hall)
    return [
        *_home(home, hall),
        *_service(home),
        *_no_window(home),
        *_number(home),
        *_trouble(home, hall),
        *_long(home, hall),
    ]


def _home(home: KioskState, hall: Hall) -> States:
    return [
        ("home", home),
        ("home-second-department", replace(home, place=Home(hall.departments[1].id))),
        ("home-said", replace(home, place=Home(said=texts.GIVEN_BACK.fill(number="A032")))),
        ("home-vague", _behind_one(home)),
        ("attract", replace(home, place=Attract())),
    ]


def _service(home: KioskState) -> States:
    shown = at_service(home, "transport-certificate")
    return [
        ("service", shown),
        ("service-ways", at_service(home, "annual-review")),
        ("service-on-the-spot", at_service(home, "enquiry-complaint")),
        ("service-paper-out", at_service(home, "truck-permit", trouble=SlipTrouble.PAPER_OUT)),
        ("service-issuing", at_service(home, "transport-certificate", step=Step.ISSUING)),
        ("service-idle", replace(shown, seconds_left=8)),
        ("service-vague", _behind_one(shown)),
    ]


def _no_window(home: KioskState) -> States:
    """Return what is told while all windows are closed: no minutes."""
    shut = replace(home, view=replace(_view(home), counters={}))
    return [
        ("no-window-home", shut),
        ("no-window-attract", replace(shut, place=Attract())),
        ("no-window-service", replace(shut, place=at_service(home, "transport-certificate").place)),
    ]


def _behind_one(state: KioskState) -> KioskState:
    """Return a state with one person in every line and one window of each, which has somebody: a wait nobody knows."""
    hall, view = state.hall, _view(state)
    assert hall is not None
    service = hall.services[0]
    in_hand = AtCounter(TicketId(1), "A031", service.id, service.queue_id, NORMAL, Language.ZH, NOW, NOW)
    first = [hall.counters_of(queue.id)[0].id for queue in hall.queues]
    busy = {id_: CounterView(id_, CounterState.OPEN, ticket=in_hand) for id_ in first}
    return replace(state, view=replace(view, waiting={queue.id: 1 for queue in hall.queues}, counters=busy))


def _view(state: KioskState) -> HallView:
    assert state.view is not None
    return state.view


def _number(home: KioskState) -> States:
    issued = issued_ticket(home)
    fault = replace(home, place=PrintFault(issued, SlipTrouble.PAPER_OUT, maybe_printed=False))
    return [
        ("number-printing", replace(home, place=TakeNumber(issued, Slip.PRINTING))),
        ("number", replace(home, place=TakeNumber(issued, Slip.PRINTED, 8.0), seconds_left=8)),
        ("number-no-slip", replace(home, place=TakeNumber(issued, Slip.NONE, 8.0), seconds_left=17)),
        ("fault", fault),
        ("fault-unsure", replace(home, place=PrintFault(issued, SlipTrouble.AWAY, maybe_printed=True))),
        ("fault-mute", replace(home, place=PrintFault(issued, SlipTrouble.UNTOLD, maybe_printed=True))),
        ("fault-idle", replace(fault, seconds_left=9)),
    ]


def _trouble(home: KioskState, hall: Hall) -> States:
    away = LinkState(NOW - timedelta(minutes=1), "The database does not answer.")
    said = at_service(home, "transport-certificate", said=texts.ASK_GUIDE)
    own = replace(at_service(home, "transport-certificate"), own_queues=frozenset(q.id for q in hall.queues))
    issued = issued_ticket(home)
    taken = replace(issued, ticket=replace(issued.ticket, number="A907"), away=True)
    restarted = PrintFault(issued, SlipTrouble.RESTARTED, maybe_printed=True)
    real = replace(hall, demonstration=False)  # a demonstration never closes
    closed = replace(home, place=Closed(Shut.HOURS), hall=real, now=EVENING.astimezone(real.zone))
    return [
        ("away-home", replace(home, link=away)),
        ("away-service", replace(said, link=away)),
        ("away-service-own", replace(own, link=away)),
        ("away-number", replace(home, place=TakeNumber(taken, Slip.PRINTED, 8.0), seconds_left=8, link=away)),
        ("restarted-unsure", replace(home, place=restarted)),
        ("closed", closed),
        ("closed-service", replace(closed, place=service_place(real.services[0]))),
        ("stopped", replace(closed, hall=replace(hall, no_more_on=NOW.date()), now=home.now)),
        ("connecting", KioskState(Closed(Shut.CONNECTING), Language.ZH)),
    ]


def _long(home: KioskState, hall: Hall) -> States:
    """Return the longest names, many departments, many materials, four-figure numbers."""
    long = replace(home, hall=a_long_hall(hall))
    issued = issued_ticket(home)
    issued = replace(issued, ticket=replace(issued.ticket, number="W1032"))
    return [
        ("long-home", long),
        ("long-service", replace(long, place=service_place(a_long_hall(hall).services[0]))),
        ("long-departments", replace(long, hall=a_long_hall(hall, departments=14))),
        ("long-number", replace(home, place=TakeNumber(issued, Slip.PRINTED, 8.0), seconds_left=8)),
    ]


def service_place(service: Service) -> AtService:
    return AtService(service.id, Home(service.department_id), COMMAND)


def at_service(
    home: KioskState,
    code: str,
    *,
    trouble: SlipTrouble | None = None,
    step: Step = Step.READY,
    said: Words | None = None,
) -> KioskState:
    """Return the page of a service, by its code in the catalogue."""
    assert home.hall is not None
    service = next(s for s in home.hall.services if s.code == code)
    return replace(home, place=replace(service_place(service), trouble=trouble, step=step, said=said))
