"""How each event changes what a hall looks like."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from shared.domain.actor import Actor
from shared.domain.alert import Alert, AlertKind
from shared.domain.appointment import Source
from shared.domain.events import (
    AlertCleared,
    AlertRaised,
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentCheckedIn,
    AppointmentMissed,
    CameBack,
    ClerkPinSet,
    ClerkUnlocked,
    CommentsForgotten,
    CounterPaused,
    CounterResumed,
    DayClosed,
    DeviceChanged,
    Event,
    GuideSignedIn,
    GuideSignedOut,
    HallChanged,
    MaterialsChecked,
    MessageRead,
    MessageSent,
    MessageTakenBack,
    MoveUndone,
    NoticeSpoken,
    NoticeTakenBack,
    NumbersReserved,
    NumbersResumed,
    NumbersStopped,
    PinRefused,
    RatingCorrected,
    RatingExplained,
    RatingGiven,
    RatingOpened,
    RatingUnanswered,
    Recorded,
    ServicePageOpened,
    ShiftBegan,
    ShiftEnded,
    ShiftMoved,
    SignInRefused,
    SlipReprinted,
    StandInBegan,
    SuggestionMoved,
    SuggestionReceived,
    SuggestionsForgotten,
    TicketCalled,
    TicketCameTooLate,
    TicketCancelled,
    TicketHeld,
    TicketIssued,
    TicketMissed,
    TicketNoted,
    TicketRecalled,
    TicketReleased,
    TicketReturned,
    TicketTransferred,
    TicketWentOn,
    VisitFinished,
    VisitStarted,
    WhyRefused,
)
from shared.domain.fold import fold
from shared.domain.hall import Role
from shared.domain.ids import (
    AlertId,
    AppointmentId,
    ClerkId,
    CounterId,
    MessageId,
    QueueId,
    ServiceId,
    SuggestionId,
    TicketId,
    VisitId,
)
from shared.domain.last_move import Move
from shared.domain.material_check import CheckedMaterial, MaterialState
from shared.domain.message import Message, MessageTo
from shared.domain.suggestion import Category, SuggestionState
from shared.domain.ticket import TicketState
from shared.domain.view import (
    CALLS_KEPT,
    AtCounter,
    CallView,
    CounterState,
    CounterView,
    DutySign,
    HallView,
    OpenRating,
)
from shared.domain.words import Language, Words
from tests.shared.domain.tickets import NINE

A, B = QueueId(1), QueueId(2)
ONE, TWO = CounterId(1), CounterId(2)
WANG, LI = ClerkId(1), ClerkId(2)
VISIT = VisitId(7)
AT = NINE + timedelta(minutes=30)
TICKET, NUMBER = TicketId(12), "A012"
CALL_FOR_HELP = AlertId(4)
AT_KIOSK = Actor(Role.KIOSK, "kiosk 1")
BOOKED, SERVICE = AppointmentId(3), ServiceId(1)

MANAGER = Actor(Role.MANAGER, "manager")
MEETING = Message(MessageId(8), MANAGER, MessageTo.EVERYONE, "四点开会", AT)

HELP = Alert(CALL_FOR_HELP, AlertKind.GUIDE_CALLED, "kiosk 1", AT_KIOSK, AT)
PAPER = Alert(AlertId(5), AlertKind.FEW_SLIPS, "kiosk 1", AT_KIOSK, AT, "second", ONE, {"slips": "40"})

TODAY, YESTERDAY = date(2026, 3, 2), date(2026, 3, 1)
EMPTY = HallView(100, TODAY, {A: 3, B: 0}, {}, (), ())
WRITTEN, ONE_UNREAD = SuggestionId(9), replace(EMPTY, unread_suggestions=1)
NEW, READ, ANSWERED = SuggestionState.NEW, SuggestionState.READ, SuggestionState.ANSWERED
OPEN = CounterView(ONE, CounterState.OPEN, WANG, since=NINE, signed_in_at=NINE)
CALLED = AtCounter(TICKET, NUMBER, ServiceId(1), A, "normal", Language.ZH, NINE, NINE + timedelta(minutes=20))
SERVING = replace(CALLED, visit_id=VISIT, started_at=NINE + timedelta(minutes=21))
RATING = OpenRating(VISIT, NUMBER, WANG, AT + timedelta(seconds=60))
PAUSED = replace(OPEN, state=CounterState.PAUSED, reason="meal", since=AT)
AT_PC_2 = replace(OPEN, terminal="pc 2")
LIMIT = AT + timedelta(minutes=60)
PAUSED_UNTIL = replace(PAUSED, pause_until=LIMIT)
LI_STANDS_IN = StandInBegan(ONE, LI, WANG)
STAND_IN = replace(OPEN, clerk_id=LI, stands_for=WANG, since=AT, signed_in_at=AT, ticket=SERVING)
BACK_AGAIN = replace(OPEN, since=AT, signed_in_at=AT, ticket=SERVING)


def showing(*counters: CounterView) -> HallView:
    return replace(EMPTY, counters={c.counter_id: c for c in counters})


def called(ticket_id: int, counter_id: CounterId = ONE) -> TicketCalled:
    number = f"A{ticket_id:03d}"
    return TicketCalled(TicketId(ticket_id), number, A, ServiceId(1), "normal", Language.ZH, NINE, counter_id, WANG)


def after(view: HallView, *events: Event, at: datetime = AT) -> HallView:
    for event in events:
        view = fold(view, Recorded(view.cursor + 1, at, event))
    return view


def without_moves(view: HallView) -> HallView:
    return replace(view, counters={key: replace(there, last=None) for key, there in view.counters.items()})


TICKED = (CheckedMaterial("身份证", MaterialState.MISSING),)
JUST_CALLED = replace(CALLED, called_at=AT)
CALL = CallView(TICKET, NUMBER, ONE, AT, 0, 101, A)
TABLE: list[tuple[str, HallView, Event, HallView]] = [
    (
        "a ticket issued waits",
        EMPTY,
        TicketIssued(TICKET, NUMBER, B, ServiceId(2), "normal", 3, 10, 20),
        replace(EMPTY, waiting={A: 3, B: 1}),
    ),
    (
        "a ticket called leaves its queue for the counter",
        showing(OPEN),
        called(12),
        replace(showing(replace(OPEN, ticket=JUST_CALLED)), waiting={A: 2, B: 0}, calls=(CALL,)),
    ),
    (
        "a recall is counted and is the newest call",
        showing(replace(OPEN, ticket=CALLED)),
        TicketRecalled(TICKET, NUMBER, ONE, 2, A),
        replace(showing(replace(OPEN, ticket=replace(CALLED, recalls=2))), calls=(replace(CALL, recalls=2),)),
    ),
    (
        "a start opens the visit",
        showing(replace(OPEN, ticket=CALLED)),
        VisitStarted(TICKET, NUMBER, VISIT, ONE),
        showing(replace(OPEN, ticket=replace(SERVING, started_at=AT))),
    ),
    (
        "a finish frees the counter",
        showing(replace(OPEN, ticket=SERVING)),
        VisitFinished(TICKET, NUMBER, VISIT, ONE, WANG, ServiceId(1), 300),
        replace(showing(OPEN), times={ServiceId(1): (300,)}),
    ),
    (
        "a missed ticket frees the counter and is listed",
        showing(replace(OPEN, ticket=CALLED)),
        TicketMissed(TICKET, NUMBER, A, ONE, TODAY),
        replace(showing(OPEN), missed=(NUMBER,), missed_queues={NUMBER: A}),
    ),
    (
        "ticks of materials are seen at the counter",
        showing(replace(OPEN, ticket=SERVING)),
        MaterialsChecked(TICKET, NUMBER, VISIT, ONE, ServiceId(1), TICKED),
        showing(replace(OPEN, ticket=replace(SERVING, materials=TICKED))),
    ),
    (
        "a note is seen at the counter",
        showing(replace(OPEN, ticket=SERVING)),
        TicketNoted(TICKET, NUMBER, ONE, "see file"),
        showing(replace(OPEN, ticket=replace(SERVING, comment="see file"))),
    ),
    (
        "an undone start leaves the ticket called",
        showing(replace(OPEN, ticket=SERVING)),
        MoveUndone(Move.START, ONE, WANG, TICKET, NUMBER, TODAY, TicketState.SERVING, A, CALLED, VISIT),
        showing(replace(OPEN, ticket=CALLED)),
    ),
    (
        "an undone finish brings the ticket back, closes its rating and forgets its time",
        replace(showing(replace(OPEN, rating=RATING)), times={ServiceId(1): (60, 300)}),
        MoveUndone(Move.FINISH, ONE, WANG, TICKET, NUMBER, TODAY, TicketState.DONE, A, SERVING, VISIT, (60,)),
        replace(showing(replace(OPEN, ticket=SERVING)), times={ServiceId(1): (60,)}),
    ),
    (
        "an undone transfer takes the ticket out of the line",
        showing(OPEN),
        MoveUndone(Move.TRANSFER, ONE, WANG, TICKET, NUMBER, TODAY, TicketState.WAITING, A, SERVING, VISIT),
        replace(showing(replace(OPEN, ticket=SERVING)), waiting={A: 2, B: 0}),
    ),
    (
        "an undone transfer of an earlier day leaves today's line alone",
        showing(OPEN),
        MoveUndone(Move.TRANSFER, ONE, WANG, TICKET, NUMBER, YESTERDAY, TicketState.WAITING, A, SERVING, VISIT),
        showing(replace(OPEN, ticket=SERVING)),
    ),
    (
        "an undone no-show takes the number off the list of missed ones",
        replace(showing(OPEN), missed=(NUMBER,)),
        MoveUndone(Move.NO_SHOW, ONE, WANG, TICKET, NUMBER, TODAY, TicketState.PARKED, A, CALLED),
        showing(replace(OPEN, ticket=CALLED)),
    ),
    (
        "an undone hold takes the number off the list of those on hold",
        replace(showing(OPEN), held=(NUMBER,)),
        MoveUndone(Move.HOLD, ONE, WANG, TICKET, NUMBER, TODAY, TicketState.HELD, A, SERVING, VISIT),
        showing(replace(OPEN, ticket=SERVING)),
    ),
    (
        "an undone pause opens the counter as before",
        showing(PAUSED),
        MoveUndone(Move.PAUSE, ONE, WANG),
        showing(OPEN),
    ),
    (
        "an undone resume lets the pause go on since it began",
        showing(OPEN),
        MoveUndone(Move.RESUME, ONE, WANG, paused_at=AT, reason="meal"),
        showing(PAUSED),
    ),
    (
        "a ticket that came back waits again",
        replace(EMPTY, missed=("B001", NUMBER), missed_queues={"B001": B, NUMBER: A}),
        TicketReturned(TICKET, NUMBER, A),
        replace(EMPTY, waiting={A: 4, B: 0}, missed=("B001",), missed_queues={"B001": B}),
    ),
    (
        "a held ticket called back by its clerk leaves those on hold",
        replace(showing(OPEN), held=(NUMBER,)),
        replace(called(12), was=TicketState.HELD),
        replace(showing(replace(OPEN, ticket=JUST_CALLED)), calls=(CALL,)),
    ),
    (
        "a hold frees the counter and is listed",
        replace(showing(replace(OPEN, ticket=SERVING)), held=("B001",)),
        TicketHeld(TICKET, NUMBER, VISIT, ONE, A, None, TODAY),
        replace(showing(OPEN), held=(NUMBER, "B001")),
    ),
    (
        "a hold of an earlier day is not listed today",
        showing(replace(OPEN, ticket=SERVING)),
        TicketHeld(TICKET, NUMBER, VISIT, ONE, A, None, YESTERDAY),
        showing(OPEN),
    ),
    (
        "a held ticket waits again",
        replace(EMPTY, held=(NUMBER,)),
        TicketReturned(TICKET, NUMBER, A, TicketState.HELD),
        replace(EMPTY, waiting={A: 4, B: 0}),
    ),
    (
        "a ticket with more services waits for the next",
        EMPTY,
        TicketWentOn(TICKET, NUMBER, B, ServiceId(2)),
        replace(EMPTY, waiting={A: 3, B: 1}),
    ),
    (
        "a ticket released waits where it waited",
        EMPTY,
        TicketReleased(TICKET, NUMBER, A),
        EMPTY,
    ),
    (
        "a slip printed again changes nothing",
        EMPTY,
        SlipReprinted(TICKET, NUMBER, A),
        EMPTY,
    ),
    (
        "a held ticket cancelled is not on hold any more",
        replace(EMPTY, held=(NUMBER,)),
        TicketCancelled(TICKET, NUMBER, A, TicketState.HELD, "", TODAY),
        EMPTY,
    ),
    (
        "a ticket closed with its day leaves the counter",
        showing(replace(OPEN, ticket=SERVING)),
        TicketCancelled(TICKET, NUMBER, A, TicketState.SERVING, "", YESTERDAY, ONE),
        showing(OPEN),
    ),
    (
        "the end of a day changes nothing on screens",
        EMPTY,
        DayClosed(YESTERDAY, 3),
        EMPTY,
    ),
    (
        "a service that gives no numbers changes how the hall is set up, not its view",
        EMPTY,
        NumbersStopped(ServiceId(1), Words("设备检修", "maintenance"), TODAY),
        EMPTY,
    ),
    ("one that gives them again, neither", EMPTY, NumbersResumed(ServiceId(1)), EMPTY),
    (
        "a transfer frees the counter and waits elsewhere",
        showing(replace(OPEN, ticket=SERVING)),
        TicketTransferred(TICKET, NUMBER, VISIT, ONE, A, B, "stamp"),
        replace(showing(OPEN), waiting={A: 3, B: 1}),
    ),
    (
        "a waiting ticket cancelled waits no more",
        EMPTY,
        TicketCancelled(TICKET, NUMBER, A, TicketState.WAITING, "left", TODAY),
        replace(EMPTY, waiting={A: 2, B: 0}),
    ),
    (
        "a missed ticket cancelled is listed no more",
        replace(EMPTY, missed=(NUMBER,)),
        TicketCancelled(TICKET, NUMBER, A, TicketState.PARKED, "left", TODAY),
        EMPTY,
    ),
    (
        "a rating opens at the counter",
        showing(OPEN),
        RatingOpened(VISIT, NUMBER, ONE, WANG, RATING.until),
        showing(replace(OPEN, rating=RATING)),
    ),
    ("a rating given closes", showing(replace(OPEN, rating=RATING)), RatingGiven(VISIT, ONE, 5), showing(OPEN)),
    ("an unanswered one too", showing(replace(OPEN, rating=RATING)), RatingUnanswered(VISIT, ONE), showing(OPEN)),
    (
        "an older rating leaves the open one alone",
        showing(replace(OPEN, rating=RATING)),
        RatingGiven(VisitId(6), ONE, 5),
        showing(replace(OPEN, rating=RATING)),
    ),
    ("a shift opens the counter", EMPTY, ShiftBegan(ONE, WANG), showing(replace(OPEN, since=AT, signed_in_at=AT))),
    ("a shift goes on at another terminal", showing(OPEN), ShiftMoved(ONE, WANG, "", "pc 2"), showing(AT_PC_2)),
    ("a stand-in has both names", showing(replace(PAUSED, ticket=SERVING)), LI_STANDS_IN, showing(STAND_IN)),
    ("the own clerk comes back", showing(STAND_IN), CameBack(ONE, WANG, LI), showing(BACK_AGAIN)),
    ("the end of a shift closes it", showing(OPEN), ShiftEnded(ONE, WANG), EMPTY),
    (
        "a closed counter keeps its open rating",
        showing(replace(OPEN, rating=RATING)),
        ShiftEnded(ONE, WANG),
        showing(CounterView(ONE, rating=RATING)),
    ),
    ("a pause has a limit", showing(OPEN), CounterPaused(ONE, WANG, "meal", LIMIT), showing(PAUSED_UNTIL)),
    ("that ends with it", showing(PAUSED_UNTIL), CounterResumed(ONE, WANG), showing(OPEN)),
    ("who is not let in changes nothing", EMPTY, SignInRefused(WANG, ONE, WhyRefused.WRONG_PIN, 1), EMPTY),
    ("nor does a new PIN", EMPTY, ClerkPinSet(WANG), EMPTY),
    ("nor the end of a pause after wrong ones", EMPTY, ClerkUnlocked(WANG), EMPTY),
    ("a guide has no counter to open", EMPTY, GuideSignedIn(WANG, "tablet"), EMPTY),
    ("nor one to close", EMPTY, GuideSignedOut(WANG), EMPTY),
    ("a pause tells why and since when", showing(OPEN), CounterPaused(ONE, WANG, "meal"), showing(PAUSED)),
    ("a counter goes on as before its pause", showing(PAUSED), CounterResumed(ONE, WANG), showing(OPEN)),
    ("an appointment changes nothing", EMPTY, AppointmentBooked(BOOKED, SERVICE, NINE, Source.FILE), EMPTY),
    ("a cancelled one neither", EMPTY, AppointmentCancelled(BOOKED, SERVICE, NINE, Source.FILE), EMPTY),
    ("a missed one neither", EMPTY, AppointmentMissed(BOOKED, SERVICE, NINE), EMPTY),
    (
        "one that is checked in is in line by the ticket issued before it",
        EMPTY,
        AppointmentCheckedIn(BOOKED, SERVICE, NINE, TICKET, NUMBER),
        EMPTY,
    ),
    ("a device changes nothing here", EMPTY, DeviceChanged("kiosk-1", "printer", "sim:", "offline", "no"), EMPTY),
    (
        "an alert is shown after those before it",
        replace(EMPTY, alerts=(HELP,)),
        AlertRaised(AlertId(5), AlertKind.FEW_SLIPS, "kiosk 1", AT_KIOSK, "second", ONE, {"slips": "40"}),
        replace(EMPTY, alerts=(HELP, PAPER)),
    ),
    (
        "a cleared alert is gone and the others stay",
        replace(EMPTY, alerts=(HELP, PAPER)),
        AlertCleared(CALL_FOR_HELP, AlertKind.GUIDE_CALLED, "kiosk 1"),
        replace(EMPTY, alerts=(PAPER,)),
    ),
    ("an opened service page changes nothing here", EMPTY, ServicePageOpened("kiosk-1"), EMPTY),
    ("neither does a wrong PIN", EMPTY, PinRefused("kiosk-1", 2), EMPTY),
    ("nor what is read aloud", EMPTY, NoticeSpoken(Words("甲", "a")), EMPTY),
    ("nor what is taken back of it", EMPTY, NoticeTakenBack(), EMPTY),
    ("what a citizen wrote is unread", EMPTY, SuggestionReceived(WRITTEN, "YJ-0302-001", Category.OTHER), ONE_UNREAD),
    (
        "a message stands after those before it",
        EMPTY,
        MessageSent(MessageId(8), MANAGER, MessageTo.EVERYONE, "四点开会"),
        replace(EMPTY, messages=(MEETING,)),
    ),
    (
        "what is read has a reader",
        replace(EMPTY, messages=(MEETING,)),
        MessageRead(MessageId(8), "counter 1"),
        replace(EMPTY, messages=(MEETING.with_reader("counter 1"),)),
    ),
    ("another level in the place of one given changes nothing", EMPTY, RatingCorrected(VisitId(1), ONE, 5), EMPTY),
    (
        "what is taken back is nobody's any more",
        replace(EMPTY, messages=(MEETING,)),
        MessageTakenBack(MessageId(8)),
        EMPTY,
    ),
    ("why a citizen rated so changes nothing", EMPTY, RatingExplained(VisitId(1), ONE, (510,), False), EMPTY),
    ("what the manager opens is not", ONE_UNREAD, SuggestionMoved(WRITTEN, "YJ-0302-001", NEW, READ), EMPTY),
    ("what is answered was read before", EMPTY, SuggestionMoved(WRITTEN, "YJ-0302-001", READ, ANSWERED), EMPTY),
    ("what is forgotten changes nothing here", EMPTY, SuggestionsForgotten(3), EMPTY),
    ("words about visits that are forgotten neither", EMPTY, CommentsForgotten(3), EMPTY),
    ("numbers reserved for a kiosk change nothing", EMPTY, NumbersReserved("kiosk 1", A, TODAY, 1, 20), EMPTY),
    ("a number that came too late neither", EMPTY, TicketCameTooLate(TICKET, NUMBER, A, SERVICE, TODAY, AT), EMPTY),
    ("what is read aloud changes nothing", EMPTY, NoticeSpoken(Words("请离开大厅", "Please leave")), EMPTY),
    ("a new catalogue changes nothing here", EMPTY, HallChanged("test-hall"), EMPTY),
]


@pytest.mark.parametrize(("before", "event", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_after_each_event(before: HallView, event: Event, expected: HallView) -> None:
    """The last move is looked at by itself, in `test_last_move.py`."""
    assert without_moves(after(before, event)) == replace(expected, cursor=101)


@pytest.mark.parametrize(("before", "event", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_an_entry_already_seen_changes_nothing(before: HallView, event: Event, expected: HallView) -> None:
    once = after(before, event)
    assert fold(once, Recorded(101, AT, event)) is once
    assert fold(once, Recorded(7, AT, event)) is once


def test_the_table_has_every_event() -> None:
    assert {type(event) for _, _, event, _ in TABLE} == set(Event.__args__)


def test_a_recall_moves_a_call_to_the_top_and_shows_a_ticket_once() -> None:
    view = after(EMPTY, called(1, ONE), called(2, TWO), TicketRecalled(TicketId(1), "A001", ONE, 1))
    assert [(c.number, c.recalls, c.seq) for c in view.calls] == [("A001", 1, 103), ("A002", 0, 102)]


def test_the_last_calls_are_kept() -> None:
    view = after(EMPTY, *(called(n) for n in range(1, CALLS_KEPT + 4)))
    assert len(view.calls) == CALLS_KEPT
    assert view.calls[0].number == f"A{CALLS_KEPT + 3:03d}"


def test_every_missed_ticket_is_listed_however_many_there_are() -> None:
    missed = [TicketMissed(TicketId(n), f"A{n:03d}", A, ONE, TODAY) for n in range(1, 31)]
    view = after(EMPTY, *missed)
    assert len(view.missed) == 30
    assert view.missed[0] == "A030"


@pytest.mark.parametrize(
    ("counter", "sign"),
    [
        (CounterView(ONE), DutySign.CLOSED),
        (OPEN, DutySign.OPEN),
        (replace(OPEN, ticket=CALLED), DutySign.OPEN),
        (replace(OPEN, ticket=SERVING), DutySign.SERVING),
        (replace(PAUSED, ticket=SERVING), DutySign.PAUSED),
        (STAND_IN, DutySign.STAND_IN),
        (replace(STAND_IN, state=CounterState.PAUSED), DutySign.PAUSED),
    ],
)
def test_the_duty_sign(counter: CounterView, sign: DutySign) -> None:
    assert counter.sign is sign


def test_counters_that_are_not_closed_are_counted() -> None:
    view = after(EMPTY, ShiftBegan(ONE, WANG), ShiftBegan(TWO, LI), CounterPaused(TWO, LI, "meal"))
    assert (view.counters_open, view.people_waiting) == (2, 3)
    assert view.counter(CounterId(9)) == CounterView(CounterId(9))


def test_a_recall_or_start_at_an_empty_counter_puts_no_ticket_there() -> None:
    view = after(EMPTY, VisitStarted(TICKET, NUMBER, VISIT, ONE))
    assert view.counter(ONE).ticket is None
