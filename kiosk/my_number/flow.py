"""What becomes of a number that a citizen scans or types: found, brought back, given back."""

from collections.abc import Callable
from dataclasses import replace

from kiosk import texts as kiosk_texts
from kiosk.flow import Flow
from kiosk.inputs import texts as input_texts
from kiosk.inputs.meaning import appointment_code
from kiosk.inputs.misses import NO_MISSES
from kiosk.inputs.place import Asking, start_of
from kiosk.inputs.press import Scanned
from kiosk.inputs.trouble import said_of
from kiosk.my_number import texts
from kiosk.my_number.desk import NumberDesk
from kiosk.my_number.place import (
    AskNumber,
    AskTime,
    AtNumber,
    ComeBack,
    FindNumber,
    OpenMyNumber,
    ProveTime,
    Purpose,
    TakeNew,
    TypeNumber,
)
from kiosk.place import Place
from kiosk.stage import Stage
from kiosk.state import Home
from shared.actions.asking import SlipOfOtherDay, WrongTime
from shared.actions.missing import CameTooLate
from shared.domain.ids import ServiceId, new_command
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.slip_key import BareNumber, Proof, SlipCode, SlipTime, plain_number, slip_code
from shared.domain.ticket import Issued, TicketState, WaitRange
from shared.domain.words import Words
from shared.press import Answers

TIME_SIGNS = 4


