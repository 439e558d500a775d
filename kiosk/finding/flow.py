"""Searching for a service: what is typed, and what is found."""

import logging
from collections.abc import Callable
from dataclasses import replace

from kiosk.finding.place import ClearTyped, OpenSearch, Search, Typed
from kiosk.flow import Flow
from kiosk.stage import Stage
from kiosk.state import Closed, Home, Shut
from shared.domain.hall import Hall
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Ok, Outcome
from shared.finding.index import Index, find, index_of
from shared.press import Answers
from shared.writing.strokes import DeleteSign, TypeSign

log = logging.getLogger(__name__)

LONGEST = 24
"""Signs typed; no name needs more to be found."""


class Searching(Flow):
    """The index is made anew, off the GUI thread, when the set-up changes; until then the former one answers."""

    def __init__(self, stage: Stage, jobs: Jobs) -> None:
        self._stage, self._jobs = stage, jobs
        self._index: Index = ()

    def answers(self) -> Answers:
        return {
            OpenSearch: lambda _: self._open(),
            TypeSign: lambda press: self._type(lambda typed: typed + press.sign),
            DeleteSign: lambda _: self._type(lambda typed: typed[:-1]),
            ClearTyped: lambda _: self._type(lambda _: ""),
            Typed: lambda press: self._type(lambda _: press.text),
        }

    def hall_seen(self, hall: Hall) -> None:
        self._jobs.run(lambda: index_of(hall), self._indexed)

    def _indexed(self, outcome: Outcome[Index]) -> None:
        match outcome:
            case Ok(index):
                self._index = index
                self._type(lambda typed: typed)
            case Err(error):
                log.error("The index of the services could not be made.", exc_info=error)

    def _open(self) -> None:
        match self._stage.place:
            case Home() as place:
                self._stage.go(Search(replace(place, said=None)))
            case Closed(Shut.HOURS) as place:
                self._stage.go(Search(place))

    def _type(self, change: Callable[[str], str]) -> None:
        if isinstance(place := self._stage.place, Search):
            typed = change(place.typed)[:LONGEST]
            self._stage.change(place=replace(place, typed=typed, found=find(self._index, typed)))
