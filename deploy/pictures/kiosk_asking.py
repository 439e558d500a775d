"""The kiosk's pages for whoever has a number, an appointment or an ID card, in the states worth looking at."""

from dataclasses import replace
from typing import Any

from deploy.pictures.kiosk import EVENING, NOW, home_state, issued_ticket
from drivers.idcard.events import Advice
from kiosk.check_in import texts as check_in_texts
from kiosk.check_in.place import AtCheckIn
from kiosk.id_card.place import PlaceCard
from kiosk.inputs import texts as input_texts
from kiosk.inputs.ways import Way, Ways
from kiosk.my_number import texts as number_texts
from kiosk.my_number.place import AskNumber, AskTime, AtNumber, GiveUp, Purpose
from kiosk.place import Place
from kiosk.state import AtService, CardLies, Closed, Home, KioskState, Shut, Slip, TakeNumber
from shared.domain import booking_words, refusals, slip_words
from shared.domain.hall import Hall, IdCardUse
from shared.domain.hours import Span
from shared.domain.ids import CommandId
from shared.domain.link import LinkState
from shared.domain.slip_key import SlipCode
from shared.domain.slot_pattern import SlotPattern
from shared.domain.ticket import Issued, TicketState, WaitRange
from shared.domain.words import Words

WORKING, BROKEN = Ways(Way.WORKS, Way.WORKS), Ways(Way.BROKEN, Way.BROKEN)
COMMAND = CommandId("picture")
HOLDER = "张* 110***********002X"

Named = list[tuple[str, KioskState]]


def states(hall: Hall) -> Named:
    """Return the states by name, for the hall of the demonstration."""
    first, second, *others = hall.services
    slots = (SlotPattern(Span.of("09:30", "12:00"), 30, 2),)
    asks = replace(first, slots=slots, id_card=IdCardUse.ASKED, id_typed=True)
    home = replace(home_state(replace(hall, services=(asks, second, *others))), ways=WORKING)
    return [*_homes(home), *_check_in(home), *_asking(home), *_numbers(home), *_cards(home)]


def _homes(home: KioskState) -> Named:
    assert home.hall is not None
    real = replace(home.hall, demonstration=False)
    return [
        ("home-errands", home),
        ("home-card-left", replace(home, card=CardLies.YES)),
        ("home-unknown-code", replace(home, place=Home(said=input_texts.UNKNOWN_CODE))),
        ("closed-check-in", replace(home, place=Closed(Shut.HOURS), hall=real, now=EVENING.astimezone(real.zone))),
    ]


def _check_in(home: KioskState) -> Named:
    assert home.hall is not None
    late = booking_words.TOO_LATE.fill(when="09:30", until="09:45")
    early = booking_words.TOO_EARLY.fill(when="11:30", since="11:00")
    return [
        ("check-in", _at(home, AtCheckIn(came_from=Home()))),
        ("check-in-typed", _at(home, AtCheckIn(came_from=Home(), typed="7KXA3FN"))),
        ("check-in-early", _at(home, AtCheckIn(came_from=Home(), typed="7KXA3FNP", said=early))),
        ("check-in-too-many", _at(home, AtCheckIn(came_from=Home(), said=check_in_texts.TOO_MANY))),
        ("check-in-late", _at(home, AtCheckIn(came_from=Home(), said=late, new_for=home.hall.services[0].id))),
        ("check-in-waiting", _at(home, AtCheckIn(came_from=Home(), typed="7KXA3FNP", waiting=True))),
        ("check-in-broken", replace(_at(home, AtCheckIn(came_from=Home())), ways=BROKEN)),
        ("check-in-no-devices", replace(_at(home, AtCheckIn(came_from=Home())), ways=Ways())),
    ]


def _asking(home: KioskState) -> Named:
    assert home.hall is not None
    old = slip_words.OTHER_DAY.fill(number="A012", month=3, day=1, date="2026-03-01")
    time = AskTime(came_from=Home(), number="A012", purpose=Purpose.RETURN, command=COMMAND)
    wrong = slip_words.WRONG_TIME.fill(number="A012")
    return [
        ("ask-number", _at(home, AskNumber(came_from=Home()))),
        ("ask-return", _at(home, AskNumber(came_from=Home(), purpose=Purpose.RETURN, typed="A01"))),
        ("ask-other-day", _at(home, AskNumber(came_from=Home(), said=old, new_for=home.hall.services[0].id))),
        ("ask-broken", replace(_at(home, AskNumber(came_from=Home(), typed="A012")), ways=BROKEN)),
        ("ask-away", replace(_at(home, AskNumber(came_from=Home())), link=LinkState(NOW, "It does not answer."))),
        ("ask-time", _at(home, time)),
        ("ask-time-short", _at(home, replace(time, typed="10", said=number_texts.TIME_INCOMPLETE))),
        ("ask-time-wrong", _at(home, replace(time, typed="1042", said=wrong))),
        ("ask-time-too-many", _at(home, replace(time, said=number_texts.TOO_MANY_TIMES))),
    ]


