"""Checking in: whoever comes in time gets the ticket and its slip at once; every wrong turn is one sentence."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.check_in import texts
from kiosk.check_in.desk import CheckInDesk
from kiosk.check_in.place import AtCheckIn, DoCheckIn, OpenCheckIn, TypeCode
from kiosk.errands import books
from kiosk.flow import Flow
from kiosk.inputs.meaning import appointment_code
from kiosk.inputs.misses import NO_MISSES
from kiosk.inputs.place import start_of
from kiosk.inputs.press import CardRead, Scanned
from kiosk.inputs.trouble import said_of
from kiosk.my_number import texts as number_texts
from kiosk.my_number.flow import MyNumber
from kiosk.stage import Stage
from kiosk.taking import Taking
from shared.actions.checking_in import CheckedIn, NotNow
from shared.domain.check_in import Code, IdNumber, Key, PhoneTail, Standing, key_of_typed
from shared.domain.ids import CommandId, new_command
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway
from shared.domain.slip_key import SlipCode
from shared.press import Answers


class CheckIn(Flow):
    """Answers the errand, and codes and cards wherever they disturb nobody."""

    def __init__(
        self,
        stage: Stage,
        desk: CheckInDesk,
        jobs: Jobs,
        taking: Taking,
        my_number: MyNumber,
        seconds: Callable[[], float],
    ) -> None:
        """`taking` prints the slip of a ticket; `my_number` shows one that was given before."""
        self._stage, self._desk, self._jobs = stage, desk, jobs
        self._taking, self._my_number, self._seconds = taking, my_number, seconds
        self._misses = NO_MISSES

    def answers(self) -> Answers:
        return {
            OpenCheckIn: lambda _: self._open(),
            TypeCode: lambda press: self._type(press.text),
            DoCheckIn: lambda _: self._by_typing(),
            Scanned: lambda press: self._scanned(press.text),
            CardRead: lambda press: self._by(IdNumber(press.card.id_number)),
        }

    def _open(self) -> None:
        if (start := start_of(self._stage.place)) is not None:
            away = self._stage.state.link.away
            self._stage.go(AtCheckIn(came_from=start, said=texts.AWAY if away else None))

    def _type(self, text: str) -> None:
        place = self._stage.place
        if isinstance(place, AtCheckIn) and not place.waiting:
            self._stage.go(replace(place, typed=text, said=None))

    def _scanned(self, text: str) -> None:
        code = appointment_code(text)
        if code is not None:
            self._by(Code(code))

    def _by_typing(self) -> None:
        place = self._stage.place
        if isinstance(place, AtCheckIn) and not place.waiting:
            match key_of_typed(place.typed):
                case None:
                    self._stage.go(replace(place, said=texts.INCOMPLETE))
                case PhoneTail() if self._misses.must_wait(self._seconds()):
                    self._stage.go(replace(place, typed="", said=texts.TOO_MANY))
                case key:
                    self._by(key)

    def _by(self, key: Key) -> None:
        start = start_of(self._stage.place)
        if start is None or not self._books():
            return
        if self._stage.state.link.away:
            self._stage.go(AtCheckIn(came_from=start, said=texts.AWAY))
            return
        place, language, command = AtCheckIn(came_from=start, waiting=True), self._stage.state.language, new_command()
        self._stage.go(place)
        self._jobs.run(
            lambda: self._desk.check_in(key, language, command),
            lambda outcome: self._answered(place, key, command, outcome),
        )

    def _books(self) -> bool:
        """Say whether the hall has appointments at all; a card placed for nothing then starts nothing."""
        hall = self._stage.state.hall
        return hall is not None and books(hall)

    def _answered(self, place: AtCheckIn, key: Key, command: CommandId, outcome: Outcome[CheckedIn]) -> None:
        if self._stage.place is not place:
            self._taking.settle(command, "the citizen left while being checked in")
            return
        if isinstance(outcome, Err) and isinstance(outcome.error, DatabaseAway):
            self._taking.settle(command, "the answer to a check-in was lost")
        elif isinstance(key, PhoneTail):
            self._count(outcome)
        self._checked_in(place, key, outcome)

    def _count(self, outcome: Outcome[CheckedIn]) -> None:
        """Count the end of a phone that is nobody's; one that is somebody's ends the row, be it too early or late."""
        missed = isinstance(outcome, Err) and not isinstance(outcome.error, NotNow)
        self._misses = self._misses.one_more(self._seconds()) if missed else NO_MISSES

    def _checked_in(self, place: AtCheckIn, key: Key, outcome: Outcome[CheckedIn]) -> None:
        match outcome:
            case Ok(CheckedIn(issued=issued, again=True)):
                # Four digits of a phone are no proof that the slip is theirs.
                proof = None if isinstance(key, PhoneTail) else SlipCode(issued.ticket.code)
                self._my_number.show(issued, place.came_from, proof, number_texts.ALREADY_HERE)
            case Ok(checked_in):
                self._taking.hand_over(checked_in.issued)
            case Err(NotNow(standing=Standing.LATE) as error):
                new_for = error.appointment.service_id
                self._stage.go(replace(place, waiting=False, said=error.words, new_for=new_for))
            case Err(error):
                self._stage.go(replace(place, waiting=False, said=said_of(error, texts.AWAY)))