class MyNumber(Flow):
    """Answers the errands "my number" and "missed call", and every slip that is scanned where that disturbs nobody."""

    def __init__(
        self,
        stage: Stage,
        desk: NumberDesk,
        jobs: Jobs,
        open_service: Callable[[ServiceId], None],
        was_left: Callable[[Issued], bool],
        seconds: Callable[[], float],
    ) -> None:
        """`open_service` shows the page of a service that the home page offers.

        `was_left` looks up whether a number went back since its citizen left without slip and answer.
        """
        self._stage, self._desk, self._jobs, self._open_service = stage, desk, jobs, open_service
        self._was_left, self._seconds = was_left, seconds
        self._misses = NO_MISSES
        """Of times typed, whatever number they were for."""

    def answers(self) -> Answers:
        return {
            OpenMyNumber: lambda press: self._open(press.purpose),
            Scanned: lambda press: self._scanned(press.text),
            TypeNumber: lambda press: self._type(press.text),
            FindNumber: lambda _: self._find_typed(),
            ProveTime: lambda _: self._prove(),
            ComeBack: lambda _: self._come_back(),
            TakeNew: lambda press: self._take_new(press.service_id),
        }

    def show(self, issued: Issued, came_from: Place, proof: Proof | None, said: Words) -> None:
        """Show a number that another errand found."""
        self._stage.go(AtNumber(came_from=came_from, issued=issued, proof=proof, command=new_command(), said=said))

    def _open(self, purpose: Purpose) -> None:
        if (start := start_of(self._stage.place)) is not None:
            away = self._stage.state.link.away
            self._stage.go(AskNumber(came_from=start, purpose=purpose, said=texts.AWAY if away else None))

    def _scanned(self, text: str) -> None:
        here = self._stage.place
        start, code = start_of(here), slip_code(text)
        if start is None:
            return
        if code is not None:
            purpose = here.purpose if isinstance(here, AskNumber | AskTime) else Purpose.ASK
            self._find_slip(AskNumber(came_from=start, purpose=purpose, waiting=True), SlipCode(code))
        elif appointment_code(text) is None:
            self._say_unknown(here, start)

    def _say_unknown(self, here: Place, start: Place) -> None:
        match here:
            case Asking():
                self._stage.go(replace(here, said=input_texts.UNKNOWN_CODE))
            case Home():
                self._stage.go(replace(here, said=input_texts.UNKNOWN_CODE))
            case _:
                self._stage.go(AskNumber(came_from=start, said=input_texts.UNKNOWN_CODE))

    def _find_slip(self, place: AskNumber, slip: SlipCode) -> None:
        """Look a slip up; one whose call was missed goes back into its line at once."""
        command = new_command()

        def look() -> tuple[Issued, bool]:
            found = self._desk.where_is(slip)
            missed = found.ticket.state is TicketState.PARKED
            return (self._desk.come_back(slip, command) if missed else found), missed

        self._stage.go(place)
        self._jobs.run(look, lambda outcome: self._slip_found(place, slip, outcome))

    def _slip_found(self, place: AskNumber, slip: SlipCode, outcome: Outcome[tuple[Issued, bool]]) -> None:
        if self._stage.place is not place:
            return
        match outcome:
            case Ok((issued, came_back)):
                self._show(place, issued, slip, came_back)
            case Err(error):
                self._not_found(place, slip, error)

    def _type(self, text: str) -> None:
        place = self._stage.place
        if isinstance(place, AskNumber | AskTime) and not place.waiting:
            self._stage.go(replace(place, typed=text, said=None))

    def _find_typed(self) -> None:
        place = self._stage.place
        if not isinstance(place, AskNumber) or place.waiting:
            return
        number = plain_number(place.typed)
        if number is None:
            self._stage.go(replace(place, said=texts.NO_SUCH_NUMBER))
            return
        asked = replace(place, waiting=True, said=None, new_for=None)
        self._stage.go(asked)

        def look() -> tuple[Issued, bool]:
            found = self._desk.where_is(BareNumber(number))
            return found, found.ticket.state is TicketState.ABANDONED and self._was_left(found)

        self._jobs.run(look, lambda outcome: self._number_found(asked, outcome))

    def _number_found(self, place: AskNumber, outcome: Outcome[tuple[Issued, bool]]) -> None:
        if self._stage.place is not place:
            return
        match outcome:
            case Ok((issued, _)) if place.purpose is Purpose.RETURN and issued.ticket.state is TicketState.PARKED:
                self._ask_time(place, issued.ticket.number)
            case Ok((issued, left)):
                self._stage.go(replace(_at_number(place, issued, None), left=left))
            case Err(error):
                self._not_found(place, None, error)

    def _ask_time(self, place: AskNumber | AtNumber, number: str) -> None:
        self._stage.go(AskTime(came_from=place.came_from, number=number, purpose=place.purpose, command=new_command()))

    def _prove(self) -> None:
        place = self._stage.place
        if not isinstance(place, AskTime) or place.waiting:
            return
        if len(place.typed) < TIME_SIGNS:
            self._stage.go(replace(place, said=texts.TIME_INCOMPLETE))
        elif self._misses.must_wait(self._seconds()):
            self._stage.go(replace(place, typed="", said=texts.TOO_MANY_TIMES))
        else:
            self._return(replace(place, waiting=True, said=None), SlipTime(place.number, place.typed))

    def _come_back(self) -> None:
        place = self._stage.place
        if not isinstance(place, AtNumber) or place.waiting or place.ticket.state is not TicketState.PARKED:
            return
        if place.proof is None:
            self._ask_time(place, place.ticket.number)
        else:
            self._return(replace(place, waiting=True, said=None), place.proof)

    def _return(self, place: AskTime | AtNumber, proof: Proof) -> None:
        self._stage.go(place)
        self._jobs.run(
            lambda: self._desk.come_back(proof, place.command), lambda outcome: self._returned(place, proof, outcome)
        )

    def _returned(self, place: AskTime | AtNumber, proof: Proof, outcome: Outcome[Issued]) -> None:
        if isinstance(place, AskTime):
            self._count(outcome)
        if self._stage.place is not place:
            return
        match outcome:
            case Ok(issued):
                self._show(place, issued, proof, came_back=issued.ticket.state is TicketState.WAITING)
            case Err(error):
                self._not_found(place, proof, error)

    def _count(self, outcome: Outcome[Issued]) -> None:
        """Count a time that is not the one on the slip; the right one ends the row."""
        match outcome:
            case Ok():
                self._misses = NO_MISSES
            case Err(WrongTime()):
                self._misses = self._misses.one_more(self._seconds())

    def _take_new(self, service_id: ServiceId) -> None:
        place, hall = self._stage.place, self._stage.state.hall
        if not isinstance(place, Asking) or place.waiting or hall is None:
            return
        if not hall.offers(service_id) or not isinstance(place.came_from, Home):
            self._stage.go(replace(place, said=kiosk_texts.REFUSED))
            return
        self._stage.go(Home(hall.service(service_id).department_id))
        self._open_service(service_id)

    def _show(self, place: Asking, issued: Issued, proof: Proof | None, came_back: bool) -> None:
        self._stage.go(replace(_at_number(place, issued, proof), came_back=came_back))

    def _not_found(self, place: Asking, proof: Proof | None, error: Exception) -> None:
        """Say on the same page why it did not work; a number that is over is offered a new one instead."""
        match error:
            case SlipOfOtherDay() if isinstance(place, AskNumber):
                new_for = error.ticket.service_id
                self._stage.go(replace(place, waiting=False, said=error.words, new_for=new_for))
            case CameTooLate():
                over = Issued(error.ticket, 0, WaitRange(0, 0))
                self._stage.go(replace(_at_number(place, over, proof), over=True, said=error.words))
            case _:
                self._stage.go(replace(place, waiting=False, said=said_of(error, texts.AWAY)))


def _at_number(place: Asking, issued: Issued, proof: Proof | None) -> AtNumber:
    purpose = place.purpose if isinstance(place, AskNumber | AskTime | AtNumber) else Purpose.ASK
    return AtNumber(came_from=place.came_from, issued=issued, proof=proof, command=new_command(), purpose=purpose)