def _numbers(home: KioskState) -> Named:
    assert home.hall is not None
    number = issued_ticket(home)
    slip = SlipCode(number.ticket.code)
    counter = home.hall.counters[4].id
    late = refusals.CAME_TOO_LATE.fill(number="A032")
    in_hand: dict[str, Any] = {"counter_id": counter}
    waiting = _number(number)
    return [
        ("number-waiting", _at(home, waiting)),
        ("number-waiting-slip", _at(home, replace(waiting, proof=slip))),
        ("number-near", _at(home, replace(_number(replace(number, people_ahead=0, wait=WaitRange(0, 5))), proof=slip))),
        ("number-back", _at(home, replace(waiting, proof=slip, came_back=True))),
        ("number-called", _at(home, _number(number, state=TicketState.CALLED, **in_hand))),
        ("number-serving-slip", _at(home, replace(_number(number, state=TicketState.SERVING, **in_hand), proof=slip))),
        ("number-parked", _at(home, _number(number, state=TicketState.PARKED))),
        ("number-parked-slip", _at(home, replace(_number(number, state=TicketState.PARKED), proof=slip))),
        (
            "number-too-late",
            _at(home, replace(_number(number, state=TicketState.PARKED), proof=slip, over=True, said=late)),
        ),
        ("number-held-slip", _at(home, replace(_number(number, state=TicketState.HELD), proof=slip))),
        ("number-out-of-line", _at(home, _number(number, state=TicketState.DONE))),
        ("number-left", _at(home, replace(_number(number, state=TicketState.ABANDONED), left=True))),
        ("number-done-slip", _at(home, replace(_number(number, state=TicketState.DONE), proof=slip))),
        ("number-abandoned-slip", _at(home, replace(_number(number, state=TicketState.ABANDONED), proof=slip))),
        ("number-already", _at(home, replace(waiting, proof=slip, said=number_texts.ALREADY_HERE))),
        ("give-up", _at(home, GiveUp(came_from=Home(), at=replace(waiting, proof=slip)))),
    ]


def _cards(home: KioskState) -> Named:
    assert home.hall is not None
    service = home.hall.services[0]
    here = AtService(service.id, Home(service.department_id), COMMAND)
    required = replace(
        home,
        hall=replace(
            home.hall,
            services=(replace(service, id_card=IdCardUse.REQUIRED, id_typed=False), *home.hall.services[1:]),
        ),
    )
    wrong = Words("有一位不对，请对照身份证核对。", "One character is wrong. Please compare it with your card.")
    taken = TakeNumber(issued_ticket(home), Slip.PRINTED, 8.0)
    return [
        ("card", _at(home, PlaceCard(here))),
        ("card-required", _at(required, PlaceCard(here))),
        ("card-again", _at(home, PlaceCard(here, Advice.PLACE_AGAIN))),
        ("card-other", _at(required, PlaceCard(here, Advice.OTHER_CARD))),
        ("card-expired", _at(home, PlaceCard(here, expired="2026-02-28"))),
        ("card-broken", replace(_at(home, PlaceCard(here)), ways=BROKEN)),
        ("card-broken-required", replace(_at(required, PlaceCard(here)), ways=BROKEN)),
        ("card-typing", _at(home, PlaceCard(here, typing=True))),
        ("card-typing-wrong", _at(home, PlaceCard(here, typing=True, said=wrong))),
        ("card-number", replace(_at(home, taken), card=CardLies.YES, holder=HOLDER, seconds_left=8)),
    ]


def _number(issued: Issued, **changes: Any) -> AtNumber:
    ticket = replace(issued.ticket, called_at=NOW, **changes)
    return AtNumber(came_from=Home(), issued=replace(issued, ticket=ticket), command=COMMAND)


def _at(home: KioskState, place: Place) -> KioskState:
    return replace(home, place=place)
