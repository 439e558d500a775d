"""From a service to its number: a long line is told, the three questions are asked, samples are shown meanwhile."""

import logging
from collections.abc import Callable
from dataclasses import replace

from kiosk.deciding.desk import DecidingDesk
from kiosk.deciding.place import (
    AtLongLine,
    AtQuestions,
    AtSample,
    AtWholeSample,
    EnlargeSample,
    ShowSample,
    WantNumber,
    sheet,
)
from kiosk.facts import services_of
from kiosk.flow import Flow
from kiosk.number_facts import number_facts
from kiosk.stage import Stage
from kiosk.state import AtService, Step
from shared.domain.admission import why_no_numbers
from shared.domain.hall import Material
from shared.domain.ids import CommandId
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway
from shared.press import Answers

log = logging.getLogger(__name__)


class Deciding(Flow):
    """`take` takes the number of the service shown, once all is told and asked."""

    def __init__(self, stage: Stage, desk: DecidingDesk, jobs: Jobs, take: Callable[[], None]) -> None:
        self._stage, self._desk, self._jobs, self._take = stage, desk, jobs, take

    def answers(self) -> Answers:
        return {
            ShowSample: lambda press: self._show_sample(press.material),
            EnlargeSample: lambda _: self._enlarge_sample(),
            WantNumber: lambda _: self._go_on(),
        }

    def _go_on(self) -> None:
        place = self._stage.place
        if not isinstance(place, AtService) or place.step is not Step.READY or place.unanswered or self._closed(place):
            self._take()
        elif not isinstance(place, AtLongLine) and self._line_is_long():
            self._stage.go(sheet(AtLongLine, place))
        elif self._asks():
            self._stage.go(sheet(AtQuestions, place))
        else:
            self._take()

    def _closed(self, place: AtService) -> bool:
        """Say whether no number is given now, which nobody should hear after three questions only."""
        hall, now = self._stage.state.hall, self._stage.state.now
        services = () if hall is None else services_of(hall, place.service_ids)
        return any(hall and now and why_no_numbers(hall, now, service) for service in services)

    def _line_is_long(self) -> bool:
        facts = number_facts(self._stage.state)
        return facts is not None and facts.long_wait

    def _asks(self) -> bool:
        hall = self._stage.state.hall
        return hall is not None and hall.rules.three_questions

    def _show_sample(self, material: Material) -> None:
        place = self._stage.place
        if isinstance(place, AtService) and place.step is Step.READY and material.sample:
            self._stage.go(sheet(AtSample, place, material=material))
            self._jobs.run(
                lambda: self._desk.sample(material.sample), lambda outcome: self._sample_came(place.command, outcome)
            )

    def _enlarge_sample(self) -> None:
        place = self._stage.place
        if isinstance(place, AtSample) and place.content:
            self._stage.go(sheet(AtWholeSample, place, sample=place))

    def _sample_came(self, command: CommandId, outcome: Outcome[bytes | None]) -> None:
        place = self._stage.place
        if not isinstance(place, AtSample) or place.command != command:
            return
        match outcome:
            case Ok(content):
                self._stage.go(replace(place, content=content or b"", missing=content is None))
            case Err(DatabaseAway()):
                self._stage.go(replace(place, missing=True))
            case Err(error):
                log.error("The sample could not be read.", exc_info=error)
                self._stage.go(replace(place, missing=True))
