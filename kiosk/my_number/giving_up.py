"""Giving a number back at the kiosk: only with its slip, and asked once."""

from dataclasses import replace

from kiosk import texts as kiosk_texts
from kiosk.flow import Flow
from kiosk.inputs.trouble import said_of
from kiosk.my_number import texts
from kiosk.my_number.desk import NumberDesk
from kiosk.my_number.place import AskGiveUp, AtNumber, DoGiveUp, GiveUp, KeepNumber
from kiosk.stage import Stage
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Ok, Outcome
from shared.press import Answers


class GivingUp(Flow):
    def __init__(self, stage: Stage, desk: NumberDesk, jobs: Jobs) -> None:
        self._stage, self._desk, self._jobs = stage, desk, jobs

    def answers(self) -> Answers:
        return {
            AskGiveUp: lambda _: self._ask(),
            DoGiveUp: lambda _: self._give_up(),
            KeepNumber: lambda _: self._keep(),
        }

    def _ask(self) -> None:
        place = self._stage.place
        if isinstance(place, AtNumber) and place.by_slip and not place.waiting:
            self._stage.go(GiveUp(came_from=place.came_from, at=place))

    def _keep(self) -> None:
        if isinstance(place := self._stage.place, GiveUp) and not place.waiting:
            self._stage.go(replace(place.at, said=None))

    def _give_up(self) -> None:
        place = self._stage.place
        if not isinstance(place, GiveUp) or place.waiting:
            return
        asked = replace(place, waiting=True, said=None)
        self._stage.go(asked)
        ticket, command = place.at.ticket, place.at.command
        self._jobs.run(lambda: self._desk.give_up(ticket.id, command), lambda outcome: self._given_up(asked, outcome))

    def _given_up(self, place: GiveUp, outcome: Outcome[None]) -> None:
        if self._stage.place is not place:
            return
        match outcome:
            case Ok():
                self._stage.end_visit(said=kiosk_texts.GIVEN_BACK.fill(number=place.at.ticket.number))
            case Err(error):
                self._stage.go(replace(place, waiting=False, said=said_of(error, texts.AWAY)))
